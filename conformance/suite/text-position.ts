import type { PlaceRange } from "./test-case.ts";

/** Line and column, from 1, of an offset in UTF-16 units. */
export function positionAt(text: string, offset: number): PlaceRange["start"] {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, offset };
}
