import { message } from "../../diagnostics/message.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";

/** ART-013, from the other side: one file has one digest. */
export const artifactWithTwoDigests = defineRule({
  code: "HML7231",
  name: "artifact-with-two-digests",
  severity: "error",
  origin: ["ART-003", "ART-013"],
  on: "root",
  summary: "Two variants name the same file and give it different digests.",
  reason:
    "One path is one file, and one file has one digest, so one of the two is wrong even before anybody looks at the file. Often a variant was copied and its path not yet changed. Give each variant its own file, or both the same digest.",
  messages: {
    default: message`"${"file"}" has another digest in variant "${"other"}"; one file has one digest`,
  },
  bad: [
    {
      text: `model face {\n  variant one { artifact: "face.om", digest: ⟪sha256:${"0".repeat(64)}⟫ }\n  variant two { artifact: "face.om", digest: ⟦sha256:${"1".repeat(64)}⟧ }\n}`,
    },
    {
      text: `model face {\n  variant one { artifact: "./face.om", digest: ⟪sha256:${"0".repeat(64)}⟫ }\n  variant two { artifact: "a/../face.om", digest: ⟦sha256:${"1".repeat(64)}⟧ }\n}`,
      note: "Two ways to write one path.",
    },
    {
      text: `model face {\n  variant one { artifact: "face.om", digest: ⟪sha256:${"0".repeat(64)}⟫ }\n  variant two { artifact: "b/./../a/../face.om", digest: ⟦sha256:${"1".repeat(64)}⟧ }\n}`,
    },
    {
      text: `model face {\n  variant one { artifact: "../face.om", digest: ⟪sha256:${"0".repeat(64)}⟫ }\n  variant two { artifact: "a/../../face.om", digest: ⟦sha256:${"1".repeat(64)}⟧ }\n}`,
    },
    {
      text: `model face {\n  variant one { artifact: "../../face.om", digest: ⟪sha256:${"0".repeat(64)}⟫ }\n  variant two { artifact: "..//../face.om", digest: ⟦sha256:${"1".repeat(64)}⟧ }\n}`,
    },
    {
      text: `model face {\n  variant one { artifact: "a/b.om", digest: ⟪sha256:${"0".repeat(64)}⟫ }\n  variant two { artifact: "a//b.om", digest: ⟦sha256:${"1".repeat(64)}⟧ }\n}`,
    },
  ],
  good: [
    {
      text: `model face {\n  variant one { artifact: "face.om", digest: sha256:${"0".repeat(64)}, device-support: [phone] }\n  variant two { artifact: "face.om", digest: sha256:${"0".repeat(64)}, device-support: [tv] }\n}`,
    },
    {
      text: `model face {\n  variant one { artifact: "../face.om", digest: sha256:${"0".repeat(64)} }\n  variant two { artifact: "face.om", digest: sha256:${"1".repeat(64)} }\n}`,
    },
    {
      text: `model face {\n  variant one { artifact: "../../face.om", digest: sha256:${"0".repeat(64)} }\n  variant two { artifact: "../face.om", digest: sha256:${"1".repeat(64)} }\n}`,
    },
    {
      text: `model face {\n  variant one { artifact: "a/face.om", digest: sha256:${"0".repeat(64)} }\n  variant two { artifact: "aface.om", digest: sha256:${"1".repeat(64)} }\n}`,
    },
    {
      text: `model face {\n  variant one { artifact: "face.om" }\n  variant two { artifact: "face.om", digest: sha256:${"1".repeat(64)} }\n}`,
    },
  ],
  check(root, { at, labelOf, report }) {
    const seen = new Map<string, Block<"variant">>();
    for (const model of Object.values(root.model ?? {})) {
      for (const variant of Object.values(model.variant ?? {})) {
        const { artifact, digest } = variant ?? {};
        if (!variant || artifact === undefined || digest === undefined) continue;
        const path = normalPath(artifact);
        const first = seen.get(path);
        seen.set(path, first ?? variant);
        if (!first || first.digest === digest) continue;
        report(
          "default",
          at(variant, "digest"),
          { file: artifact, other: labelOf(first) },
          { related: [[at(first, "digest"), `another digest for "${path}"`]] },
        );
      }
    }
  },
});

/** A path without `.` and with `..` taken back as far as it goes. */
function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "." || part === "") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
