import type { Descriptor, Example } from "./descriptor.ts";

const notations: readonly string[] = ["hml", "yaml", "json", "xml"];

/**
 * What is wrong with how a finding is described, in words; empty where it follows the style: a summary of one sentence, a
 * reason of two to five, messages of one sentence without a full stop, an example of what is right.
 */
export function listDescriptorProblems(descriptor: Descriptor): readonly string[] {
  const { code, name, summary, reason, messages, fixable, bad, good } = descriptor;
  const texts = Object.values(messages).map(({ template }) => template);
  const sentences = reason.split(/(?<=[.?!])\s+(?=[\p{Lu}“`ε])/u).length;
  const checks: readonly (readonly [holds: boolean, problem: string])[] = [
    [/^HML\d{4}$/.test(code), `"${code}" is no code`],
    [/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name), `name "${name}" is not in kebab-case`],
    [/^[\p{Lu}`].*[^.]\.$/u.test(summary) && summary.length <= 120, "the summary is not one short sentence"],
    [
      reason.length >= 80 && reason.length <= 700,
      `the reason has ${reason.length} characters, not 80 to 700`,
    ],
    [sentences >= 2 && sentences <= 5, `the reason has ${sentences} sentences, not two to five`],
    [/[.?!)]$/.test(reason), "the reason does not end in a full stop"],
    [texts.length > 0, "there is no message"],
    [good.length > 0, "there is no good example"],
    [fixable === bad.some((one) => one.fixed !== undefined), "fixable and the examples do not agree"],
  ];
  return [
    ...checks.filter(([holds]) => !holds).map(([, problem]) => problem),
    ...texts.flatMap(listMessageProblems),
    ...[...bad, ...good].flatMap(listExampleProblems),
  ];
}

function listMessageProblems(template: string): readonly string[] {
  const problems = [
    ...(/[.!?]$/.test(template) ? ["ends in a full stop"] : []),
    ...(/\n| {2}|^\s|\s$/.test(template) ? ["has stray blanks"] : []),
    ...(template.length > 220 ? ["is too long"] : []),
    ...(/^[A-Z][a-z]/.test(template) && !/^(Git|Android|Unicode|Windows)\b/.test(template)
      ? ["begins with a capital"]
      : []),
  ];
  return problems.map((problem) => `message "${template}" ${problem}`);
}

function listExampleProblems({ text, notation, now, note }: Example): readonly string[] {
  const problems = [
    ...(notation !== undefined && !notations.includes(notation) ? [`notation ${notation} is unknown`] : []),
    ...(now !== undefined && Number.isNaN(Date.parse(now)) ? [`now ${now} is no time`] : []),
    ...(note !== undefined && !/[.?!]$/.test(note) ? ["its note is no sentence"] : []),
  ];
  return problems.map((problem) => `example "${text.slice(0, 40)}": ${problem}`);
}
