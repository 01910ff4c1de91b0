import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** Names of runtimes that load the containers of one toolchain family only (om-family by header and platform version). */
const families: Readonly<Record<string, string>> = {
  hiai: "hiai",
  "hiai-foundation": "hiai",
  cannkit: "hiai",
  "cann-kit": "hiai",
  ascend: "ascend",
  acl: "ascend",
  "ascend-cl": "ascend",
  ascendcl: "ascend",
};

/** HW-012: two families of compilers write the same container with different content. */
export const runtimeOfOtherFamily = defineRule({
  code: "HML7238",
  name: "runtime-of-other-family",
  severity: "error",
  origin: ["HW-012", "HW-013"],
  on: "runtime",
  needs: "artifact",
  summary: "The artifact was compiled for another family of chips than the runtime serves.",
  reason:
    "HiAI files for Kirin chips and Ascend files share the container, the magic and the ending `.om`, and nothing else: kernels, partition types and the meaning of half the header differ. A runtime of one family refuses files of the other, at best. Compile for the runtime that is declared, or declare the one that loads the file.",
  messages: {
    default: message`"${"file"}" is of the ${"family"} family and runtime "${"name"}" loads ${"expected"} files; compile for the runtime, or declare another`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, runtime: ⟦hiai⟧ } }',
      artifacts: { "face.om": { metadata: new Map([["family", "ascend"]]) } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, runtime { name: ⟦"hiai-foundation"⟧ } } }',
      artifacts: { "face.om": { metadata: new Map([["family", "ascend"]]) } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, runtime { name: ⟦"cannkit"⟧ } } }',
      artifacts: { "face.om": { metadata: new Map([["family", "ascend"]]) } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, runtime { name: ⟦"CANN-Kit"⟧ } } }',
      artifacts: { "face.om": { metadata: new Map([["family", "ascend"]]) } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, runtime { name: ⟦"ascend"⟧ } } }',
      artifacts: { "face.om": { metadata: new Map([["family", "hiai"]]) } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, runtime { name: ⟦"acl"⟧ } } }',
      artifacts: { "face.om": { metadata: new Map([["family", "hiai"]]) } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, runtime { name: ⟦"ascend-cl"⟧ } } }',
      artifacts: { "face.om": { metadata: new Map([["family", "hiai"]]) } },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, runtime { name: ⟦"ascendcl"⟧ } } }',
      artifacts: { "face.om": { metadata: new Map([["family", "hiai"]]) } },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", runtime: hiai } }',
      artifacts: { "face.om": { metadata: new Map([["family", "hiai"]]) } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", runtime: example } }',
      artifacts: { "face.om": { metadata: new Map([["family", "ascend"]]) } },
      note: "Nothing is known of this runtime.",
    },
    {
      text: 'model face { variant one { artifact: "face.om", runtime: hiai } }',
      artifacts: { "face.om": { metadata: new Map([["family", "other"]]) } },
      note: "Of a family that nobody knows, nothing is known.",
    },
  ],
  check(runtime, context) {
    const { at, up, report } = context;
    const variant = up(runtime, "variant");
    const name = runtime.name ?? "";
    const expected = Object.hasOwn(families, name.toLowerCase()) ? families[name.toLowerCase()] : undefined;
    const family = variant && shownFacts(context, variant, "file")?.metadata.get("family");
    if (!variant || expected === undefined || (family !== "hiai" && family !== "ascend")) return;
    if (family === expected) return;
    report(
      "default",
      at(runtime, "name"),
      { file: fileOf(variant), family, name, expected },
      { related: [statedByFile(context, variant, `this file is of the ${family} family`)] },
    );
  },
});
