import { parsePointer } from "../base/pointer.ts";
import { emptyKind } from "../diagnostics/faults/empty-kind.ts";
import { placeOfBlock } from "../model/document.ts";
import type { SchemaError } from "./generated/validate.gen.js";
import { pointerTo, type Reading, reportFault } from "./reading.ts";
import { reportMissing, reportMissingChoice } from "./report-missing.ts";
import { reportShape } from "./report-shape.ts";
import { reportUnknownName } from "./report-unknown.ts";

/** A place in the data, found again from its pointer. */
interface Spot {
  /** The block or map that holds the value; the document's data for the root. */
  readonly parent: object;
  readonly key: string;
  readonly value: object;
}

/**
 * Reports one error of the JSON Schema as one finding. Errors below an `anyOf` only say why a branch failed, and are
 * passed over.
 */
export function explainError(reading: Reading, error: SchemaError): void {
  if (/\/anyOf\/[0-9]+\//.test(error.schemaPath)) return;
  const spot = locate(reading.document.data, error.instancePath);
  explainers[error.keyword]?.(reading, spot, error);
}

type Explain = (reading: Reading, spot: Spot, error: SchemaError) => void;

const explainers: Readonly<Record<string, Explain>> = {
  additionalProperties: (reading, { value }, { params }) =>
    reportUnknownName(reading, value, String(params.additionalProperty)),
  required: (reading, { value }, { params }) => reportMissing(reading, value, String(params.missingProperty)),
  anyOf: (reading, { value }, { schemaPath }) => {
    const group = /\/allOf\/([0-9]+)\/anyOf$/.exec(schemaPath)?.[1];
    reportMissingChoice(reading, value, Number(group));
  },
  type: (reading, { parent, key }) => reportShape(reading, parent, key),
  minProperties: (reading, spot) => reportEmptyKind(reading, spot),
};

function locate(root: object, pointer: string): Spot {
  let spot: Spot = { parent: root, key: "", value: root };
  for (const key of parsePointer(pointer)) {
    const parent = spot.value as Readonly<Record<string, object>>;
    spot = { parent, key, value: parent[key] ?? parent };
  }
  return spot;
}

function reportEmptyKind(reading: Reading, spot: Spot): void {
  const { value: map, parent, key } = spot;
  if (reading.damaged.has(map) || !reading.origins.has(map)) return;
  const place = placeOfBlock(reading.document, map);
  reportFault(reading, emptyKind, ["default", { kind: key }], {
    ...place,
    path: pointerTo(reading, parent, key),
  });
}
