import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A statement is null. */
export const jsonNull = defineFault({
  code: "HML1403",
  name: "json-null",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A statement is null.",
  reason:
    "HML has no null: a statement that is absent is unknown, and one that is present says something. Libraries write null for what they were not given; leave such statements out.",
  messages: {
    default: message`"${"key"}" is null, which HML does not have; leave the statement out`,
    item: message`an item of the list is null, which HML does not have; leave the item out`,
  },
  bad: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0", "title": ⟦null⟧ } }\n}\n',
      notation: "json",
    },
  ],
  good: [
    { text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0" } }\n}\n', notation: "json" },
  ],
});
