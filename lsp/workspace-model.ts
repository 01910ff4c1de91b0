import { type Host, HostFault } from "../src/base/host.ts";
import { limits } from "../src/base/limits.ts";
import { isWithin, relativePath } from "../src/base/path.ts";
import type { BoundDocument, Workspace } from "../src/model/workspace.ts";
import { bindDeclarations, type PlacedDeclaration } from "../src/service/bind-declarations.ts";
import { WorkspaceRoots } from "../src/service/find-workspace-root.ts";
import { type DeclarationInput, readDeclaration } from "../src/service/read-declaration.ts";
import type { Analysis } from "./analysis.ts";
import type { OpenDocument } from "./document-store.ts";

/** Declarations with their names resolved. */
export interface BoundWorkspace {
  readonly workspace: Workspace;
  readonly declarations: readonly PlacedDeclaration[];
}

export interface WorkspaceOptions {
  /** With open documents laid over it. */
  readonly host: Host;
  readonly openDocuments: () => readonly OpenDocument[];
  /** Declarations below a folder. */
  readonly findDeclarations: (folder: string) => Promise<readonly string[]>;
}

/** The declarations of the folders that the editor has open, and those that it has open outside of them. */
export class WorkspaceModel {
  readonly #options: WorkspaceOptions;
  readonly #read = new Map<string, { readonly stamp: string; readonly declaration: PlacedDeclaration }>();
  #folders: readonly string[] = [];
  #listed: Promise<readonly string[]> | undefined;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#listed = undefined;
  }

  /** A declaration was made, moved or deleted: the folders are listed again when somebody asks. */
  forgetListing(): void {
    this.#listed = undefined;
  }

  /** Absolute paths of all declarations, sorted. */
  async list(): Promise<readonly string[]> {
    this.#listed ??= this.#search();
    const open = this.#options.openDocuments().flatMap((one) => (one.analysis ? [one.path] : []));
    return [...new Set([...(await this.#listed), ...open])].sort();
  }

  /** The bytes of all declarations, as a check takes them. */
  async inputs(): Promise<readonly DeclarationInput[]> {
    const inputs: DeclarationInput[] = [];
    for (const path of await this.list()) {
      const input = await this.input(path);
      if (input) inputs.push(input);
    }
    return inputs;
  }

  async input(path: string): Promise<DeclarationInput | undefined> {
    const { host } = this.#options;
    const file = relativePath(host.cwd, path);
    try {
      const stat = await host.stat(path);
      if (stat?.kind === "file" && stat.bytes > limits.declarationBytes)
        return { file, path, bytes: new Uint8Array(0), tooLarge: stat.bytes };
      return { file, path, bytes: await host.readFile(path, limits.declarationBytes), found: true };
    } catch (fault) {
      // Gone since it was listed, or not to be read: there is nothing to say of it here.
      if (fault instanceof HostFault) return undefined;
      throw fault;
    }
  }

  /** One document with what it imports. */
  async bindOne(analysis: Analysis): Promise<Workspace> {
    const { host } = this.#options;
    const { workspace } = await bindDeclarations(
      host,
      [analysis.declaration],
      new WorkspaceRoots(host, undefined),
    );
    return workspace;
  }

  /** Every document, with all names resolved. */
  async bindAll(): Promise<BoundWorkspace> {
    const { host } = this.#options;
    const declarations: PlacedDeclaration[] = [];
    for (const path of await this.list()) {
      const declaration = await this.#declarationAt(path);
      if (declaration) declarations.push(declaration);
    }
    const { workspace } = await bindDeclarations(host, declarations, new WorkspaceRoots(host, undefined));
    return { workspace, declarations };
  }

  async #declarationAt(path: string): Promise<PlacedDeclaration | undefined> {
    const open = this.#options.openDocuments().find((one) => one.path === path);
    if (open) return open.analysis?.declaration;
    const stamp = (await this.#options.host.stat(path))?.stamp;
    const known = this.#read.get(path);
    if (known && known.stamp === stamp) return known.declaration;
    const input = await this.input(path);
    const read = input && (await readDeclaration(input));
    if (!read) return undefined;
    const declaration = { ...read, path };
    if (stamp !== undefined) this.#read.set(path, { stamp, declaration });
    return declaration;
  }

  async #search(): Promise<readonly string[]> {
    const outer = this.#folders.filter(
      (folder) => !this.#folders.some((other) => other !== folder && isWithin(other, folder)),
    );
    const found = await Promise.all(outer.map((folder) => this.#options.findDeclarations(folder)));
    return found.flat();
  }
}

/** The document of a workspace in which a block stands. */
export function ownerOf({ documents }: Workspace, block: object): BoundDocument | undefined {
  return documents.find(({ document }) => document.origins.has(block));
}
