import { eastAsianWidth } from "get-east-asian-width";

/** A line of source as a terminal shows it, and where each of its characters went. */
export interface DisplayLine {
  /** Tabs expanded, control and direction characters made visible, so that no source can play with a terminal. */
  readonly text: string;
  /** Terminal column, from 0, of each UTF-16 unit of the source line; one more for its end. */
  readonly columns: readonly number[];
}

const tabWidth = 4;
/** Made when the first line asks for it: making one costs more than most checks take. */
let segmenter: Intl.Segmenter | undefined;

/** Lays out one line (without its line end) in terminal cells. */
export function layOutLine(line: string): DisplayLine {
  const columns: number[] = [];
  let text = "";
  let column = 0;
  const put = (shown: string, width: number, units: number) => {
    for (let i = 0; i < units; i++) columns.push(column);
    text += shown;
    column += width;
  };
  for (const cluster of clustersOf(line)) {
    if (cluster === "\t") {
      const width = tabWidth - (column % tabWidth);
      put(" ".repeat(width), width, 1);
    } else if (isHidden(cluster)) {
      const shown = `<U+${(cluster.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
      put(shown, shown.length, cluster.length);
    } else put(cluster, widthOf(cluster), cluster.length);
  }
  columns.push(column);
  return { text, columns };
}

/** Width of a text in terminal cells. */
export function displayWidth(text: string): number {
  return layOutLine(text).columns.at(-1) ?? 0;
}

function* clustersOf(line: string): Iterable<string> {
  if (isPrintableAscii(line)) yield* line;
  else {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
    for (const { segment } of segmenter.segment(line)) yield segment;
  }
}

function isPrintableAscii(line: string): boolean {
  for (let i = 0; i < line.length; i++) if (line.charCodeAt(i) > 0x7e) return false;
  return true;
}

/** Control characters, and those that change the direction of what follows (CVE-2021-42574). */
function isHidden(cluster: string): boolean {
  return /^[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(cluster);
}

function widthOf(cluster: string): number {
  const code = cluster.codePointAt(0) ?? 0;
  if (code < 0x7f) return 1;
  if (/^\p{Regional_Indicator}{2}|\uFE0F|\p{Extended_Pictographic}\u200D/u.test(cluster)) return 2;
  let width = 0;
  for (const character of cluster) {
    if (!/\p{M}|\p{Cf}/u.test(character))
      width = Math.max(width, eastAsianWidth(character.codePointAt(0) ?? 0));
  }
  return width;
}
