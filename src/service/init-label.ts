import { isPlainLabel, labelOfName, makeUnique } from "../model/label-of-name.ts";

/** File name without folders and without its last extension. */
export function stemOf(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  const dot = file.lastIndexOf(".");
  return dot > 0 ? file.slice(0, dot) : file;
}

/**
 * Label for a file: characters outside `[A-Za-z0-9_-]` become `_`, and so do hyphens at either end, which no label has;
 * a leading digit gets an `m` before it.
 */
export function labelOfStem(stem: string): string {
  const label = stem.replace(/[^A-Za-z0-9_-]|^-+|-+$/gu, "_");
  if (label === "") return "m";
  return /^[0-9]/.test(label) ? `m${label}` : label;
}

/** Labels of a model and of its variants, one for each file. */
export interface InitLabels {
  readonly model: string;
  readonly variants: readonly string[];
}

/**
 * One file names the model, and its variant is `default`. Of several, what their names begin with names the model and
 * the rest the variants (`hr_wrist`, `hr_pocket`); where they have nothing in common, the first names the model.
 */
export function chooseLabels(paths: readonly string[]): InitLabels {
  const stems = paths.map(stemOf);
  const first = stems[0] ?? "model";
  if (stems.length < 2) return { model: labelOfStem(first), variants: ["default"] };
  const shared = sharedWords(stems);
  const rests = stems.map((stem) => stem.slice(shared.length));
  if (
    shared.length > 1 &&
    rests.every((rest) => isPlainLabel(rest)) &&
    new Set(rests).size === rests.length
  ) {
    return { model: labelOfStem(shared.slice(0, -1)), variants: rests };
  }
  const variants = makeUnique(stems.map((stem) => labelOfName(stem, "variant")));
  return { model: labelOfStem(first), variants };
}

/** Longest common beginning that ends in `_`, `-` or `.`. */
function sharedWords(stems: readonly string[]): string {
  const [first = "", ...others] = stems;
  let length = 0;
  while (length < first.length && others.every((stem) => stem[length] === first[length])) length++;
  const shared = first.slice(0, length);
  return shared.slice(
    0,
    Math.max(shared.lastIndexOf("_"), shared.lastIndexOf("-"), shared.lastIndexOf(".")) + 1,
  );
}
