import { closestName } from "../base/closest-name.ts";
import { emptyKind } from "../diagnostics/faults/empty-kind.ts";
import { outOfRange } from "../diagnostics/faults/out-of-range.ts";
import { unknownDeviceType } from "../diagnostics/faults/unknown-device-type.ts";
import { unknownValue } from "../diagnostics/faults/unknown-value.ts";
import { placeOfBlock, placeOfValue } from "../model/document.ts";
import type { Scalar } from "../model/tree.ts";
import { enums } from "../model/vocabulary/enums.ts";
import type { SchemaError } from "./generated/validate.gen.js";
import { printBounds, printList, shorten } from "./phrases.ts";
import { pointerTo, prune, type Reading, reportFault } from "./reading.ts";
import { reportMissing, reportMissingChoice } from "./report-missing.ts";
import { reportShape } from "./report-shape.ts";
import { reportUnknownName } from "./report-unknown.ts";
import { locate, nodeAt, propertyAt, type Spot } from "./spot.ts";

/**
 * Reports one error of the JSON Schema as one finding. Errors below an `anyOf` only say why a branch failed and are
 * passed over, as are those of labels and spellings, which the walk judges itself.
 */
export function explainError(reading: Reading, error: SchemaError, reported: ReadonlySet<string>): void {
  if (/\/anyOf\/[0-9]+\//.test(error.schemaPath) || reported.has(error.instancePath)) return;
  const spot = locate(reading.document.data, error.instancePath);
  explainers[error.keyword]?.(reading, spot, error);
}

type Explain = (reading: Reading, spot: Spot, error: SchemaError) => void;

const explainers: Readonly<Record<string, Explain>> = {
  additionalProperties: (reading, spot, { params }) =>
    reportUnknownName(reading, spot.value as object, String(params.additionalProperty)),
  required: (reading, spot, { params }) =>
    reportMissing(reading, spot.value as object, String(params.missingProperty)),
  anyOf: (reading, spot, error) => {
    const group = /\/allOf\/([0-9]+)\/anyOf$/.exec(error.schemaPath)?.[1];
    if (group === undefined) reportUnknownValue(reading, spot);
    else reportMissingChoice(reading, spot.value as object, Number(group));
  },
  type: (reading, spot) => reportShape(reading, spot),
  enum: (reading, spot) => reportUnknownValue(reading, spot),
  minimum: (reading, spot) => reportOutOfRange(reading, spot),
  maximum: (reading, spot) => reportOutOfRange(reading, spot),
  minProperties: (reading, spot) => reportEmptyKind(reading, spot),
};

function placeOf(reading: Reading, spot: Spot) {
  const key = Array.isArray(spot.parent) ? Number(spot.key) : (spot.key ?? "");
  return placeOfValue(reading.document, spot.parent, key);
}

function reportUnknownValue(reading: Reading, spot: Spot): void {
  const property = propertyAt(reading, spot);
  const node = nodeAt(reading, spot);
  if (node?.type !== "scalar" || typeof property?.spec.type !== "object") return;
  prune(reading, spot.parent, spot.key ?? "");
  const name = property.spec.type.enum;
  const known = Object.keys(enums[name].values);
  const better = closestName(node.text, known);
  const fault = name === "device-type" ? unknownDeviceType : unknownValue;
  const values = { text: shorten(node.text), what: `a value of "${property.name}"` };
  const place = placeOf(reading, spot);
  if (better === undefined)
    reportFault(reading, fault, ["default", { ...values, known: printList(known) }], place);
  else
    reportFault(reading, fault, ["near", { ...values, better }], { ...place, fix: replaceBy(node, better) });
}

function replaceBy(node: Scalar, better: string) {
  return {
    title: `Replace by "${better}"`,
    safe: true,
    change: { kind: "set-scalar", node, value: better },
  } as const;
}

function reportOutOfRange(reading: Reading, spot: Spot): void {
  const property = propertyAt(reading, spot);
  if (!property) return;
  prune(reading, spot.parent, spot.key ?? "");
  const values = {
    text: String(spot.value),
    name: property.name,
    bounds: printBounds(property.spec),
  };
  reportFault(reading, outOfRange, ["default", values], placeOf(reading, spot));
}

function reportEmptyKind(reading: Reading, spot: Spot): void {
  const map = spot.value as object;
  if (reading.damaged.has(map) || !reading.origins.has(map)) return;
  const place = placeOfBlock(reading.document, map);
  reportFault(reading, emptyKind, ["default", { kind: spot.key ?? "" }], {
    ...place,
    path: pointerTo(reading, spot.parent, spot.key ?? ""),
  });
}
