import { compareVersions } from "../../src/model/values/version.ts";
import type { Adapter, Implementation } from "./adapter.ts";
import { protocolVersion } from "./adapter.ts";
import type { ComparisonMode } from "./compare-findings.ts";
import { type CaseResult, runCase } from "./run-case.ts";
import type { TestCase } from "./test-case.ts";

/** A list of cases that an implementation is known to fail, each with its reason; one that passes fails the run. */
export type KnownFailures = ReadonlyMap<string, string>;

export interface SuiteOptions {
  readonly cases: readonly TestCase[];
  /** Digest of all cases, hex: which suite the verdict is about. */
  readonly digest: string;
  readonly knownFailures?: KnownFailures;
  /** Milliseconds, rising. */
  readonly clock: () => number;
  readonly onResult?: (result: CaseResult) => void;
}

export interface ProfileVerdict {
  readonly profile: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Cases that passed in each mode of comparison. */
  readonly scores: Readonly<Record<ComparisonMode, number>>;
  /** Whether the implementation claims the profile; of one that it does not claim, nothing is proved. */
  readonly claimed: boolean;
  readonly conforms: boolean;
}

/** What a run says: of which implementation, about which suite, and how each case ended. */
export interface SuiteReport {
  readonly implementation: Implementation;
  readonly suite: { readonly protocol: string; readonly digest: string; readonly cases: number };
  readonly results: readonly CaseResult[];
  readonly profiles: readonly ProfileVerdict[];
  /** Known failures that passed, and known failures that are no case: both fail the run. */
  readonly staleKnownFailures: readonly string[];
  readonly conforms: boolean;
  readonly milliseconds: number;
}

/** Runs every case that the implementation claims; one that it does not claim is skipped with that reason. */
export async function runSuite(adapter: Adapter, options: SuiteOptions): Promise<SuiteReport> {
  const started = options.clock();
  const suite = { protocol: protocolVersion, digest: options.digest };
  const implementation = await adapter.start(suite);
  const results: CaseResult[] = [];
  let broken: string | undefined;
  for (const test of options.cases) {
    const reason = broken ?? reasonToSkip(test, implementation);
    const result = reason
      ? skipped(test, reason)
      : await runCase(adapter, test, { clock: options.clock, server: implementation.server ?? [] });
    if (
      result.fault &&
      result.fault.kind !== "reported-error" &&
      result.fault.kind !== "answered-wrong-shape"
    ) {
      broken = `the adapter ${result.fault.kind}`;
    }
    results.push(result);
    options.onResult?.(result);
  }
  await adapter.stop();
  blameSiblings(results);
  const known = options.knownFailures ?? new Map<string, string>();
  const stale = [...known.keys()].filter(
    (id) => !results.some(({ test, verdict }) => test.id === id && verdict === "failed"),
  );
  const profiles = verdictsOf(results, { implementation, known, broken: broken !== undefined });
  return {
    implementation,
    suite: { ...suite, cases: options.cases.length },
    results,
    profiles,
    staleKnownFailures: stale,
    conforms:
      broken === undefined &&
      stale.length === 0 &&
      profiles.some(({ claimed }) => claimed) &&
      profiles.every(({ claimed, conforms }) => conforms || !claimed),
    milliseconds: options.clock() - started,
  };
}

const notations: readonly string[] = ["hml", "yaml", "json", "xml"];

function reasonToSkip(test: TestCase, implementation: Implementation): string | undefined {
  if (!implementation.profiles.includes(test.profile))
    return `the implementation does not claim "${test.profile}"`;
  const language = implementation.language ?? "1.0";
  if ((compareVersions(test.since, language) ?? 0) > 0) return `it holds from HML ${test.since} on`;
  if (test.until !== undefined && (compareVersions(test.until, language) ?? 0) < 0)
    return `it held until HML ${test.until}`;
  const verb = verbOf(test);
  if (!implementation.verbs.includes(verb)) return `the implementation does not claim "${verb}"`;
  const form = test.task.kind === "convert" && !notations.includes(test.task.to) ? test.task.to : undefined;
  if (form !== undefined && !implementation.forms.includes(form))
    return `the implementation does not claim to convert to "${form}"`;
  return undefined;
}

function verbOf({ task, check, files }: TestCase): string {
  if (task.kind === "check" && task.before !== undefined) return "compare";
  const namesFolder = check.some((path) => path !== "-" && !files.has(path));
  return task.kind === "check" && namesFolder ? "discover" : task.kind;
}

/**
 * The proof that a case holds one fault: its sibling, which is the same without it, passes. Where it does not, whatever
 * was found may have been there before (REQ-SUITE-4).
 */
function blameSiblings(results: CaseResult[]): void {
  const verdicts = new Map(results.map(({ test, verdict }) => [test.id, verdict]));
  for (const [index, result] of results.entries()) {
    const { sibling } = result.test;
    if (sibling === undefined || result.verdict !== "passed" || verdicts.get(sibling) === "passed") continue;
    const details = [`its valid sibling "${sibling}" does not pass, so the fault may not be its own`];
    results[index] = { ...result, verdict: "failed", passedIn: [], details };
  }
}

function skipped(test: TestCase, reason: string): CaseResult {
  return { test, verdict: "skipped", passedIn: [], details: [reason], milliseconds: 0, fault: undefined };
}

interface Circumstances {
  readonly implementation: Implementation;
  readonly known: KnownFailures;
  readonly broken: boolean;
}

function verdictsOf(
  results: readonly CaseResult[],
  { implementation, known, broken }: Circumstances,
): readonly ProfileVerdict[] {
  const profiles = [...new Set(results.map(({ test }) => test.profile))].sort();
  return profiles.map((profile) => {
    const own = results.filter(({ test }) => test.profile === profile);
    const count = (verdict: CaseResult["verdict"]) => own.filter((one) => one.verdict === verdict).length;
    const passedIn = (mode: ComparisonMode) => own.filter((one) => one.passedIn.includes(mode)).length;
    const unknown = own.filter(({ test, verdict }) => verdict === "failed" && !known.has(test.id));
    const claimed = implementation.profiles.includes(profile);
    return {
      profile,
      passed: count("passed"),
      failed: count("failed"),
      skipped: count("skipped"),
      scores: {
        lenient: passedIn("lenient"),
        standard: passedIn("standard"),
        strict: passedIn("strict"),
      },
      claimed,
      conforms: claimed && !broken && unknown.length === 0 && count("passed") > 0,
    };
  });
}
