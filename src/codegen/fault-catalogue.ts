import { type FaultFile, readFaultFiles } from "./fault-files.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The list of every fault, so that a new one is one file and nothing else. */
export async function generateFaultCatalogue(): Promise<readonly GeneratedFile[]> {
  const files = await readFaultFiles();
  const lines = [
    "// Generated from src/diagnostics/faults by `npm run generate`. Do not edit.",
    'import type { Descriptor } from "../../diagnostics/descriptor.ts";',
    ...[...files].sort(byName).map(printImport),
    "",
    "/** Every finding that a reader, the schema stage or a service reports, by code. */",
    "export const faults: readonly Descriptor[] = [",
    ...files.map(({ exported }) => `  ${exported},`),
    "];",
  ];
  return [{ path: "src/service/generated/fault-catalogue.gen.ts", content: `${lines.join("\n")}\n` }];
}

function byName(a: FaultFile, b: FaultFile): number {
  return a.name < b.name ? -1 : 1;
}

function printImport({ name, exported }: FaultFile): string {
  return `import { ${exported} } from "../../diagnostics/faults/${name}";`;
}
