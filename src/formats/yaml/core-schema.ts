/** What the YAML 1.2 core schema makes of a plain scalar. */
export type CoreType = "null" | "boolean" | "number" | "string";

const nullExpression = /^(?:~|null|Null|NULL)?$/;
const booleanExpression = /^(?:true|True|TRUE|false|False|FALSE)$/;
const numberExpression =
  /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Type of a plain scalar by YAML 1.2 §10.3.2. */
export function coreTypeOf(plain: string): CoreType {
  if (nullExpression.test(plain)) return "null";
  if (booleanExpression.test(plain)) return "boolean";
  return numberExpression.test(plain) ? "number" : "string";
}

// Words and spellings that YAML 1.1 readers, still common, take for truth values, times and numbers in base 60.
const oldBoolean = /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/;
const oldTimestamp = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}/;
const plainWord = /^[A-Za-z_][A-Za-z0-9_./@+-]*(?: [A-Za-z0-9_./@+(][A-Za-z0-9_./@+()-]*)*$/;
const plainQuantity = /^-?[0-9]+(?:\.[0-9]+)?(?:%|[A-Za-z]{1,3})$/;
const plainVersion = /^[0-9]+\.[0-9]+\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?$/;
const plainDigest = /^sha256:[0-9a-f]{64}$/;

/** Whether every reader of YAML takes this for a string when it stands without quotes. Refuses more than it must. */
export function canStandPlain(text: string): boolean {
  if (text.length > 200 || coreTypeOf(text) !== "string" || oldBoolean.test(text)) return false;
  if (/^[0-9-]/.test(text))
    return plainQuantity.test(text)
      ? !/[eE]/.test(text)
      : plainVersion.test(text) && !oldTimestamp.test(text);
  return plainWord.test(text) || plainDigest.test(text);
}
