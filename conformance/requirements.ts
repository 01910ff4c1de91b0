import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { scaffoldedSentences } from "./scaffolded-sentences.ts";
import type { TestCase } from "./suite/test-case.ts";

/** One normative sentence of the spec. */
export interface Requirement {
  readonly id: string;
  readonly chapter: string;
  /** The sentence, as far as its first line. */
  readonly text: string;
}

/** Why no case can show that a requirement is kept (`positive`) or broken (`negative`). */
export interface Exemption {
  readonly positive?: string;
  readonly negative?: string;
}

/** Which cases show a requirement kept and broken. */
export interface Coverage {
  readonly requirement: Requirement;
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly exemption: Exemption;
}

/** Every normative sentence, in the order of the chapters. */
export function listRequirements(root: string): readonly Requirement[] {
  const folder = join(root, "spec/chapters");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return [...text.matchAll(/^- `(REQ-[A-Z]+-\d+)` (.*)$/gm)].map(([, id = "", sentence = ""]) => ({
        id,
        chapter: name.slice(0, -3),
        text: sentence,
      }));
    });
}

/** Requirements that no case can show, with the reason. */
export function readExemptions(root: string): ReadonlyMap<string, Exemption> {
  const text = readFileSync(join(root, "conformance/untestable.yaml"), "utf8");
  return new Map(Object.entries(parse(text) as Record<string, Exemption>));
}

/** What the cases show of every requirement. */
export function coverRequirements(root: string, cases: readonly TestCase[]): readonly Coverage[] {
  const exemptions = readExemptions(root);
  const shown = new Map<string, { positive: string[]; negative: string[] }>();
  for (const { id, polarity, requirements } of cases) {
    for (const requirement of requirements) {
      const own = shown.get(requirement) ?? { positive: [], negative: [] };
      own[polarity].push(id);
      shown.set(requirement, own);
    }
  }
  return listRequirements(root).map((requirement) => ({
    requirement,
    positive: shown.get(requirement.id)?.positive ?? [],
    negative: shown.get(requirement.id)?.negative ?? [],
    exemption: exemptions.get(requirement.id) ?? exemptions.get(requirement.id.replace(/\d+$/, "*")) ?? {},
  }));
}

/** What is wrong with the coverage: gaps, cases that were begun and not written, exemptions that are not needed, and names that are no requirement. */
export function coverageProblems(root: string, cases: readonly TestCase[]): readonly string[] {
  const coverage = coverRequirements(root, cases);
  const known = new Set(coverage.map(({ requirement }) => requirement.id));
  const gaps = coverage.flatMap(({ requirement: { id }, exemption, ...own }) =>
    (["positive", "negative"] as const).flatMap((polarity) => {
      const count = own[polarity].length;
      if (count === 0 && !exemption[polarity]) return [`${id} has no ${polarity} case and no reason why`];
      if (count > 0 && exemption[polarity] && readExemptions(root).has(id))
        return [`${id} has ${count} ${polarity} cases, and a reason why it has none`];
      return [];
    }),
  );
  const strange = cases
    .flatMap(({ id, requirements }) => requirements.map((requirement) => [id, requirement] as const))
    .filter(([, requirement]) => !known.has(requirement))
    .map(([id, requirement]) => `${id} names ${requirement}, which the spec does not have`);
  const stale = [...readExemptions(root).keys()]
    .filter((id) =>
      id.endsWith("*") ? ![...known].some((one) => one.startsWith(id.slice(0, -1))) : !known.has(id),
    )
    .map((id) => `${id} is listed as untestable, and the spec does not have it`);
  const placeholders: readonly string[] = Object.values(scaffoldedSentences);
  const unfinished = cases
    .filter(({ shows }) => placeholders.includes(shows))
    .map(
      ({ id }) =>
        `${id} still shows what "hml conformance new" wrote; put in what breaks the sentence, and say so`,
    );
  return [...gaps, ...strange, ...stale, ...unfinished];
}
