import { message } from "../../diagnostics/message.ts";
import { formatSize, sizeRange } from "../../model/values/size.ts";
import { defineRule } from "../define-rule.ts";
import { fileOf, shownFacts, statedByFile } from "./shown-facts.ts";

/** HW-006's sibling: what a variant takes is at least what its compiler reserved. */
export const weightsExceedMemory = defineRule({
  code: "HML7236",
  name: "weights-exceed-memory",
  severity: "warning",
  origin: ["HW-006"],
  on: "hardware",
  needs: "artifact",
  summary: "The declared peak memory is less than the weights and buffers that the artifact asks for.",
  reason:
    "A device that reserves what is declared runs out while the model loads, and the system ends the app. Weights have to be in memory, and a compiler writes into the file how much room the tensors between the layers take. Measure the peak on a device and declare that.",
  messages: {
    default: message`"memory" is "${"memory"}" and "${"file"}" asks for ${"needed"} (${"parts"}); declare the measured peak`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, hardware { cpu: required, memory: ⟦1MB⟧ } } }',
      artifacts: {
        "face.om": {
          weights: { bytes: 3_000_000, byType: new Map() },
          metadata: new Map([["memory-bytes", "500000"]]),
        },
      },
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, hardware { cpu: required, memory: ⟦3.5MB⟧ } } }',
      artifacts: { "face.om": { weights: { bytes: 3_550_000, byType: new Map() } } },
      note: "One byte more than what rounds to it, in weights alone.",
    },
    {
      text: 'model face { variant one { artifact: ⟪"face.om"⟫, bytes: 1499999, hardware { cpu: required, memory: ⟦1MB⟧ } } }',
      artifacts: {
        "face.om": {
          bytes: 1_499_999,
          weights: { bytes: 1_400_000, byType: new Map() },
          metadata: new Map([["memory-bytes", "500000"]]),
        },
      },
      note: "The file just fits; what it asks for does not.",
    },
  ],
  good: [
    {
      text: 'model face { variant one { artifact: "face.om", size: 5MB, hardware { cpu: required, memory: 1MB } } }',
      artifacts: { "face.om": { bytes: 5_000_000, weights: { bytes: 4_900_000, byType: new Map() } } },
    },
    {
      text: 'model face { variant one { artifact: "face.om", bytes: 5000000, hardware { cpu: required, memory: 1MB } } }',
      artifacts: { "face.om": { bytes: 5_000_000, weights: { bytes: 4_900_000, byType: new Map() } } },
      note: "The declaration contradicts itself, and that is the finding (HML3023).",
    },
    {
      text: 'model face { variant one { artifact: "face.om", hardware { cpu: required, memory: 4MB } } }',
      artifacts: {
        "face.om": {
          weights: { bytes: 3_000_000, byType: new Map() },
          metadata: new Map([["memory-bytes", "500000"]]),
        },
      },
    },
    {
      text: 'model face { variant one { artifact: "face.om", hardware { cpu: required, memory: 3.5MB } } }',
      artifacts: {
        "face.om": {
          weights: { bytes: 3_000_000, byType: new Map() },
          metadata: new Map([["memory-bytes", "549999"]]),
        },
      },
      note: "The last byte of the range.",
    },
  ],
  check(hardware, context) {
    const { at, up, report } = context;
    const variant = up(hardware, "variant");
    const { memory } = hardware;
    if (!variant || memory === undefined) return;
    const facts = shownFacts(context, variant, "file");
    const most = sizeRange(memory)?.max ?? Number.POSITIVE_INFINITY;
    if (!facts) return;
    const buffers = Number(facts.metadata.get("memory-bytes") ?? 0) || 0;
    const needed = facts.weights.bytes + buffers;
    // Less than the length of the file is a contradiction within the declaration, and reported as such.
    if (needed <= most || (variant.bytes ?? sizeRange(variant.size)?.min ?? 0) > most) return;
    const parts = `${formatSize(facts.weights.bytes)} of weights${buffers > 0 ? `, ${formatSize(buffers)} between the layers` : ""}`;
    report(
      "default",
      at(hardware, "memory"),
      { memory, file: fileOf(variant), needed: formatSize(needed), parts },
      { related: [statedByFile(context, variant, `this file asks for ${parts}`)] },
    );
  },
});
