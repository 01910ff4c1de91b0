import type { ValueTypeName } from "../vocabulary/kind-spec.ts";
import { booleanType } from "./boolean.ts";
import { dateOrInstantType, dateOrWindowType, dateType } from "./date.ts";
import { digestType } from "./digest.ts";
import { durationType } from "./duration.ts";
import { identifierType } from "./identifier.ts";
import { licenseType } from "./license.ts";
import { measureType } from "./measure.ts";
import { decimalType, integerType } from "./number.ts";
import { energyType, frequencyType, powerType } from "./physical.ts";
import { ratioType } from "./ratio.ts";
import { modelReferenceType, referenceType } from "./reference.ts";
import { semverType } from "./semver.ts";
import { sizeType } from "./size.ts";
import { tensorType } from "./tensor.ts";
import { pathType, stringType } from "./text.ts";
import type { ValueType } from "./value-type.ts";
import { versionType } from "./version.ts";

/** Every value type of the language, by the name that the vocabulary uses. */
export const valueTypes: Readonly<Record<ValueTypeName, ValueType>> = {
  string: stringType,
  identifier: identifierType,
  integer: integerType,
  decimal: decimalType,
  boolean: booleanType,
  semver: semverType,
  version: versionType,
  date: dateType,
  "date-or-instant": dateOrInstantType,
  "date-or-window": dateOrWindowType,
  size: sizeType,
  duration: durationType,
  power: powerType,
  energy: energyType,
  frequency: frequencyType,
  ratio: ratioType,
  digest: digestType,
  tensor: tensorType,
  reference: referenceType,
  "model-reference": modelReferenceType,
  path: pathType,
  license: licenseType,
  measure: measureType,
};
