import { message } from "../../diagnostics/message.ts";
import { parseSemver } from "../../model/values/semver.ts";
import { defineRule } from "../define-rule.ts";

/** Semantics 6: status and version agree. */
export const prereleaseDeclaredActive = defineRule({
  code: "HML5058",
  name: "prerelease-declared-active",
  severity: "warning",
  origin: ["LIF-002"],
  on: "lifecycle",
  profile: "lifecycle",
  summary: "A model with the version of a prerelease is declared active.",
  reason:
    "In SemVer a hyphen behind the version marks something unstable that may not keep its promises; `active` says released and supported. A release that kept its `-rc.2` sorts below the very release it is. Take the hyphen part out of `version`, or leave the status at draft.",
  messages: {
    default: message`"${"version"}" is a prerelease and the status is "active"; drop "-${"suffix"}" from the version, or state "draft"`,
  },
  bad: [
    {
      text: "model face {\n  version: ⟪2.0.0-rc.2⟫\n  lifecycle { trained: 2026-03-01, status: ⟦active⟧ }\n}",
    },
  ],
  good: [
    { text: "model face {\n  version: 2.0.0\n  lifecycle { trained: 2026-03-01, status: active }\n}" },
    { text: "model face {\n  version: 2.0.0-rc.2\n  lifecycle { trained: 2026-03-01, status: draft }\n}" },
  ],
  check(lifecycle, { up, at, report }) {
    if (lifecycle.status !== "active") return;
    const model = up(lifecycle, "model");
    const suffix = parseSemver(model?.version)?.prerelease.join(".");
    if (model?.version === undefined || !suffix) return;
    report(
      "default",
      at(lifecycle, "status"),
      { version: model.version, suffix },
      { related: [[at(model, "version"), "the version of the model"]] },
    );
  },
});
