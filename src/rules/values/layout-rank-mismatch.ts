import { message } from "../../diagnostics/message.ts";
import { layoutRank } from "../../model/values/layout.ts";
import { parseTensor } from "../../model/values/tensor.ts";
import { defineRule } from "../define-rule.ts";

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
  ],
  good: [
    { text: "model face { input a { type: float32[1, 3, 224, 224], layout: NCHW } }" },
    {
      text: "model face { input a { type: float32[1, 3], layout: ND } }",
      note: "ND is any number of dimensions.",
    },
    { text: "model face { input a { type: float32[1, 8, 224, 224, 16], layout: NC1HWC0 } }" },
    { text: "model face { input a { layout: NCHW } }", note: "Nothing to compare it with." },
  ],
  check(tensor, { artifact, at, report, up }) {
    const { layout, type } = tensor;
    const letters = layout === undefined ? undefined : layoutRank(layout);
    const parsed = letters === undefined ? undefined : parseTensor(type ?? "");
    if (layout === undefined || letters === undefined || !parsed || letters === parsed.dims.length) return;
    const variant = up(tensor, "variant");
    const variants = variant ? [variant] : Object.values(up(tensor, "model")?.variant ?? {});
    // A layout that the file states is compared with the file, and may be odd there: some compilers label a matrix NCHW.
    const isOfFile = variants.some((one) => {
      const facts = one && artifact(one)?.facts;
      const stated = facts ? [...facts.inputs, ...facts.outputs] : [];
      return stated.some((fact) => (fact.layout ?? fact.alternative?.layout) !== undefined);
    });
    if (isOfFile) return;
    report(
      "default",
      at(tensor, "layout"),
      { layout, letters, rank: parsed.dims.length },
      { related: [[at(tensor, "type"), `a type of ${parsed.dims.length} dimensions`]] },
    );
  },
});
