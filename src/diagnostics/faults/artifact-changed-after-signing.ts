import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A file is not the one that was signed. */
export const artifactChangedAfterSigning = defineFault({
  code: "HML9004",
  name: "artifact-changed-after-signing",
  severity: "error",
  origin: ["SEC-002"],
  summary: "A file has other bytes than the one that was signed.",
  reason:
    "The signature binds the digest of each file, so a single changed bit is seen. The file was built again, damaged on its way, or exchanged. Fetch the one that was signed; if the new one is meant, review it and sign again.",
  messages: {
    default: message`"${"artifact"}" is "${"actual"}" and "${"signed"}" was signed; fetch the signed file, or sign again`,
  },
  bad: [],
  good: [
    { text: 'model face { variant phone { artifact: "face.om" } }', artifacts: { "face.om": { bytes: 16 } } },
  ],
});
