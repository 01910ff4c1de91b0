import type { ValueType } from "./value-type.ts";

/** What a type of number with unit is made of; the first unit with factor 1 is the one that parsed values are in. */
export interface QuantitySpec {
  readonly doc: string;
  readonly example: string;
  /** `a duration`; the units follow in the message. */
  readonly name: string;
  /** Unit → factor to the base unit. */
  readonly units: Readonly<Record<string, number>>;
  /** Other spellings of units, lower case → unit. */
  readonly near: Readonly<Record<string, string>>;
}

/** A value type of a number with unit, and the function that reads it. */
export interface Quantity {
  readonly type: ValueType;
  /** The value in the base unit; `undefined` where the text is none, or nothing is stated. */
  readonly parse: (text: string | undefined) => number | undefined;
}

const number = "(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?";

/** Builds the type of one dimension: durations, powers, energies, frequencies. */
export function defineQuantity(spec: QuantitySpec): Quantity {
  const names = Object.keys(spec.units);
  const pattern = `^${number}(?:${names.join("|")})$`;
  const expression = new RegExp(`^(${number})(${names.join("|")})$`, "u");
  const canonical = (text: string): string | undefined =>
    text.length <= 40 && expression.test(text) ? text : undefined;
  const parse = (text: string | undefined): number | undefined => {
    const match = text !== undefined && text.length <= 40 ? expression.exec(text) : null;
    const factor = match ? spec.units[match[2] ?? ""] : undefined;
    return factor === undefined ? undefined : scale(Number(match?.[1]), factor);
  };
  const repair = (text: string): string | undefined => {
    const match = /^\s*([0-9]+)(?:[.,]([0-9]+))?\s*([A-Za-zµμ]+)\s*$/u.exec(text);
    if (!match) return undefined;
    const unit = findUnit(match[3] ?? "", names, spec.near);
    const digits = (match[1] ?? "").replace(/^0+(?=[0-9])/, "");
    return unit && canonical(`${digits}${match[2] === undefined ? "" : `.${match[2]}`}${unit}`);
  };
  const expected = `${spec.name} such as ${spec.example} (units ${names.join(" ")})`;
  return {
    parse,
    type: { doc: spec.doc, example: spec.example, json: "string", pattern, expected, canonical, repair },
  };
}

// Dividing by a whole number rounds once; multiplying by 0.001 rounds twice.
function scale(value: number, factor: number): number {
  return factor < 1 ? value / Math.round(1 / factor) : value * factor;
}

function findUnit(
  text: string,
  names: readonly string[],
  near: Readonly<Record<string, string>>,
): string | undefined {
  if (names.includes(text)) return text;
  const lower = text.toLowerCase();
  if (Object.hasOwn(near, lower)) return near[lower];
  const same = names.filter((name) => name.toLowerCase() === lower);
  return same.length === 1 ? same[0] : undefined;
}
