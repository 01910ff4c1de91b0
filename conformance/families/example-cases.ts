import type { Descriptor, Example } from "../../src/diagnostics/descriptor.ts";
import { readMarks } from "../../src/diagnostics/example-marks.ts";
import { completeExample } from "../../src/diagnostics/judge-example.ts";
import type { Rule } from "../../src/rules/define-rule.ts";
import { listDescriptors } from "../../src/service/explain.ts";
import type { Profile } from "../suite/case-file.ts";
import { fragmentLeavesOut } from "../suite/expand-case-file.ts";
import type { CaseContent, TestCase } from "../suite/test-case.ts";
import { makeCheckCase } from "./check-case.ts";
import { sentences } from "./sentences.ts";

const extensions = { hml: "hml", yaml: "hml.yaml", json: "hml.json", xml: "hml.xml" } as const;

/** Findings that belong to an example besides its own: a line at a strange column, the content of a legacy file. */
const besides: Readonly<Record<string, readonly string[]>> = {
  HML1301: ["HML2007"],
  HML1505: ["HML2000", "HML2001"],
};

/** Findings whose example is worse than most: within braces a bare tensor leaves a text that is no YAML. */
const worse: Readonly<Record<string, string>> = { HML1310: "error" };

/**
 * The bad and good examples of every rule and fault. Those that speak of the inside of an artifact are left to the cases
 * that have one: what an example says of a file is no file.
 */
export function makeExampleCases(): TestCase[] {
  return listDescriptors()
    .filter((one) => !("needs" in one && one.needs === "artifact") && !isInside(one.code))
    .flatMap((one) => [...casesOf(one, "bad"), ...casesOf(one, "good")]);
}

function isInside(code: string): boolean {
  return code >= "HML7100" && code < "HML7200";
}

function casesOf(descriptor: Descriptor | Rule, kind: "bad" | "good"): TestCase[] {
  return descriptor[kind].flatMap((example, index) => {
    const isOnDisk = descriptor.code >= "HML7000" && descriptor.code < "HML7100";
    if (example.artifacts && !isOnDisk) return [];
    return [caseOf(descriptor, { example, kind, index, isOnDisk })];
  });
}

interface ExampleUse {
  readonly example: Example;
  readonly kind: "bad" | "good";
  readonly index: number;
  readonly isOnDisk: boolean;
}

function caseOf(descriptor: Descriptor | Rule, { example, kind, index, isOnDisk }: ExampleUse): TestCase {
  const { code, name, severity, summary } = descriptor;
  const text = completeExample(example, example.text);
  const isBad = kind === "bad";
  const { findings, related } = readMarks(text);
  const single = findings.length === 1;
  const ignored = [...fragmentLeavesOut.filter((one) => one !== code), ...(besides[code] ?? [])];
  const isSevere = isOnDisk ? {} : ({ andErrors: true } as const);
  return makeCheckCase({
    id: `findings/${name}/${kind}-${index + 1}`,
    profile: profileOf(descriptor),
    requirements: [
      ...(sentences[name] ?? []),
      ...(isBad ? ["REQ-CONF-3", "REQ-DIAG-1", "REQ-DIAG-2"] : ["REQ-CONF-2"]),
      ...(isBad && related.length > 0 ? ["REQ-DIAG-3"] : []),
    ],
    shows: isBad ? summary : `not: ${summary}`,
    text,
    file: `example.${extensions[example.notation ?? "hml"]}`,
    files: { ...example.files, ...emptyArtifacts(example), ...versionBefore(example) },
    before: example.before === undefined ? undefined : nameBefore,
    ...(isBad && { finding: { code, severity: worse[code] ?? severity } }),
    relatedUnknown: example.files !== undefined || example.before !== undefined,
    scope: { about: [code], ignored, ...isSevere },
    artifacts: isOnDisk,
    now: example.now,
    fixed:
      isBad && single && example.fixed !== undefined ? completeExample(example, example.fixed) : undefined,
    sibling:
      isBad && descriptor.good.length > 0 && hasGoodCase(descriptor) ? `findings/${name}/good-1` : undefined,
  });
}

function hasGoodCase({ code, good }: Descriptor): boolean {
  return good[0]?.artifacts === undefined || (code >= "HML7000" && code < "HML7100");
}

const nameBefore = "before.hml";

function versionBefore({ before }: Example): Readonly<Record<string, string>> {
  return before === undefined ? {} : { [nameBefore]: `hml 1.0\n${before}` };
}

/** Files of the length that an example states; of their inside it says nothing. */
function emptyArtifacts({ artifacts = {} }: Example): Readonly<Record<string, CaseContent>> {
  return Object.fromEntries(
    Object.entries(artifacts).map(([path, facts]) => {
      const bytes: unknown = Reflect.get(facts, "bytes");
      return [path, new Uint8Array(typeof bytes === "number" ? bytes : 16)];
    }),
  );
}

function profileOf(descriptor: Descriptor | Rule): Profile {
  if ("profile" in descriptor) return descriptor.profile;
  return descriptor.code >= "HML7000" ? "artifact" : "core";
}
