import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A key runs over lines or is too long. */
export const yamlLongKey = defineFault({
  code: "HML1316",
  name: "yaml-long-key",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A key runs over lines or is too long.",
  reason:
    "A key stands on one line before its colon, within 1024 characters. Longer ones are text that lost its quotes.",
  messages: {
    default: message`a key stands on one line and has at most 1024 characters; put a longer text in quotes, or shorten it`,
  },
  bad: [],
  good: [{ text: 'hml: "1.0"\nmodel:\n  face:\n    title: Face\n', notation: "yaml" }],
});
