import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A text holds characters that not all notations can carry, or is longer than texts may be. */
export const badText = defineFault({
  code: "HML2113",
  name: "bad-text",
  severity: "error",
  fixable: true,
  summary: "A text holds characters that not all notations can carry, or is longer than texts may be.",
  reason:
    "A declaration converts between four notations without loss, so its texts hold only what XML 1.0 allows: no control characters but tab and line feed, and no half of a character. Paths are written with `/` on every system. A length is stated so that every reader can hold it. Remove the character, write the path with `/`, or shorten the text.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
    character: message`the text holds ${"character"}, which not all notations can carry; remove it`,
    long: message`the text has ${"length"} characters; it is ${"expected"}`,
  },
  bad: [
    {
      text: 'model face {\n  variant phone {\n    artifact: ⟦"models\\\\face.om"⟧\n  }\n}\n',
      fixed: 'model face {\n  variant phone {\n    artifact: "models/face.om"\n  }\n}\n',
    },
  ],
  good: [{ text: 'model face {\n  variant phone {\n    artifact: "models/face.om"\n  }\n}\n' }],
});
