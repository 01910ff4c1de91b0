import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { quoteAll } from "./quote-all.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** HW-013. */
export const containerVersionOutsideRuntime = defineRule({
  code: "HML7209",
  name: "container-version-outside-runtime",
  severity: "error",
  origin: ["HW-013"],
  on: "runtime",
  needs: "artifact",
  summary: "The artifact's container has a version that the declared runtime does not read.",
  reason:
    "A loader looks at the version in the header before anything else and refuses what it does not know. If `runtime.container` is right, the file was written by a newer or older toolchain than the devices can read; if the file is right, the list is out of date. `hml inspect` prints the version of the file.",
  messages: {
    default: message`"${"file"}" has container version "${"version"}", and the runtime reads ${"declared"}; compile for the runtime, or list what it reads`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, runtime { name: hiai, container: ⟦["0x10000000"]⟧ } } }',
      artifacts: { "face.om": { container: { name: "DOMI", version: "0x20000000" } } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", runtime { name: hiai, container: ["0x10000000"] } } }',
      artifacts: { "face.om": { container: { name: "DOMI", version: "0x10000000" } } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", runtime { name: hiai, container: ["0x10000000"] } } }',
      artifacts: { "face.om": { container: { name: "none", version: undefined } } },
      note: "The file states no version.",
    },
  ],
  check(runtime, context) {
    const { at, up, report } = context;
    const variant = up(runtime, "variant");
    const declared = runtime.container;
    const version = variant && shownFacts(context, variant, "file")?.container.version;
    if (!variant || !declared || declared.length === 0 || version === undefined) return;
    if (declared.includes(version)) return;
    report(
      "default",
      at(runtime, "container"),
      { file: fileOf(variant), version, declared: quoteAll(declared) },
      { related: [statedByFile(context, variant, `this file has version "${version}"`)] },
    );
  },
});
