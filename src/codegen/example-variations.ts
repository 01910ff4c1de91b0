import type { GeneratedFile } from "./generated-file.ts";

const folder = "spec/generated/variations";

/** What each rule says of its examples when one statement of them is another: to be looked at when a rule changes. */
export async function generateExampleVariations(): Promise<readonly GeneratedFile[]> {
  const { rules } = await import("../rules/catalogue.ts");
  const { varyExamples } = await import("../rules/vary-example.ts");
  return rules.map((rule) => ({
    path: `${folder}/${rule.code}.txt`,
    content: varyExamples(rule)
      .map((line) => `${line}\n`)
      .join(""),
  }));
}
