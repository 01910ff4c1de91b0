import { message } from "../../diagnostics/message.ts";
import { type KindId, kinds } from "../../model/vocabulary/vocabulary.ts";
import { defineRule } from "../define-rule.ts";

const isLabelled = (id: string) => kinds[id]?.form === "labelled";
/** Names of the labelled blocks that stand in a block of each kind. Extensions are not among them. */
const labelledIn = new Map(
  (Object.keys(kinds) as KindId[]).flatMap((id) => {
    const uses = Object.entries(kinds[id]?.blocks ?? {});
    const names = uses.flatMap(([name, use]) => (isLabelled(use.kind) ? [name] : []));
    return names.length > 0 ? [[id, names] as const] : [];
  }),
);

/** SYN-006: a duplicate that the eye does not see. */
export const labelsDifferOnlyByCase = defineRule({
  code: "HML2402",
  name: "labels-differ-only-by-case",
  severity: "warning",
  origin: ["SYN-006"],
  on: [...labelledIn.keys()],
  summary: "Two labels of one kind differ in upper and lower case only.",
  reason:
    "`face` and `Face` are two models to a machine and one to everybody else. A reference to the wrong one is never noticed, and on file systems that fold case their files overwrite each other. Rename one of them.",
  messages: {
    default: message`"${"label"}" differs from "${"other"}" only by case; give one of them another name`,
  },
  bad: [
    {
      text: "model ⟪face⟫ { version: 1.0.0 }\nmodel ⟦Face⟧ { version: 1.0.0 }",
    },
    { text: "model face {\n  variant ⟪small⟫ { format: om }\n  variant ⟦SMALL⟧ { format: om }\n}" },
  ],
  good: [
    {
      text: 'model face { x "com.example" { a: 1 } x "com.Example" { a: 1 } }',
      note: "Names of extensions are spelled as their owners spell them.",
    },
    { text: "model face { variant Face { format: om } }", note: "A model and a variant may share a name." },
  ],
  check(block, { document, atLabel, report }) {
    const maps = block as Readonly<Record<string, Readonly<Record<string, object>>>>;
    const kind = document.origins.get(block)?.kind;
    for (const name of (kind && labelledIn.get(kind)) ?? []) {
      const seen = new Map<string, readonly [label: string, child: object]>();
      for (const [label, child] of Object.entries(maps[name] ?? {})) {
        const folded = label.toLowerCase();
        const first = seen.get(folded);
        if (!first) seen.set(folded, [label, child]);
        else
          report(
            "default",
            atLabel(child),
            { label, other: first[0] },
            { related: [[atLabel(first[1]), "the label stands here already"]] },
          );
      }
    }
  },
});
