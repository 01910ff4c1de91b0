import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A comma stands before a closing bracket. */
export const jsonTrailingComma = defineFault({
  code: "HML1402",
  name: "json-trailing-comma",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A comma stands before a closing bracket.",
  reason:
    "JSON allows commas between values only. Many editors and some libraries forgive one at the end, others refuse the file.",
  messages: {
    default: message`no value follows this comma; leave it out`,
  },
  fixable: true,
  bad: [
    {
      text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0"⟦,⟧ } }\n}\n',
      notation: "json",
      fixed: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0" } }\n}\n',
    },
  ],
  good: [
    { text: '{\n  "hml": "1.0",\n  "model": { "face": { "version": "1.0.0" } }\n}\n', notation: "json" },
  ],
});
