import { message } from "../../diagnostics/message.ts";
import { layoutRank } from "../../model/values/layout.ts";
import { parseTensor } from "../../model/values/tensor.ts";
import { defineRule } from "../define-rule.ts";

/** A tensor of a file. */
const tensor = (name: string, shape: readonly number[], layout?: string) => ({
  ...{ name, dtype: "float32", shape, layout },
});

/** Io: a layout names every dimension of the type. */
export const layoutRankMismatch = defineRule({
  code: "HML2207",
  name: "layout-rank-mismatch",
  severity: "warning",
  origin: ["VAL-003"],
  on: ["input", "output"],
  summary: "The layout names another number of dimensions than the type has.",
  reason:
    "Each letter of a layout such as NCHW names one dimension of the tensor: batch, channels, height, width. With more or fewer letters than dimensions nobody can tell which dimension is which, and the caller fills the tensor the wrong way round. Correct the layout or the shape.",
  messages: {
    default: message`layout "${"layout"}" names ${"letters"} dimensions and the type has ${"rank"}; the two should agree`,
  },
  bad: [
    { text: "model face { input a { type: ⟪float32[3, 224, 224]⟫, layout: ⟦NCHW⟧ } }" },
    { text: "model face { output a { type: ⟪float32[1, 10, 4]⟫, layout: ⟦NC⟧ } }" },
    {
      text: 'model face {\n  variant one { artifact: "one.om", output a { type: ⟪float32[1, 10]⟫, layout: ⟦NCHW⟧ } }\n  variant two { artifact: "two.om" }\n}',
      artifacts: {
        "one.om": { outputs: [tensor("a", [1, 10])] },
        "two.om": { outputs: [tensor("a", [1, 10], "NCHW")] },
      },
      note: "What another file says of its layout does not count.",
    },
  ],
  good: [
    { text: "model face { input a { type: float32[1, 3, 224, 224], layout: NCHW } }" },
    {
      text: "model face { input a { type: float32[1, 3], layout: ND } }",
      note: "ND is any number of dimensions.",
    },
    { text: "model face { input a { type: float32[1, 8, 224, 224, 16], layout: NC1HWC0 } }" },
    { text: "model face { input a { layout: NCHW } }", note: "Nothing to compare it with." },
    {
      text: 'model face {\n  output a { type: float32[1, 10], layout: NCHW }\n  variant one { artifact: "one.om" }\n}',
      artifacts: { "one.om": { inputs: [tensor("data", [1, 4])], outputs: [tensor("a", [1, 10], "NCHW")] } },
      note: "The file states layouts of its own, and the declaration is held against them.",
    },
    {
      text: 'model face {\n  output a { type: float32[1, 10], layout: NCHW }\n  variant one { artifact: "one.om" }\n}',
      artifacts: {
        "one.om": {
          outputs: [
            {
              ...tensor("a", [1, 10]),
              alternative: { dtype: "float32", shape: [1, 10, 1, 1], layout: "NCHW" },
            },
          ],
        },
      },
      note: "So does the second type that a file states for one output.",
    },
  ],
  check(tensor, { artifact, at, report, up }) {
    const { layout, type } = tensor;
    if (layout === undefined) return;
    const letters = layoutRank(layout);
    const rank = parseTensor(type)?.dims.length;
    if (letters === undefined || rank === undefined || letters === rank) return;
    const variant = up(tensor, "variant");
    const variants = variant ? [variant] : Object.values(up(tensor, "model")?.variant ?? {});
    // A layout that the file states is compared with the file, and may be odd there: some compilers label a matrix NCHW.
    const isOfFile = variants.some((one) => {
      const facts = artifact(one)?.facts;
      const stated = facts ? [...facts.inputs, ...facts.outputs] : [];
      return stated.some((fact) => (fact.layout ?? fact.alternative?.layout) !== undefined);
    });
    if (isOfFile) return;
    report(
      "default",
      at(tensor, "layout"),
      { layout, letters, rank },
      { related: [[at(tensor, "type"), `a type of ${rank} dimensions`]] },
    );
  },
});
