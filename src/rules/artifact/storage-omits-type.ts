import { message } from "../../diagnostics/message.ts";
import { compareStorage, histogramOf, spellShare, storageToDeclare } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { omitReplaced } from "./omit-replaced.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** ART-007, REQ-ART-7. */
export const storageOmitsType = defineRule({
  code: "HML7220",
  name: "storage-omits-type",
  severity: "error",
  origin: ["ART-007"],
  on: "precision",
  needs: "artifact",
  fixable: true,
  summary: "Weights of the artifact have a data type that `storage` does not list.",
  reason:
    "A model sold as int8 that keeps a fifth of its weights in float32 is larger, slower and needs a processor that was not asked for. Every type with at least 1 % of the bytes of the weights has to be listed; smaller ones, such as biases, may be. Where the file hides its weights, nothing is said.",
  messages: {
    default: message`"${"type"}" is ${"share"} of the weights of "${"file"}" and is not listed; list every type with at least 1%`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, precision { storage: ⟦[int8]⟧ } } }',
      fixed: 'model face { variant one { artifact: "face.om", precision { storage: [int8, float32] } } }',
      artifacts: {
        "face.om": {
          weights: {
            bytes: 10_000,
            byType: new Map([
              ["int8", 9_900],
              ["float32", 100],
            ]),
          },
        },
      },
      note: "Exactly 1 % has to be listed.",
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", precision { storage: [int8] } } }',
      artifacts: {
        "face.om": {
          weights: {
            bytes: 10_000,
            byType: new Map([
              ["int8", 9_901],
              ["float32", 99],
            ]),
          },
        },
      },
      note: "Less than 1 % may be left out.",
    },
    {
      text: 'model face { variant one { artifact: "face.om", precision { storage: [int8] } } }',
      artifacts: { "face.om": { weights: { bytes: 10_000, byType: new Map() } } },
      note: "An empty histogram is unknown.",
    },
    {
      text: 'model face { variant one { artifact: "face.om", precision { storage: [fp16] } } }',
      artifacts: { "face.om": { weights: { bytes: 10_000, byType: new Map([["float16", 10_000]]) } } },
    },
  ],
  check(precision, context) {
    const { at, up, set, report } = context;
    const variant = up(precision, "variant");
    const facts = variant && shownFacts(context, variant, "weights");
    const histogram = facts && histogramOf(facts.weights);
    const { storage } = precision;
    if (!variant || !histogram || !storage) return;
    const right = storageToDeclare(facts.weights);
    const { omitted, absent } = compareStorage(storage, histogram);
    const left = omitReplaced(
      omitted.map(({ type }) => type),
      storage.filter((_, index) => absent.includes(index)),
    );
    for (const { type, bytes } of omitted) {
      if (!left.includes(type)) continue;
      const share = spellShare(bytes, histogram.total);
      report(
        "default",
        at(precision, "storage"),
        { type, share, file: fileOf(variant) },
        {
          related: [statedByFile(context, variant, `${share} of the weights of this file are ${type}`)],
          fix: right && {
            title: `State [${right.join(", ")}]`,
            safe: false,
            changes: [set(precision, "storage", right)],
          },
        },
      );
    }
  },
});
