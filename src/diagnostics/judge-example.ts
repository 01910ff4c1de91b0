import { applyEdits, type TextEdit } from "../base/edit.ts";
import type { Span } from "../base/span.ts";
import type { Descriptor, Example } from "./descriptor.ts";
import type { Diagnostic, Fix } from "./diagnostic.ts";
import { type MarkedText, readMarks } from "./example-marks.ts";

/** Finds everything wrong with one text, in the surroundings that an example states. */
export type ExampleRun = (
  text: string,
  example: Example,
) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;

export interface JudgeOptions {
  readonly run: ExampleRun;
  /** Codes of errors that an example may have besides its own (statements that it leaves out for brevity). */
  readonly allowed: ReadonlySet<string>;
}

/** The text of an example as it is checked: HML text that lacks its header gets it. Marks are kept. */
export function completeExample(example: Example, text: string): string {
  const notation = example.notation ?? "hml";
  return notation !== "hml" || example.verbatim || /^[\s⟦⟪]*hml\b/m.test(text) ? text : `hml 1.0\n${text}`;
}

/** What is wrong with a bad example, in words; empty where it shows exactly what it promises. */
export async function judgeBadExample(
  descriptor: Descriptor,
  example: Example,
  options: JudgeOptions,
): Promise<readonly string[]> {
  const marked = readMarks(completeExample(example, example.text));
  if (marked.findings.length === 0) return ["no range is marked"];
  const found = await options.run(marked.text, example);
  const own = found.filter((one) => one.code === descriptor.code);
  return [
    ...compareSpans(
      "finding",
      own.map((one) => one.span),
      marked.findings,
      marked.text,
    ),
    ...compareRelated(own, marked),
    ...listOtherErrors(descriptor, found, options),
    ...(await judgeFixes(descriptor, example, { text: marked.text, own, found, options })),
  ];
}

/** What is wrong with a good example: findings of the code, or errors of any other. */
export async function judgeGoodExample(
  descriptor: Descriptor,
  example: Example,
  options: JudgeOptions,
): Promise<readonly string[]> {
  const { text, findings, related } = readMarks(completeExample(example, example.text));
  if (findings.length + related.length > 0) return ["a good example marks nothing"];
  const found = await options.run(text, example);
  const own = found.filter((one) => one.code === descriptor.code).map((one) => `unexpected ${print(one)}`);
  return [...own, ...listOtherErrors(descriptor, found, options)];
}

function compareRelated(own: readonly Diagnostic[], marked: MarkedText): readonly string[] {
  const spans = new Map<string, Span>();
  for (const { span, source } of own.flatMap((one) => one.related))
    if (source === own[0]?.source) spans.set(`${span.start}-${span.end}`, span);
  return compareSpans("related range", [...spans.values()], marked.related, marked.text);
}

function compareSpans(
  what: string,
  actual: readonly Span[],
  expected: readonly Span[],
  text: string,
): readonly string[] {
  const show = ({ start, end }: Span) => `${start}–${end} "${text.slice(start, end)}"`;
  const key = (spans: readonly Span[]) => spans.map(show).sort().join("; ") || "none";
  return key(actual) === key(expected) ? [] : [`${what} at ${key(actual)}, marked ${key(expected)}`];
}

function listOtherErrors(
  descriptor: Descriptor,
  found: readonly Diagnostic[],
  { allowed }: JudgeOptions,
): readonly string[] {
  return found
    .filter((one) => one.severity === "error" && one.code !== descriptor.code && !allowed.has(one.code))
    .map((one) => `besides, ${print(one)}`);
}

interface Judged {
  readonly text: string;
  readonly own: readonly Diagnostic[];
  readonly found: readonly Diagnostic[];
  readonly options: JudgeOptions;
}

async function judgeFixes(
  descriptor: Descriptor,
  example: Example,
  judged: Judged,
): Promise<readonly string[]> {
  const { text, own, found, options } = judged;
  const fixes = own.flatMap(({ fixes: all }): readonly Fix[] => {
    const first = all.find((fix) => fix.safe) ?? all[0];
    return first ? [first] : [];
  });
  if (example.fixed !== undefined && fixes.length === 0)
    return ["a fixed text is shown, and nothing is fixed"];
  if (fixes.length === 0) return [];
  const mended = applyEdits(text, editsWithoutOverlap(fixes));
  const expected = example.fixed === undefined ? mended : completeExample(example, example.fixed);
  if (mended !== expected) return [`fixed text is\n${mended}\nnot\n${expected}`];
  const after = await options.run(mended, example);
  const left = after.filter((one) => one.code === descriptor.code);
  if (fixes.length === own.length && left.length > 0)
    return [`after the fix there is still ${print(left[0])}`];
  const before = new Set(found.map((one) => one.code));
  return after
    .filter((one) => one.severity === "error" && !before.has(one.code) && !options.allowed.has(one.code))
    .map((one) => `the fix brings ${print(one)}`);
}

/** Fixes of one file as the command line applies them: of two that touch, the first. */
function editsWithoutOverlap(fixes: readonly Fix[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const fix of fixes) {
    const clashes = fix.edits.some((edit) =>
      edits.some((other) => edit.span.start < other.span.end && other.span.start < edit.span.end),
    );
    const repeated = fix.edits.every((edit) =>
      edits.some(
        (other) =>
          other.span.start === edit.span.start &&
          other.span.end === edit.span.end &&
          other.text === edit.text,
      ),
    );
    if (!clashes && !repeated) edits.push(...fix.edits);
  }
  return edits;
}

function print(one: Diagnostic | undefined): string {
  if (!one) return "nothing";
  return `${one.code} ${one.name} at ${one.span.start}–${one.span.end}: ${one.message}`;
}
