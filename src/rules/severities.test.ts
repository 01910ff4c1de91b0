import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import type { Code, Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { applySeverities, listRefusedSettings, type SeveritySettings } from "./severities.ts";

const finding = (code: Code, name: string, severity: Severity): Diagnostic => ({
  code,
  name,
  severity,
  message: "",
  source: new Source("a.hml", ""),
  span: { start: 0, end: 0 },
  path: "",
  related: [],
  fixes: [],
});
const coreError = finding("HML2201", "dates-out-of-order", "error");
const warning = finding("HML4006", "sensitive-without-retention", "warning");
const lifecycleError = finding("HML5008", "step-parameter-missing", "error");
const all = [coreError, warning, lifecycleError];
const settings = (pairs: Record<string, Severity | "off">): SeveritySettings =>
  new Map(Object.entries(pairs));

test("a setting by code or name changes what may be changed", () => {
  const judged = applySeverities(all, settings({ HML4006: "error", "step-parameter-missing": "off" }));
  expect(judged.map(({ code, severity }) => [code, severity])).toEqual([
    ["HML2201", "error"],
    ["HML4006", "error"],
  ]);
});

test("an error of the core profile stays one, whatever is set", () => {
  expect(applySeverities([coreError], settings({ HML2201: "warning", "dates-out-of-order": "off" }))).toEqual(
    [coreError],
  );
});

test("a code goes before a name, and no setting is no change", () => {
  const judged = applySeverities(
    [warning],
    settings({ HML4006: "info", "sensitive-without-retention": "error" }),
  );
  expect(judged[0]?.severity).toBe("info");
  expect(applySeverities(all, new Map())).toBe(all);
});

test("settings without effect are named with the reason", () => {
  const refused = listRefusedSettings(
    settings({ HML2201: "info", "no-such-finding": "off", HML4006: "off", "dates-out-of-order": "error" }),
  );
  expect(refused).toEqual([
    { name: "HML2201", why: "core-error" },
    { name: "no-such-finding", why: "unknown" },
  ]);
});

test("any finding may be raised, by one step or two, and one of the core profile not lowered by any", () => {
  const info = finding("HML2201", "dates-out-of-order", "info");
  expect(applySeverities([info], settings({ HML2201: "warning" }))[0]?.severity).toBe("warning");
  expect(applySeverities([info], settings({ HML2201: "error" }))[0]?.severity).toBe("error");
  for (const lower of ["warning", "info", "off"] as const) {
    expect(applySeverities([coreError], settings({ HML2201: lower }))).toEqual([coreError]);
    const judged = applySeverities([lifecycleError], settings({ HML5008: lower }));
    expect(judged.map(({ severity }) => severity)).toEqual(lower === "off" ? [] : [lower]);
  }
});

test("a finding of a code that is not known cannot be lowered, and one that is set to what it is stays as it is", () => {
  const unknown = finding("HML9999", "no-such-finding", "warning");
  expect(applySeverities([unknown], settings({ HML9999: "off" }))).toEqual([unknown]);
  const [same] = applySeverities([warning], settings({ HML4006: "warning" }));
  expect(same).toBe(warning);
});
