import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The envelope holds something else than a statement on files. */
export const payloadTypeRefused = defineFault({
  code: "HML9001",
  name: "payload-type-refused",
  severity: "error",
  origin: ["SEC-001"],
  summary: "The envelope holds another type of payload than an in-toto statement on a declaration.",
  reason:
    "The type of the payload is signed with it, so that bytes which were signed for one purpose cannot be passed off for another. A key that signs several kinds of things would otherwise vouch for a declaration that its holder never saw. Take the envelope that `hml sign` wrote for this declaration.",
  messages: {
    payload: message`the payload type is "${"actual"}"; it should be "${"expected"}"`,
    statement: message`the statement type is "${"actual"}"; it should be "${"expected"}"`,
    predicate: message`the predicate type is "${"actual"}"; it should be "${"expected"}"`,
  },
  bad: [],
  good: [{ text: 'signature release { envelope: "face.hml.dsse.json" }' }],
});
