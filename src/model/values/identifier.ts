import type { ValueType } from "./value-type.ts";

const pattern = "^(?=.*[A-Za-z])[A-Za-z0-9_]+(?:[-.+][A-Za-z0-9_]+)*$";
const expression = new RegExp(pattern, "u");

export const identifierType: ValueType = {
  doc: "One word of ASCII letters, digits and `_`, its parts joined by `-`, `.` or `+`; at least one letter.",
  example: "anomaly-detection",
  json: "string",
  pattern,
  expected: "one word such as anomaly-detection",
  canonical: (text) => (text.length <= 256 && expression.test(text) ? text : undefined),
  repair: (text) => {
    const mended = text.trim().replaceAll(/[\s/]+/g, "-");
    return identifierType.canonical(mended) === undefined ? undefined : mended;
  },
};
