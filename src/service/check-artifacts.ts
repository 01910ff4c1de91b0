import { type Host, HostFault } from "../base/host.ts";
import { folderOf, relativePath, resolvePath } from "../base/path.ts";
import type { Code, Diagnostic } from "../diagnostics/diagnostic.ts";
import { artifactUnreadable } from "../diagnostics/faults/artifact-unreadable.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { ArtifactFacts } from "../model/artifact-facts.ts";
import type { ArtifactState } from "../model/artifact-state.ts";
import { type Document, placeOfValue } from "../model/document.ts";
import { findEntry } from "../model/tree.ts";
import type { CheckedArtifact } from "../report/check-report.ts";
import { listUnverified } from "../theory/unverified-statements.ts";
import type { WorkspaceRoots } from "./find-workspace-root.ts";
import { locateArtifact, type PathProblem } from "./locate-artifact.ts";
import type { Notation } from "./notation.ts";
import { type ArtifactResult, readArtifacts } from "./read-artifacts.ts";

/** A declaration whose artifacts are wanted. */
export interface ArtifactRequest {
  readonly document: Document;
  readonly notation: Notation;
  /** Absolute path of the declaration. */
  readonly path: string;
}

export interface ArtifactOptions {
  readonly roots: WorkspaceRoots;
  /** Hears how many artifacts are done, of how many, and which was the last. */
  readonly progress?: ((done: number, total: number, file: string) => void) | undefined;
}

/** What became of the artifacts of all declarations. */
export interface ArtifactsChecked {
  /** By variant block: what rules ask for. */
  readonly states: ReadonlyMap<object, ArtifactState>;
  /** By document, in the order of its variants: what reports show. */
  readonly artifacts: ReadonlyMap<Document, readonly CheckedArtifact[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** One variant that names an artifact, and the file that it means. */
interface NamedArtifact {
  readonly request: ArtifactRequest;
  readonly variant: object;
  readonly declared: string;
  readonly file: string;
  readonly located: { readonly path: string } | PathProblem;
}

/** Finds, reads and hashes every artifact that the declarations name, each file once. */
export async function checkArtifacts(
  host: Host,
  requests: readonly ArtifactRequest[],
  options: ArtifactOptions,
): Promise<ArtifactsChecked> {
  const named = await locateAll(host, requests, options.roots);
  const paths = new Set(named.flatMap(({ located }) => ("path" in located ? [located.path] : [])));
  let done = 0;
  const results = await readArtifacts(host, paths, (path) =>
    options.progress?.(++done, paths.size, relativePath(host.cwd, path)),
  );
  return judgeAll(named, results);
}

/** The artifacts that a declaration names, none of them looked at. */
export function listUncheckedArtifacts(
  host: Host,
  { document, path }: ArtifactRequest,
): readonly CheckedArtifact[] {
  return listNamed(document).map(({ variant, declared }) => ({
    file: relativePath(host.cwd, resolvePath(folderOf(path), declared)),
    status: "partial",
    unverified: listUnverified(document, variant),
  }));
}

function listNamed(document: Document): readonly { readonly variant: object; readonly declared: string }[] {
  const named: { variant: object; declared: string }[] = [];
  for (const [variant, { kind }] of document.origins) {
    const { artifact } = variant as { readonly artifact?: unknown };
    if (kind === "variant" && typeof artifact === "string") named.push({ variant, declared: artifact });
  }
  return named;
}

async function locateAll(
  host: Host,
  requests: readonly ArtifactRequest[],
  roots: WorkspaceRoots,
): Promise<readonly NamedArtifact[]> {
  const named: NamedArtifact[] = [];
  for (const request of requests) {
    const folder = folderOf(request.path);
    const variants = listNamed(request.document);
    if (variants.length === 0) continue;
    const scope = { folder, root: await roots.find(request.path) };
    for (const { variant, declared } of variants) {
      const located = await locateArtifact(host, declared, scope);
      const file = relativePath(host.cwd, resolvePath(folder, declared));
      named.push({ request, variant, declared, file, located });
    }
  }
  return named;
}

function judgeAll(
  named: readonly NamedArtifact[],
  results: ReadonlyMap<string, ArtifactResult>,
): ArtifactsChecked {
  const states = new Map<object, ArtifactState>();
  const artifacts = new Map<Document, CheckedArtifact[]>();
  const diagnostics: Diagnostic[] = [];
  for (const one of named) {
    const { declared, file, variant, located, request } = one;
    const result = "path" in located ? results.get(located.path) : located;
    if (!result) continue;
    const read = "facts" in result ? result : undefined;
    const presence = "facts" in result ? "read" : "presence" in result ? result.presence : "unreadable";
    states.set(variant, { declared, file, presence, ...read });
    if ("facts" in result) diagnostics.push(...reportFaults(one, result.facts));
    else diagnostics.push(reportAbsence(one, result));
    const unverified = listUnverified(request.document, variant, read?.facts);
    const status = presence !== "read" ? presence : unverified.length > 0 ? "partial" : "verified";
    artifacts.set(request.document, [
      ...(artifacts.get(request.document) ?? []),
      { file, status, unverified },
    ]);
  }
  return { states, artifacts, diagnostics };
}

/** What the file itself gets wrong, at the statement that names it. */
function reportFaults({ request, variant }: NamedArtifact, { faults }: ArtifactFacts): readonly Diagnostic[] {
  const place = placeOfValue(request.document, variant, "artifact");
  return faults.map(({ code, name, severity, message }) => {
    return { ...place, code: code as Code, name, severity, message, related: [], fixes: [] };
  });
}

function reportAbsence(
  { request, variant, declared }: NamedArtifact,
  problem: PathProblem | HostFault,
): Diagnostic {
  const place = placeOfValue(request.document, variant, "artifact");
  if (problem instanceof HostFault) return reportHostFault(problem, declared, place);
  const { correction } = problem;
  const node = request.document.origins.get(variant)?.node;
  const value = node?.type === "mapping" ? findEntry(node, "artifact")?.value : undefined;
  if (correction === undefined || value?.type !== "scalar") return problem.report(place);
  const { tree } = request.document;
  const edits = request.notation
    .edit(tree, { kind: "set-scalar", node: value, value: correction })
    .map((edit) => ({ source: tree.source, ...edit }));
  return problem.report({ ...place, fixes: [{ title: `write "${correction}"`, safe: true, edits }] });
}

function reportHostFault(
  fault: HostFault,
  artifact: string,
  place: ReturnType<typeof placeOfValue>,
): Diagnostic {
  const id = fault.reason === "denied" || fault.reason === "directory" ? fault.reason : "failed";
  return makeDiagnostic(artifactUnreadable, id, { artifact }, place);
}
