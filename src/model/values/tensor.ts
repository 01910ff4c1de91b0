import { enums, precisionAliases } from "../vocabulary/enums.ts";
import type { ValueType } from "./value-type.ts";

/** A dimension: a number, a range, a name, or `null` for `?`. */
export type TensorDim = number | readonly [low: number, high: number] | string | null;

/** Element type and shape of an input or output. No dimensions: a scalar. */
export interface TensorType {
  readonly dtype: string;
  readonly dims: readonly TensorDim[];
}

const dtypeNames = Object.keys(enums.dtype.values);
const whole = "(?:0|[1-9][0-9]{0,14})";
const dimension = `(?:${whole}(?:\\.\\.${whole})?|[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*|\\?)`;
const pattern = `^(?:${dtypeNames.join("|")})\\[(?:${dimension}(?:, ${dimension})*)?\\]$`;
// Most types: canonical already, and without ranges, whose ends are compared.
const plain = new RegExp(`^(?:${dtypeNames.join("|")})\\[(?:${whole}|\\?)(?:, (?:${whole}|\\?)){0,7}\\]$`);
const outer = /^([A-Za-z][A-Za-z0-9_]*)\s*\[([^[\]]*)\]$/;
const dimensionExpression = new RegExp(`^${dimension}$`, "u");
/** Ranks above this are a slip: no runtime computes them. */
const maxRank = 64;

/** Reads `float32[1, 3..8, batch, ?]`; spaces do not matter. `undefined` where the text is none, or nothing is stated. */
export function parseTensor(text: string | undefined): TensorType | undefined {
  const match = text !== undefined && text.length <= 4096 ? outer.exec(text) : null;
  if (!match || !Object.hasOwn(enums.dtype.values, match[1] ?? "")) return undefined;
  const inside = (match[2] ?? "").trim();
  const words = inside === "" ? [] : inside.split(",");
  if (words.length > maxRank) return undefined;
  const dims: TensorDim[] = [];
  for (const word of words) {
    const dim = parseDim(word.trim());
    if (dim === undefined) return undefined;
    dims.push(dim);
  }
  return { dtype: match[1] ?? "", dims };
}

function parseDim(text: string): TensorDim | undefined {
  const tight = text.includes("..") ? text.replace(/\s*\.\.\s*/, "..") : text;
  if (!dimensionExpression.test(tight)) return undefined;
  if (tight === "?") return null;
  if (!/^[0-9]/.test(tight)) return tight;
  const [low = "", high] = tight.split("..");
  if (high === undefined) return Number(low);
  return Number(low) <= Number(high) ? [Number(low), Number(high)] : undefined;
}

/** The canonical spelling: comma and one space between dimensions. */
export function formatTensor(tensor: TensorType): string {
  return `${tensor.dtype}[${tensor.dims.map(formatDim).join(", ")}]`;
}

function formatDim(dim: TensorDim): string {
  if (dim === null) return "?";
  return typeof dim === "object" ? `${dim[0]}..${dim[1]}` : String(dim);
}

const dtypeSlips: Readonly<Record<string, string>> = {
  ...precisionAliases,
  float: "float32",
  double: "float64",
  half: "float16",
  f64: "float64",
  f32: "float32",
  f16: "float16",
  i8: "int8",
  i16: "int16",
  i32: "int32",
  i64: "int64",
  u8: "uint8",
  u16: "uint16",
  u32: "uint32",
  u64: "uint64",
  boolean: "bool",
};

function repairTensor(text: string): string | undefined {
  const match = /^\s*([A-Za-z][A-Za-z0-9_]*)\s*[[(]([^[\]()]*)[\])]\s*$/.exec(text);
  if (!match) return undefined;
  const word = (match[1] ?? "").toLowerCase();
  const dtype = Object.hasOwn(dtypeSlips, word) ? dtypeSlips[word] : word;
  const dims = (match[2] ?? "")
    .trim()
    .split(/\s*[,x×*]\s*(?![a-z])|\s+/u)
    .map((dim) => (dim === "-1" ? "?" : dim));
  const tensor = parseTensor(`${dtype}[${dims.join(", ")}]`);
  return tensor && formatTensor(tensor);
}

export const tensorType: ValueType = {
  doc: "Element type and shape: `float32[1, 3, 224, 224]`. A dimension is a number, a range `1..8`, a name (`batch`) or `?`. A comma and one space stand between dimensions.",
  example: "float32[1, 3, 224, 224]",
  json: "string",
  pattern,
  expected: "a tensor type such as float32[1, 3, 224, 224]",
  canonical: (text) => {
    if (text.length <= 256 && plain.test(text)) return text;
    const tensor = parseTensor(text);
    return tensor && formatTensor(tensor);
  },
  repair: repairTensor,
};
