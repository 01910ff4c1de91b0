import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A key stands twice in what is signed or in what carries it. */
export const duplicateEnvelopeKey = defineFault({
  code: "HML9008",
  name: "duplicate-envelope-key",
  severity: "error",
  origin: ["SEC-008"],
  summary: "A key stands twice in the envelope or in the signed statement.",
  reason:
    "Some programs take the first of two equal keys and some the last. An attacker who may add a key can then show one content to whoever checks and another to whoever runs. Nothing of such a file is believed.",
  messages: {
    default: message`"${"key"}" stands twice in the ${"what"}; each key may stand once`,
  },
  bad: [],
  good: [{ text: 'signature release { envelope: "face.hml.dsse.json" }' }],
});
