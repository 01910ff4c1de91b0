import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 5: `compressed-version` names the end of the chain that begins with `version`. */
export const compressedVersionOfAnotherVersion = defineRule({
  code: "HML5007",
  name: "compressed-version-of-another-version",
  severity: "error",
  origin: ["LIN-005", "S20"],
  on: "lifecycle",
  fixable: true,
  summary: "The compressed version is that of another version of the model.",
  reason:
    "`compressed-version` is the model's own version with a word on the compression behind it: 3.1.0 compresses to 3.1.0-int8.2, never to 3.0.0-int8.2. A difference usually means that one line was not changed with the release, and fault reports then go to the wrong version.",
  messages: {
    default: message`"${"compressed"}" is no compression of version ${"version"}; "${"expected"}" would be right`,
  },
  bad: [
    {
      text: "model face {\n  version: ⟪3.1.0⟫\n  lifecycle { trained: 2026-03-01, compressed-version: ⟦3.0.0-int8.2⟧ }\n}",
      fixed:
        "model face {\n  version: 3.1.0\n  lifecycle { trained: 2026-03-01, compressed-version: 3.1.0-int8.2 }\n}",
    },
  ],
  good: [
    {
      text: "model face {\n  version: 3.1.0\n  lifecycle { trained: 2026-03-01, compressed-version: 3.1.0-int8.2 }\n}",
    },
    {
      text: "model face {\n  version: 3.1.0-rc.1\n  lifecycle { trained: 2026-03-01, compressed-version: 3.1.0+int8 }\n}",
    },
  ],
  check(lifecycle, { up, at, set, report }) {
    const model = up(lifecycle, "model");
    const text = lifecycle["compressed-version"];
    if (!model?.version || text === undefined) return;
    const core = model.version.replace(/[-+].*/, "");
    const expected = text.replace(/[0-9.]+/, core);
    if (expected === text) return;
    report(
      "default",
      at(lifecycle, "compressed-version"),
      { compressed: text, version: model.version, expected },
      {
        related: [[at(model, "version"), "the version of the model"]],
        fix: {
          title: `Write "${expected}"`,
          safe: false,
          changes: [set(lifecycle, "compressed-version", expected)],
        },
      },
    );
  },
});
