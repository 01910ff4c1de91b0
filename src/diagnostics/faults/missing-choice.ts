import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** None of several statements is there, and one of them is required. */
export const missingChoice = defineFault({
  code: "HML2003",
  name: "missing-choice",
  severity: "error",
  origin: ["SYN-005", "HW-001"],
  summary: "None of several statements is there, and one of them is required.",
  reason:
    "Some facts can be stated in more than one way, and a reader needs at least one of them: the length of an artifact as `bytes` or `size`, the processors of a variant by naming any of them. Add the one that you know.",
  messages: { default: message`${"block"} states none of ${"names"}; add one of them` },
  bad: [
    {
      text: 'model face {\n  version: 1.0.0\n  privacy { level: public }\n  lifecycle { trained: 2026-03-01 }\n  ⟦variant⟧ phone {\n    artifact: "face.om"\n    format: om\n    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n    hardware { cpu: required }\n    device-support: [phone]\n  }\n}\n',
    },
    {
      text: 'model face {\n  version: 1.0.0\n  privacy { level: public }\n  lifecycle { trained: 2026-03-01 }\n  variant phone {\n    artifact: "face.om"\n    format: om\n    bytes: 4812345\n    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n    ⟦hardware⟧ { memory: 24MB }\n    device-support: [phone]\n  }\n}\n',
    },
  ],
  good: [
    {
      text: 'model face {\n  version: 1.0.0\n  privacy { level: public }\n  lifecycle { trained: 2026-03-01 }\n  variant phone {\n    artifact: "face.om"\n    format: om\n    bytes: 4812345\n    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n    hardware { cpu: required }\n    device-support: [phone]\n  }\n}\n',
    },
  ],
});
