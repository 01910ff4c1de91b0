import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { compareIo } from "./compare-io.ts";
import { listCountFaults } from "./list-count-faults.ts";
import { fileOf, statedByFile } from "./shown-facts.ts";

/** ART-006, REQ-ART-4. */
export const outputCountDiffers = defineRule({
  code: "HML7211",
  name: "output-count-differs",
  severity: "error",
  origin: ["ART-006"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "The artifact gives more or fewer outputs than are declared.",
  reason:
    "Callers take outputs by their place: with one more in front, boxes are read as scores. Training graphs and debug builds give outputs that nobody asked for. Declare what `hml inspect` lists, all of it and in its order.",
  messages: {
    extra: message`output "${"name"}" is declared and "${"file"}" has ${"actual"}: ${"names"}; declare what the file gives`,
    missing: message`"${"file"}" gives ${"names"}, which ${"verb"} not declared; declare every output of the file`,
  },
  bad: [
    {
      text: 'model face {\n  output left { type: float32[1, 3] }\n  output ⟦right⟧ { type: float32[1, 3] }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      fixed: 'model face {\n  output left { type: float32[1, 3] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { outputs: [{ name: "left", dtype: "float32", shape: [1, 3], layout: undefined }] },
      },
    },
    {
      text: 'model face {\n  ⟦output⟧ left { type: float32[1, 3] }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      fixed:
        'model face {\n  output left { type: float32[1, 3] }\n  output right { type: float32[1, 3], basis: inferred }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          outputs: [
            { name: "left", dtype: "float32", shape: [1, 3], layout: undefined },
            { name: "right", dtype: "float32", shape: [1, 3], layout: undefined },
          ],
        },
      },
    },
  ],
  good: [
    {
      text: 'model face {\n  output left { type: float32[1, 3] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { outputs: [{ name: "left", dtype: "float32", shape: [1, 3], layout: undefined }] },
      },
    },
    {
      text: 'model face { variant one { artifact: "face.om" } }',
      artifacts: {
        "face.om": { outputs: [{ name: "left", dtype: "float32", shape: [1, 3], layout: undefined }] },
      },
      note: "No output is declared, so nothing is said of them.",
    },
  ],
  check(variant, context) {
    const { report } = context;
    const ports = compareIo(context, variant)?.ports.find(({ kind }) => kind === "output");
    if (!ports) return;
    const file = fileOf(variant);
    const related = [statedByFile(context, variant, `this file has ${ports.stated.length}`)];
    const { extra, missing } = listCountFaults(context, variant, ports);
    for (const { place, values, fix } of extra) report("extra", place, { ...values, file }, { related, fix });
    for (const { place, values, fix } of missing)
      report("missing", place, { ...values, file }, { related, fix });
  },
});
