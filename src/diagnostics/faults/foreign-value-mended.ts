import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value of the other format was read as one that HML has. */
export const foreignValueMended = defineFault({
  code: "HML8103",
  name: "foreign-value-mended",
  severity: "info",
  summary: "A value of another format was put right so that HML can hold it.",
  reason:
    "A version `1.2` becomes `1.2.0`, and a licence `apache-2.0` becomes `Apache-2.0`: where nothing else can have been meant, the draft has the spelling that HML knows. Look at what became of it.",
  messages: {
    default: message`${"value"} in "${"place"}" is read as ${"mended"}`,
    label: message`the name ${"value"} is no label of HML; the draft calls it "${"mended"}"`,
  },
  bad: [],
  good: [{ text: "model face { version: 1.2.0 }" }],
});
