import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no version of the kind that its property takes. */
export const badVersion = defineFault({
  code: "HML2108",
  name: "bad-version",
  severity: "error",
  origin: ["VAL-009"],
  fixable: true,
  summary: "A value is no version of the kind that its property takes.",
  reason:
    "Versions of models follow SemVer 2.0.0, because tools compare them to decide what is newer and what may break. Versions of systems, runtimes and toolchains are dotted numbers. A word such as `latest` cannot be compared with anything.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
  },
  bad: [
    { text: "model face {\n  version: ⟦v2.1⟧\n}\n", fixed: "model face {\n  version: 2.1.0\n}\n" },
    { text: "model face {\n  version: ⟦latest⟧\n}\n" },
  ],
  good: [{ text: "model face {\n  version: 2.1.0\n}\n" }],
});
