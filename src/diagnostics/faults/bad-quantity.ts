import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no number with a unit of its dimension. */
export const badQuantity = defineFault({
  code: "HML2105",
  name: "bad-quantity",
  severity: "error",
  origin: ["VAL-008"],
  fixable: true,
  summary: "A value is no number with a unit of its dimension.",
  reason:
    "Durations, powers, energies and frequencies each have their units: `us ms s min h d`, `mW W`, `mJ J`, `Hz kHz MHz GHz`, written without a space. A unit of another dimension, or none, makes figures incomparable.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
  },
  bad: [
    {
      text: 'model face {\n  privacy { retention: ⟦"30 days"⟧ }\n}\n',
      fixed: "model face {\n  privacy { retention: 30d }\n}\n",
    },
    { text: "model face {\n  input beats { rate: ⟦250ms⟧ }\n}\n" },
  ],
  good: [{ text: "model face {\n  privacy { retention: 30d }\n}\n" }],
});
