import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The first entry of the package is no declaration. */
export const packageWithoutDeclaration = defineFault({
  code: "HML7410",
  name: "package-without-declaration",
  severity: "error",
  summary: "The first entry of the package is no declaration.",
  reason:
    "A package is a declaration with what it speaks of. The declaration stands first so that a reader knows what follows before it reads anything else. Pack the declaration with `hml pack`.",
  messages: {
    default: message`the first entry is "${"entry"}"; "declaration.hml" (or .hml.yaml, .hml.json, .hml.xml) is expected`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.him"⟧, format: him }\n}\n',
      artifacts: {
        "face.him": {
          format: "him",
          faults: [
            {
              code: "HML7410",
              name: "package-without-declaration",
              severity: "error",
              message:
                'the first entry is "face.om"; "declaration.hml" (or .hml.yaml, .hml.json, .hml.xml) is expected',
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "The order was changed.",
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
