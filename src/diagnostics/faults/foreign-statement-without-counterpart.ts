import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An import leaves a statement of the other format out. */
export const foreignStatementWithoutCounterpart = defineFault({
  code: "HML8101",
  name: "foreign-statement-without-counterpart",
  severity: "warning",
  summary: "A statement of another format has no counterpart in HML and is left out of the imported draft.",
  reason:
    "Bills of materials and model cards say things that HML has no statement for. Each of them is named with its place in the file, so that nothing goes missing without a word. What matters can be kept in an extension block `x` or in a comment; convert with `--strict` where nothing may be lost.",
  messages: {
    default: message`"${"place"}" has no counterpart in HML and is left out`,
  },
  bad: [],
  good: [
    {
      text: 'model face { x "org.example.card" { language: "en" } }',
      note: "An extension keeps what HML has no statement for.",
    },
  ],
});
