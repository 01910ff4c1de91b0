import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no ratio. */
export const badRatio = defineFault({
  code: "HML2106",
  name: "bad-ratio",
  severity: "error",
  origin: ["VAL-003", "VAL-004"],
  fixable: true,
  summary: "A value is no ratio.",
  reason:
    "A ratio is written in percent, `95%`, or as a fraction up to 1, `0.95`. A number above 1 without the sign could mean 95 % or 9500 %, and a threshold that is off by a hundred never fires or always does.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
    ambiguous: message`"${"text"}" could mean ${"better"} or a hundred times that; write "${"better"}"`,
  },
  bad: [
    {
      text: "model face {\n  lineage { accuracy-budget: ⟦2⟧ }\n}\n",
      fixed: "model face {\n  lineage { accuracy-budget: 2% }\n}\n",
    },
    { text: "model face {\n  lineage { accuracy-budget: ⟦small⟧ }\n}\n" },
  ],
  good: [
    { text: "model face {\n  lineage { accuracy-budget: 2% }\n}\n" },
    { text: "model face {\n  lineage { accuracy-budget: 0.02 }\n}\n" },
  ],
});
