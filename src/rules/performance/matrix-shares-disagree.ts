import { message } from "../../diagnostics/message.ts";
import { formatRatio, parseRatio } from "../../model/values/ratio.ts";
import { sumWeights } from "../../theory/measurement.ts";
import { defineRule } from "../define-rule.ts";

/** The white paper's test matrix: shares add up to what it claims to cover. */
export const matrixSharesDisagree = defineRule({
  code: "HML5216",
  name: "matrix-shares-disagree",
  severity: "error",
  origin: ["S21", "PRF-003"],
  on: "test-matrix",
  profile: "performance",
  summary: "The shares of a test matrix do not add up to the coverage that it claims.",
  reason:
    "A test matrix stands for all devices in use: “these twelve cover 90 %”. That is a sum, and it can be checked: the shares of the entries add up to the coverage, and never to more than everything. Correct a share, or claim what they add up to.",
  messages: {
    above: message`the shares add up to ${"sum"}, more than all devices; correct a share`,
    below: message`the shares add up to ${"sum"}, and the matrix claims to cover ${"coverage"}; claim what they add up to`,
  },
  bad: [
    {
      text: "test-matrix white_paper {\n  coverage: ⟦90%⟧\n  entry phones { share: ⟪50%⟫ }\n  entry watches { share: ⟪30%⟫ }\n}\ndevice phones { type: phone }\ndevice watches { type: wearable }",
    },
    {
      text: "⟦test-matrix⟧ white_paper {\n  entry phones { share: ⟪70%⟫ }\n  entry watches { share: ⟪40%⟫ }\n}\ndevice phones { type: phone }\ndevice watches { type: wearable }",
    },
  ],
  good: [
    {
      text: "test-matrix white_paper {\n  coverage: 90%\n  entry phones { share: 60% }\n  entry watches { share: 30% }\n}\ndevice phones { type: phone }\ndevice watches { type: wearable }",
    },
    {
      text: "test-matrix white_paper {\n  coverage: 90%\n  entry phones { share: 60% }\n  entry watches {}\n}\ndevice phones { type: phone }\ndevice watches { type: wearable }",
      note: "A share that is not stated may be the rest.",
    },
    {
      text: "test-matrix white_paper {\n  entry phones { share: 60% }\n  entry watches { share: 40% }\n}\ndevice phones { type: phone }\ndevice watches { type: wearable }",
    },
  ],
  check(matrix, { at, report }) {
    const entries = Object.values(matrix.entry ?? {}).flatMap((one) => (one.share ? [one] : []));
    const sum = sumWeights(entries.map((one) => one.share));
    const related = entries.map((one) => [at(one, "share"), "a share"] as const);
    const coverage = parseRatio(matrix.coverage) ?? 0;
    if (entries.length === 0) return;
    if (sum > 1) report("above", at(matrix), { sum: formatRatio(sum) }, { related });
    else if (entries.length === Object.keys(matrix.entry ?? {}).length && sum < coverage)
      report(
        "below",
        at(matrix, "coverage"),
        { sum: formatRatio(sum), coverage: matrix.coverage ?? "" },
        { related },
      );
  },
});
