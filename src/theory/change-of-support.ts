import type { Loose } from "../model/document.ts";
import type { Model, Variant } from "../model/generated/document-types.gen.ts";
import { parseSize } from "../model/values/size.ts";
import { compareVersions } from "../model/values/version.ts";
import { processorNames } from "../model/vocabulary/kinds/hardware.ts";
import type { ModelChange, Step } from "./model-change.ts";

type LooseVariant = Loose<Variant>;

/** Differences that decide whether a device that ran the model still does. */
export function compareSupport(before: Loose<Model>, after: Loose<Model>): readonly ModelChange[] {
  const old = before.variant ?? {};
  const now = after.variant ?? {};
  const gone = Object.keys(old).filter((label) => !Object.hasOwn(now, label));
  const added = Object.keys(now).filter((label) => !Object.hasOwn(old, label));
  return [
    ...gone.map((label) => change([label], "major", `variant "${label}" is gone`)),
    ...added.map((label) => change([label], "minor", `variant "${label}" is new`)),
    ...Object.entries(now).flatMap(([label, variant]) => {
      const previous = old[label];
      return previous && variant ? compareVariants(label, previous, variant) : [];
    }),
  ];
}

function compareVariants(label: string, before: LooseVariant, after: LooseVariant): readonly ModelChange[] {
  return [
    ...compareDeviceTypes(label, before, after),
    ...compareProcessors(label, before, after),
    ...compareNeeds(label, before, after),
  ];
}

function compareDeviceTypes(
  label: string,
  before: LooseVariant,
  after: LooseVariant,
): readonly ModelChange[] {
  const old = before["device-support"] ?? [];
  const now = after["device-support"] ?? [];
  const path = [label, "device-support"];
  return [
    ...old
      .filter((type) => !now.includes(type))
      .map((type) => change(path, "major", `variant "${label}" no longer supports ${type}`)),
    ...now
      .filter((type) => !old.includes(type))
      .map((type) => change(path, "minor", `variant "${label}" supports ${type} too`)),
  ];
}

function compareProcessors(label: string, before: LooseVariant, after: LooseVariant): readonly ModelChange[] {
  return processorNames.flatMap((name): readonly ModelChange[] => {
    const old = before.hardware?.[name]?.support;
    const now = after.hardware?.[name]?.support;
    const path = [label, "hardware", name];
    if (now === "required" && old !== "required")
      return [change(path, "major", `variant "${label}" now requires the ${name}`)];
    const ran = old !== undefined && old !== "unsupported";
    const runs = now !== undefined && now !== "unsupported";
    if (ran && !runs) return [change(path, "major", `variant "${label}" no longer runs on the ${name}`)];
    if (!ran && runs) return [change(path, "minor", `variant "${label}" runs on the ${name} too`)];
    return [];
  });
}

interface Need {
  readonly path: readonly string[];
  readonly what: string;
  readonly of: (variant: LooseVariant) => string | number | undefined;
  readonly compare: (a: string, b: string) => number;
}

const bySize = (a: string, b: string) => (parseSize(a)?.bytes ?? 0) - (parseSize(b)?.bytes ?? 0);
const byNumber = (a: string, b: string) => Number(a) - Number(b);
const byVersion = (a: string, b: string) => compareVersions(a, b) ?? 0;

/** What a variant asks of a device: more of it hurts. */
const needs: readonly Need[] = [
  { path: ["hardware", "memory"], what: "memory", of: (one) => one.hardware?.memory, compare: bySize },
  { path: ["platform", "ram"], what: "RAM", of: (one) => one.platform?.ram, compare: bySize },
  {
    path: ["platform", "api-min"],
    what: "lowest API level",
    of: (one) => one.platform?.["api-min"],
    compare: byNumber,
  },
  { path: ["platform", "min"], what: "lowest system", of: (one) => one.platform?.min, compare: byVersion },
  { path: ["runtime", "min"], what: "lowest runtime", of: (one) => one.runtime?.min, compare: byVersion },
  {
    path: ["platform", "security-level"],
    what: "security level",
    of: (one) => one.platform?.["security-level"],
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  },
];

function compareNeeds(label: string, before: LooseVariant, after: LooseVariant): readonly ModelChange[] {
  return needs.flatMap(({ path, what, of, compare }): readonly ModelChange[] => {
    const old = of(before);
    const now = of(after);
    if (old === now) return [];
    const grown = now !== undefined && (old === undefined || compare(String(now), String(old)) > 0);
    const text = `${what} of variant "${label}" was ${old ?? "not stated"} and is ${now ?? "not stated"}`;
    return [change([label, ...path], grown ? "major" : "patch", text)];
  });
}

function change(path: readonly string[], step: Step, text: string): ModelChange {
  return { affects: "devices", step, path: ["variant", ...path], text };
}
