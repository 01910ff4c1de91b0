import { message } from "../../diagnostics/message.ts";
import { bytesOf } from "../../model/values/size.ts";
import { defineRule } from "../define-rule.ts";

/** HW-006. */
export const memoryExceedsRam = defineRule({
  code: "HML3006",
  name: "memory-exceeds-ram",
  severity: "error",
  origin: ["HW-006"],
  on: "variant",
  summary: "The variant takes more memory than the devices that it accepts have.",
  reason:
    "`platform.ram` is the least memory of a device that the variant is offered to, and `hardware.memory` is what it takes at its peak. If the second is larger, every smallest device that passes the first test ends the app while the model loads. Raise what is asked for, or measure the peak again.",
  messages: {
    default: message`"memory" is "${"memory"}" and devices with "${"ram"}" are accepted; ask for more "ram" than the variant takes`,
  },
  bad: [
    {
      text: "model face { variant one { hardware { cpu: required, memory: ⟦1GB⟧ }, platform { ram: ⟪512MB⟫ } } }",
    },
    {
      text: "model face { variant one { hardware { cpu: required, memory: ⟦1MiB⟧ }, platform { ram: ⟪1MB⟫ } } }",
      note: "A MiB is 1,048,576 bytes.",
    },
  ],
  good: [
    {
      text: "model face { variant one { hardware { cpu: required, memory: 24MB }, platform { ram: 512MB } } }",
    },
    {
      text: "model face { variant one { hardware { cpu: required, memory: 512MB }, platform { ram: 512MB } } }",
      note: "Equal is not more.",
    },
  ],
  check({ hardware = {}, platform = {} }, { at, report }) {
    const { memory } = hardware;
    const { ram } = platform;
    if (memory === undefined || ram === undefined || bytesOf(memory) <= bytesOf(ram)) return;
    report(
      "default",
      at(hardware, "memory"),
      { memory, ram },
      { related: [[at(platform, "ram"), "the least memory of a device that is accepted"]] },
    );
  },
});
