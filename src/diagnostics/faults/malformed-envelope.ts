import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The file is no DSSE envelope. */
export const malformedEnvelope = defineFault({
  code: "HML9007",
  name: "malformed-envelope",
  severity: "error",
  origin: ["SEC-001", "SEC-008"],
  summary: "The file is no DSSE envelope.",
  reason:
    "Two programs that read one envelope differently can be shown two different contents under one signature. So only the one strict reading is accepted: JSON without comments or trailing commas, base64 without stray signs, members of the right type. Fetch the envelope again, or sign again with `hml sign`.",
  messages: {
    json: message`the envelope is no strict JSON: ${"fault"}`,
    encoding: message`the envelope is no UTF-8 text without byte order mark; write it as "hml sign" does`,
    large: message`the envelope has ${"bytes"} bytes; at most ${"limit"} are read`,
    member: message`"${"member"}" is missing or of another type; ${"expected"} is expected`,
    base64: message`"${"member"}" is no strict base64 (RFC 4648 §4, with padding); write it without blanks and other signs`,
    many: message`the envelope holds ${"count"} signatures; at most ${"limit"} are read`,
  },
  bad: [],
  good: [{ text: 'signature release { envelope: "face.hml.dsse.json" }' }],
});
