import { parseSemver } from "../model/values/semver.ts";
import { stepSuffices, takenStep } from "./change.ts";
import type { Step } from "./model-change.ts";

/**
 * The least version behind `before` that takes a step; `before` itself for no step and `undefined` for what is no version.
 * Below 1.0.0 a minor step stands for a major one (SemVer 2.0.0 §4). A pre-release that changes no more than its content
 * stays one: the number at its end grows.
 */
export function nextVersion(before: string, step: Step): string | undefined {
  const version = parseSemver(before);
  if (!version || step === "none") return version && before;
  const { major, minor, patch, prerelease } = version;
  if (step === "major" && major > 0) return `${major + 1}.0.0`;
  if (step !== "patch") return `${major}.${minor + 1}.0`;
  if (prerelease.length === 0) return `${major}.${minor}.${patch + 1}`;
  const last = prerelease.at(-1);
  const grown = typeof last === "number" ? [...prerelease.slice(0, -1), last + 1] : [...prerelease, 1];
  return `${major}.${minor}.${patch}-${grown.join(".")}`;
}

/** The version that a model has to have after a change of that step: its own where somebody has taken the step already. */
export function versionAfter(before: string, now: string, step: Step): string | undefined {
  const taken = takenStep(before, now);
  return taken !== undefined && stepSuffices(taken, step) ? now : nextVersion(before, step);
}
