import type { Loose } from "../model/document.ts";
import type { Model } from "../model/generated/document-types.gen.ts";
import { parseSemver } from "../model/values/semver.ts";
import { compareInterface } from "./change-of-interface.ts";
import { compareSupport } from "./change-of-support.ts";
import { compareTerms } from "./change-of-terms.ts";
import type { ModelChange, Step } from "./model-change.ts";

type LooseModel = Loose<Model>;

const order: readonly Step[] = ["none", "patch", "minor", "major"];

/**
 * Every difference that matters to somebody, from the old version of a model to the new one: callers (inputs and
 * outputs), devices (support, memory, platform), users (privacy), operators (support, licence), and last the bytes.
 */
export function compareModels(before: LooseModel, after: LooseModel): readonly ModelChange[] {
  return [
    ...compareInterface(before, after),
    ...compareSupport(before, after),
    ...compareTerms(before, after),
    ...compareContent(before, after),
  ];
}

/** The step that some changes ask for: the greatest of theirs. */
export function requiredStep(changes: readonly ModelChange[]): Step {
  return changes.reduce<Step>((step, change) => greaterStep(step, change.step), "none");
}

/** The greater of two steps. */
export function greaterStep(a: Step, b: Step): Step {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** Whether a step that was taken is at least the one that is required. */
export function stepSuffices(taken: Step, required: Step): boolean {
  return order.indexOf(taken) >= order.indexOf(required);
}

/**
 * The step that a version took; `undefined` where it went backwards or one of the two is no version. Below 1.0.0 a minor
 * step counts as a major one, as SemVer has it for initial development.
 */
export function takenStep(before: string, after: string): Step | undefined {
  const from = parseSemver(before);
  const to = parseSemver(after);
  if (!from || !to) return undefined;
  if (to.major !== from.major) return to.major > from.major ? "major" : undefined;
  if (to.minor !== from.minor) {
    if (to.minor < from.minor) return undefined;
    return to.major === 0 ? "major" : "minor";
  }
  if (to.patch !== from.patch) return to.patch > from.patch ? "patch" : undefined;
  return before === after ? "none" : "patch";
}

/** New bytes are a new release, whatever else stayed. */
function compareContent(before: LooseModel, after: LooseModel): readonly ModelChange[] {
  return Object.entries(after.variant ?? {}).flatMap(([label, variant]): readonly ModelChange[] => {
    const old = before.variant?.[label];
    if (!old?.digest || !variant?.digest || old.digest === variant.digest) return [];
    const text = `the artifact of variant "${label}" has other bytes`;
    return [{ affects: "operators", step: "patch", path: ["variant", label, "digest"], text }];
  });
}
