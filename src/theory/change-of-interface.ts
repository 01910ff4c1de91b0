import type { Loose } from "../model/document.ts";
import type { Input, Model, Output } from "../model/generated/document-types.gen.ts";
import { parseTensor } from "../model/values/tensor.ts";
import type { ModelChange, Step } from "./model-change.ts";
import { unifyTypes } from "./tensor-types.ts";

type Port = Loose<Input> | Loose<Output>;
type Ports = Readonly<Record<string, Port | undefined>>;

/** Statements of a tensor on which callers rely. */
const reliedOn = ["name", "semantic", "unit", "rate", "layout"] as const;

/** Differences that callers feel: what goes in and what comes out. */
export function compareInterface(before: Loose<Model>, after: Loose<Model>): readonly ModelChange[] {
  const shared = [
    ...comparePorts("input", before.input ?? {}, after.input ?? {}),
    ...comparePorts("output", before.output ?? {}, after.output ?? {}),
  ];
  const known = new Set(shared.map(({ text }) => text));
  const own = Object.keys(after.variant ?? {}).flatMap((label) => compareVariant(label, before, after));
  const alone = own.filter(({ text }) => !known.has(text));
  return [...shared, ...alone.map((one) => ({ ...one, text: `${one.text} in variant "${one.path[1]}"` }))];
}

/** What a variant takes and gives where it has inputs or outputs of its own: they stand in the place of the model's. */
function compareVariant(label: string, before: Loose<Model>, after: Loose<Model>): readonly ModelChange[] {
  const [old, now] = [before.variant?.[label], after.variant?.[label]];
  if (!old || !now) return [];
  return (["input", "output"] as const).flatMap((side) => {
    if (!old[side] && !now[side]) return [];
    const changes = comparePorts(side, { ...before[side], ...old[side] }, { ...after[side], ...now[side] });
    return changes.map((one) => ({ ...one, path: ["variant", label, ...one.path] }));
  });
}

function comparePorts(side: "input" | "output", before: Ports, after: Ports): readonly ModelChange[] {
  const gone = Object.keys(before).filter((label) => !Object.hasOwn(after, label));
  const added = Object.keys(after).filter((label) => !Object.hasOwn(before, label));
  const kept = Object.keys(before).filter((label) => Object.hasOwn(after, label));
  const moved =
    kept.join() !==
    Object.keys(after)
      .filter((label) => kept.includes(label))
      .join();
  // A new input must be fed by every caller; a new output can be passed over.
  const addition: Step = side === "input" ? "major" : "minor";
  return [
    ...gone.map((label) => change(side, label, "major", `${side} "${label}" is gone`)),
    ...added.map((label) => change(side, label, addition, `${side} "${label}" is new`)),
    ...(moved ? [change(side, kept[0] ?? "", "major", `the ${side}s are in another order`)] : []),
    ...kept.flatMap((label) => comparePort(side, label, before[label] ?? {}, after[label] ?? {})),
  ];
}

function comparePort(
  side: "input" | "output",
  label: string,
  before: Port,
  after: Port,
): readonly ModelChange[] {
  const differs = reliedOn.filter((key) => before[key] !== undefined && before[key] !== after[key]);
  return [
    ...compareTypes(side, label, before.type, after.type),
    ...differs.map((key) =>
      change(
        side,
        label,
        "major",
        `${key} of ${side} "${label}" was ${before[key]} and is ${after[key] ?? "not stated"}`,
        key,
      ),
    ),
    ...comparePreprocessing(label, before, after),
  ];
}

function compareTypes(
  side: "input" | "output",
  label: string,
  before: string | undefined,
  after: string | undefined,
): readonly ModelChange[] {
  if (before === after || before === undefined) return [];
  const text = `type of ${side} "${label}" was ${before} and is ${after ?? "not stated"}`;
  const old = parseTensor(before);
  const now = parseTensor(after ?? "");
  // An input that takes more than it did, or an output that gives less variety, hurts nobody.
  const fits = old && now && unifyTypes(old, now).differences.length === 0;
  const widened =
    fits && isWider(side === "input" ? now.dims : old.dims, side === "input" ? old.dims : now.dims);
  return [change(side, label, widened ? "minor" : "major", text, "type")];
}

type Dims = NonNullable<ReturnType<typeof parseTensor>>["dims"];

/** Whether each dimension of `wide` takes everything that the same one of `narrow` takes. */
function isWider(wide: Dims, narrow: Dims): boolean {
  return wide.every((dim, index) => {
    const other = narrow[index];
    if (dim === null || typeof dim === "string") return true;
    if (typeof dim === "number") return other === dim;
    const [low, high] = dim;
    if (typeof other === "number") return low <= other && other <= high;
    return typeof other === "object" && other !== null && low <= other[0] && other[1] <= high;
  });
}

function comparePreprocessing(label: string, before: Port, after: Port): readonly ModelChange[] {
  const old = "preprocessing" in before ? before.preprocessing : undefined;
  const now = "preprocessing" in after ? after.preprocessing : undefined;
  if (!old || JSON.stringify(old) === JSON.stringify(now)) return [];
  return [change("input", label, "major", `preprocessing of input "${label}" differs`, "preprocessing")];
}

function change(
  side: "input" | "output",
  label: string,
  step: Step,
  text: string,
  key?: string,
): ModelChange {
  return { affects: "callers", step, path: [side, label, ...(key === undefined ? [] : [key])], text };
}
