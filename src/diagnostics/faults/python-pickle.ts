import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is a Python pickle under a model's name. */
export const pythonPickle = defineFault({
  code: "HML7102",
  name: "python-pickle",
  severity: "error",
  origin: ["ART-004"],
  summary: "The file is a Python pickle under a model's name.",
  reason:
    "A pickle is a program for the Python interpreter: loading one from a stranger runs whatever it says. Training code saves checkpoints this way, and some are renamed to `.om` by mistake. Convert the checkpoint with the vendor's compiler and declare the compiled file.",
  messages: {
    default: message`the file is a Python pickle (protocol ${"protocol"}), which is code and not a compiled model; a file written by the model compiler is expected`,
    zip: message`the file is a PyTorch checkpoint (a zip of pickles), not a compiled model; a file written by the model compiler is expected`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "unknown",
          faults: [
            {
              code: "HML7102",
              name: "python-pickle",
              severity: "error",
              message:
                "the file is a Python pickle (protocol 2), which is code and not a compiled model; a file written by the model compiler is expected",
              offset: 0,
              bytes: 2,
            },
          ],
        },
      },
      note: "A training checkpoint was renamed.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The checkpoint was compiled.",
    },
  ],
});
