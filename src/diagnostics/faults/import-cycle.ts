import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Documents import one another in a circle. */
export const importCycle = defineFault({
  code: "HML6004",
  name: "import-cycle",
  severity: "error",
  summary: "Documents import one another in a circle.",
  reason:
    "When each of two documents needs the other, neither can be read, reviewed or changed alone, and a change in one changes the meaning of both. Move what both need into a third document that imports neither.",
  messages: {
    default: message`the imports go in a circle: ${"path"}; move what both need into a document that imports neither`,
  },
  bad: [
    {
      text: 'import ⟦"b.hml"⟧\n',
      files: { "b.hml": 'hml 1.0\nimport "example.hml"\n' },
      note: "The document itself is `example.hml`.",
    },
  ],
  good: [{ text: 'import "b.hml"\n', files: { "b.hml": "hml 1.0\n" } }],
});
