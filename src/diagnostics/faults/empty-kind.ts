import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A labelled kind holds no block. */
export const emptyKind = defineFault({
  code: "HML2011",
  name: "empty-kind",
  severity: "error",
  summary: "A labelled kind holds no block.",
  reason:
    "A map of labelled blocks with nothing in it says neither that there is none nor which there are. Leave it out, or add a block. It can only be written in YAML, JSON and XML.",
  messages: { default: message`"${"kind"}" holds no block; remove it or add one` },
  bad: [{ notation: "json", text: '{ "hml": "1.0", ⟦"model"⟧: {} }\n' }],
  good: [{ notation: "json", text: '{ "hml": "1.0" }\n' }],
});
