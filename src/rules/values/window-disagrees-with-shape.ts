import { message } from "../../diagnostics/message.ts";
import { parseDuration } from "../../model/values/duration.ts";
import { parseFrequency } from "../../model/values/physical.ts";
import { parseTensor } from "../../model/values/tensor.ts";
import { defineRule } from "../define-rule.ts";

/** Io: rate × window is a number of samples, and the shape has room for exactly that many. */
export const windowDisagreesWithShape = defineRule({
  code: "HML2208",
  name: "window-disagrees-with-shape",
  severity: "warning",
  origin: ["S3"],
  on: "preprocessing",
  summary: "Rate and window give another number of samples than the input has room for.",
  reason:
    "A signal of 1 s at 250 Hz is 250 samples, so some dimension of the input is 250. If none is, the caller must resample or cut the signal in a way that nobody wrote down, and a model for rhythm is sensitive to exactly that. Correct rate, window or shape, or leave the window out if spectra and not samples go in.",
  messages: {
    default: message`${"window"} at ${"rate"} is ${"samples"} samples, and no dimension of ${"type"} is that; make the three agree`,
  },
  bad: [
    {
      text: "model heart { input beats { type: ⟪float32[1, 250]⟫, rate: ⟪500Hz⟫, preprocessing { window: ⟦1s⟧ } } }",
    },
  ],
  good: [
    {
      text: "model heart { input beats { type: float32[1, 250], rate: 250Hz, preprocessing { window: 1s } } }",
    },
    {
      text: "model heart { input beats { type: float32[1, ?], rate: 500Hz, preprocessing { window: 1s } } }",
      note: "An open dimension has room for any number.",
    },
    { text: "model heart { input beats { type: float32[1, 250], rate: 500Hz } }" },
    { text: "model heart { input beats { type: float32[1, 250], preprocessing { window: 1s } } }" },
  ],
  check(preprocessing, { up, at, report }) {
    const input = up(preprocessing, "input");
    const { window = "" } = preprocessing;
    const { rate = "", type = "" } = input ?? {};
    const length = parseDuration(window);
    const frequency = parseFrequency(rate);
    const dims = parseTensor(type)?.dims;
    if (!input || length === undefined || frequency === undefined || !dims) return;
    const samples = Math.round((length * frequency) / 1000);
    const fits = dims.some((dim) => (typeof dim === "number" ? dim === samples : true));
    if (fits) return;
    report(
      "default",
      at(preprocessing, "window"),
      { window, rate, samples, type },
      {
        related: [
          [at(input, "type"), "the shape of the input"],
          [at(input, "rate"), "the rate of the signal"],
        ],
      },
    );
  },
});
