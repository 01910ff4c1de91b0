import { message } from "../../diagnostics/message.ts";
import { parseModelReference } from "../../model/values/reference.ts";
import { compareSemver } from "../../model/values/semver.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 6: what is retired has somewhere to go, and that is forward. */
export const successorNotNewer = defineRule({
  code: "HML5055",
  name: "successor-not-newer",
  severity: "error",
  origin: ["LIF-002", "LIF-005"],
  on: ["lifecycle", "migration"],
  profile: "lifecycle",
  summary: "The successor of a model is the model itself or an older version of it.",
  reason:
    "A device that follows the successor of a model must end up somewhere newer; with itself or an older version it goes in a circle or back to faults that were mended. Name the version that really takes over.",
  messages: {
    default: message`"${"successor"}" is not newer than this model, which is ${"version"}; name a later version or another model`,
  },
  bad: [
    {
      text: 'model face {\n  version: ⟪2.0.0⟫\n  lifecycle { trained: 2026-03-01, superseded-by: ⟦"face@2.0.0"⟧ }\n}',
    },
    {
      text: 'model face {\n  version: ⟪2.0.0⟫\n  lifecycle { trained: 2026-03-01, migration { to: ⟦"face@1.9.0"⟧ } }\n}',
    },
  ],
  good: [
    {
      text: 'model face {\n  version: 2.0.0\n  lifecycle { trained: 2026-03-01, superseded-by: "face@2.0.1" }\n}',
    },
    {
      text: 'model face {\n  version: 2.0.0\n  lifecycle { trained: 2026-03-01, superseded-by: "look@1.0.0" }\n}',
    },
  ],
  check(block, { up, at, labelOf, report }) {
    const model = up(block, "model");
    if (!model?.version) return;
    const statements = block as { readonly to?: string; readonly "superseded-by"?: string };
    for (const key of ["to", "superseded-by"] as const) {
      const named = parseModelReference(statements[key]);
      if (named?.name !== labelOf(model)) continue;
      if ((compareSemver(named.version, model.version) ?? 1) > 0) continue;
      report(
        "default",
        at(block, key),
        { successor: `${named.name}@${named.version}`, version: model.version },
        { related: [[at(model, "version"), "the version of this model"]] },
      );
    }
  },
});
