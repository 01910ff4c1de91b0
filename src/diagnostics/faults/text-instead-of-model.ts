import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is text, not a model. */
export const textInsteadOfModel = defineFault({
  code: "HML7105",
  name: "text-instead-of-model",
  severity: "error",
  origin: ["ART-004"],
  summary: "The file is text, not a model.",
  reason:
    "Servers answer with JSON or a line of text when a download fails, and build scripts sometimes write a log or a path where the model should be. Nothing can be verified about such a file. Its first line usually says what went wrong; mend that and produce the model again.",
  messages: {
    json: message`the file is JSON text, not a compiled model; it begins "${"text"}"`,
    default: message`the file is text, not a compiled model; it begins "${"text"}"`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "unknown",
          faults: [
            {
              code: "HML7105",
              name: "text-instead-of-model",
              severity: "error",
              message:
                'the file is JSON text, not a compiled model; it begins "{\\"error\\":\\"not found\\"}"',
              offset: 0,
              bytes: 21,
            },
          ],
        },
      },
      note: "A server's refusal was saved as the model.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The file is a model.",
    },
  ],
});
