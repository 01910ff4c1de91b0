import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A type of device that the language does not know. */
export const unknownDeviceType = defineFault({
  code: "HML3003",
  name: "unknown-device-type",
  severity: "error",
  origin: ["HW-003"],
  fixable: true,
  summary: "A type of device that the language does not know.",
  reason:
    "Placement compares `device-support` with the types of real devices; a type that does not exist is supported nowhere. Use a type of the HarmonyOS `module.json5` or of the wider list, or begin a type of your own with `x-`.",
  messages: {
    default: message`"${"text"}" is not a type of device; write one of ${"known"}, or "x-" and a name of your own`,
    near: message`"${"text"}" is not a type of device; write "${"better"}"`,
  },
  bad: [
    {
      text: "model face {\n  variant phone {\n    device-support: [⟦fone⟧]\n  }\n}\n",
      fixed: "model face {\n  variant phone {\n    device-support: [phone]\n  }\n}\n",
    },
    { text: "model face {\n  variant phone {\n    device-support: [⟦toaster⟧]\n  }\n}\n" },
  ],
  good: [{ text: "model face {\n  variant phone {\n    device-support: [phone, x-toaster]\n  }\n}\n" }],
});
