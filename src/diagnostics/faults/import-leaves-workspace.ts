import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** An import leads out of the workspace. */
export const importLeavesWorkspace = defineFault({
  code: "HML6001",
  name: "import-leaves-workspace",
  severity: "error",
  origin: ["ART-001"],
  summary: "An import leads out of the workspace.",
  reason:
    "A declaration is checked and shipped together with what it imports. What lies outside of the workspace is not what another person gets, and a path that climbs out could make a check read any file of the machine. Move the document inside, or name the folder that holds both with `--root`.",
  messages: {
    default: message`"${"path"}" leads out of the workspace; an imported document lies inside of it`,
  },
  bad: [{ text: 'import ⟦"../../../devices.hml"⟧\nmodel face { version: 1.0.0 }\n' }],
  good: [
    { text: 'import "devices.hml"\nmodel face { version: 1.0.0 }\n', files: { "devices.hml": "hml 1.0\n" } },
  ],
});
