import type { ValueType } from "./value-type.ts";

const integerExpression = /^-?(?:0|[1-9][0-9]*)$/;
const decimalExpression = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

function toInteger(text: string): number | undefined {
  if (!integerExpression.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

export const integerType: ValueType = {
  doc: "A whole number in digits, without exponent or separator, between -(2^53 - 1) and 2^53 - 1.",
  example: "4812345",
  json: "integer",
  expected: "a whole number in digits, at most 9007199254740991",
  canonical: toInteger,
  repair: (text) => {
    const grouped = /^[+-]?[0-9]{1,3}(?:[,_' ][0-9]{3})+$/.test(text.trim());
    const plain = grouped
      ? text.trim().replaceAll(/[,_' ]/g, "")
      : text.trim().replaceAll(/(?<=[0-9])_(?=[0-9])/g, "");
    const mended = plain
      .replace(/^\+/, "")
      .replace(/^(-?)0+(?=[0-9])/, "$1")
      .replace(/\.0+$/, "");
    return toInteger(mended) === undefined ? undefined : mended;
  },
};

function toDecimal(text: string): number | undefined {
  if (!decimalExpression.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : undefined;
}

export const decimalType: ValueType = {
  doc: "A number with a point, or with an exponent (`1e-5`); it has to be finite as an IEEE 754 binary64.",
  example: "0.017",
  json: "number",
  expected: "a number such as 0.017",
  canonical: toDecimal,
  repair: (text) => {
    const mended = text
      .trim()
      .replace(/^\+/, "")
      .replace(/^(-?)\./, "$10.")
      .replace(/^(-?)0,([0-9]+)$/, "$10.$2")
      .replace(/^(-?)0+(?=[0-9])/, "$1")
      .replace(/\.$/, "");
    return toDecimal(mended) === undefined ? undefined : mended;
  },
};
