import { message } from "../../diagnostics/message.ts";
import { compareLabels, deriveModelLabel, judgeMovement } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** LIF-006. */
export const migrationLeaksState = defineRule({
  code: "HML5054",
  name: "migration-leaks-state",
  severity: "error",
  origin: ["LIF-006", "S30"],
  on: "migration",
  profile: "lifecycle",
  fixable: true,
  summary: "Sensitive state moves to another device unprotected, or stays behind on the old one.",
  reason:
    "State that a model gathered from a person is as sensitive as the data it came from. On its way to a new device it must be readable by nobody else, and the old device, which may be sold the next day, must forget it. State a sufficient `protection`, and `erase-source: true`.",
  messages: {
    unprotected: message`state labelled ${"label"} moves under protection "${"protection"}"; one of ${"sufficient"} would be enough`,
    unstated: message`state labelled ${"label"} moves and no "protection" is stated; one of ${"sufficient"} would be enough`,
    kept: message`state labelled ${"label"} stays behind on the old device; state "erase-source: true"`,
  },
  bad: [
    {
      text: "twin me {\n  model: heart, source: wearable, target: wearable\n  migration { carries: [baseline], protection: ⟦none⟧, erase-source: true }\n}\nmodel heart { privacy { level: ⟪sensitive⟫, retention: 0d } }",
    },
    {
      text: 'model heart {\n  privacy { level: ⟪sensitive⟫, retention: 0d }\n  lifecycle { trained: 2026-03-01, migration { to: "heart@4.0.0", carries: [baseline], protection: ⟦tls⟧, erase-source: true } }\n}',
    },
    {
      text: 'model heart {\n  privacy { level: ⟪sensitive⟫, retention: 0d }\n  lifecycle { trained: 2026-03-01, ⟦migration⟧ { to: "heart@4.0.0", carries: [baseline], erase-source: true } }\n}',
    },
    {
      text: 'model heart {\n  privacy { level: ⟪sensitive⟫, retention: 0d }\n  lifecycle { trained: 2026-03-01, migration { to: "heart@4.0.0", carries: [baseline], protection: e2e, erase-source: ⟦false⟧ } }\n}',
      fixed:
        'model heart {\n  privacy { level: sensitive, retention: 0d }\n  lifecycle { trained: 2026-03-01, migration { to: "heart@4.0.0", carries: [baseline], protection: e2e, erase-source: true } }\n}',
    },
  ],
  good: [
    {
      text: "twin me {\n  model: heart, source: wearable, target: wearable\n  migration { carries: [baseline], protection: e2e, erase-source: true }\n}\nmodel heart { privacy { level: sensitive, retention: 0d } }",
      note: "A twin moves the state of its model.",
    },
    {
      text: 'model heart {\n  privacy { level: sensitive, retention: 0d }\n  lifecycle { trained: 2026-03-01, migration { to: "heart@4.0.0", carries: [baseline], protection: e2e, erase-source: true } }\n}',
    },
    {
      text: 'model scene {\n  privacy: public\n  lifecycle { trained: 2026-03-01, migration { to: "scene@4.0.0", carries: [settings] } }\n}',
    },
    {
      text: 'model heart {\n  privacy { level: sensitive, retention: 0d }\n  lifecycle { trained: 2026-03-01, migration { to: "heart@4.0.0" } }\n}',
      note: "Nothing is carried.",
    },
  ],
  check(migration, { up, at, set, resolve, report }) {
    const twin = up(migration, "twin");
    const model = twin ? resolve(twin, "model", "model") : up(migration, "model");
    if (!model || (migration.carries ?? []).length === 0) return;
    const { label, because } = deriveModelLabel(model);
    if (!because || compareLabels(label, "S3") < 0) return;
    const related = [
      [at(because.block, because.key, because.index), `this makes the state ${label}`],
    ] as const;
    const { protection } = migration;
    const verdict = judgeMovement({
      carries: "state",
      label,
      protection: protection ?? "none",
      clearance: undefined,
    });
    const sufficient = verdict.sufficient.map((one) => `"${one}"`).join(", ");
    if (protection === undefined) report("unstated", at(migration), { label, sufficient }, { related });
    else if (!verdict.allowed)
      report("unprotected", at(migration, "protection"), { label, protection, sufficient }, { related });
    if (migration["erase-source"] === true) return;
    const fix = {
      title: "Erase the state on the old device",
      safe: false,
      changes: [set(migration, "erase-source", true)],
    };
    report("kept", at(migration, "erase-source"), { label }, { related, fix });
  },
});
