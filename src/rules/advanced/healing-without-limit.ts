import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** SHL-003. */
export const healingWithoutLimit = defineRule({
  code: "HML6552",
  name: "healing-without-limit",
  severity: "warning",
  origin: ["SHL-003", "S13"],
  on: "self-healing",
  profile: "advanced",
  fixable: true,
  summary: "Repair may be tried without end.",
  reason:
    "Memory that is broken breaks the repaired model again, and a device that repairs for ever neither answers nor sleeps. After some attempts it should take the delivered artifact, or give up and say so. State `attempts`.",
  messages: {
    default: message`repair may be tried without end; state "attempts", such as 3`,
  },
  bad: [
    {
      text: `model heart {\n  ⟦self-healing⟧ { detector: checksum, golden: sha256:${"a".repeat(64)} }\n}`,
      fixed: `model heart {\n  self-healing { detector: checksum, attempts: 3, golden: sha256:${"a".repeat(64)} }\n}`,
    },
  ],
  good: [
    {
      text: `model heart {\n  self-healing { detector: checksum, attempts: 3, golden: sha256:${"a".repeat(64)} }\n}`,
    },
  ],
  check(healing, { at, set, report }) {
    if (healing.attempts !== undefined) return;
    const fix = { title: "Allow three attempts", safe: false, changes: [set(healing, "attempts", 3)] };
    report("default", at(healing), {}, { fix });
  },
});
