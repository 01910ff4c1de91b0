import type { CaseFile, CasePatch, FileContent, InspectExpectation } from "./case-file.ts";
import type { ExpectedFinding, TextPlace } from "./expected-finding.ts";
import type { SessionStep } from "./session/session-step.ts";
import type { CaseContent, CheckTask, Finding, PlaceRange, SessionTaskStep, TestCase } from "./test-case.ts";
import { positionAt } from "./text-position.ts";

/** Why a case file cannot be run: said to its author in one message. */
export class CaseFault extends Error {
  constructor(id: string, problem: string) {
    super(`${id}: ${problem}`);
    this.name = "CaseFault";
  }
}

/** Makes the bytes of an artifact by the name under which the generator knows it. */
export type MakeArtifact = (name: string) => Uint8Array | undefined;

/** The cases of one file: the document as it stands, each conversion, and each patch. */
export function expandCaseFile(file: CaseFile, makeArtifact: MakeArtifact): readonly TestCase[] {
  const first = Object.keys(file.files)[0];
  if (first === undefined) throw new CaseFault(file.id, "names no file");
  const base = baseOf(file, first, makeArtifact);
  if (file.session) {
    const task = {
      kind: "session",
      steps: file.session.map((step) => stepOf(file.id, step, makeArtifact)),
    } as const;
    return [{ ...base, polarity: file.polarity ?? "positive", task }];
  }
  const cases: TestCase[] = [];
  // A file that only converts or inspects need not be clean.
  if (file.expect || file.patches || !(file.convert || file.inspect)) {
    const findings = findingsOf(file.id, base.files, first, file.expect ?? []);
    const polarity = file.polarity ?? (findings.length > 0 ? "negative" : "positive");
    cases.push({ ...base, polarity, task: checkTask(file, findings) });
  }
  for (const one of file.convert ?? []) {
    const { to, text, lost, requirements = file.requirements, polarity = "positive" } = one;
    const task = {
      ...({ kind: "convert", to, text: text === "round-trip" ? undefined : text } as const),
      ...(lost && { lost }),
    };
    cases.push({ ...base, id: `${file.id}/to-${to}`, requirements, polarity, task });
  }
  for (const one of file.inspect ?? []) cases.push(inspectCase(file, base, one));
  for (const patch of file.patches ?? []) cases.push(patchedCase(file, base, patch, first));
  return cases;
}

function stepOf(id: string, step: SessionStep, makeArtifact: MakeArtifact): SessionTaskStep {
  if (!("write" in step)) return step;
  const { file, text, artifact } = step.write;
  const bytes = artifact === undefined ? undefined : makeArtifact(artifact);
  if (artifact !== undefined && !bytes)
    throw new CaseFault(id, `writes the artifact "${artifact}", which is not known`);
  return { write: { file, ...(text !== undefined && { text }), ...(bytes && { bytes }) } };
}

function checkTask(file: CaseFile, findings: readonly Finding[], fixed?: CheckTask["fixed"]): CheckTask {
  const scope = file.fragment ? { ignored: fragmentLeavesOut } : {};
  const { before } = file;
  const task = { kind: "check", findings, scope, artifacts: file.verify ?? true, fixed } as const;
  return before === undefined ? task : { ...task, before };
}

function inspectCase(file: CaseFile, base: CaseBase, one: InspectExpectation): TestCase {
  const { artifact, facts = {}, hidden = [], redacted = [] } = one;
  const negative = (one.faults ?? hidden).length > 0;
  return {
    ...base,
    id: `${file.id}/${one.id}`,
    shows: one.shows,
    requirements: one.requirements ?? base.requirements,
    polarity: one.polarity ?? (negative ? "negative" : "positive"),
    task: { kind: "inspect", artifact, facts, faults: one.faults ?? "none", hidden, redacted },
  };
}

/** Codes of statements that are missing: fragments show something else. */
export const fragmentLeavesOut: readonly string[] = ["HML2002", "HML2003"];

type CaseBase = Omit<TestCase, "polarity" | "task">;

function baseOf(file: CaseFile, first: string, makeArtifact: MakeArtifact): CaseBase {
  const files = new Map<string, CaseContent>(
    Object.entries(file.files).map(([path, content]) => [path, contentOf(content)]),
  );
  for (const [path, name] of Object.entries(file.artifacts ?? {})) {
    const bytes = makeArtifact(name);
    if (!bytes)
      throw new CaseFault(file.id, `names the artifact "${name}", which the generator does not know`);
    files.set(path, bytes);
  }
  return {
    id: file.id,
    since: file.since,
    until: file.until,
    profile: file.profile,
    requirements: file.requirements,
    shows: file.shows,
    files,
    check: file.check ?? [first],
    now: file.now,
  };
}

function contentOf(content: FileContent): CaseContent {
  if (typeof content === "string" || "link" in content) return content;
  return Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0));
}

function patchedCase(file: CaseFile, base: CaseBase, patch: CasePatch, first: string): TestCase {
  const id = `${file.id}/${patch.id}`;
  const name = patch.file ?? first;
  const text = base.files.get(name);
  if (typeof text !== "string") throw new CaseFault(id, `patches "${name}", which is not a text of the case`);
  if (text.split(patch.replace).length !== 2) {
    throw new CaseFault(
      id,
      `"${patch.replace}" stands ${text.split(patch.replace).length - 1} times in ${name}, not once`,
    );
  }
  const before = new Set((file.expect ?? []).map(({ code }) => code));
  const repeated = patch.expect.find(({ code }) => before.has(code));
  if (repeated) throw new CaseFault(id, `expects ${repeated.code}, which its valid sibling has too`);
  const files = new Map(base.files).set(
    name,
    text.replace(patch.replace, () => patch.by),
  );
  const fixedText = patch.fixed;
  const fixed =
    fixedText === undefined ? undefined : { file: name, text: text.replace(patch.replace, () => fixedText) };
  return {
    ...base,
    id,
    shows: patch.shows,
    requirements: patch.requirements ?? base.requirements,
    files,
    polarity: patch.expect.length > 0 ? "negative" : "positive",
    now: patch.now ?? base.now,
    sibling: file.id,
    task: checkTask(file, findingsOf(id, files, name, patch.expect), fixed),
  };
}

function findingsOf(
  id: string,
  files: ReadonlyMap<string, CaseContent>,
  main: string,
  expected: readonly ExpectedFinding[],
): readonly Finding[] {
  return expected.map((one) => ({
    code: one.code,
    severity: one.severity,
    place: locateText(id, files, one.file ?? main, one),
    related: (one.related ?? []).map((place) => locateText(id, files, place.file ?? one.file ?? main, place)),
  }));
}

/** Finds a place that is named by its text; a CaseFault where it stands nowhere or more than once. */
export function locateText(
  id: string,
  files: ReadonlyMap<string, CaseContent>,
  file: string,
  place: TextPlace,
): PlaceRange {
  const content = files.get(file);
  if (content === undefined || (typeof content === "object" && "link" in content))
    throw new CaseFault(id, `expects a finding in "${file}", which is not a text of the case`);
  // As a reader sees it: without a byte order mark.
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  const outer = place.within === undefined ? 0 : uniqueIndex(id, text, place.within, file);
  const scope = place.within ?? text;
  const offset = outer + (place.at === "" ? 0 : uniqueIndex(id, scope, place.at, file));
  return { file, start: positionAt(text, offset), end: positionAt(text, offset + place.at.length) };
}

function uniqueIndex(id: string, text: string, part: string, file: string): number {
  const index = text.indexOf(part);
  if (index < 0) throw new CaseFault(id, `"${part}" does not stand in ${file}`);
  if (text.includes(part, index + 1))
    throw new CaseFault(id, `"${part}" stands more than once in ${file}; give "within"`);
  return index;
}
