import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** No signature in the envelope was made with the key. */
export const signatureNotVerified = defineFault({
  code: "HML9000",
  name: "signature-not-verified",
  severity: "error",
  origin: ["SEC-001", "SEC-004", "SEC-007"],
  summary: "No signature in the envelope was made with the key that is trusted.",
  reason:
    "A signature proves that whoever holds the private key vouched for these bytes. Where none verifies, the envelope was changed, it belongs to another key, or the key is the wrong one. What `keyid` says is a hint that anybody can write, so it never decides. Ask the signer for the public key over a channel that you trust.",
  messages: {
    default: message`${"count"} was made with this key (${"algorithm"}); verify with the key of the signer, or have the declaration signed again`,
    unsigned: message`the envelope holds no signature; sign the declaration with "hml sign"`,
  },
  bad: [],
  good: [
    {
      text: 'signature release { envelope: "face.hml.dsse.json" }',
      note: "Naming an envelope is a claim; `hml verify` checks it.",
    },
  ],
});
