import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** What was signed is no statement on a declaration and its files. */
export const malformedStatement = defineFault({
  code: "HML9009",
  name: "malformed-statement",
  severity: "error",
  origin: ["SEC-001"],
  summary: "What was signed is no in-toto statement on a declaration and its files.",
  reason:
    "The signature is good, and what it is over cannot be read with one meaning. A name that stands for two files, a digest of another algorithm or a path that leaves the folder would let a file slip through unseen. Sign the declaration again with `hml sign`.",
  messages: {
    json: message`the signed statement is no strict JSON: ${"fault"}`,
    encoding: message`the signed statement is no UTF-8 text without byte order mark; sign the declaration again`,
    member: message`"${"member"}" of the signed statement is missing or of another type; ${"expected"} is expected`,
    twice: message`the signed statement names "${"name"}" twice; each file should stand once`,
    many: message`the signed statement names ${"count"} files; at most ${"limit"} are read`,
  },
  bad: [],
  good: [{ text: 'signature release { envelope: "face.hml.dsse.json" }' }],
});
