import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { statedByFile } from "./shown-facts.ts";

/** ART-002, REQ-ART-2. */
export const bytesDiffer = defineRule({
  code: "HML7200",
  name: "bytes-differ",
  severity: "error",
  origin: ["ART-002"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "`bytes` is not the length of the artifact.",
  reason:
    "The length in bytes is what a device checks before it loads a file and what a store charges against a budget. A length that differs means that the file was built again after it was declared, or that another file lies in its place. Find out which; `hml check --fix --update` takes over what the file states.",
  messages: {
    default: message`"bytes" is ${"declared"} and "${"file"}" has ${"actual"}; declare the file that ships, or ship the one that is declared`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, bytes: ⟦4096⟧ } }',
      fixed: 'model face { variant one { artifact: "face.om", bytes: 4097 } }',
      artifacts: { "face.om": { bytes: 4097 } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", bytes: 4096 } }',
      artifacts: { "face.om": { bytes: 4096 } },
    },
  ],
  check(variant, context) {
    const { at, set, report } = context;
    const state = context.artifact(variant);
    const { bytes } = variant;
    if (bytes === undefined || state?.bytes === undefined || state.bytes === bytes) return;
    report(
      "default",
      at(variant, "bytes"),
      { declared: bytes, actual: state.bytes, file: state.declared },
      {
        related: [statedByFile(context, variant, `this file has ${state.bytes} bytes`)],
        fix: {
          title: `State ${state.bytes} bytes`,
          safe: false,
          changes: [set(variant, "bytes", state.bytes)],
        },
      },
    );
  },
});
