import { readArtifact } from "../../src/artifacts/read-artifact.ts";
import { bytesSource } from "../../src/base/byte-source.ts";
import type { Host } from "../../src/base/host.ts";
import { folderOf, resolvePath } from "../../src/base/path.ts";
import { isNotation } from "../../src/model/tree.ts";
import { writeCheckJson, writeDiagnosticJson } from "../../src/report/write-check-json.ts";
import { check } from "../../src/service/check.ts";
import {
  conversionTargets,
  convert,
  isConversionTarget,
  readForConversion,
} from "../../src/service/convert.ts";
import { diffDeclarations } from "../../src/service/diff.ts";
import { configurationName, findWorkspaceRoot } from "../../src/service/find-workspace-root.ts";
import { inspectFacts } from "../../src/service/inspect.ts";
import { createMemoryHost } from "../../src/service/memory-host.ts";
import { readConfiguration } from "../../src/service/read-configuration.ts";
import {
  type DeclarationInput,
  openDeclaration,
  readDeclaration,
} from "../../src/service/read-declaration.ts";
import {
  type Adapter,
  AdapterFault,
  type CheckRequest,
  type CompareRequest,
  type ConvertAnswer,
  type ConvertRequest,
  type Implementation,
  type InspectRequest,
  profiles,
} from "../suite/adapter.ts";
import type { CaseContent } from "../suite/test-case.ts";

const workspace = "/workspace";

/** This implementation without a process around it: its services over a workspace in memory. */
export class InProcessAdapter implements Adapter {
  readonly #version: string;

  readonly #server: readonly string[];

  /** `server`: program and arguments of the language server, which is a process in any case; left out: not claimed. */
  constructor(version: string, server: readonly string[] = []) {
    this.#version = version;
    this.#server = server;
  }

  async start(): Promise<Implementation> {
    const hasServer = this.#server.length > 0;
    const claimed = profiles.filter((profile) => hasServer || profile !== "language-server");
    return {
      name: "hml",
      version: this.#version,
      profiles: claimed,
      verbs: ["check", "convert", "inspect", "compare", ...(hasServer ? ["session"] : [])],
      forms: conversionTargets.filter((target) => !isNotation(target)),
      server: this.#server,
    };
  }

  async check({ files, paths, now, artifacts }: CheckRequest): Promise<unknown> {
    const host = createCaseHost(files);
    const inputs = paths.map((path) => inputOf(path, files));
    const severities = await readSeverities(host, inputs);
    const clock = now === undefined ? undefined : Date.parse(now);
    const result = await check(host, inputs, { artifacts, now: clock, severities });
    return writeCheckJson({ files: result.files, diagnostics: result.diagnostics }, this.#version);
  }

  async convert({ files, path, to }: ConvertRequest): Promise<ConvertAnswer> {
    const opened = await openDeclaration(inputOf(path, files));
    if (!opened || opened.refused) throw new AdapterFault("reported-error", `"${path}" cannot be read`);
    const { value, diagnostics } = readForConversion(opened.source, opened.notation);
    const [error] = diagnostics;
    if (error) throw new AdapterFault("reported-error", `${error.code}: ${error.message}`);
    if (!isConversionTarget(to)) throw new AdapterFault("reported-error", `there is no form "${to}"`);
    const { text, losses } = await convert(value, to);
    return { text, lost: losses.map((loss) => loss.path) };
  }

  async compare({ files, before, path }: CompareRequest): Promise<unknown> {
    const read = async (name: string) => {
      const declaration = await readDeclaration(inputOf(name, files));
      if (declaration) return declaration;
      throw new AdapterFault("reported-error", `"${name}" cannot be read`);
    };
    const now = await read(path);
    const { models, diagnostics } = diffDeclarations(
      (await read(before)).document,
      now.document,
      now.notation,
    );
    return { models, diagnostics: diagnostics.map(writeDiagnosticJson) };
  }

  async inspect({ files, path }: InspectRequest): Promise<unknown> {
    const content = files.get(path);
    if (!(content instanceof Uint8Array))
      throw new AdapterFault("reported-error", `"${path}" is no artifact`);
    const digest = await createCaseHost(files).sha256(resolvePath(workspace, path));
    return JSON.parse(JSON.stringify(inspectFacts(readArtifact(bytesSource(content)), `sha256:${digest}`)));
  }

  async stop(): Promise<void> {}
}

async function readSeverities(host: Host, [first]: readonly DeclarationInput[]) {
  const root = first && (await findWorkspaceRoot(host, folderOf(first.path)));
  const path = resolvePath(root ?? workspace, configurationName);
  if (!(await host.stat(path))) return undefined;
  return (await readConfiguration(host, path, configurationName)).severities;
}

function inputOf(path: string, files: ReadonlyMap<string, CaseContent>): DeclarationInput {
  const content = files.get(path);
  if (content === undefined || isLink(content))
    throw new AdapterFault("reported-error", `there is no file "${path}"`);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { file: path, path: resolvePath(workspace, path), bytes };
}

/** A workspace in memory with its symbolic links, which the memory host of the library does not know. */
function createCaseHost(files: ReadonlyMap<string, CaseContent>): Host {
  const contents: Record<string, string | Uint8Array> = {};
  const links = new Map<string, string>();
  for (const [path, content] of files) {
    const absolute = resolvePath(workspace, path);
    if (isLink(content)) links.set(absolute, resolvePath(workspace, content.link));
    else contents[absolute] = content;
  }
  const host = createMemoryHost(contents, workspace);
  if (links.size === 0) return host;
  const follow = (path: string) => links.get(path) ?? path;
  return {
    ...host,
    stat: (path) => host.stat(follow(path)),
    readFile: (path, maxBytes) => host.readFile(follow(path), maxBytes),
    realPath: (path) => host.realPath(follow(path)),
    open: (path) => host.open(follow(path)),
    sha256: (path) => host.sha256(follow(path)),
  };
}

function isLink(content: CaseContent): content is { readonly link: string } {
  return typeof content === "object" && "link" in content;
}
