import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A property that the language does not know. */
export const unknownProperty = defineFault({
  code: "HML2000",
  name: "unknown-property",
  severity: "error",
  origin: ["SYN-004"],
  fixable: true,
  summary: "A property that the language does not know.",
  reason:
    "A misspelt property says nothing: a reader that passed it over would take the statement as absent, and a check that should have failed would pass. Names are fixed by the vocabulary of the language version that the document states. Correct the spelling, move the statement to the block it belongs to, or put statements of your own vocabulary into an extension block `x`.",
  messages: {
    default: message`"${"name"}" is not a property of "${"kind"}"`,
    near: message`"${"name"}" is not a property of "${"kind"}"; write "${"better"}"`,
    misplaced: message`"${"name"}" is not a property of "${"kind"}"; it belongs in "${"home"}"`,
  },
  bad: [
    { text: 'model face {\n  ⟦vendr⟧: "example"\n}\n', fixed: 'model face {\n  vendor: "example"\n}\n' },
    { text: "model face {\n  ⟦trained⟧: 2026-03-01\n}\n", note: "It belongs in `lifecycle`." },
  ],
  good: [
    { text: 'model face {\n  vendor: "example"\n}\n' },
    { text: 'model face {\n  x "com.example.npu" { tiles: 4 }\n}\n', note: "An extension may say anything." },
  ],
});
