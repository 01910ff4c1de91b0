import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A processor that the language does not know. */
export const unknownProcessor = defineFault({
  code: "HML3002",
  name: "unknown-processor",
  severity: "error",
  origin: ["HW-002"],
  fixable: true,
  summary: "A processor that the language does not know.",
  reason:
    "Whether a variant runs on a device is decided by the processors it names. A name outside of the list matches no device, so the statement would quietly place the variant nowhere or everywhere. Use one of cpu, gpu, npu, dsp, neuromorphic, quantum and tee; the exact chip belongs in its `soc`.",
  messages: {
    default: message`"${"name"}" is not a kind of processor; write one of ${"known"}`,
    near: message`"${"name"}" is not a kind of processor; write "${"better"}"`,
  },
  bad: [
    {
      text: "model face {\n  variant phone {\n    hardware { ⟦nqu⟧: required }\n  }\n}\n",
      fixed: "model face {\n  variant phone {\n    hardware { npu: required }\n  }\n}\n",
    },
    { text: "model face {\n  variant phone {\n    hardware { ⟦tpu⟧: required }\n  }\n}\n" },
  ],
  good: [
    { text: "model face {\n  variant phone {\n    hardware { npu: required, cpu: fallback }\n  }\n}\n" },
  ],
});
