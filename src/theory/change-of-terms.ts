import type { Loose } from "../model/document.ts";
import type { Lifecycle, Model, Privacy } from "../model/generated/document-types.gen.ts";
import { parseDuration } from "../model/values/duration.ts";
import { compareLabels, levelFloors } from "./information-flow.ts";
import type { Affected, ModelChange, Step } from "./model-change.ts";
import { compareMoments, readMoment } from "./time.ts";

/** Differences that users and operators agreed to otherwise: privacy, support, licence. */
export function compareTerms(before: Loose<Model>, after: Loose<Model>): readonly ModelChange[] {
  return [
    ...comparePrivacy(before.privacy ?? {}, after.privacy ?? {}),
    ...compareLifecycles(before.lifecycle ?? {}, after.lifecycle ?? {}),
    ...compareLicenses(before.license, after.license),
  ];
}

function comparePrivacy(before: Loose<Privacy>, after: Loose<Privacy>): readonly ModelChange[] {
  return [
    ...compareLevels(before, after),
    ...compareRetention(before.retention, after.retention),
    ...(["destinations", "purpose", "category"] as const).flatMap((key) => compareGrants(key, before, after)),
    ...compareRegions(before.regions ?? [], after.regions ?? []),
    ...compareNoise(before, after),
    ...compareDesensitization(before, after),
  ];
}

function compareLevels(before: Loose<Privacy>, after: Loose<Privacy>): readonly ModelChange[] {
  const old = before.level;
  const now = after.level;
  if (old === undefined || now === undefined || old === now) return [];
  const relaxed = compareLabels(levelFloors[now], levelFloors[old]) < 0;
  return [user("level", relaxed ? "major" : "minor", `the privacy level was ${old} and is ${now}`)];
}

function compareRetention(old: string | undefined, now: string | undefined): readonly ModelChange[] {
  if (old === undefined || old === now) return [];
  const longer = now === undefined || (parseDuration(now) ?? 0) > (parseDuration(old) ?? 0);
  const text = `data was kept for ${old} and is kept for ${now ?? "a time that is not stated"}`;
  return [user("retention", longer ? "major" : "patch", text)];
}

/** More destinations, purposes or categories than people agreed to. */
function compareGrants(
  key: "destinations" | "purpose" | "category",
  before: Loose<Privacy>,
  after: Loose<Privacy>,
): readonly ModelChange[] {
  const old: readonly string[] = before[key] ?? [];
  const now: readonly string[] = after[key] ?? [];
  return [
    ...now
      .filter((one) => !old.includes(one))
      .map((one) => user(key, "major", `"${one}" is new in ${key} of the privacy statement`)),
    ...old
      .filter((one) => !now.includes(one))
      .map((one) => user(key, "patch", `"${one}" is gone from ${key} of the privacy statement`)),
  ];
}

function compareRegions(old: readonly string[], now: readonly string[]): readonly ModelChange[] {
  if (old.length === 0) return [];
  const wider = now.length === 0 || now.some((region) => !old.includes(region));
  const text = `data may not leave ${old.join(", ")} before, and ${now.join(", ") || "may go anywhere"} now`;
  return wider ? [user("regions", "major", text)] : [];
}

function compareNoise(before: Loose<Privacy>, after: Loose<Privacy>): readonly ModelChange[] {
  const old = before["differential-privacy"];
  const now = after["differential-privacy"];
  if (!old) return [];
  const weaker =
    !now ||
    (old.epsilon !== undefined && (now.epsilon ?? Number.POSITIVE_INFINITY) > old.epsilon) ||
    (old.delta !== undefined && (now.delta ?? 1) > old.delta);
  return weaker ? [user("differential-privacy", "major", "differential privacy is weaker or gone")] : [];
}

function compareDesensitization(before: Loose<Privacy>, after: Loose<Privacy>): readonly ModelChange[] {
  const old = before.desensitization?.method;
  const now = after.desensitization?.method;
  if (old === undefined || old === now) return [];
  return [user("desensitization", "major", `desensitization was ${old} and is ${now ?? "gone"}`)];
}

function compareLifecycles(before: Loose<Lifecycle>, after: Loose<Lifecycle>): readonly ModelChange[] {
  const changes: ModelChange[] = [];
  const old = readMoment(before["support-until"] ?? "");
  const now = readMoment(after["support-until"] ?? "");
  if (old && (!now || compareMoments(now, old) < 0)) {
    const text = `support was promised until ${before["support-until"]} and is until ${after["support-until"] ?? "no stated day"}`;
    changes.push(operator(["lifecycle", "support-until"], "major", text));
  }
  if (before.status !== after.status && (after.status === "deprecated" || after.status === "retired")) {
    const step = after.status === "retired" ? "major" : "minor";
    changes.push(operator(["lifecycle", "status"], step, `the model is ${after.status}`));
  }
  return changes;
}

function compareLicenses(old: string | undefined, now: string | undefined): readonly ModelChange[] {
  if (old === undefined || old === now) return [];
  return [operator(["license"], "major", `the licence was ${old} and is ${now ?? "not stated"}`)];
}

function user(key: string, step: Step, text: string): ModelChange {
  return { affects: "users" satisfies Affected, step, path: ["privacy", key], text };
}

function operator(path: readonly string[], step: Step, text: string): ModelChange {
  return { affects: "operators", step, path, text };
}
