import { valueTypes } from "../model/values/value-types.ts";
import { type EnumName, type EnumSpec, enums } from "../model/vocabulary/enums.ts";
import type { KindSpec, PropertyType, ValueTypeName } from "../model/vocabulary/kind-spec.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import { document, type XsdNode, xs } from "./xsd-node.ts";
import { xsdPatterns } from "./xsd-pattern.ts";

/** Name of the simple type of a property. */
export function typeName(type: PropertyType): string {
  return typeof type === "object" ? `value-${type.enum}` : `type-${type}`;
}

/** The simple types: labels, the value types that are used, and the enumerations. */
export function printXsdTypes(): readonly XsdNode[] {
  return [
    xs(
      "simpleType",
      { name: "label" },
      document("A label that references can name."),
      matching(["[A-Za-z0-9_]([A-Za-z0-9_\\-]*[A-Za-z0-9_])?", notOnlyDigits]),
    ),
    xs(
      "simpleType",
      { name: "free-label" },
      document("A label of any characters, not of digits only."),
      matching([notOnlyDigits]),
    ),
    ...usedTypes().map(printType),
    ...(Object.keys(enums) as EnumName[]).map((name) => printEnum(name, enums[name])),
  ];
}

const notOnlyDigits = "(.|\\n|\\r)*[^0-9](.|\\n|\\r)*";

function usedTypes(): readonly ValueTypeName[] {
  const used = new Set<ValueTypeName>();
  for (const kind of Object.values(kinds) as readonly KindSpec[])
    for (const { type } of [
      ...Object.values(kind.properties),
      ...(kind.anyProperty ? [kind.anyProperty] : []),
    ])
      if (typeof type === "string") used.add(type);
  return [...used].sort();
}

/** A text that every one of the patterns matches: several in one restriction would be alternatives. */
function matching(patterns: readonly string[]): XsdNode {
  const base = "xs:string";
  const [last = "", ...others] = patterns.toReversed();
  const pattern = xs("pattern", { value: last });
  if (others.length === 0) return xs("restriction", { base }, pattern);
  return xs("restriction", {}, xs("simpleType", {}, matching(others.toReversed())), pattern);
}

function printType(name: ValueTypeName): XsdNode {
  const type = valueTypes[name];
  return xs("simpleType", { name: `type-${name}` }, document(type.doc), restrictionOf(name));
}

function restrictionOf(name: ValueTypeName): XsdNode {
  const { json, pattern } = valueTypes[name];
  if (json === "boolean")
    return xs(
      "restriction",
      { base: "xs:string" },
      ...["true", "false"].map((value) => xs("enumeration", { value })),
    );
  if (json === "integer") return integerRange();
  if (json === "number") return decimalRange();
  return pattern === undefined ? xs("restriction", { base: "xs:string" }) : matching(xsdPatterns(pattern));
}

function integerRange(min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): XsdNode {
  return xs(
    "restriction",
    { base: "xs:integer" },
    xs("minInclusive", { value: String(min) }),
    xs("maxInclusive", { value: String(max) }),
    xs("pattern", { value: "-?(0|[1-9][0-9]*)" }),
  );
}

/** A whole number with bounds of its own. */
export function integerWithin(min: number | undefined, max: number | undefined): XsdNode {
  return xs("simpleType", {}, integerRange(min, max));
}

function decimalRange(min?: number, max?: number): XsdNode {
  return xs(
    "restriction",
    { base: "xs:double" },
    ...(min === undefined ? [] : [xs("minInclusive", { value: String(min) })]),
    ...(max === undefined ? [] : [xs("maxInclusive", { value: String(max) })]),
    xs("pattern", { value: "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+\\-]?[0-9]+)?" }),
  );
}

/** A decimal with bounds of its own. */
export function decimalWithin(min: number | undefined, max: number | undefined): XsdNode {
  return xs("simpleType", {}, decimalRange(min, max));
}

function printEnum(name: EnumName, spec: EnumSpec): XsdNode {
  const values = Object.entries(spec.values).map(([value, doc]) =>
    xs("enumeration", { value }, document(doc)),
  );
  const closed = xs("restriction", { base: "xs:string" }, ...values);
  const type = spec.open
    ? xs("union", {}, xs("simpleType", {}, closed), xs("simpleType", {}, matching(["x-[a-z0-9].*"])))
    : closed;
  return xs("simpleType", { name: `value-${name}` }, document(spec.doc), type);
}
