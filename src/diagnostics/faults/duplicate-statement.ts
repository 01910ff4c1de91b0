import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The same property, block or label is stated twice. */
export const duplicateStatement = defineFault({
  code: "HML2004",
  name: "duplicate-statement",
  severity: "error",
  origin: ["SYN-006", "SEC-008"],
  summary: "The same property, block or label is stated twice.",
  reason:
    "Of two statements of one thing only one can hold, and tools disagree about which: some take the first, some the last. HML takes neither for granted and asks. Remove one of them, or give labelled blocks different labels.",
  messages: {
    default: message`"${"name"}" is stated twice in one block; keep one of them`,
    label: message`two blocks "${"kind"}" are labelled "${"name"}"; rename or remove one of them`,
  },
  bad: [
    { text: "model face {\n  ⟪version⟫: 1.0.0\n  ⟦version⟧: 2.0.0\n}\n" },
    { text: "model ⟪face⟫ {}\nmodel ⟦face⟧ {}\n" },
  ],
  good: [{ text: "model face {\n  version: 1.0.0\n}\n" }, { text: "model face {}\nmodel voice {}\n" }],
});
