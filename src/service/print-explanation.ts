import type { Span } from "../base/span.ts";
import type { Descriptor, Example } from "../diagnostics/descriptor.ts";
import { readMarks } from "../diagnostics/example-marks.ts";
import { type Palette, plainPalette } from "../report/palette.ts";

export interface PrintOptions {
  readonly palette?: Palette;
  /** Columns to wrap prose at; default 80. */
  readonly width?: number;
}

/** One finding for people: what is wrong, why, and examples with the places underlined. */
export function printExplanation(descriptor: Descriptor, options: PrintOptions): string {
  const { palette = plainPalette, width = 80 } = options;
  const { code, name, severity, summary, reason, fixable, status, bad, good } = descriptor;
  const paint = { error: palette.error, warning: palette.warning, info: palette.info }[severity];
  const remarks = [
    ...(fixable ? [remarkOnFix(bad)] : []),
    ...(status === "stable" ? [] : [`This finding is ${status}.`]),
  ];
  const parts = [
    `${paint(`${severity} ${code}`)} ${palette.strong(name)}`,
    wrap(summary, width),
    wrap(reason, width),
    ...(remarks.length > 0 ? [wrap(remarks.join(" "), width)] : []),
    ...bad.map((example) => printExample("Wrong", example, palette)),
    ...good.map((example) => printExample("Right", example, palette)),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** What needs two versions of a declaration is no business of `hml check` or an editor. */
function remarkOnFix(bad: readonly Example[]): string {
  return bad.some((example) => example.before !== undefined)
    ? "The report of `hml diff` holds the fix."
    : "`hml check --fix` or an editor can mend it.";
}

function printExample(title: string, example: Example, palette: Palette): string {
  const circumstances = [
    ...(example.note === undefined ? [] : [example.note]),
    ...(example.now === undefined ? [] : [`Checked on ${example.now}.`]),
  ];
  const { text, findings, related } = readMarks(example.text);
  const heading = `${palette.strong(`${title}:`)}${circumstances.length > 0 ? ` ${circumstances.join(" ")}` : ""}`;
  const lines = underline(text, { findings, related }, palette);
  const before = example.before?.trimEnd().split("\n").map(indent) ?? [];
  const fixed = example.fixed?.trimEnd().split("\n").map(indent) ?? [];
  const now = before.length > 0 ? ["  before:", ...before, "  now:"] : [];
  return [
    heading,
    ...now,
    ...lines.map(indent),
    ...(fixed.length > 0 ? ["  after the fix:", ...fixed] : []),
  ].join("\n");
}

function indent(line: string): string {
  return line === "" ? "" : `    ${line}`;
}

interface Marks {
  readonly findings: readonly Span[];
  readonly related: readonly Span[];
}

/** The lines of a text; under each that holds a marked range, one with `^` for findings and `-` for related places. */
function underline(text: string, { findings, related }: Marks, palette: Palette): readonly string[] {
  const out: string[] = [];
  let start = 0;
  for (const line of text.replace(/\n+$/, "").split("\n")) {
    out.push(line);
    const marks = [...line, " "].map((_, column) => {
      const covers = ({ start: from, end }: Span) =>
        from <= start + column && start + column < Math.max(end, from + 1);
      return findings.some(covers) ? "^" : related.some(covers) ? "-" : " ";
    });
    const row = marks.join("").trimEnd();
    if (row !== "")
      out.push(
        row.replace(/\^+/g, (run) => palette.error(run)).replace(/-+/g, (run) => palette.related(run)),
      );
    start += line.length + 1;
  }
  return out;
}

/** Breaks prose at blanks so that no line is longer than `width`, where words allow it. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
