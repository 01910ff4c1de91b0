import { message } from "../../diagnostics/message.ts";
import { sizeMatches, sizeRange } from "../../model/values/size.ts";
import { sizesMeet } from "../../theory/lineage.ts";
import { defineRule } from "../define-rule.ts";

/** PRF-010. */
export const sizeClaimDiffers = defineRule({
  code: "HML5211",
  name: "size-claim-differs",
  severity: "error",
  origin: ["PRF-010", "S16"],
  on: "claim",
  profile: "performance",
  summary: "A claim on volume is not the size of the variant.",
  reason:
    "The volume of a model is the length of its file, and the variant states that exactly. A claim that differs was true of another build. Take the figure from the variant.",
  messages: {
    default: message`the claim is ${"value"} and variant "${"variant"}" has ${"size"}; the two should agree`,
  },
  bad: [
    {
      text: "model heart {\n  variant wrist { bytes: ⟪1200000⟫ }\n  performance { claim volume { value: ⟦960KB⟧, variant: wrist } }\n}",
    },
    {
      text: "model heart {\n  variant wrist { size: ⟪1.2MB⟫ }\n  performance { claim volume { value: ⟦960KB⟧ } }\n}",
      note: "There is only one variant that can be meant.",
    },
    {
      text: "model heart {\n  variant wrist { bytes: 1200000 }\n  variant arm { size: ⟪1.2MB⟫ }\n  performance { claim volume { value: ⟦960KB⟧, variant: arm } }\n}",
    },
  ],
  good: [
    {
      text: "model heart {\n  variant wrist { bytes: 1200000 }\n  performance { claim volume { value: 1.2MB, variant: wrist } }\n}",
    },
    {
      text: "model heart {\n  variant wrist { bytes: 1200000 }\n  variant arm { bytes: 1300000 }\n  performance { claim volume { value: 960KB } }\n}",
      note: "Nobody says which of the two is meant.",
    },
    {
      text: "model heart {\n  variant wrist { size: 1.2MB }\n  performance { claim volume { value: 1200KB } }\n}",
    },
  ],
  check(claim, { up, at, resolve, labelOf, report }) {
    const { value } = claim;
    if (value === undefined || (claim.axis ?? labelOf(claim)) !== "volume" || !sizeRange(value)) return;
    const all = Object.values(up(claim, "model")?.variant ?? {});
    const variant = resolve(claim, "variant", "variant") ?? (all.length === 1 ? all[0] : undefined);
    if (!variant) return;
    const key = variant.bytes === undefined ? "size" : "bytes";
    const stated = variant[key];
    if (stated === undefined) return;
    const agrees = typeof stated === "number" ? sizeMatches(value, stated) : sizesMeet(value, stated);
    if (agrees) return;
    report(
      "default",
      at(claim, "value"),
      { value, variant: labelOf(variant), size: typeof stated === "number" ? `${stated} bytes` : stated },
      { related: [[at(variant, key), "the size of the variant"]] },
    );
  },
});
