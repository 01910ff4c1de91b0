import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateBuiltInDocuments } from "./built-in-documents.ts";
import { generateChapterTables } from "./chapter-tables.ts";
import { generateDocumentTypes } from "./document-types.ts";
import { generateExampleVariations } from "./example-variations.ts";
import { generateFaultCatalogue } from "./fault-catalogue.ts";
import { generateForeignMappings } from "./foreign-mappings.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { generateGrammarFiles } from "./grammar-files.ts";
import { generateJsonSchema } from "./json-schema.ts";
import { generateKnownFindings } from "./known-findings.ts";
import { generateReference } from "./reference-tables.ts";
import { generateRulePages } from "./rule-pages.ts";
import { generateRulesCatalogue } from "./rules-catalogue.ts";
import { generateSchemaValidator } from "./schema-validator.ts";
import { generateTheoryTables } from "./theory-tables.ts";
import { drawIcon } from "./vscode/draw-icon.ts";
import { generateXmlSchema } from "./xml-schema.ts";

const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** Every generator, in the order in which one may need the other's output. */
const generators: readonly (() => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>)[] = [
  generateDocumentTypes,
  generateJsonSchema,
  generateXmlSchema,
  generateGrammarFiles,
  generateSchemaValidator,
  generateReference,
  generateForeignMappings,
  generateFaultCatalogue,
  generateKnownFindings,
  generateRulePages,
  generateExampleVariations,
  generateTheoryTables,
  generateChapterTables,
  generateRulesCatalogue,
  generateBuiltInDocuments,
  () => [{ path: "lsp/vscode/icon.png", content: drawIcon() }],
];

const check = process.argv.includes("--check");
const stale: string[] = [];
for (const generator of generators) {
  for (const file of await generator()) {
    if (isCurrent(file)) continue;
    stale.push(file.path);
    if (!check) write(file);
  }
}
if (stale.length > 0) console.log(`${check ? "stale" : "wrote"}: ${stale.join(", ")}`);
if (check && stale.length > 0) {
  console.error("Generated files differ from their source. Run `npm run generate` and commit the result.");
  process.exitCode = 1;
}

function isCurrent(file: GeneratedFile): boolean {
  try {
    return readFileSync(join(projectRoot, file.path)).equals(Buffer.from(file.content));
  } catch {
    return false;
  }
}

function write(file: GeneratedFile): void {
  const path = join(projectRoot, file.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.content);
}
