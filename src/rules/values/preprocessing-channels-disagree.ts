import { message } from "../../diagnostics/message.ts";
import { layoutRank } from "../../model/values/layout.ts";
import { parseTensor } from "../../model/values/tensor.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";

const channelsOfColor: Readonly<Record<string, number>> = { rgb: 3, bgr: 3, yuv: 3, gray: 1 };

/** Io: values per channel, the colour order and the shape speak of the same channels. */
export const preprocessingChannelsDisagree = defineRule({
  code: "HML2206",
  name: "preprocessing-channels-disagree",
  severity: "error",
  origin: ["VAL-003"],
  on: "preprocessing",
  summary: "The preprocessing has another number of channels than the input, or than its own colour order.",
  reason:
    "`mean` and `scale` have one value for all channels or one a channel, and the colour order says how many channels there are. With three means for a gray picture the caller must guess which one to use, and a wrong guess gives a model that runs and answers nonsense. Make them agree with the shape of the input.",
  messages: {
    shape: message`"${"key"}" is for ${"count"} channels and the input has ${"channels"}; the two should agree`,
    pair: message`"scale" has ${"count"} values and "mean" has ${"channels"}; give one value for all, or one a channel`,
  },
  bad: [
    {
      text: "model face { input a { type: ⟪float32[1, 1, 28, 28]⟫, layout: NCHW, preprocessing { mean: ⟦[0.5, 0.4, 0.3]⟧ } } }",
    },
    {
      text: "model face { input a { type: ⟪float32[1, 28, 28, 1]⟫, layout: NHWC, preprocessing { color: ⟦rgb⟧ } } }",
    },
    { text: "model face { input a { preprocessing { mean: ⟪[0.5, 0.4, 0.3]⟫, scale: ⟦[2.0, 2.0]⟧ } } }" },
    {
      text: "model face { input a { type: ⟪float32[1, 28, 28, 3]⟫, layout: NHWC, preprocessing { color: ⟦gray⟧, mean: ⟦[0.5, 0.4]⟧, scale: [2.0] } } }",
      note: "One value is for every channel; one channel of colour is one.",
    },
  ],
  good: [
    {
      text: "model face { input a { type: float32[1, 3, 28, 28], layout: NCHW, preprocessing { color: rgb, mean: [0.5, 0.4, 0.3], scale: [2.0] } } }",
    },
    {
      text: "model face { input a { type: float32[1, 250], preprocessing { mean: [0.5, 0.4, 0.3] } } }",
      note: "No layout, no channel.",
    },
    {
      text: "model face { input a { type: float32[1, ?, 28, 28], layout: NCHW, preprocessing { mean: [0.5, 0.4, 0.3] } } }",
      note: "The number of channels is open.",
    },
    {
      text: "model face { input a { type: float32[1, 2, 28, 28, 16], layout: NC1HWC0, preprocessing { mean: [0.5, 0.4, 0.3] } } }",
      note: "A blocked layout splits the channels over two dimensions.",
    },
    {
      text: "model face { input a { type: float32[3, 1, 28, 28], layout: NHW, preprocessing { mean: [0.5, 0.4] } } }",
      note: "A layout of another rank is another finding.",
    },
    {
      text: "model face { input a { type: float32[2, 28], layout: CW, preprocessing { mean: [0.5, 0.4], scale: [2.0, 1.0] } } }",
    },
  ],
  check(preprocessing, { up, at, report }) {
    const { mean, scale, color } = preprocessing;
    const input = up(preprocessing, "input");
    const channels = input && channelsOf(input);
    if (mean && scale && mean.length > 1 && scale.length > 1 && mean.length !== scale.length)
      report(
        "pair",
        at(preprocessing, "scale"),
        { count: scale.length, channels: mean.length },
        { related: [[at(preprocessing, "mean"), `${mean.length} values`]] },
      );
    if (!input || channels === undefined) return;
    const counts = [
      ["mean", mean?.length],
      ["scale", scale?.length],
      ["color", color && channelsOfColor[color]],
    ] as const;
    for (const [key, count] of counts) {
      if (!count || count === channels || (count === 1 && key !== "color")) continue;
      const related = [[at(input, "type"), `${channels} channels`]] as const;
      report("shape", at(preprocessing, key), { key, count, channels }, { related });
    }
  },
});

/** The number of channels that type and layout state; `undefined` where they leave it open. */
function channelsOf(input: Block<"input">): number | undefined {
  const { layout, type } = input;
  const dims = parseTensor(type)?.dims;
  if (layout === undefined || !dims || layoutRank(layout) !== dims.length) return undefined;
  const dim = dims[layout.indexOf("C")];
  return typeof dim === "number" ? dim : undefined;
}
