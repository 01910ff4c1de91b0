import { message } from "../../diagnostics/message.ts";
import { boundModulus, ringDimensionFor } from "../../theory/secure-computation.ts";
import { defineRule } from "../define-rule.ts";

/** HE-001. */
export const encryptionParametersWeak = defineRule({
  code: "HML4400",
  name: "encryption-parameters-weak",
  severity: "error",
  origin: ["HE-001", "S10"],
  on: "he",
  profile: "advanced",
  summary:
    "The parameters of homomorphic encryption are below the security that is claimed, or below 128 bits.",
  reason:
    "Depth costs modulus, and a modulus too large for its ring can be broken. The Homomorphic Encryption Standard (2018) gives the largest log₂ q for each ring dimension: 109 for 4096, 218 for 8192, 438 for 16384 and 881 for 32768 at 128 bits with a ternary secret. Take a larger ring, or a smaller modulus and less depth.",
  messages: {
    default: message`a modulus of ${"logQ"} bits is too large for ring dimension ${"dimension"} at ${"security"} bits, where ${"largest"} is the most; ${"remedy"}`,
    unknown: message`the standard has no ring dimension ${"dimension"}; take a power of two from 1024 to 32768`,
    claim: message`${"claimed"} bits of security are claimed; 128 or more would be right`,
  },
  bad: [
    {
      text: "model sugar {\n  he { scheme: ckks, private-key: user, ring-dimension: ⟪8192⟫, log-q: ⟦219⟧, secret: ternary }\n}",
    },
    {
      text: "model sugar {\n  he { scheme: ckks, private-key: user, ring-dimension: ⟦10000⟧, log-q: 200 }\n}",
    },
    { text: "model sugar {\n  he { scheme: ckks, private-key: user, security: ⟦80⟧ }\n}" },
  ],
  good: [
    {
      text: "model sugar {\n  he { scheme: ckks, private-key: user, ring-dimension: 8192, log-q: 218, secret: ternary }\n}",
      note: "The bound itself is allowed.",
    },
  ],
  check(he, { at, report }) {
    const { security: claimed, secret, scheme, "log-q": logQ = 0 } = he;
    const dimension = he["ring-dimension"];
    if (claimed !== undefined && claimed < 128) report("claim", at(he, "security"), { claimed });
    // TFHE works on small rings with parameters of its own; the standard's table is not about it.
    if (dimension === undefined || scheme === "tfhe") return;
    const { largest, security } = boundModulus(dimension, claimed, secret);
    if (largest === undefined) report("unknown", at(he, "ring-dimension"), { dimension });
    else if (logQ > largest) {
      const better = ringDimensionFor(logQ, security);
      const remedy = better === undefined ? "take less depth" : `take ${better} or less depth`;
      report(
        "default",
        at(he, "log-q"),
        { logQ, dimension, security, largest, remedy },
        { related: [[at(he, "ring-dimension"), `carries ${largest} bits at most`]] },
      );
    }
  },
});
