import { message } from "../../diagnostics/message.ts";
import type { KindSpec, PropertySpec } from "../../model/vocabulary/kind-spec.ts";
import { type KindId, kinds } from "../../model/vocabulary/vocabulary.ts";
import { defineRule } from "../define-rule.ts";

/** Lists of words are sets; in lists of numbers (one value a channel) equal items are honest. */
const isSet = (property: PropertySpec) => property.list !== undefined && property.type !== "decimal";

const setsOf = (kind: KindSpec | undefined) =>
  Object.entries(kind?.properties ?? {})
    .filter(([, property]) => isSet(property))
    .map(([name]) => name);

/** Names of the sets that a block of each kind may state. */
const setsIn = new Map(
  (Object.keys(kinds) as KindId[]).flatMap((id) => {
    const names = setsOf(kinds[id]);
    return names.length > 0 ? [[id, names] as const] : [];
  }),
);

/** A list of words names each once. */
export const duplicateListItem = defineRule({
  code: "HML2205",
  name: "duplicate-list-item",
  severity: "warning",
  origin: ["SYN-006"],
  on: [...setsIn.keys()],
  fixable: true,
  summary: "A list names the same thing twice.",
  reason:
    "Lists of device types, data types, categories or chips are sets: naming one twice adds nothing. Most often the second was meant to be something else, and that something is now missing. Correct it, or take it out.",
  messages: {
    default: message`"${"item"}" stands in the list twice; take the second out, or write what was meant`,
  },
  bad: [
    {
      text: "model face { variant small { device-support: [⟪phone⟫, tablet, ⟦phone⟧] } }",
      fixed: "model face { variant small { device-support: [phone, tablet] } }",
    },
    { text: 'model face { variant small { operators: [⟪"Softmax"⟫, ⟦"Softmax"⟧] } }' },
  ],
  good: [
    { text: "model face { variant small { device-support: [phone, tablet] } }" },
    {
      text: "model face { input a { preprocessing { mean: [0.5, 0.5, 0.5] } } }",
      note: "One value a channel: numbers may be equal.",
    },
  ],
  check(block, { document, at, set, report }) {
    const values = block as Readonly<Record<string, unknown>>;
    const kind = document.origins.get(block)?.kind;
    for (const name of (kind && setsIn.get(kind)) ?? []) {
      const list = values[name];
      if (!Array.isArray(list)) continue;
      const items: readonly (string | boolean)[] = list;
      const unique = [...new Set(items)];
      const firsts = new Map<unknown, number>();
      items.forEach((item, index) => {
        const first = firsts.get(item);
        if (first === undefined) {
          firsts.set(item, index);
          return;
        }
        report(
          "default",
          at(block, name, index),
          { item: String(item) },
          {
            related: [[at(block, name, first), "it stands here already"]],
            fix: { title: `Remove the second "${item}"`, safe: true, changes: [set(block, name, unique)] },
          },
        );
      });
    }
  },
});
