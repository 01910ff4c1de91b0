import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { listProcessors } from "./list-processors.ts";

/** HW-001, where processors are listed and none may be used. A missing list is a missing statement. */
export const noUsableProcessor = defineRule({
  code: "HML3001",
  name: "no-usable-processor",
  severity: "error",
  origin: ["HW-001"],
  on: "hardware",
  summary: "Every processor that is listed is unsupported.",
  reason:
    "A variant runs on something. Listing only what it does not run on leaves a scheduler without a place to put it, so it is never offered, and nobody is told why. List at least one processor that it runs on.",
  messages: {
    default: message`${"names"} cannot be used, and no other processor is listed; list one that the variant runs on`,
  },
  bad: [{ text: "model face { variant one { ⟦hardware⟧ { npu: ⟪unsupported⟫, gpu: ⟪unsupported⟫ } } }" }],
  good: [{ text: "model face { variant one { hardware { cpu: required, gpu: unsupported } } }" }],
  check(hardware, { at, report }) {
    const listed = listProcessors(hardware);
    if (listed.length === 0 || listed.some(({ block }) => block.support !== "unsupported")) return;
    report(
      "default",
      at(hardware),
      { names: listed.map(({ name }) => `"${name}"`).join(" and ") },
      { related: listed.map(({ block }) => [at(block, "support"), "not this one"] as const) },
    );
  },
});
