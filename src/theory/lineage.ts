import type { Loose } from "../model/document.ts";
import type { LineageStep } from "../model/generated/document-types.gen.ts";
import { parseRatio } from "../model/values/ratio.ts";
import { sizeRange } from "../model/values/size.ts";

/** A step as declared, with the label under which it stands; the label is the default of its method. */
export interface NamedStep {
  readonly label: string;
  readonly step: Loose<LineageStep>;
}

type StepProperty = Extract<keyof LineageStep, string>;

/** What a method cannot be understood without. Methods that are not listed need nothing. */
export const obligatoryParameters: Readonly<Record<string, readonly StepProperty[]>> = {
  distill: ["teacher"],
  prune: ["ratio"],
  quantize: ["to"],
  nas: ["search-space"],
};

/** Parameters that mean something for these methods only. */
export const parameterMethods: Readonly<Partial<Record<StepProperty, readonly string[]>>> = {
  teacher: ["distill"],
  ratio: ["prune"],
  pattern: ["prune"],
  to: ["quantize", "convert", "compile"],
  scheme: ["quantize"],
  calibration: ["quantize"],
  "search-space": ["nas"],
};

const compressing: readonly string[] = ["prune", "quantize", "distill", "cluster"];
const learning: readonly string[] = ["train", "fine-tune", "federate", "distill"];

/** Method of a step: stated, or its label. */
export function methodOf({ label, step }: NamedStep): string {
  return step.method ?? label;
}

/** Whether a step makes a model smaller. */
export function isCompressing(step: NamedStep): boolean {
  return compressing.includes(methodOf(step));
}

/** Whether a step learns from data, so that what it made remembers some of it. */
export function isLearning(step: NamedStep): boolean {
  return learning.includes(methodOf(step));
}

/** The steps of a lineage in the order in which they were done. */
export function stepsOf(
  lineage: { readonly step?: Readonly<Record<string, Loose<LineageStep>>> | undefined } | undefined,
): readonly NamedStep[] {
  return Object.entries(lineage?.step ?? {}).map(([label, step]) => ({ label, step }));
}

/** Parameters that the method of a step cannot do without and that it does not state. */
export function missingParameters(step: NamedStep): readonly StepProperty[] {
  const needed = obligatoryParameters[methodOf(step)] ?? [];
  return needed.filter((name) => step.step[name] === undefined);
}

/** Parameters that a step states and that belong to other methods, with those methods. */
export function misplacedParameters(
  step: NamedStep,
): readonly { readonly name: StepProperty; readonly methods: readonly string[] }[] {
  const method = methodOf(step);
  if (method === "other" || method.startsWith("x-")) return [];
  return (Object.entries(parameterMethods) as [StepProperty, readonly string[]][])
    .filter(([name, methods]) => step.step[name] !== undefined && !methods.includes(method))
    .map(([name, methods]) => ({ name, methods }));
}

interface Neighbours {
  readonly before: NamedStep;
  readonly after: NamedStep;
}

/** Two neighbours of a chain whose statements of what is handed over differ. */
export interface Break extends Neighbours {
  /** What the first says that it made. */
  readonly left: string;
  /** What the second says that it began with. */
  readonly right: string;
}

/** Neighbours where what one step made is not what the next began with, by digest. */
export function findBrokenDigests(steps: readonly NamedStep[]): readonly Break[] {
  return findBreaks(steps, ({ before, after }) => {
    const { result } = before.step;
    const { from } = after.step;
    return result !== from && [result, from];
  });
}

/** Neighbours whose sizes cannot be the same number of bytes, rounding allowed for. */
export function findBrokenSizes(steps: readonly NamedStep[]): readonly Break[] {
  return findBreaks(steps, ({ before, after }) => {
    const left = before.step["size-after"];
    const right = after.step["size-before"];
    return !sizesMeet(left, right) && [left, right];
  });
}

/** Neighbours whose accuracies differ although they were counted the same way on the same data. */
export function findBrokenAccuracies(steps: readonly NamedStep[]): readonly Break[] {
  return findBreaks(steps, ({ before, after }) => {
    const left = before.step.accuracy;
    const right = after.step.accuracy;
    if (left?.metric !== right?.metric || left?.dataset !== right?.dataset) return false;
    return parseRatio(left?.after) !== parseRatio(right?.before) && [left?.after, right?.before];
  });
}

/** The neighbours whose two statements, both made, differ. */
function findBreaks(
  steps: readonly NamedStep[],
  compare: (one: Neighbours) => false | readonly [left: string | undefined, right: string | undefined],
): readonly Break[] {
  return neighbours(steps).flatMap((one) => {
    const [left, right] = compare(one) || [];
    return left === undefined || right === undefined ? [] : [{ ...one, left, right }];
  });
}

/** Whether two sizes can stand for one number of bytes: `5MB` and `4.8MB` can, `5MB` and `6MB` cannot. */
export function sizesMeet(a: string | undefined, b: string | undefined): boolean {
  const left = sizeRange(a);
  const right = sizeRange(b);
  return !left || !right || (left.min <= right.max && right.min <= left.max);
}

/** Whether a step surely did not make the model smaller: every number of bytes after is at least every one before. */
export function didNotShrink({ step }: NamedStep): boolean {
  const before = sizeRange(step["size-before"]);
  const after = sizeRange(step["size-after"]);
  if (!before || !after) return false;
  return step["size-before"] === step["size-after"] || after.min > before.max;
}

/** Loss of accuracy over a chain, as a fraction, with the steps that make it up, largest first. */
export interface AccuracyLoss {
  readonly total: number;
  readonly parts: readonly {
    readonly step: NamedStep;
    readonly accuracy: NonNullable<Loose<LineageStep>["accuracy"]>;
    readonly loss: number;
  }[];
}

/**
 * The loss over the steps that state accuracy before and after. What one step gains another may lose, so gains count;
 * steps that state nothing are unknown and add nothing.
 */
export function accuracyLoss(steps: readonly NamedStep[]): AccuracyLoss {
  const parts = steps
    .flatMap((step) => {
      const { accuracy } = step.step;
      const before = parseRatio(accuracy?.before);
      const after = parseRatio(accuracy?.after);
      if (!accuracy || before === undefined || after === undefined) return [];
      return [{ step, accuracy, loss: before - after }];
    })
    .sort((a, b) => b.loss - a.loss);
  // Percentages have at most a few decimals; rounding at 1e-12 takes out what binary fractions add.
  const total = Math.round(parts.reduce((sum, part) => sum + part.loss, 0) * 1e12) / 1e12;
  return { total, parts };
}

function neighbours(steps: readonly NamedStep[]): readonly Neighbours[] {
  return steps.slice(1).flatMap((after, index) => {
    const before = steps[index];
    return before ? [{ before, after }] : [];
  });
}
