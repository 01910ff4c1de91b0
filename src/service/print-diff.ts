import { layOutLine } from "../report/display-line.ts";
import type { Palette } from "../report/palette.ts";
import type { Affected } from "../theory/model-change.ts";
import type { ModelDifference } from "./diff.ts";

/** In the order in which a change is felt. */
const affected: readonly Affected[] = ["callers", "devices", "users", "operators"];

/** Two versions of a declaration for a person: model by model, whom each change hurts and which step it asks for. */
export function printDiff(models: readonly ModelDifference[], palette: Palette): string {
  if (models.length === 0) return "neither file declares a model\n";
  return `${models.map((one) => printModel(one, palette)).join("\n\n")}\n`;
}

function printModel(difference: ModelDifference, palette: Palette): string {
  const { model, before, after, is, required, changes } = difference;
  const head = palette.strong(safe(model));
  if (is === "new") return `${head} ${after ?? ""} is new`;
  if (is === "gone") return `${head} ${before ?? ""} is gone`;
  const versions = before === after ? `still ${after ?? "without version"}` : `${before} → ${after}`;
  if (is === "unchanged") return `${head} ${versions}: nothing that anybody relies on has changed`;
  const lines = affected.flatMap((who) => {
    const own = changes.filter((change) => change.affects === who);
    return own.map(({ step, text }) => `  ${who.padEnd(10)} ${step.padEnd(6)} ${safe(text)}`);
  });
  return [`${head} ${versions}: a ${required} step is needed`, ...lines].join("\n");
}

/** Text from a file, with what could move the cursor or turn the direction made visible. */
function safe(text: string): string {
  return layOutLine(text.replace(/\s+/g, " ")).text;
}
