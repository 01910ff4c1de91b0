import type { FaultOf } from "../diagnostics/descriptor.ts";
import { badBoolean } from "../diagnostics/faults/bad-boolean.ts";
import { badDate } from "../diagnostics/faults/bad-date.ts";
import { badDigest } from "../diagnostics/faults/bad-digest.ts";
import { badLicense } from "../diagnostics/faults/bad-license.ts";
import { badName } from "../diagnostics/faults/bad-name.ts";
import { badNumber } from "../diagnostics/faults/bad-number.ts";
import { badQuantity } from "../diagnostics/faults/bad-quantity.ts";
import { badRatio } from "../diagnostics/faults/bad-ratio.ts";
import { badSize } from "../diagnostics/faults/bad-size.ts";
import { badTensor } from "../diagnostics/faults/bad-tensor.ts";
import { badText } from "../diagnostics/faults/bad-text.ts";
import { badVersion } from "../diagnostics/faults/bad-version.ts";
import { outOfRange } from "../diagnostics/faults/out-of-range.ts";
import type { Message } from "../diagnostics/message.ts";
import type { Scalar } from "../model/tree.ts";
import { dateType } from "../model/values/date.ts";
import { findForbiddenCharacter } from "../model/values/text.ts";
import { longestRepair, type ValueType } from "../model/values/value-type.ts";
import type { ValueTypeName } from "../model/vocabulary/kind-spec.ts";
import { printBounds, shorten } from "./phrases.ts";
import { formFits } from "./read-scalar.ts";
import {
  type FaultPlace,
  pointerTo,
  type Reading,
  reportFault,
  type Suspect,
  type TreeFix,
} from "./reading.ts";
import { reportUnknownValue } from "./report-unknown-value.ts";
import { reportWrongJsonType } from "./report-wrong-json-type.ts";

type ValueFault = FaultOf<{
  readonly default: Message<"text" | "expected">;
  readonly near: Message<"text" | "expected" | "better">;
}>;

/** The fault that each value type has when a text is none of it. */
const faultOfType: Readonly<Record<ValueTypeName, ValueFault>> = {
  string: badText,
  path: badText,
  identifier: badName,
  reference: badName,
  "model-reference": badName,
  integer: badNumber,
  decimal: badNumber,
  boolean: badBoolean,
  semver: badVersion,
  version: badVersion,
  date: badDate,
  "date-or-instant": badDate,
  "date-or-window": badDate,
  size: badSize,
  duration: badQuantity,
  power: badQuantity,
  energy: badQuantity,
  frequency: badQuantity,
  ratio: badRatio,
  digest: badDigest,
  tensor: badTensor,
  license: badLicense,
  measure: badQuantity,
};

/** Reports a scalar that is no value of its property's type, with the value that was meant where that is plain. */
export function reportBadValue(reading: Reading, suspect: Suspect): void {
  const { node, plan } = suspect;
  const place = { span: node.span, path: pointerTo(reading, suspect.parent, suspect.key) };
  if (!formFits(plan, node)) {
    reportWrongJsonType(reading, suspect, place);
    return;
  }
  const { type, spec } = plan;
  if (typeof spec.type === "object") reportUnknownValue(reading, suspect, spec.type.enum, place);
  else if (type && type.canonical(node.text) === undefined)
    reportSpelling(reading, { type, name: spec.type, node }, place);
  else {
    const values = { text: shorten(node.text), name: plan.name, bounds: printBounds(spec) };
    reportFault(reading, outOfRange, ["default", values], place);
  }
}

interface Spelling {
  readonly type: ValueType;
  readonly name: ValueTypeName;
  readonly node: Scalar;
}

function reportSpelling(reading: Reading, { type, name, node }: Spelling, place: FaultPlace): void {
  const text = shorten(node.text);
  const isNear = node.text.length <= longestRepair || name === "string" || name === "path";
  const better = isNear ? type.repair?.(node.text) : undefined;
  const guess = isNear && better === undefined ? type.guess?.(node.text) : undefined;
  const fix = fixTo(type, node, better ?? guess, better !== undefined);
  const at = { ...place, fix };
  const special = describeSpecially(name, node.text, better);
  if (special)
    reportFault(reading, special[0], [special[1], { text, expected: type.expected, ...special[2] }], at);
  else if (better === undefined)
    reportFault(reading, faultOfType[name], ["default", { text, expected: type.expected }], at);
  else
    reportFault(
      reading,
      faultOfType[name],
      ["near", { text, expected: type.expected, better: shorten(better) }],
      at,
    );
}

function fixTo(type: ValueType, node: Scalar, text: string | undefined, safe: boolean): TreeFix | undefined {
  const value = text === undefined ? undefined : type.canonical(text);
  if (text === undefined || value === undefined) return undefined;
  return { title: `Write ${shorten(text)}`, safe, change: { kind: "set-scalar", node, value } };
}

type SpecialFault = FaultOf<Readonly<Record<string, Message<string>>>>;
type Special = readonly [fault: SpecialFault, id: string, values: Readonly<Record<string, string | number>>];

/** What can be said more precisely than that a text is not of its type. */
function describeSpecially(
  name: ValueTypeName,
  text: string,
  better: string | undefined,
): Special | undefined {
  if (name === "string") return describeText(text, better);
  if (name === "ratio" && better !== undefined && /^\s*-?[0-9.]+\s*$/.test(text))
    return [badRatio as SpecialFault, "ambiguous", { better }];
  if (name === "date" || name === "date-or-instant" || name === "date-or-window") return describeDate(text);
  return undefined;
}

function describeText(text: string, better: string | undefined): Special | undefined {
  const character = better === undefined ? findForbiddenCharacter(text) : undefined;
  if (character !== undefined) return [badText as SpecialFault, "character", { character }];
  return better === undefined ? [badText as SpecialFault, "long", { length: text.length }] : undefined;
}

const dateShape = /^[0-9]{4}-[0-9]{2}-[0-9]{2}/;
const instantWithoutOffset = /^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?$/;

function describeDate(text: string): Special | undefined {
  if (instantWithoutOffset.test(text)) return [badDate as SpecialFault, "offset", {}];
  const ends = text.split("..");
  if (ends.length === 2 && ends.every((end) => dateType.canonical(end) !== undefined))
    return [badDate as SpecialFault, "window", {}];
  const isOneDate = dateShape.test(text) && text.length === 10;
  return isOneDate ? [badDate as SpecialFault, "calendar", {}] : undefined;
}
