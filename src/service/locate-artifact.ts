import { type Host, HostFault } from "../base/host.ts";
import { folderOf, isWithin, nameOf, resolvePath } from "../base/path.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { artifactMissing } from "../diagnostics/faults/artifact-missing.ts";
import { artifactUnreadable } from "../diagnostics/faults/artifact-unreadable.ts";
import { pathCaseDiffers } from "../diagnostics/faults/path-case-differs.ts";
import { pathLeavesWorkspace } from "../diagnostics/faults/path-leaves-workspace.ts";
import { pathNotRelative } from "../diagnostics/faults/path-not-relative.ts";
import { type FindingPlace, makeDiagnostic } from "../diagnostics/make-diagnostic.ts";

/** Where paths of a declaration start, and which folder they may not leave. Absolute, with `/`. */
export interface PathScope {
  readonly folder: string;
  readonly root: string;
}

/** Why a path leads to no artifact; reported at the statement that names it. */
export interface PathProblem {
  readonly presence: "missing" | "unreadable";
  /** The spelling that would be right, where there is just one. */
  readonly correction?: string;
  report(at: FindingPlace): Diagnostic;
}

/** Judges a path by its spelling alone: relative, no drive, no address, and inside of the workspace. */
export function checkPathSpelling(artifact: string, { folder, root }: PathScope): PathProblem | undefined {
  const names = { artifact, name: nameOf(artifact) || "model.om" };
  const notRelative = (id: keyof typeof pathNotRelative.messages) =>
    problem("missing", (at) => makeDiagnostic(pathNotRelative, id, names, at));
  if (artifact.startsWith("/")) return notRelative("absolute");
  if (/^[A-Za-z]:/.test(artifact)) return notRelative("drive");
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(artifact)) return notRelative("address");
  if (isWithin(root, resolvePath(folder, artifact))) return undefined;
  return problem("missing", (at) => makeDiagnostic(pathLeavesWorkspace, "dots", { artifact }, at));
}

/** Finds the file that a path names: its real path, or why there is none. Never throws for what a path says. */
export async function locateArtifact(
  host: Host,
  artifact: string,
  scope: PathScope,
): Promise<{ readonly path: string } | PathProblem> {
  const misspelt = checkPathSpelling(artifact, scope);
  if (misspelt) return misspelt;
  try {
    return await followPath(host, artifact, scope);
  } catch (fault) {
    if (!(fault instanceof HostFault)) throw fault;
    if (fault.reason === "missing") return describeAbsence(artifact, []);
    const id = fault.reason === "denied" ? "denied" : "failed";
    return problem("unreadable", (at) => makeDiagnostic(artifactUnreadable, id, { artifact }, at));
  }
}

async function followPath(
  host: Host,
  artifact: string,
  { folder, root }: PathScope,
): Promise<{ readonly path: string } | PathProblem> {
  const path = resolvePath(folder, artifact);
  const real = await host.realPath(path);
  const realRoot = (await host.realPath(root)) ?? root;
  if (real !== undefined && !isWithin(realRoot, real))
    return problem("missing", (at) => makeDiagnostic(pathLeavesWorkspace, "link", { artifact }, at));
  const names = await listFolder(host, folderOf(path));
  if (real === undefined) return describeAbsence(artifact, names);
  return checkCase(artifact, names) ?? (await checkKind(host, artifact, real)) ?? { path: real };
}

function problem(presence: PathProblem["presence"], report: PathProblem["report"]): PathProblem {
  return { presence, report };
}

async function listFolder(host: Host, folder: string): Promise<readonly string[]> {
  try {
    return await host.list(folder);
  } catch {
    // A folder that may be entered and not listed only costs the comparison of case.
    return [];
  }
}

function describeAbsence(artifact: string, names: readonly string[]): PathProblem {
  const differs = checkCase(artifact, names);
  if (differs) return differs;
  const stem = stemOf(nameOf(artifact));
  const near = names.filter((name) => stemOf(name) === stem && name !== nameOf(artifact));
  const similar = near.length === 1 ? near[0] : undefined;
  return problem("missing", (at) =>
    similar === undefined
      ? makeDiagnostic(artifactMissing, "default", { artifact }, at)
      : makeDiagnostic(artifactMissing, "nearby", { artifact, similar }, at),
  );
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, "").toLowerCase();
}

/** A file that the folder spells otherwise, or two that some file systems take for one. */
function checkCase(artifact: string, names: readonly string[]): PathProblem | undefined {
  const name = nameOf(artifact);
  const same = names.filter((one) => one.toLowerCase() === name.toLowerCase());
  const [other] = same.filter((one) => one !== name);
  if (other === undefined) return undefined;
  if (same.includes(name))
    return problem("missing", (at) => makeDiagnostic(pathCaseDiffers, "collision", { artifact, other }, at));
  const actual = artifact.slice(0, artifact.length - name.length) + other;
  const report: PathProblem["report"] = (at) =>
    makeDiagnostic(pathCaseDiffers, "spelling", { artifact, actual }, at);
  return { presence: "missing", report, correction: actual };
}

async function checkKind(host: Host, artifact: string, path: string): Promise<PathProblem | undefined> {
  const stat = await host.stat(path);
  if (!stat || stat.kind === "file") return undefined;
  const id = stat.kind === "directory" ? "directory" : "special";
  return problem("unreadable", (at) => makeDiagnostic(artifactUnreadable, id, { artifact }, at));
}
