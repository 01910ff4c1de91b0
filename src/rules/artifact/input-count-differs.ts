import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { compareIo } from "./compare-io.ts";
import { listCountFaults } from "./list-count-faults.ts";
import { fileOf, statedByFile } from "./shown-facts.ts";

/** ART-006, REQ-ART-4. */
export const inputCountDiffers = defineRule({
  code: "HML7210",
  name: "input-count-differs",
  severity: "error",
  origin: ["ART-006"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "The artifact takes more or fewer inputs than are declared.",
  reason:
    "A runtime asks for every input that the file has, in the order in which the file has them, and fails or reads rubbish when one is not given. Constants and preprocessing that a compiler turned into inputs are inputs too. Declare what `hml inspect` lists.",
  messages: {
    extra: message`input "${"name"}" is declared and "${"file"}" has ${"actual"}: ${"names"}; declare what the file takes`,
    missing: message`"${"file"}" takes ${"names"}, which ${"verb"} not declared; declare every input of the file`,
  },
  bad: [
    {
      text: 'model face {\n  input left { type: float32[1, 3] }\n  input ⟦right⟧ { type: float32[1, 3] }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      fixed: 'model face {\n  input left { type: float32[1, 3] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "left", dtype: "float32", shape: [1, 3], layout: undefined }] },
      },
    },
    {
      text: 'model face {\n  ⟦input⟧ left { type: float32[1, 3] }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      fixed:
        'model face {\n  input left { type: float32[1, 3] }\n  input right { type: float32[1, 3], basis: inferred }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [
            { name: "left", dtype: "float32", shape: [1, 3], layout: undefined },
            { name: "right", dtype: "float32", shape: [1, 3], layout: undefined },
          ],
        },
      },
    },
    {
      text: 'model face {\n  ⟦input⟧ a { type: float32[1] }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      artifacts: {
        "face.om": {
          inputs: [
            { name: "a", dtype: "float32", shape: [1], layout: undefined },
            { name: "", dtype: "float32", shape: [1], layout: undefined },
            { name: "c", dtype: "float32", shape: [1], layout: undefined },
          ],
        },
      },
      note: "Two are missing, and one has no name.",
    },
  ],
  good: [
    {
      text: 'model face {\n  input left { type: float32[1, 3] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": { inputs: [{ name: "left", dtype: "float32", shape: [1, 3], layout: undefined }] },
      },
    },
    {
      text: 'model face { variant one { artifact: "face.om" } }',
      artifacts: {
        "face.om": { inputs: [{ name: "left", dtype: "float32", shape: [1, 3], layout: undefined }] },
      },
      note: "No input is declared, so nothing is said of them.",
    },
  ],
  check(variant, context) {
    const { report } = context;
    const ports = compareIo(context, variant)?.ports.find(({ kind }) => kind === "input");
    if (!ports) return;
    const file = fileOf(variant);
    const related = [statedByFile(context, variant, `this file has ${ports.stated.length}`)];
    const { extra, missing } = listCountFaults(context, variant, ports);
    for (const { place, values, fix } of extra) report("extra", place, { ...values, file }, { related, fix });
    for (const { place, values, fix } of missing)
      report("missing", place, { ...values, file }, { related, fix });
  },
});
