import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A file has more findings than are reported. */
export const tooManyFindings = defineFault({
  code: "HML1090",
  name: "too-many-findings",
  severity: "error",
  summary: "A file has more findings than are reported.",
  reason:
    "Five hundred findings in one file are more than anybody reads; most often one cause stands behind them, such as a file in another language or a list that was generated wrongly. The rest is left out, so that neither the reader nor the editor drowns. Mend the first ones and check again.",
  messages: {
    default: message`${"rest"} more findings from here on are left out; mend the first ones and check again`,
  },
  bad: [],
  good: [{ text: "model face { version: 1.0.0 }", note: "Few findings, or none." }],
});
