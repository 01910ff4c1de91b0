import { formatTensor, parseTensor, type TensorDim, type TensorType } from "../../src/model/values/tensor.ts";
import { enums } from "../../src/model/vocabulary/enums.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";

/** A value that is well formed and untrue. */
export interface WrongValue {
  readonly text: string;
  readonly change: string;
  /** Which part of the value, where several are compared apart. */
  readonly aspect?: string;
}

type Liar = (text: string) => readonly WrongValue[];

/**
 * Wrong values of one statement, given the true one. Throws for a bound statement of a type that nobody has thought of
 * how to lie about: the table of declared field and kind of lie stays complete.
 */
export function listWrongValues(
  statement: string,
  property: PropertySpec,
  text: string,
): readonly WrongValue[] {
  const type = property.type;
  const liar = typeof type === "object" ? lieAboutEnum(type.enum) : liars[type];
  const wrong = liar?.(text) ?? [];
  if (wrong.length === 0) throw new Error(`no lie is known about "${statement}", which is "${text}"`);
  return wrong;
}

const liars: Readonly<Partial<Record<string, Liar>>> = {
  integer: (text) => [
    { text: String(Number(text) + 1), change: "one more" },
    ...(Number(text) > 0 ? [{ text: String(Number(text) - 1), change: "one less" }] : []),
  ],
  boolean: (text) => [{ text: text === "true" ? "false" : "true", change: "the contrary" }],
  size: lieAboutSize,
  digest: (text) => [
    { text: changeLast(text), change: "the last digit" },
    { text: `sha256:${"0".repeat(64)}`, change: "another digest" },
  ],
  string: (text) => [
    { text: `${text}_x`, change: "something added" },
    ...(text.length > 1 ? [{ text: text.slice(0, -1), change: "the last character left out" }] : []),
    ...(text.toUpperCase() === text ? [] : [{ text: text.toUpperCase(), change: "in capitals" }]),
  ],
  identifier: (text) => [{ text: text === "NCHW" ? "NHWC" : "NCHW", change: "another word" }],
  tensor: lieAboutTensor,
};

/** The next value in the last digit that is written, up and down. */
function lieAboutSize(text: string): WrongValue[] {
  const [, digits = "", unit = ""] = /^([0-9.]+)([A-Za-z]+)$/.exec(text) ?? [];
  const decimals = digits.split(".")[1]?.length ?? 0;
  const step = (by: bigint) => {
    const moved = (BigInt(digits.replace(".", "")) + by).toString().padStart(decimals + 1, "0");
    const point = moved.length - decimals;
    return `${moved.slice(0, point)}${decimals > 0 ? "." : ""}${moved.slice(point)}${unit}`;
  };
  const wrong = [{ text: step(1n), change: "one more in the last digit" }];
  if (/[1-9]/.test(digits)) wrong.push({ text: step(-1n), change: "one less in the last digit" });
  return wrong;
}

function changeLast(digest: string): string {
  return `${digest.slice(0, -1)}${digest.endsWith("0") ? "1" : "0"}`;
}

function lieAboutEnum(name: keyof typeof enums): Liar {
  const values: readonly string[] = Object.keys(enums[name].values);
  return (text) => {
    // Neither a short name of the same type nor one whose meaning depends on the content.
    const others = values.filter(
      (value) => value !== text && !/^(?:fp|bf)\d+$/.test(value) && value !== "omc",
    );
    // The last ones are the least likely to be in the artifact too, in a share too small to be listed.
    return others.slice(-3).map((value) => ({ text: value, change: `"${value}" instead` }));
  };
}

function lieAboutTensor(text: string): WrongValue[] {
  const tensor = parseTensor(text);
  if (!tensor) return [];
  const wrong: WrongValue[] = [];
  const add = (changed: Partial<TensorType>, aspect: string, change: string) =>
    wrong.push({ text: formatTensor({ ...tensor, ...changed }), aspect, change });
  // Two others, since an artifact may state a second type; neither of these is one that files state twice.
  for (const dtype of ["complex64", "uint16"]) {
    if (dtype !== tensor.dtype) add({ dtype }, "element type", dtype);
  }
  tensor.dims.forEach((dim, i) => {
    const wrongDim = changeDimension(dim);
    if (wrongDim) add({ dims: tensor.dims.with(i, wrongDim) }, "dimension", `dimension ${i}`);
  });
  if (tensor.dims.length > 0) add({ dims: tensor.dims.slice(0, -1) }, "rank", "one dimension less");
  add({ dims: [...tensor.dims, 2] }, "rank", "one dimension more");
  return wrong;
}

/** A dimension that is open, in the artifact as in what `init` wrote of it, agrees with every other (REQ-ART-6). */
function changeDimension(dim: TensorDim): TensorDim | undefined {
  if (typeof dim === "number") return dim + 1;
  return typeof dim === "object" && dim !== null ? [dim[0], dim[1] + 1] : undefined;
}
