import { message } from "../../diagnostics/message.ts";
import { type Band, checkBands } from "../../theory/composition.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";

/** PLC-004. */
export const selectorBandsDisagree = defineRule({
  code: "HML6206",
  name: "selector-bands-disagree",
  severity: "error",
  origin: ["PLC-004", "S15"],
  on: "selector",
  fixable: true,
  summary: "The bands of a selector leave a gap, overlap, or do not rise.",
  reason:
    "A selector gives every size exactly one device. Bands stand in rising order and each begins where the one before ends: between two that do not meet lie sizes that no device gets, and where two overlap the answer depends on who reads first. Leave `from` out to take the bound before.",
  messages: {
    "not-rising": message`"${"label"}" ends at "${"below"}", which is not above the "${"end"}" of the band before; put the bands in rising order`,
    gap: message`"${"label"}" begins at "${"from"}" and the sizes from "${"end"}" on have no band; let it begin at "${"end"}"`,
    overlap: message`"${"label"}" begins at "${"from"}", within the band before, which ends at "${"end"}"; let it begin there`,
    empty: message`"${"label"}" begins at "${"from"}" and ends at "${"below"}", so no size is in it; let it end above its beginning`,
  },
  bad: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: c, band a { below: ⟪1MB⟫, device: a }, band b { from: ⟦2MB⟧, below: 10MB, device: b } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }\ndevice c { type: tv }",
      fixed:
        "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: c, band a { below: 1MB, device: a }, band b { from: 1MB, below: 10MB, device: b } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }\ndevice c { type: tv }",
    },
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: c, band a { below: ⟪10MB⟫, device: a }, band b { below: ⟦1MB⟧, device: b } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }\ndevice c { type: tv }",
    },
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: c, band a { below: ⟪2MB⟫, device: a }, band b { from: ⟦1MB⟧, below: 10MB, device: b } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }\ndevice c { type: tv }",
      fixed:
        "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: c, band a { below: 2MB, device: a }, band b { from: 2MB, below: 10MB, device: b } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }\ndevice c { type: tv }",
    },
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: c, band a { from: ⟪2MB⟫, below: ⟦1MB⟧, device: a }, band b { below: 10MB, device: b } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }\ndevice c { type: tv }",
    },
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: b, band a { from: ⟦1MB⟧, below: 10MB, device: a } } }\n}\ndevice a { type: phone }\ndevice b { type: tv }",
      fixed:
        "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: b, band a { from: 0B, below: 10MB, device: a } } }\n}\ndevice a { type: phone }\ndevice b { type: tv }",
      note: "The first band begins at nothing.",
    },
  ],
  good: [
    {
      text: "model face {\n  variant one { device-support: [phone] }\n  placement { default: one, selector { otherwise: c, band a { below: 1MB, device: a }, band b { below: 10MB, device: b } } }\n}\ndevice a { type: wearable }\ndevice b { type: phone }\ndevice c { type: tv }",
      note: "The wizard of the source article.",
    },
  ],
  check(selector, { at, labelOf, set, report }) {
    const bands = Object.values(selector.band ?? {}).flatMap((owner): Band<Block<"selector-band">>[] =>
      owner.below === undefined ? [] : [{ owner, from: owner.from, below: owner.below }],
    );
    for (const { kind, band, before } of checkBands(bands)) {
      const end = before?.below ?? "0B";
      const isLate = kind === "gap" || kind === "overlap";
      const place = at(band.owner, isLate ? "from" : "below");
      const values = { label: labelOf(band.owner), from: band.from ?? end, below: band.below, end };
      report(kind, place, values, {
        related: before
          ? [[at(before.owner, "below"), "the end of the band before"]]
          : kind === "empty" && band.from !== undefined
            ? [[at(band.owner, "from"), "where it begins"]]
            : [],
        fix: isLate
          ? { title: `Begin at "${end}"`, safe: false, changes: [set(band.owner, "from", end)] }
          : undefined,
      });
    }
  },
});
