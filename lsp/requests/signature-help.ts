import type { Position, SignatureHelp } from "vscode-languageserver-types";
import { enums } from "../../src/model/vocabulary/enums.ts";
import type { Analysis } from "../analysis.ts";
import { toOffset } from "../positions.ts";

const dtypes: Readonly<Record<string, string>> = enums.dtype.values;
const opened = /([A-Za-z][A-Za-z0-9]*)\[([^[\]\r\n]*)$/;

/** What the dimensions of the tensor type under the cursor are, the one being typed marked. */
export function signatureHelp({ source }: Analysis, position: Position): SignatureHelp | null {
  const offset = toOffset(source, position);
  const line = source.text.slice(source.text.lastIndexOf("\n", offset - 1) + 1, offset);
  const [, dtype = "", before = ""] = opened.exec(line) ?? [];
  if (!Object.hasOwn(dtypes, dtype)) return null;
  const rest = /^[^\]\r\n}]*/.exec(source.text.slice(offset))?.[0] ?? "";
  const dims = `${before}${rest}`.split(",").map((dim) => dim.trim() || "dim");
  const layout = /\blayout\b["']?\s*[:=]\s*["']?([A-Z][A-Z0-9]*)/.exec(around(source.text, offset))?.[1];
  const names = layout !== "ND" && layout?.length === dims.length ? [...layout] : undefined;
  const shownDims = dims.map((dim, i) => (names ? `${names[i]}: ${dim}` : dim));
  let at = dtype.length + 1;
  const parameters = shownDims.map((dim): { label: [number, number]; documentation: string } => {
    const label: [number, number] = [at, at + dim.length];
    at += dim.length + 2;
    return { label, documentation: "A number, a range `1..8`, a name such as `batch`, or `?`." };
  });
  const documentation = dtypes[dtype] ?? "";
  return {
    signatures: [{ label: `${dtype}[${shownDims.join(", ")}]`, documentation, parameters }],
    activeSignature: 0,
    activeParameter: before.split(",").length - 1,
  };
}

/** The statements beside a place: up to the braces around it. */
function around(text: string, offset: number): string {
  const start = text.lastIndexOf("{", offset);
  const end = text.indexOf("}", offset);
  return text.slice(Math.max(0, start), end < 0 ? text.length : end).slice(0, 2000);
}
