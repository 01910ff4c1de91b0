import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A path leads out of the workspace. */
export const pathLeavesWorkspace = defineFault({
  code: "HML7001",
  name: "path-leaves-workspace",
  severity: "error",
  origin: ["ART-001"],
  summary: "A path leads out of the workspace.",
  reason:
    "A declaration travels with its artifacts: what lies outside of the workspace is not what another person gets. A path that climbs out could also make a check read any file of the machine it runs on. The workspace is the nearest folder above the declaration with `hml.config.yaml` or `.git`, or what `--root` names; links are followed before the judgement. Move the file inside, or name the folder that holds both with `--root`.",
  messages: {
    dots: message`"${"artifact"}" leads out of the workspace; an artifact lies inside of it, or --root names the folder that holds both`,
    link: message`"${"artifact"}" is a link that leads out of the workspace; an artifact lies inside of it, links followed`,
  },
  bad: [{ text: 'model face {\n  variant pocket { artifact: ⟦"../../../face.om"⟧ }\n}\n', artifacts: {} }],
  good: [
    {
      text: 'model face {\n  variant pocket { artifact: "build/../face.om" }\n}\n',
      artifacts: { "face.om": {} },
      note: "What counts is where a path ends.",
    },
  ],
});
