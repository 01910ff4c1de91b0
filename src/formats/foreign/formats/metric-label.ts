import { enums } from "../../../model/vocabulary/enums.ts";
import type { LabelCodec } from "../codecs.ts";

/** Figures of quality as model cards name them; each is a `metric` of the axis `precision`. */
const metrics: ReadonlySet<string> = new Set(
  "accuracy,f1,recall,auc,roc_auc,map,mAP,iou,mIoU,bleu,rouge,wer,cer,mae,mse,rmse,perplexity,exact_match,top1,top5".split(
    ",",
  ),
);

/**
 * The label of a claim as the type of a metric: `latency` is the axis of that name, `f1` is the metric of the axis
 * `precision`, any other word is an axis of its own, `x-` and the word.
 */
export const metricLabel: LabelCodec = {
  says: "the axis, or the metric of the axis `precision`; any other word is the axis `x-…`",
  toForeign: ([label]) => label,
  toHml: (value) => {
    const { values } = enums.axis;
    if (Object.hasOwn(values, value) || value.startsWith("x-")) return [value];
    if (metrics.has(value)) return [value, "precision", value];
    return [value, `x-${value.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "")}`];
  },
};
