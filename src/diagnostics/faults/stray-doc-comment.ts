import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A doc comment has nothing to document. */
export const strayDocComment = defineFault({
  code: "HML1120",
  name: "stray-doc-comment",
  severity: "warning",
  origin: ["SYN-001"],
  summary: "A doc comment has nothing to document.",
  reason:
    "A doc comment, `///`, belongs to the next block or property and travels with it into every notation and every hover. Where none follows, it is kept as an ordinary comment. Put it in front of what it describes, or begin it with `#`.",
  messages: {
    default: message`this doc comment stands before no block or property; begin it with "#"`,
  },
  fixable: true,
  bad: [
    {
      text: "model face {\n  version: 1.0.0\n  ⟦/// The end.⟧\n}\n",
      fixed: "hml 1.0\nmodel face {\n  version: 1.0.0\n  # The end.\n}\n",
    },
  ],
  good: [{ text: "model face {\n  /// Of the whole model.\n  version: 1.0.0\n}\n" }],
});
