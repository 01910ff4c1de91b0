import { message } from "../../diagnostics/message.ts";
import { parseModelReference } from "../../model/values/reference.ts";
import { compareSemver } from "../../model/values/semver.ts";
import { defineRule } from "../define-rule.ts";

/** Identity: a model takes the place of what came before it. */
export const supersedesNotOlder = defineRule({
  code: "HML2204",
  name: "supersedes-not-older",
  severity: "error",
  origin: ["VAL-009"],
  on: "model",
  summary: "A model supersedes itself or a later version of itself.",
  reason:
    "`supersedes` tells a device which installed model to replace. Naming the same or a later version makes it downgrade, or replace a model by itself for ever. Name the version that came before.",
  messages: {
    default: message`"${"reference"}" is not older than this model, which is ${"version"}; name an earlier version`,
  },
  bad: [
    { text: 'model face { version: ⟪2.0.0⟫, supersedes: ⟦"face@2.0.0"⟧ }' },
    { text: 'model face { version: ⟪2.0.0⟫, supersedes: ⟦"face@2.1.0"⟧ }' },
  ],
  good: [
    { text: 'model face { version: 2.0.0, supersedes: "face@1.9.3" }' },
    {
      text: 'model face { version: 2.0.0, supersedes: "look@7.0.0" }',
      note: "Another model has its own versions.",
    },
  ],
  check(model, { at, labelOf, report }) {
    const { version } = model;
    const named = parseModelReference(model.supersedes);
    if (version === undefined || named?.name !== labelOf(model)) return;
    if ((compareSemver(named.version, version) ?? -1) < 0) return;
    report(
      "default",
      at(model, "supersedes"),
      { reference: `${named.name}@${named.version}`, version },
      { related: [[at(model, "version"), "the version of this model"]] },
    );
  },
});
