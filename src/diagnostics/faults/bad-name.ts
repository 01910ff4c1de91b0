import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no name of the kind that its property takes. */
export const badName = defineFault({
  code: "HML2112",
  name: "bad-name",
  severity: "error",
  origin: ["VAL-011"],
  fixable: true,
  summary: "A value is no name of the kind that its property takes.",
  reason:
    "References name blocks by label, models outside are named with their version, and words such as a task or a runtime are one word: programs compare them letter by letter. A spelling with spaces or without a version matches nothing.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
  },
  bad: [
    {
      text: 'model face {\n  task: ⟦"anomaly detection"⟧\n}\n',
      fixed: "model face {\n  task: anomaly-detection\n}\n",
    },
    { text: "model face {\n  supersedes: ⟦face⟧\n}\n" },
  ],
  good: [{ text: 'model face {\n  task: anomaly-detection\n  supersedes: "face@0.9.0"\n}\n' }],
});
