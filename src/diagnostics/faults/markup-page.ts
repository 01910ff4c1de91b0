import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is a web page or XML text, not a model. */
export const markupPage = defineFault({
  code: "HML7103",
  name: "markup-page",
  severity: "error",
  origin: ["ART-004"],
  summary: "The file is a web page or XML text, not a model.",
  reason:
    "A download that needs a login, has expired or was blocked answers with a page that says so, and a script that does not look at the status saves the page under the model's name. Open the file in a text editor: it usually tells why. Then fetch the model again, following redirects and failing on errors (`curl -fL`).",
  messages: {
    html: message`the file is an HTML page${"title"}, probably a download that failed; the model itself is expected`,
    xml: message`the file is XML text, not a compiled model; a file written by the model compiler is expected`,
  },
  bad: [
    {
      text: 'model face {\n  variant pocket { artifact: ⟦"face.om"⟧, format: om }\n}\n',
      artifacts: {
        "face.om": {
          format: "unknown",
          faults: [
            {
              code: "HML7103",
              name: "markup-page",
              severity: "error",
              message:
                "the file is an HTML page, probably a download that failed; the model itself is expected",
              offset: 0,
              bytes: 15,
            },
          ],
        },
      },
      note: "A download saved its error page.",
    },
  ],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "face.om", format: om }\n}\n',
      artifacts: { "face.om": { format: "om", faults: [] } },
      note: "The download was repeated.",
    },
  ],
});
