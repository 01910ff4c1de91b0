import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** LIF-002. */
export const retiredWithoutSuccessor = defineRule({
  code: "HML5050",
  name: "retired-without-successor",
  severity: "error",
  origin: ["LIF-002", "S30"],
  on: "lifecycle",
  profile: "lifecycle",
  summary: "A deprecated or retired model names neither a successor nor a reason.",
  reason:
    "Whoever finds a deprecated model in an app wants to know one thing: what instead. If there is something, name it in `superseded-by`; if there is nothing, say in `reason` why the model goes, so that people can judge whether they may keep it.",
  messages: {
    default: message`the status is "${"status"}" and neither a successor nor a reason is stated; add "superseded-by" or "reason"`,
  },
  bad: [
    { text: "model face { lifecycle { trained: 2026-03-01, status: ⟦deprecated⟧ } }" },
    { text: "model face { lifecycle { trained: 2026-03-01, status: ⟦retired⟧ } }" },
  ],
  good: [
    {
      text: 'model face { lifecycle { trained: 2026-03-01, status: deprecated, superseded-by: "face@3.0.0" } }',
    },
    {
      text: 'model face { lifecycle { trained: 2026-03-01, status: retired, reason: "sensor no longer built" } }',
    },
    {
      text: 'model face { lifecycle { trained: 2026-03-01, status: retired, migration { to: "face@3.0.0" } } }',
    },
  ],
  check(lifecycle, { at, report }) {
    const { status } = lifecycle;
    if (status !== "deprecated" && status !== "retired") return;
    if (lifecycle["superseded-by"] !== undefined || lifecycle.reason !== undefined) return;
    if (lifecycle.migration?.to !== undefined) return;
    report("default", at(lifecycle, "status"), { status });
  },
});
