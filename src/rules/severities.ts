import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { findFinding } from "./finding-index.ts";

/** What a workspace makes of a finding, by its code or its name. */
export type SeveritySettings = ReadonlyMap<string, Severity | "off">;

const rank: Readonly<Record<Severity | "off", number>> = { off: 0, info: 1, warning: 2, error: 3 };

/**
 * Findings with the severities of the workspace. A code goes before a name. An error of the core profile cannot be
 * lowered, so such a setting is passed over here and named by `listRefusedSettings`; anything may be raised.
 */
export function applySeverities(
  diagnostics: readonly Diagnostic[],
  settings: SeveritySettings,
): readonly Diagnostic[] {
  if (settings.size === 0) return diagnostics;
  return diagnostics.flatMap((one) => {
    const severity = settings.get(one.code) ?? settings.get(one.name);
    if (severity === undefined || severity === one.severity) return [one];
    const lowers = rank[severity] < rank[one.severity];
    if (lowers && findFinding(one.code)?.yields !== true) return [one];
    return severity === "off" ? [] : [{ ...one, severity }];
  });
}

/** A setting that has no effect, and why. */
export interface RefusedSetting {
  readonly name: string;
  readonly why: "unknown" | "core-error";
}

/** Settings that name no finding, or that would lower an error of the core profile. */
export function listRefusedSettings(settings: SeveritySettings): readonly RefusedSetting[] {
  return [...settings].flatMap(([name, severity]): readonly RefusedSetting[] => {
    const known = findFinding(name);
    if (!known) return [{ name, why: "unknown" }];
    return known.yields || severity === "error" ? [] : [{ name, why: "core-error" }];
  });
}
