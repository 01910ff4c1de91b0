import { message } from "../../diagnostics/message.ts";
import { precisionAliases } from "../../model/vocabulary/enums.ts";
import { defineRule } from "../define-rule.ts";

/** PRF-003. */
export const claimOutsideSupport = defineRule({
  code: "HML5203",
  name: "claim-outside-support",
  severity: "error",
  origin: ["PRF-003"],
  on: "claim",
  profile: "performance",
  summary: "A claim is about a precision or a device that its variant does not support.",
  reason:
    "A figure that was measured in a mode which the variant does not compute in, or on a type of device that it is not meant for, tells nothing about what a customer gets. Either the variant supports more than it says, or the claim was copied from another one.",
  messages: {
    precision: message`the claim is for "${"precision"}", and the variant computes in ${"modes"}; one of the two should change`,
    device: message`the claim was measured on "${"device"}", a ${"type"}, and the variant supports ${"types"}; one of the two should change`,
  },
  bad: [
    {
      text: "model heart {\n  variant wrist { precision { compute: ⟪[int8]⟫ } }\n  performance { claim latency { value: 9ms, statistic: p90, condition: bench, variant: wrist, precision: ⟦fp16⟧ } }\n}\nbenchmark bench { runs: 200, warmup: 20 }",
    },
    {
      text: "model heart {\n  variant wrist { device-support: ⟪[wearable]⟫ }\n  performance { claim latency { value: 9ms, statistic: p90, condition: ⟦bench⟧, variant: wrist } }\n}\nbenchmark bench { device: pocket, runs: 200, warmup: 20 }\ndevice pocket { type: ⟪phone⟫ }",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant wrist { precision { compute: [float16] }, device-support: [phone] }\n  performance { claim latency { value: 9ms, statistic: p90, condition: bench, variant: wrist, precision: fp16 } }\n}\nbenchmark bench { device: pocket, runs: 200, warmup: 20 }\ndevice pocket { type: phone }",
    },
  ],
  check(claim, { at, resolve, labelOf, report }) {
    const variant = resolve(claim, "variant", "variant");
    if (!variant) return;
    const modes = variant.precision?.compute;
    const { precision } = claim;
    if (
      variant.precision &&
      modes &&
      precision !== undefined &&
      !modes.some((mode) => isSame(mode, precision))
    )
      report(
        "precision",
        at(claim, "precision"),
        { precision, modes: modes.join(", ") },
        { related: [[at(variant.precision, "compute"), "the variant computes in these"]] },
      );
    const benchmark = resolve(claim, "condition", "benchmark");
    const device = benchmark && resolve(benchmark, "device", "device");
    const types = variant["device-support"];
    if (!device?.type || !types || types.includes(device.type)) return;
    report(
      "device",
      at(claim, "condition"),
      { device: labelOf(device), type: device.type, types: types.join(", ") },
      {
        related: [
          [at(variant, "device-support"), "the variant supports these"],
          [at(device, "type"), "it was measured on this"],
        ],
      },
    );
  },
});

function isSame(a: string, b: string): boolean {
  return (precisionAliases[a] ?? a) === (precisionAliases[b] ?? b);
}
