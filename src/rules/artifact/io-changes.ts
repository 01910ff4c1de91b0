import type { Messages } from "../../diagnostics/message.ts";
import type { FactTensor } from "../../model/artifact-facts.ts";
import type { Change, NewBlock } from "../../model/change.ts";
import { printLayout, printTensor } from "../../model/declared-type.ts";
import { labelOfName, makeUnique } from "../../model/label-of-name.ts";
import { findEntry } from "../../model/tree.ts";
import type { Block } from "../block.ts";
import { changeToSet } from "../changes.ts";
import type { RuleContext } from "../rule-context.ts";
import { compareIo, type PortComparison } from "./compare-io.ts";

type Context = RuleContext<Messages>;

/**
 * The changes that declare what the file has and the declaration lacks: in the model where all variants lack the same,
 * else in the variant. They come last among their kind; the order is another finding.
 */
export function changesToAdd(
  context: Context,
  variant: Block<"variant">,
  ports: PortComparison,
): readonly (Change | undefined)[] {
  const { kind, declared, missing, stated } = ports;
  const owner = chooseOwner(context, variant, ports);
  const taken = declared.map(({ block }) => context.labelOf(block));
  const wanted = missing.map((tensor) => labelOfName(tensor.name, `${kind}_${stated.indexOf(tensor)}`));
  const labels = makeUnique([...taken, ...wanted]).slice(taken.length);
  const entries = missing.map(
    (tensor, i) => [labels[i] ?? "", describePort(tensor, labels[i] ?? "")] as const,
  );
  const group = owner[kind];
  if (!group) return [changeToSet(context.document, owner, kind, { entries })];
  return entries.map(([label, block]) => changeToSet(context.document, group, label, block));
}

function describePort(tensor: FactTensor, label: string): NewBlock {
  const type = printTensor(tensor);
  const layout = printLayout(tensor);
  return {
    entries: [
      ...(tensor.name !== "" && tensor.name !== label ? [["name", tensor.name] as const] : []),
      ...(type === undefined ? [] : [["type", type] as const]),
      ...(layout === undefined ? [] : [["layout", layout] as const]),
      ["basis", "inferred"],
    ],
  };
}

/** The model, where it owns all that is declared and every variant that shows its own lacks the same. */
function chooseOwner(
  context: Context,
  variant: Block<"variant">,
  { kind, declared, missing }: PortComparison,
): Block<"variant"> | Block<"model"> {
  const model = context.up(variant, "model");
  if (!model || declared.some(({ owner }) => owner !== model)) return variant;
  const lacks = (ports: PortComparison) =>
    missing.every(({ name }) => ports.missing.some((tensor) => tensor.name === name));
  return comparisonsOf(context, model, kind).every(lacks) ? model : variant;
}

/** What is declared of one kind held against each artifact of a model that was read and shows it. */
function comparisonsOf(
  context: Context,
  model: Block<"model">,
  kind: PortComparison["kind"],
): readonly PortComparison[] {
  return Object.values(model.variant ?? {}).flatMap((variant) => {
    const ports = variant && compareIo(context, variant)?.ports.find((one) => one.kind === kind);
    return ports ? [ports] : [];
  });
}

/**
 * The change that brings declared inputs or outputs into the order of the file; `undefined` where they stand in several
 * blocks, not each has its tensor, or another variant of the model has them in another order.
 */
export function changeToOrder(
  context: Context,
  variant: Block<"variant">,
  { kind, declared, pairs }: PortComparison,
): Change | undefined {
  const owner = declared[0]?.owner;
  const group = owner?.[kind];
  const mapping = group && context.document.origins.get(group)?.node;
  if (!group || mapping?.type !== "mapping" || pairs.length !== declared.length) return undefined;
  if (declared.some((port) => port.owner !== owner)) return undefined;
  const labels = inOrder(context, pairs);
  const model = context.up(variant, "model");
  const others = owner === model && model ? comparisonsOf(context, model, kind) : [];
  const agree = others.every((other) => inOrder(context, other.pairs).join("\n") === labels.join("\n"));
  const entries = labels.flatMap((label) => findEntry(mapping, label) ?? []);
  return agree && entries.length === declared.length ? { kind: "order-entries", entries } : undefined;
}

/** Labels of the declared ones in the order of the file. */
function inOrder({ labelOf }: Context, pairs: PortComparison["pairs"]): readonly string[] {
  return [...pairs].sort((a, b) => a.position - b.position).map(({ port }) => labelOf(port.block));
}
