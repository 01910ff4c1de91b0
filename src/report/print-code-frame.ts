import type { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import { type DisplayLine, layOutLine } from "./display-line.ts";
import type { Paint, Palette } from "./palette.ts";

/** A place to be shown in a frame. */
export interface FrameMark {
  readonly span: Span;
  /** Drawn under the place, as often as it is wide: `^` for the finding, `-` for what it contradicts. */
  readonly sign: "^" | "-";
  readonly paint: Paint;
  /** Stands behind the signs; may be empty. */
  readonly label: string;
}

export interface FrameOptions {
  readonly palette: Palette;
  /** Terminal columns; longer lines are shown in part, around their first mark. */
  readonly width: number;
}

/** Lines between two marks that are still shown; a larger gap becomes `...`. */
const widestGap = 2;

/** What every line of one frame shares. */
interface Frame extends FrameOptions {
  readonly source: Source;
  /** Digits of the largest line number. */
  readonly gutter: number;
}

/** The lines of one source that carry marks, with the marks beneath them. One string a line, without line end. */
export function printCodeFrame(
  source: Source,
  marks: readonly FrameMark[],
  options: FrameOptions,
): readonly string[] {
  const byLine = groupByLine(source, marks);
  const lines = [...byLine.keys()].sort((a, b) => a - b);
  const frame = { ...options, source, gutter: String(lines.at(-1) ?? 0).length };
  const printed = [printMargin(frame)];
  let previous: number | undefined;
  for (const line of lines) {
    const gap = previous === undefined ? 0 : line - previous - 1;
    if (gap > widestGap) printed.push(options.palette.faint("..."));
    else for (let i = line - gap; i < line; i++) printed.push(...printLine(frame, i, []));
    printed.push(...printLine(frame, line, byLine.get(line) ?? []));
    previous = line;
  }
  return printed;
}

function groupByLine(source: Source, marks: readonly FrameMark[]): ReadonlyMap<number, FrameMark[]> {
  const byLine = new Map<number, FrameMark[]>();
  const ordered = [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const mark of ordered) {
    const { line } = source.positionAt(mark.span.start);
    byLine.set(line, [...(byLine.get(line) ?? []), mark]);
  }
  return byLine;
}

function printMargin({ palette, gutter }: Frame): string {
  return `${" ".repeat(gutter + 2)}${palette.faint("|")}`;
}

function printLine(frame: Frame, line: number, marks: readonly FrameMark[]): string[] {
  const { source, palette, gutter } = frame;
  const start = source.lineStarts[line - 1] ?? 0;
  const end = endOfLine(source, line);
  const view = openWindow(
    source.text,
    { start, end },
    {
      focus: marks[0]?.span.start ?? start,
      cells: frame.width - gutter - 5,
    },
  );
  const number = palette.faint(` ${String(line).padStart(gutter)} |`);
  const printed = [`${number} ${view.before}${view.shown.text}${view.after}`];
  for (const mark of marks) {
    const from = columnIn(view, mark.span.start);
    const to = columnIn(view, Math.min(mark.span.end, end));
    const signs = mark.paint(mark.sign.repeat(Math.max(1, to - from)));
    const label = mark.label && ` ${mark.paint(mark.label)}`;
    printed.push(`${printMargin(frame)} ${" ".repeat(view.before.length + from)}${signs}${label}`);
  }
  return printed.map((text) => text.trimEnd());
}

function endOfLine(source: Source, line: number): number {
  let end = source.lineStarts[line] ?? source.text.length;
  const start = source.lineStarts[line - 1] ?? 0;
  while (end > start && /[\r\n]/.test(source.text[end - 1] ?? "")) end--;
  return end;
}

/** The part of a line that is shown, and what stands for the rest. */
interface LineWindow {
  readonly offset: number;
  readonly shown: DisplayLine;
  readonly before: "" | "…";
  readonly after: "" | "…";
}

/** As much of a line as fits into `cells`, around `focus`; only that part is laid out, however long the line is. */
function openWindow(text: string, line: Span, show: { focus: number; cells: number }): LineWindow {
  const { focus, cells } = show;
  const whole = line.end - line.start <= cells ? layOutLine(text.slice(line.start, line.end)) : undefined;
  if (whole && (whole.columns.at(-1) ?? 0) <= cells)
    return { offset: line.start, shown: whole, before: "", after: "" };
  const room = Math.max(20, cells - 2);
  const wanted = Math.max(line.start, Math.min(focus - Math.floor(room / 3), line.end - room));
  const offset = isLowSurrogate(text, wanted) ? wanted - 1 : wanted;
  let end = Math.min(line.end, offset + room);
  if (isLowSurrogate(text, end)) end--;
  let shown = layOutLine(text.slice(offset, end));
  while (end > offset + 1 && (shown.columns.at(-1) ?? 0) > room) {
    end -= isLowSurrogate(text, end - 1) ? 2 : 1;
    shown = layOutLine(text.slice(offset, end));
  }
  return { offset, shown, before: offset > line.start ? "…" : "", after: end < line.end ? "…" : "" };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function columnIn({ shown, offset }: LineWindow, at: number): number {
  const unit = Math.max(0, Math.min(at - offset, shown.columns.length - 1));
  return shown.columns[unit] ?? 0;
}
