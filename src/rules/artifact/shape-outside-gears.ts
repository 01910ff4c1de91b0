import { message } from "../../diagnostics/message.ts";
import { parseTensor, type TensorDim } from "../../model/values/tensor.ts";
import { defineRule } from "../define-rule.ts";
import { compareIo } from "./compare-io.ts";
import { fileOf, statedByFile } from "./shown-facts.ts";

/** ART-006: a dimension that the file leaves open within the batches that it was compiled for. */
export const shapeOutsideGears = defineRule({
  code: "HML7237",
  name: "shape-outside-gears",
  severity: "error",
  origin: ["ART-006"],
  on: "variant",
  needs: "artifact",
  summary: "A declared batch is none of those that the artifact was compiled for.",
  reason:
    "A file with batch gears leaves the dimension open and runs with the listed sizes only: every size has its own compiled graph. Any other is refused when the app runs, not when it is built. Declare one of the sizes, or `?`.",
  messages: {
    default: message`the batch of input "${"name"}" is declared ${"declared"} and "${"file"}" was compiled for ${"choices"}; declare one of them, or "?"`,
  },
  bad: [
    {
      text: 'model face {\n  input data { type: ⟦float32[3, 16]⟧ }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "data", dtype: "float32", shape: [null, 16], layout: undefined }],
          gears: [{ kind: "batch", choices: [[1], [2], [4]] }],
        },
      },
    },
    {
      text: 'model face {\n  input data { type: ⟦float32[1..3, 16]⟧ }\n  output scores { type: float32[9, 10] }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "data", dtype: "float32", shape: [null, 16], layout: undefined }],
          outputs: [{ name: "scores", dtype: "float32", shape: [null, 10], layout: undefined }],
          gears: [
            { kind: "resolution", choices: [[3, 3]] },
            { kind: "batch", choices: [[1], [2], [4]] },
          ],
        },
      },
      note: "One end of the range is no gear; gears of another kind and outputs do not matter.",
    },
    {
      text: 'model face {\n  input data { type: ⟦float32[16, 3]⟧ }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "data", dtype: "float32", shape: [16, null], layout: undefined }],
          gears: [{ kind: "batch", choices: [[1], [2], [4]] }],
        },
      },
      note: "The dimension that is open in the file is the batch.",
    },
  ],
  good: [
    {
      text: 'model face {\n  input data { type: float32[4, 16] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "data", dtype: "float32", shape: [null, 16], layout: undefined }],
          gears: [{ kind: "batch", choices: [[1], [2], [4]] }],
        },
      },
    },
    {
      text: 'model face {\n  input data { type: float32[1..4, 16] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [{ name: "data", dtype: "float32", shape: [null, 16], layout: undefined }],
          gears: [{ kind: "batch", choices: [[1], [2], [4]] }],
        },
      },
      note: "Both ends of the range are gears.",
    },
    {
      text: 'model face {\n  input data { type: float32[?, 16] }\n  input more { type: float32[n, 16] }\n  input rest { type: float32[3, 16] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [
            { name: "data", dtype: "float32", shape: [null, 16], layout: undefined },
            { name: "more", dtype: "float32", shape: [null, 16], layout: undefined },
            { name: "rest", dtype: "float32", shape: undefined, layout: undefined },
          ],
          gears: [{ kind: "batch", choices: [[1], [2], [4]] }],
        },
      },
      note: "What is open, named or of no known rank promises nothing.",
    },
  ],
  check(variant, context) {
    const { at, report } = context;
    const compared = compareIo(context, variant);
    if (!compared) return;
    const gears = compared.facts.gears?.filter(({ kind }) => kind === "batch") ?? [];
    const choices = gears.flatMap((gear) => gear.choices.flatMap(([batch]) => batch ?? []));
    if (choices.length === 0) return;
    for (const { port, tensor } of compared.ports.find(({ kind }) => kind === "input")?.pairs ?? []) {
      const open = tensor.shape?.findIndex((dim) => dim === null || Number(dim) < 0) ?? -1;
      const declared = parseTensor(port.block.type)?.dims[open];
      if (declared === undefined || isChoice(declared, choices)) continue;
      report(
        "default",
        at(port.block, "type"),
        {
          name: port.name,
          declared: typeof declared === "object" ? (declared ?? []).join("..") : declared,
          file: fileOf(variant),
          choices: choices.join(", "),
        },
        {
          related: [
            statedByFile(context, variant, `this file was compiled for batches of ${choices.join(", ")}`),
          ],
        },
      );
    }
  },
});

/** Of a range both ends; names and `?` promise nothing. */
function isChoice(dim: TensorDim, choices: readonly number[]): boolean {
  if (dim === null || typeof dim === "string") return true;
  const ends = typeof dim === "number" ? [dim] : dim;
  return ends.every((end) => choices.includes(end));
}
