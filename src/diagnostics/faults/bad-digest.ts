import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no SHA-256 digest. */
export const badDigest = defineFault({
  code: "HML2110",
  name: "bad-digest",
  severity: "error",
  origin: ["VAL-012"],
  fixable: true,
  summary: "A value is no SHA-256 digest.",
  reason:
    "A digest is `sha256:` and 64 lowercase hexadecimal digits. Any other spelling compares unequal with the digest of the very same file.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
  },
  bad: [
    {
      text: 'model face {\n  variant phone {\n    digest: ⟦"9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08"⟧\n  }\n}\n',
      fixed:
        "model face {\n  variant phone {\n    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n  }\n}\n",
    },
    { text: "model face {\n  variant phone {\n    digest: ⟦sha256:9f86d0⟧\n  }\n}\n" },
  ],
  good: [
    {
      text: "model face {\n  variant phone {\n    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n  }\n}\n",
    },
  ],
});
