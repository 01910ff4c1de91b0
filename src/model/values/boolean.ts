import type { ValueType } from "./value-type.ts";

const near: Readonly<Record<string, string>> = { yes: "true", on: "true", no: "false", off: "false" };

export const booleanType: ValueType = {
  doc: "`true` or `false`.",
  example: "true",
  json: "boolean",
  expected: "true or false",
  canonical: (text) => (text === "true" ? true : text === "false" ? false : undefined),
  repair: (text) => {
    const lower = text.trim().toLowerCase();
    if (lower === "true" || lower === "false") return lower;
    return Object.hasOwn(near, lower) ? near[lower] : undefined;
  },
};
