import type { Descriptor, Example } from "./descriptor.ts";
import type { Diagnostic, Fix } from "./diagnostic.ts";
import { readMarks } from "./example-marks.ts";
import { completeExample, type ExampleRun } from "./judge-example.ts";

/**
 * What is found in each example, bad ones first: its own findings as a person reads them, whole, and the codes of any
 * others. No lines: nothing is found.
 */
export async function printFoundExamples(
  descriptor: Pick<Descriptor, "code" | "bad" | "good">,
  run: ExampleRun,
): Promise<readonly (readonly string[])[]> {
  const printed = [];
  for (const example of [...descriptor.bad, ...descriptor.good]) {
    const { text } = readMarks(completeExample(example, example.text));
    printed.push(printFound(await run(text, example as Example), descriptor.code));
  }
  return printed;
}

function printFound(found: readonly Diagnostic[], code: string): readonly string[] {
  const own = found.filter((one) => one.code === code).flatMap(printFinding);
  const others = found.filter((one) => one.code !== code);
  return [...own, ...others.map((one) => `besides: ${one.severity} ${one.code} ${one.name} ${one.path}`)];
}

function printFinding(one: Diagnostic): readonly string[] {
  return [
    `${one.severity} ${one.path || "/"}: ${one.message}`,
    ...one.related.map(({ span, source, message }) => `  see ${quote(source.text, span)}: ${message}`),
    ...one.fixes.flatMap(printFix),
  ];
}

function printFix({ title, safe, edits }: Fix): readonly string[] {
  return [
    `  fix${safe ? "" : " that a person decides on"}: ${title}`,
    ...edits.map(({ span, source, text }) => `    ${quote(source.text, span)} → ${JSON.stringify(text)}`),
  ];
}

function quote(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return JSON.stringify(text.slice(start, end));
}
