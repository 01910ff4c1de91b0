import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A conversion leaves a statement out. */
export const statementWithoutCounterpart = defineFault({
  code: "HML8100",
  name: "statement-without-counterpart",
  severity: "warning",
  summary: "A statement has no counterpart in the format that a declaration is converted to.",
  reason:
    "Other formats say less than HML, and whoever reads the result would take what is missing for what was never known. Each statement that is left out is therefore named, with its place. Keep the declaration beside the converted file, or convert with `--strict`, which writes nothing as long as something would be lost.",
  messages: {
    default: message`${"what"} has no counterpart in ${"target"} and is left out`,
    changed: message`${"what"} is not said exactly in ${"target"}; it is written there as ${"written"}`,
    label: message`${"what"} has no place in ${"target"}; it is read back as "${"label"}"`,
  },
  bad: [],
  good: [{ text: "model face { version: 1.0.0 }", note: "Every format has a place for name and version." }],
});
