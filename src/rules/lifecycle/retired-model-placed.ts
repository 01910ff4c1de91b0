import { message } from "../../diagnostics/message.ts";
import type { Place } from "../../model/document.ts";
import { isPast, readMoment } from "../../theory/time.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";
import type { RuleContext } from "../rule-context.ts";

/** LIF-003. */
export const retiredModelPlaced = defineRule({
  code: "HML5059",
  name: "retired-model-placed",
  severity: "error",
  origin: ["LIF-003", "S4", "S30"],
  on: ["deploy", "stage", "placement"],
  profile: "lifecycle",
  summary: "A model that is retired, or whose support has ended, is still placed on devices.",
  reason:
    "What is retired is placed nowhere: nobody mends its faults, and nobody looks at what it answers. A service that still deploys it goes on with the blessing of its own declaration. Place the successor, or lengthen the life of the model.",
  messages: {
    retired: message`model "${"model"}" is retired and still placed here; place its successor`,
    ended: message`support of model "${"model"}" ended on ${"date"}, and it is still placed here; place its successor or extend the support`,
  },
  bad: [
    {
      text: 'service home { deploy camera { use: ⟦eye.small⟧, on: smart-camera } }\nmodel eye {\n  variant small { device-support: [smart-camera] }\n  lifecycle { trained: 2024-03-01, status: ⟪retired⟫, reason: "old" }\n}',
    },
    {
      text: "model eye {\n  variant small { device-support: [smart-camera] }\n  lifecycle { trained: 2024-03-01, support-until: ⟪2026-03-01⟫ }\n  placement { default: ⟦small⟧ }\n}",
      now: "2026-04-01",
    },
    {
      text: "model eye {\n  variant small { device-support: [smart-camera] }\n  lifecycle { trained: 2024-03-01, retired: ⟪2026-03-01⟫ }\n  placement { default: ⟦small⟧ }\n}",
      now: "2026-04-01",
    },
  ],
  good: [
    {
      text: "service home { deploy camera { use: eye.small, on: smart-camera } }\nmodel eye {\n  variant small { device-support: [smart-camera] }\n  lifecycle { trained: 2024-03-01, status: active, support-until: 2026-03-01 }\n}",
      now: "2026-03-01",
    },
  ],
  check(block, context) {
    const { at, up, resolve, labelOf, report, now } = context;
    const key = "use" in block ? "use" : "default";
    const variant = resolve(block, key, "variant");
    // A placement without a default is one of its own model; the others stand in none.
    const model = up(variant ?? block, "model");
    const lifecycle = model?.lifecycle;
    if (!model || !lifecycle) return;
    const place = at(block, key);
    const end = endOf(lifecycle, now, context);
    if (!end) return;
    const related = [[end.place, "its life ends here"]] as const;
    if (end.date === undefined) report("retired", place, { model: labelOf(model) }, { related });
    else report("ended", place, { model: labelOf(model), date: end.date }, { related });
  },
});

/** Why a model may not be placed any more: it is retired, or its support has ended on a date. */
function endOf(
  lifecycle: Block<"lifecycle">,
  now: number | undefined,
  { at }: Pick<RuleContext<never>, "at">,
): { readonly place: Place; readonly date?: string } | undefined {
  if (lifecycle.status === "retired") return { place: at(lifecycle, "status") };
  const { retired, "support-until": date } = lifecycle;
  if (retired !== undefined && isPast(readMoment(retired), now)) return { place: at(lifecycle, "retired") };
  if (date === undefined || !isPast(readMoment(date), now)) return undefined;
  return { place: at(lifecycle, "support-until"), date };
}
