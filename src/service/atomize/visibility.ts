import type { BoundBlock } from "../../model/workspace.ts";
import { type Bound, isOfType } from "./choose-variants.ts";

/** For whom a manifest is: devices of one type that run one model, in these variants. */
export interface Audience extends Bound {
  readonly type: string;
  readonly model: object;
  readonly variants: ReadonlySet<object>;
  /** Digests of the variants that are for other devices alone. */
  readonly hidden: ReadonlySet<string>;
}

type Data = Readonly<Record<string, unknown>>;
type Judge = (audience: Audience, block: Data, label: string) => boolean;

/**
 * The kinds of which a manifest holds some blocks and not others, with the question that decides. Blocks of all other
 * kinds are in it where the block around them is.
 */
const judges: Readonly<Record<string, Judge>> = {
  model: (audience, block) => block === audience.model,
  variant: (audience, block) => audience.variants.has(block),
  device: (audience, block) => block.type === audience.type,
  dataflow: ({ type }, { from, to }) => from === type || to === type,
  benchmark: (audience, block) => block.device === undefined || isOfType(audience, block, audience.type),
  "placement-rule": (audience, block, label) =>
    block.device === undefined
      ? (block["device-type"] ?? label) === audience.type
      : isOfType(audience, block, audience.type),
  deploy: (audience, block) =>
    block.device === undefined
      ? block.on === undefined || block.on === audience.type
      : isOfType(audience, block, audience.type),
  twin: ({ type }, { source, target }) =>
    (source === undefined && target === undefined) || source === type || target === type,
  neuromorphic: (audience) => runsOn(audience, "neuromorphic"),
  quantum: (audience) => runsOn(audience, "quantum"),
};

/** Kinds that speak of several devices, or of the declaration as a whole: no manifest holds them. */
const ofTheWhole: readonly string[] = [
  "chain",
  "mpc",
  "ranking",
  "test-matrix",
  "solution",
  "signature",
  "selector",
];

/** Whether devices of the audience may see a block at all, as far as its own statements tell. */
export function isVisible(audience: Audience, kind: string, block: object, label = ""): boolean {
  if (ofTheWhole.includes(kind)) return false;
  return judges[kind]?.(audience, block as Data, label) ?? true;
}

/** Whether they may see what a reference names. */
export function isVisibleTarget(audience: Audience, { kind, block, label }: BoundBlock): boolean {
  if (!isVisible(audience, kind, block, label)) return false;
  const variant = kind === "self-test" ? audience.workspace.resolve(block, "variant") : undefined;
  return variant === undefined || audience.variants.has(variant.block);
}

/** Whether one of the variants runs on such a processor, or none of the model's says so. */
function runsOn({ variants, model }: Audience, processor: string): boolean {
  const lists = (variant: object) => {
    const { hardware } = variant as { readonly hardware?: Data };
    const found = hardware?.[processor] as { readonly support?: unknown } | undefined;
    return found !== undefined && found.support !== "unsupported";
  };
  const all = Object.values((model as { readonly variant?: Readonly<Record<string, object>> }).variant ?? {});
  return [...variants].some(lists) || !all.some(lists);
}
