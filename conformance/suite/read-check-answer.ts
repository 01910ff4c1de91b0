import { AdapterFault } from "./adapter.ts";
import type { Finding, PlaceRange } from "./test-case.ts";

/** A check answer as far as the suite compares it. */
export interface CheckAnswer {
  readonly findings: readonly Finding[];
  /** Edits of the first fix of the first finding that has one. */
  readonly firstFix: readonly { readonly place: PlaceRange; readonly text: string }[];
}

/** Reads the value of `check --format json`; another shape is an AdapterFault that says where. */
export function readCheckAnswer(value: unknown): CheckAnswer {
  const diagnostics = member(value, "diagnostics", "answer");
  if (!Array.isArray(diagnostics)) throw wrongShape("diagnostics", "an array");
  const findings = diagnostics.map((one, index) => readFinding(one, `diagnostics/${index}`));
  const fixable = diagnostics.find((one) => Array.isArray(one.fixes) && one.fixes.length > 0);
  const edits = fixable ? member(fixable.fixes[0], "edits", "fixes/0") : [];
  if (!Array.isArray(edits)) throw wrongShape("fixes/0/edits", "an array");
  return {
    findings,
    firstFix: edits.map((edit, index) => ({
      place: readPlace(edit, `edits/${index}`),
      text: text(member(edit, "text", `edits/${index}`), `edits/${index}/text`),
    })),
  };
}

function readFinding(value: unknown, where: string): Finding {
  const related = member(value, "related", where);
  if (!Array.isArray(related)) throw wrongShape(`${where}/related`, "an array");
  return {
    code: text(member(value, "code", where), `${where}/code`),
    severity: text(member(value, "severity", where), `${where}/severity`),
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
