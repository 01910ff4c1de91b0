import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** JSON has no comments. */
export const jsonComment = defineFault({
  code: "HML1401",
  name: "json-comment",
  severity: "error",
  origin: ["SYN-001"],
  summary: "JSON has no comments.",
  reason:
    "Some tools allow comments in JSON and others refuse the file, so a declaration with one is read in some pipelines only. HML text, YAML and XML carry comments; convert the file, or leave the comment out.",
  messages: {
    default: message`JSON has no comments; leave this one out, or write the declaration in HML text, YAML or XML`,
  },
  fixable: true,
  bad: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { ⟦/* of the detector */⟧ "version": "1.0.0" } }\n}\n',
      notation: "json",
      fixed: '{\n  "hml": "1.0",\n  "model": { "face": {  "version": "1.0.0" } }\n}\n',
    },
  ],
  good: [
    { text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0" } }\n}\n', notation: "json" },
  ],
});
