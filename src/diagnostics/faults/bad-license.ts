import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no SPDX licence expression. */
export const badLicense = defineFault({
  code: "HML2109",
  name: "bad-license",
  severity: "error",
  origin: ["VAL-010"],
  fixable: true,
  summary: "A value is no SPDX licence expression.",
  reason:
    "Whether a model may be shipped is decided by programs that know SPDX identifiers. An expression they cannot read is treated as no licence at all. A licence that SPDX does not list is `LicenseRef-` and a name.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
  },
  bad: [
    { text: "model face {\n  license: ⟦apache-2.0⟧\n}\n", fixed: "model face {\n  license: Apache-2.0\n}\n" },
    { text: "model face {\n  license: ⟦proprietary⟧\n}\n" },
  ],
  good: [
    { text: "model face {\n  license: Apache-2.0\n}\n" },
    { text: "model face {\n  license: LicenseRef-Example\n}\n" },
  ],
});
