import type { Connection } from "vscode-languageserver";
import type { Host } from "../src/base/host.ts";
import { relativePath, resolvePath } from "../src/base/path.ts";
import type { Source } from "../src/base/source.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { rules as allRules } from "../src/rules/catalogue.ts";
import type { Rule } from "../src/rules/define-rule.ts";
import type { DeclarationInput } from "../src/service/read-declaration.ts";
import type { Analysis } from "./analysis.ts";
import { ArtifactMemory } from "./artifact-memory.ts";
import type { Background, BackgroundAnswer, ReportRule } from "./background/background.ts";
import { LocalBackground } from "./background/local-background.ts";
import { DeepFindings } from "./deep-findings.ts";
import { describeFault } from "./describe-fault.ts";
import { DocumentStore, type Notations, type OpenDocument } from "./document-store.ts";
import { isInFile, uriOfPath } from "./file-uri.ts";
import { guardRules } from "./guard-rules.ts";
import { overlayHost } from "./overlay-host.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { SeverityStore } from "./severity-store.ts";
import { WorkspaceModel } from "./workspace-model.ts";

/** What the server needs from the world around it. */
export interface ServerEnvironment {
  readonly notations: Notations;
  /** Files of this machine, or of a page. */
  readonly host: Host;
  /** Absolute paths of the declarations below a folder. */
  readonly findDeclarations: (folder: string) => Promise<readonly string[]>;
  /** For a world that says itself what has changed: `listener` is told the absolute paths. */
  readonly onFilesChanged?: (listener: (paths: readonly string[]) => void) => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Version shown to the editor. */
  readonly version: string;
  /** Rules to be asked; left out: all. */
  readonly rules?: readonly Rule[];
  /** Who checks and reads files; left out: the thread of the server itself. */
  readonly makeBackground?: (
    openDocuments: () => readonly OpenDocument[],
    onRuleFault: ReportRule,
  ) => Background;
}

/** All that the server holds for one editor. Requests read it; only `server.ts` and what it starts write to it. */
export class Session {
  readonly environment: ServerEnvironment;
  /** Files with the open documents laid over them. */
  readonly host: Host;
  readonly documents: DocumentStore;
  readonly workspace: WorkspaceModel;
  readonly artifacts: ArtifactMemory;
  readonly background: Background;
  readonly severities: SeverityStore;
  readonly deep = new DeepFindings();
  readonly rules: readonly Rule[];
  settings: Settings = defaultSettings;
  /** Files that the last check of each document looked at, so that it is checked again when one changes. */
  readonly dependencies = new Map<string, ReadonlySet<string>>();
  /** Checks that are under way: whoever asks for the same version waits for the same one. */
  readonly #checking = new Map<
    string,
    { readonly version: number; readonly found: ReturnType<Session["checkDeep"]> }
  >();

  constructor(environment: ServerEnvironment, connection: Connection) {
    this.environment = environment;
    const { notations, now, findDeclarations } = environment;
    const onRuleFault: ReportRule = (code, name, detail) => {
      connection.console.error(`the rule ${code} (${name}) has failed, which is a bug: ${detail}`);
      connection.window.showErrorMessage(
        `HML: the rule ${code} (${name}) has failed, which is a bug. All others go on.`,
      );
    };
    this.rules = guardRules(environment.rules ?? allRules, ({ code, name }, fault) =>
      onRuleFault(code, name, describeFault(fault)),
    );
    this.host = overlayHost(environment.host, (path) => {
      const open = this.documents.atPath(path);
      return open && { text: open.text.getText(), stamp: `open:${open.uri}:${open.text.version}` };
    });
    this.background =
      environment.makeBackground?.(() => this.documents.documents, onRuleFault) ??
      new LocalBackground(this.host, this.rules);
    this.severities = new SeverityStore({
      host: this.host,
      onFaults: (path, faults) => {
        for (const fault of faults) connection.window.showWarningMessage(`HML: ${fault}`);
        if (faults.length > 0) connection.console.warn(`${path} has faults`);
      },
    });
    this.documents = new DocumentStore({
      notations,
      nameOf: (path) => this.nameOf(path),
      optionsFor: (path) => ({ now: now(), severities: this.severities.recall(path), rules: this.rules }),
    });
    this.workspace = new WorkspaceModel({
      host: this.host,
      openDocuments: () => this.documents.documents,
      findDeclarations,
    });
    this.artifacts = new ArtifactMemory(this.host, this.background);
  }

  /** Name of a file in findings, as on the command line. */
  nameOf(path: string): string {
    return relativePath(this.host.cwd, path);
  }

  pathOf({ file }: Source): string {
    return resolvePath(this.host.cwd, file);
  }

  /** Address of a source; `undefined` for what comes with the language and is in no file. */
  uriOf = (source: Source): string | undefined =>
    source.file.startsWith("hml:") ? undefined : this.uriOfPath(this.pathOf(source));

  uriOfPath(path: string): string {
    return this.documents.atPath(path)?.uri ?? uriOfPath(path);
  }

  /** Checks one document as `hml check FILE` does. `undefined` where it is closed or changed by then. */
  checkDeep(analysis: Analysis): Promise<readonly Diagnostic[] | undefined> {
    const { uri, version } = analysis;
    const known = this.#checking.get(uri);
    if (known?.version === version) return known.found;
    const found = this.#checkOne(analysis).finally(() => {
      if (this.#checking.get(uri)?.found === found) this.#checking.delete(uri);
    });
    this.#checking.set(uri, { version, found });
    return found;
  }

  async #checkOne({ uri, path, version, source }: Analysis): Promise<readonly Diagnostic[] | undefined> {
    const severities = await this.severities.read(path);
    const bytes = new TextEncoder().encode(source.text);
    const input = { file: this.nameOf(path), path, bytes };
    const { diagnostics, read } = await this.#check([input], { severities, artifacts: isInFile(uri) });
    const current = this.documents.get(uri)?.analysis;
    if (!current || current.version !== version) return undefined;
    this.dependencies.set(uri, new Set(read.map((file) => resolvePath(this.host.cwd, file))));
    const own = diagnostics.filter((one) => one.source.file === input.file);
    this.deep.put(current, own);
    return own;
  }

  /** Checks everything as `hml check FOLDER` does. */
  async checkAll(): Promise<{
    readonly inputs: readonly DeclarationInput[];
    readonly diagnostics: readonly Diagnostic[];
  }> {
    const inputs = await this.workspace.inputs();
    const [first] = inputs;
    if (!first) return { inputs, diagnostics: [] };
    const severities = await this.severities.read(first.path);
    const { diagnostics } = await this.#check(inputs, { severities, artifacts: true });
    return { inputs, diagnostics };
  }

  #check(
    inputs: readonly DeclarationInput[],
    {
      severities,
      artifacts,
    }: { readonly severities: ReturnType<SeverityStore["recall"]>; readonly artifacts: boolean },
  ): Promise<BackgroundAnswer> {
    const now = this.environment.now();
    return this.background.check({
      inputs,
      severities,
      now,
      artifacts: artifacts && this.settings.artifacts,
    });
  }
}
