import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The package is larger than what is read. */
export const packageLimit = defineFault({
  code: "HML7409",
  name: "package-limit",
  severity: "error",
  summary: "The package is larger than what is read.",
  reason:
    "Reading stops at fixed bounds so that no file can exhaust the machine that checks it. Honest packages stay far below them. Split the declaration if its package grows this large.",
  messages: {
    default: message`the package exceeds the limit "${"limit"}" of ${"most"}; split the declaration`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7409",
              name: "package-limit",
              severity: "error",
              message: 'the package exceeds the limit "packageEntries" of 10000; split the declaration',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "A million empty files.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.him", format: him }\n}\n',
      artifacts: { "face.him": { format: "him", faults: [] } },
      note: "The package is as `hml pack` writes it.",
    },
  ],
});
