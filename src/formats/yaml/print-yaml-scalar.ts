import { canStandPlain } from "./core-schema.ts";
import { isKnownTensor } from "./yaml-scalar.ts";

/** A string as YAML spells it on one line: bare where every reader takes it for that string, else in double quotes. */
export function printYamlString(text: string): string {
  return canStandPlain(text) && !isKnownTensor(text) ? text : quoteYaml(text);
}

// Characters that YAML does not print, and line ends that some readers fold (YAML 1.2 §5.1, YAML 1.1 §4.2).
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A string in double quotes, whatever its characters. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// What a block literal cannot hold as it is; tabs it can.
const notLiteral = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

/**
 * The lines of a block literal of a text of several lines: its header, and the lines without indentation. `undefined`
 * where only quotes keep every character.
 */
export function printLiteral(
  text: string,
): { readonly header: string; readonly lines: readonly string[] } | undefined {
  if (!text.includes("\n") || /^[ \t\n]|[ \t](?:\n|$)/.test(text)) return undefined;
  const ends = /\n*$/.exec(text)?.[0].length ?? 0;
  const lines = text.slice(0, text.length - Math.max(0, ends)).split("\n");
  if (lines.some((line) => notLiteral.test(line.replaceAll("\t", "")))) return undefined;
  const header = ends === 0 ? "|-" : ends === 1 ? "|" : "|+";
  return { header, lines: [...lines, ...new Array<string>(Math.max(0, ends - 1)).fill("")] };
}
