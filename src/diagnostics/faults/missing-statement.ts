import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A required statement is missing. */
export const missingStatement = defineFault({
  code: "HML2002",
  name: "missing-statement",
  severity: "error",
  origin: ["SYN-005", "PRV-001", "LIF-001"],
  summary: "A required statement is missing.",
  reason:
    "A declaration without it cannot be checked against its artifact, or placed on a device, or judged for privacy. Only what every reader needs is required: of a model its version, privacy level, training date and a variant; of a variant its artifact, format, digest, length, processors and devices. What you do not know and is not required, leave out: absent means unknown.",
  messages: {
    property: message`${"block"} lacks "${"name"}"; add it, such as "${"name"}: ${"example"}"`,
    block: message`${"block"} lacks the block "${"name"}"; add ${"example"}`,
  },
  bad: [
    {
      text: '⟦model⟧ face {\n  privacy { level: public }\n  lifecycle { trained: 2026-03-01 }\n  variant phone {\n    artifact: "face.om"\n    format: om\n    bytes: 4812345\n    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n    hardware { cpu: required }\n    device-support: [phone]\n  }\n}\n',
    },
    {
      text: 'model face {\n  version: 1.0.0\n  privacy { level: public }\n  ⟦lifecycle⟧ {}\n  variant phone {\n    artifact: "face.om"\n    format: om\n    bytes: 4812345\n    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n    hardware { cpu: required }\n    device-support: [phone]\n  }\n}\n',
    },
  ],
  good: [
    {
      text: 'model face {\n  version: 1.0.0\n  privacy { level: public }\n  lifecycle { trained: 2026-03-01 }\n  variant phone {\n    artifact: "face.om"\n    format: om\n    bytes: 4812345\n    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n    hardware { cpu: required }\n    device-support: [phone]\n  }\n}\n',
    },
  ],
});
