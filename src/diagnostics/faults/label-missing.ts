import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A labelled block has no label. */
export const labelMissing = defineFault({
  code: "HML2007",
  name: "label-missing",
  severity: "error",
  origin: ["SYN-005"],
  summary: "A labelled block has no label.",
  reason:
    "Blocks of some kinds stand side by side and refer to one another, so each needs a label that is its name: `model face { … }`. Without one nothing can refer to it, and its contents cannot be told from those of its neighbour.",
  messages: { default: message`"${"kind"}" needs a label; write "${"kind"} ${"label"} { … }"` },
  bad: [{ text: "⟦model⟧ { version: 1.0.0 }\n" }],
  good: [{ text: "model face { version: 1.0.0 }\n" }],
});
