import { message } from "../../diagnostics/message.ts";
import { compareStorage, histogramOf, storageToDeclare } from "../../theory/precision.ts";
import { defineRule } from "../define-rule.ts";
import { quoteAll } from "./quote-all.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** ART-007, REQ-ART-7. */
export const storageListsAbsentType = defineRule({
  code: "HML7221",
  name: "storage-lists-absent-type",
  severity: "error",
  origin: ["ART-007"],
  on: "precision",
  needs: "artifact",
  fixable: true,
  summary: "`storage` lists a data type that no weight of the artifact has.",
  reason:
    "A policy that switches to float16 in an emergency needs weights in float16; if the file holds int8 only, the switch changes nothing and nobody notices until it counts. A type that is listed without being there is such a promise. Labels in files can be false: where the bytes show it, nothing is said.",
  messages: {
    default: message`no weight of "${"file"}" is "${"type"}", only ${"actual"}; list what the file holds`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, precision { storage: [int8, float32, ⟦fp16⟧] } } }',
      fixed: 'model face { variant one { artifact: "face.om", precision { storage: [int8, float32] } } }',
      artifacts: {
        "face.om": {
          weights: {
            bytes: 10_000,
            byType: new Map([
              ["int8", 9_000],
              ["float32", 1_000],
            ]),
          },
        },
      },
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", precision { storage: [int8, fp16] } } }',
      artifacts: {
        "face.om": {
          weights: {
            bytes: 10_000,
            byType: new Map([
              ["int8", 9_999],
              ["float16", 1],
            ]),
          },
        },
      },
      note: "However small its share, it is there.",
    },
    {
      text: 'model face { variant one { artifact: "face.om", precision { storage: [int8] } } }',
      artifacts: {
        "face.om": {
          weights: {
            bytes: 10_000,
            byType: new Map([["float32", 10_000]]),
            doubtful: new Map([["float32", 10_000]]),
          },
        },
      },
      note: "The file labels as float32 what has the length of int8: nobody can tell.",
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
    const actual = quoteAll([...histogram.byType.keys()]);
    for (const index of compareStorage(storage, histogram).absent) {
      report(
        "default",
        at(precision, "storage", index),
        { type: storage[index] ?? "", file: fileOf(variant), actual },
        {
          related: [statedByFile(context, variant, `the weights of this file are ${actual}`)],
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
