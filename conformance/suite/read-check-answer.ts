import { AdapterFault } from "./adapter.ts";
import type { Finding, PlaceRange } from "./test-case.ts";

/** A check answer as far as the suite compares it. */
export interface CheckAnswer {
  readonly findings: readonly PlacedFinding[];
}

/** A finding with the JSON Pointer of what it is about. */
export interface PlacedFinding extends Finding {
  readonly path: string;
  /** Edits of the first safe fix, else of the first; none: there is no fix. */
  readonly fix: readonly FixEdit[];
}

export interface FixEdit {
  readonly place: PlaceRange;
  readonly text: string;
}

/** Reads the value of `check --format json`; another shape is an AdapterFault that says where. */
export function readCheckAnswer(value: unknown): CheckAnswer {
  const diagnostics = member(value, "diagnostics", "answer");
  if (!Array.isArray(diagnostics)) throw wrongShape("diagnostics", "an array");
  const findings = diagnostics.map((one, index) => readFinding(one, `diagnostics/${index}`));
  return { findings };
}

function readFix(value: unknown, where: string): readonly FixEdit[] {
  const fixes = member(value, "fixes", where);
  if (!Array.isArray(fixes)) throw wrongShape(`${where}/fixes`, "an array");
  const fix: unknown = fixes.find((one) => member(one, "safe", `${where}/fixes`) === true) ?? fixes[0];
  const edits = fix === undefined ? [] : member(fix, "edits", `${where}/fixes`);
  if (!Array.isArray(edits)) throw wrongShape(`${where}/fixes/edits`, "an array");
  return edits.map((edit, index) => ({
    place: readPlace(edit, `edits/${index}`),
    text: text(member(edit, "text", `edits/${index}`), `edits/${index}/text`),
  }));
}

function readFinding(value: unknown, where: string): PlacedFinding {
  const related = member(value, "related", where);
  if (!Array.isArray(related)) throw wrongShape(`${where}/related`, "an array");
  return {
    code: text(member(value, "code", where), `${where}/code`),
    severity: text(member(value, "severity", where), `${where}/severity`),
    path: text(member(value, "path", where), `${where}/path`),
    fix: readFix(value, where),
    place: readPlace(value, where),
    related: related.map((one, index) => readPlace(one, `${where}/related/${index}`)),
  };
}

function readPlace(value: unknown, where: string): PlaceRange {
  const range = member(value, "range", where);
  return {
    file: text(member(value, "file", where), `${where}/file`),
    start: readPosition(member(range, "start", `${where}/range`), `${where}/range/start`),
    end: readPosition(member(range, "end", `${where}/range`), `${where}/range/end`),
  };
}

function readPosition(value: unknown, where: string): PlaceRange["start"] {
  const number = (name: string) => {
    const found = member(value, name, where);
    if (typeof found !== "number") throw wrongShape(`${where}/${name}`, "a number");
    return found;
  };
  return { line: number("line"), column: number("column"), offset: number("offset") };
}

function member(value: unknown, name: string, where: string): unknown {
  if (typeof value !== "object" || value === null) throw wrongShape(where, "an object");
  return (value as Record<string, unknown>)[name];
}

function text(value: unknown, where: string): string {
  if (typeof value !== "string") throw wrongShape(where, "a string");
  return value;
}

function wrongShape(where: string, wanted: string): AdapterFault {
  return new AdapterFault("answered-wrong-shape", `"${where}" is not ${wanted}`);
}
