import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is a kind of model container that can be read only in part. */
export const otherContainer = defineFault({
  code: "HML7120",
  name: "other-container",
  severity: "info",
  origin: ["ART-012"],
  summary: "The file is a kind of model container that can be read only in part.",
  reason:
    "The extension `.om` is used for several unrelated containers. This one is recognised, but public sources describe only part of it, so some statements about it stay unverified. That is no fault of the file; the list of what was not verified says how far the check went.",
  messages: {
    pico: message`the file is a PICO container of a vision chip, not a DOMI container; its operators and element types are not public`,
    graph: message`the file is a HiAI graph without a container header; it states neither platform nor compiler`,
    om2: message`the file is an OM2 package (a zip), known from sources only; what it holds is listed and not all of it is verified`,
    bundle: message`the file is a bundle of ${"count"} complete models; each of them states its own inputs and outputs`,
    bundled: message`the file is a model package with other files appended; only the model is verified`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "pico",
          faults: [
            {
              code: "HML7120",
              name: "other-container",
              severity: "info",
              message:
                "the file is a PICO container of a vision chip, not a DOMI container; its operators and element types are not public",
              offset: 0,
              bytes: 4,
            },
          ],
        },
      },
      note: "A camera chip's container bears the same extension.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The common container is read in full.",
    },
  ],
});
