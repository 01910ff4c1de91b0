import { message } from "../../diagnostics/message.ts";
import type { Document } from "../../model/document.ts";
import { compareVersions } from "../../model/values/version.ts";
import { kinds } from "../../model/vocabulary/vocabulary.ts";
import { defineRule } from "../define-rule.ts";

/** SYN-009. */
export const requiresTooLow = defineRule({
  code: "HML2403",
  name: "requires-too-low",
  severity: "error",
  origin: ["SYN-009"],
  on: "model",
  fixable: true,
  summary: "`requires` is lower than the version that introduced something the model uses.",
  reason:
    "An older reader looks at `requires` to decide whether it may trust its own reading. Where the number is too low it goes on, passes over the statements it does not know, and declares the model clean. The number is computed from what is used; take the computed one, or leave `requires` out.",
  messages: {
    default: message`"${"requires"}" is too low, because "${"feature"}" came with version ${"needed"}; state "${"needed"}" or leave it out`,
  },
  bad: [
    {
      text: "model face { version: 1.0.0, requires: ⟦0.9⟧ }",
      fixed: "model face { version: 1.0.0, requires: 1.0 }",
    },
  ],
  good: [{ text: "model face { version: 1.0.0, requires: 1.0 }" }, { text: "model face { version: 1.0.0 }" }],
  check(model, { document, at, set, report }) {
    const { requires } = model;
    if (requires === undefined) return;
    const { needed, feature } = highestFeature(document, model);
    if ((compareVersions(requires, needed) ?? 0) >= 0) return;
    report(
      "default",
      at(model, "requires"),
      { requires, feature, needed },
      { fix: { title: `Write ${needed}`, safe: true, changes: [set(model, "requires", needed)] } },
    );
  },
});

/** The statement of a model that came last into the language, and with which version. */
function highestFeature(document: Document, model: object): { needed: string; feature: string } {
  let highest = { needed: kinds.model?.since ?? "1.0", feature: "model" };
  const raise = (needed: string | undefined, feature: string) => {
    if (needed !== undefined && (compareVersions(needed, highest.needed) ?? 0) > 0)
      highest = { needed, feature };
  };
  for (const [block, origin] of document.origins) {
    if (!origin.kind || !isWithin(document, block, model)) continue;
    const kind = kinds[origin.kind];
    raise(kind?.since, origin.kind);
    for (const name of Object.keys(block)) raise(kind?.properties[name]?.since, name);
  }
  return highest;
}

function isWithin(document: Document, block: object, ancestor: object): boolean {
  for (let at: object | undefined = block; at; at = document.origins.get(at)?.parent)
    if (at === ancestor) return true;
  return false;
}
