import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** LIF-002 and LIF-005: one model takes over. */
export const successorsDisagree = defineRule({
  code: "HML5056",
  name: "successors-disagree",
  severity: "warning",
  origin: ["LIF-002", "LIF-005"],
  on: "lifecycle",
  profile: "lifecycle",
  summary: "The state moves to another model than the one that is named as successor.",
  reason:
    "`superseded-by` tells people what to use instead, `migration` moves the state there. If they name different models, people end up with a model that does not know them, or the state ends up where nobody looks. Name the same model in both.",
  messages: {
    default: message`the state moves to "${"to"}" and the successor is "${"successor"}"; both should name the same model`,
  },
  bad: [
    {
      text: 'model face {\n  lifecycle { trained: 2026-03-01, superseded-by: ⟪"face@4.0.0"⟫, migration { to: ⟦"face@3.0.0"⟧ } }\n}',
    },
  ],
  good: [
    {
      text: 'model face {\n  lifecycle { trained: 2026-03-01, superseded-by: "face@4.0.0", migration { to: "face@4.0.0" } }\n}',
    },
  ],
  check(lifecycle, { at, report }) {
    const successor = lifecycle["superseded-by"];
    const { migration } = lifecycle;
    if (!migration?.to || successor === undefined || migration.to === successor) return;
    report(
      "default",
      at(migration, "to"),
      { to: migration.to, successor },
      { related: [[at(lifecycle, "superseded-by"), "the successor is named here"]] },
    );
  },
});
