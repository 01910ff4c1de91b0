import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** ART-001: a case collision. */
export const artifactPathsDifferByCase = defineRule({
  code: "HML7232",
  name: "artifact-paths-differ-by-case",
  severity: "error",
  origin: ["ART-001"],
  on: "root",
  summary: "Two artifact paths differ only in upper and lower case.",
  reason:
    "On Windows and macOS the two are one file, on Linux and on the device they are two. A package that was built on one system lacks a file, or holds the wrong one, on the other. Rename one of them so that the names differ in a letter.",
  messages: {
    default: message`"${"file"}" differs only in case from "${"other"}"; give the two files names that differ in a letter`,
  },
  bad: [
    {
      text: 'model face {\n  variant one { artifact: ⟪"face.om"⟫ }\n  variant two { artifact: ⟦"Face.om"⟧ }\n}',
    },
  ],
  good: [
    {
      text: 'model face {\n  variant one { artifact: "face_a.om" }\n  variant two { artifact: "face_b.om" }\n}',
    },
    {
      text: 'model face {\n  variant one { artifact: "face.om", device-support: [phone] }\n  variant two { artifact: "face.om", device-support: [tv] }\n}',
      note: "One file for two variants.",
    },
  ],
  check(root, { at, report }) {
    const seen = new Map<string, { readonly variant: object; readonly artifact: string }>();
    for (const model of Object.values(root.model ?? {})) {
      for (const variant of Object.values(model.variant ?? {})) {
        const artifact = variant?.artifact;
        if (!variant || artifact === undefined) continue;
        const key = artifact.toLowerCase();
        const first = seen.get(key);
        seen.set(key, first ?? { variant, artifact });
        if (!first || first.artifact === artifact) continue;
        report(
          "default",
          at(variant, "artifact"),
          { file: artifact, other: first.artifact },
          { related: [[at(first.variant, "artifact"), "the other spelling"]] },
        );
      }
    }
  },
});
