import { message } from "../../diagnostics/message.ts";
import {
  categoryReasons,
  compareLabels,
  deriveLabel,
  levelFloors,
  levelForLabel,
} from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-002. */
export const levelBelowCategory = defineRule({
  code: "HML4000",
  name: "level-below-category",
  severity: "error",
  origin: ["PRV-002", "S20"],
  on: "privacy",
  fixable: true,
  summary: "The privacy level is lower than the most sensitive category of data asks for.",
  reason:
    "App stores and devices decide by the level whether a model may run in the background, send data or be shared. A heartbeat or a face does not become harmless because a manifest says `public`. Raise the level, or take out the category if the model never sees such data.",
  messages: {
    default: message`"${"level"}" is too low for data of category "${"category"}", which is labelled ${"label"}; the level should be "${"needed"}"`,
  },
  bad: [
    {
      text: "model heart { privacy { level: ⟦public⟧, category: [contact, ⟪health⟫], retention: 0d } }",
      fixed: "model heart { privacy { level: sensitive, category: [contact, health], retention: 0d } }",
    },
    { text: "model book { privacy { level: ⟦public⟧, category: [⟪contact⟫] } }" },
  ],
  good: [
    { text: "model heart { privacy { level: sensitive, category: [health], retention: 0d } }" },
    {
      text: "model scene { privacy { level: public, category: [other] } }",
      note: "`other` leaves the level where it is.",
    },
  ],
  check(privacy, { at, set, report }) {
    const { level } = privacy;
    const { label, because } = deriveLabel(categoryReasons(privacy));
    if (level === undefined || !because) return;
    const needed = levelForLabel(label);
    if (compareLabels(levelFloors[needed], levelFloors[level]) <= 0) return;
    report(
      "default",
      at(privacy, "level"),
      { level, category: because.value, label, needed },
      {
        related: [[at(privacy, "category", because.index), `data of this category is labelled ${label}`]],
        fix: {
          title: `Raise the level to "${needed}"`,
          safe: false,
          changes: [set(privacy, "level", needed)],
        },
      },
    );
  },
});
