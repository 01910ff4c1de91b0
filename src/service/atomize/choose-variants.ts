import type { Document, Loose } from "../../model/document.ts";
import type { HmlDocument, Model, Variant } from "../../model/generated/document-types.gen.ts";
import type { Workspace } from "../../model/workspace.ts";

/** A declaration with its names resolved. */
export interface Bound {
  readonly document: Document;
  readonly workspace: Workspace;
}

type Labelled<Block> = Readonly<Record<string, Loose<Block> | undefined>>;

/** The types of device that a model is meant for, in the order in which its variants name them. */
export function deviceTypesOf(model: Loose<Model>): readonly string[] {
  return [...new Set(variantsOf(model).flatMap((variant) => variant["device-support"] ?? []))];
}

/** Every variant of a model. */
export function variantsOf(model: Loose<Model>): readonly Loose<Variant>[] {
  return Object.values((model.variant ?? {}) as Labelled<Variant>).flatMap((variant) => variant ?? []);
}

/**
 * The variants that a device of that type may be given: those that a placement, a service, a chain or a twin names for
 * it; where nothing is said of the type as a whole, every variant that supports it.
 */
export function chooseVariants(bound: Bound, model: Loose<Model>, type: string): ReadonlySet<object> {
  const supporting = variantsOf(model).filter((variant) =>
    variant["device-support"]?.some((one) => one === type),
  );
  const named = namedVariants(bound, model, type).filter((use) =>
    supporting.some((one) => one === use.variant),
  );
  const isSettled = named.some((use) => use.ofAll);
  return new Set<object>(isSettled ? named.map((use) => use.variant) : supporting);
}

interface Use {
  readonly variant: object;
  /** Said of every device of the type, not of one product. */
  readonly ofAll: boolean;
}

function namedVariants(bound: Bound, model: Loose<Model>, type: string): readonly Use[] {
  const { workspace, document } = bound;
  const use = (block: object, property: string, ofAll: boolean): readonly Use[] => {
    const target = workspace.resolve(block, property);
    return target?.kind === "variant" ? [{ variant: target.block, ofAll }] : [];
  };
  const data: Loose<HmlDocument> = document.data;
  const rules = Object.entries(model.placement?.on ?? {}).flatMap(([label, rule]) => {
    if (!rule) return [];
    if (rule.device !== undefined) return isOfType(bound, rule, type) ? use(rule, "use", false) : [];
    return (rule["device-type"] ?? label) === type ? use(rule, "use", true) : [];
  });
  const deploys = Object.values(data.service ?? {}).flatMap((service) =>
    Object.values(service?.deploy ?? {}),
  );
  const stages = Object.values(data.chain ?? {}).flatMap((chain) => Object.values(chain?.stage ?? {}));
  const placed = [...deploys, ...stages].flatMap((one) => {
    if (!one) return [];
    if (one.on === type) return use(one, "use", true);
    return isOfType(bound, one, type) ? use(one, "use", false) : [];
  });
  const born = Object.values(data.twin ?? {}).flatMap((twin) =>
    twin?.birth && twin.source === type ? use(twin.birth, "variant", false) : [],
  );
  const isRuled = rules.some((one) => one.ofAll);
  const fallen = model.placement && !isRuled ? use(model.placement, "default", true) : [];
  return [...rules, ...fallen, ...placed, ...born];
}

/** Whether the device that a block names is of that type. */
export function isOfType({ workspace }: Bound, block: object, type: string, property = "device"): boolean {
  const target = workspace.resolve(block, property);
  return target?.kind === "device" && (target.block as { readonly type?: unknown }).type === type;
}
