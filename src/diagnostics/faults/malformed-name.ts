import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A property, kind or label is not a name. */
export const malformedName = defineFault({
  code: "HML1123",
  name: "malformed-name",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A property, kind or label is not a name.",
  reason:
    "A name begins with a letter and goes on with letters, digits, `_` and single hyphens. Names of properties and kinds are never quoted; a label that is not a name is.",
  messages: {
    quoted: message`the name of a property or kind is not quoted; write ${"name"}`,
    name: message`${"found"} is no name; a name begins with a letter and goes on with letters, digits, "_" and "-"`,
    label: message`the label ${"found"} is no name; put it into quotes`,
    labels: message`a block has one label; leave ${"found"} out`,
  },
  fixable: true,
  bad: [
    {
      text: 'model face {\n  ⟦"version"⟧: 1.0.0\n}\n',
      fixed: "hml 1.0\nmodel face {\n  version: 1.0.0\n}\n",
    },
  ],
  good: [{ text: 'model face {\n  version: 1.0.0\n}\nmodel "2nd" { version: 1.0.0 }\n' }],
});
