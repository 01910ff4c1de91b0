import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { GeneratedFile } from "./generated-file.ts";

const catalogueFolder = fileURLToPath(new URL("../../spec/catalogue/", import.meta.url));

/** The documents that come with the language, from `spec/catalogue/`, as text that a bundle can hold. */
export function generateBuiltInDocuments(): readonly GeneratedFile[] {
  const names = readdirSync(catalogueFolder)
    .filter((file) => file.endsWith(".hml"))
    .sort();
  const members = names.map((file) => {
    const text = readFileSync(catalogueFolder + file, "utf8");
    return `  ${JSON.stringify(file.replace(/\.hml$/, ""))}: ${JSON.stringify(text)},`;
  });
  const content = [
    "// Generated from spec/catalogue by `npm run generate`. Do not edit.",
    "",
    "export const builtInTexts: Readonly<Record<string, string>> = {",
    ...members,
    "};",
    "",
  ].join("\n");
  return [{ path: "src/service/generated/built-in-texts.gen.ts", content }];
}
