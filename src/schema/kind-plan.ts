import type { ValueType } from "../model/values/value-type.ts";
import { valueTypes } from "../model/values/value-types.ts";
import type { KindSpec, PropertySpec } from "../model/vocabulary/kind-spec.ts";
import { type KindId, kinds } from "../model/vocabulary/vocabulary.ts";
import { type DataObject, defineData } from "./data-object.ts";

/** A property, ready to read: its value type looked up once. */
export interface PropertyPlan {
  readonly role: "property";
  readonly name: string;
  readonly spec: PropertySpec;
  /** `undefined` for an enumeration. */
  readonly type: ValueType | undefined;
  /** Type in the JSON data model. */
  readonly json: ValueType["json"];
  /** Numbers and ratios below or above some bound are refused. */
  readonly isBounded: boolean;
}

/** A kind of block that may stand in another. */
export interface BlockPlan {
  readonly role: "block";
  readonly name: string;
  readonly kind: KindPlan;
}

/** A kind with its members by name, so that reading a document looks each name up once. */
export interface KindPlan {
  readonly id: KindId;
  readonly spec: KindSpec;
  readonly members: ReadonlyMap<string, PropertyPlan | BlockPlan>;
  readonly anyProperty: PropertyPlan | undefined;
  readonly primary: PropertyPlan | undefined;
  /** An empty block of this kind. */
  readonly create: () => DataObject;
}

const plans = new Map<string, KindPlan>();

/** The plan of a kind; made when it is first asked for. */
export function planOf(id: string): KindPlan {
  const known = plans.get(id);
  if (known) return known;
  const spec = kinds[id];
  if (!spec) throw new Error(`The vocabulary has no kind "${id}"`);
  const members = new Map<string, PropertyPlan | BlockPlan>();
  const { anyProperty, primary } = spec;
  const plan: KindPlan = {
    id: id as KindId,
    spec,
    members,
    create: defineData(),
    anyProperty: anyProperty && planProperty("", anyProperty),
    primary: primary === undefined ? undefined : planProperty(primary, spec.properties[primary]),
  };
  plans.set(id, plan);
  for (const [name, property] of Object.entries(spec.properties))
    members.set(name, planProperty(name, property));
  for (const [name, use] of Object.entries(spec.blocks))
    members.set(name, { role: "block", name, kind: planOf(use.kind) });
  members.set("x", { role: "block", name: "x", kind: planOf("x") });
  return plan;
}

function planProperty(name: string, spec: PropertySpec | undefined): PropertyPlan {
  if (!spec) throw new Error(`The vocabulary has no property "${name}"`);
  const type = typeof spec.type === "string" ? valueTypes[spec.type] : undefined;
  const isBounded = spec.min !== undefined || spec.max !== undefined;
  return { role: "property", name, spec, type, json: type?.json ?? "string", isBounded };
}
