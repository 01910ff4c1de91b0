import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Descriptor } from "../diagnostics/descriptor.ts";

const folder = new URL("../diagnostics/faults/", import.meta.url);

/** One file under `src/diagnostics/faults`, by name, with the descriptor that it exports. */
export interface FaultFile {
  readonly name: string;
  readonly exported: string;
  readonly descriptor: Descriptor;
}

/** Every fault descriptor of the project, by code. Throws for a file that exports none: that is a bug. */
export async function readFaultFiles(): Promise<readonly FaultFile[]> {
  const names = readdirSync(fileURLToPath(folder)).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const files = await Promise.all(names.map(readFaultFile));
  return files.sort((a, b) => (a.descriptor.code < b.descriptor.code ? -1 : 1));
}

async function readFaultFile(name: string): Promise<FaultFile> {
  const url = new URL(name, folder);
  const exported = /^export const (\w+) = defineFault\(/m.exec(readFileSync(url, "utf8"))?.[1];
  const module = (await import(url.href)) as Readonly<Record<string, Descriptor>>;
  const descriptor = exported === undefined ? undefined : module[exported];
  if (!exported || !descriptor) throw new Error(`${name} exports no fault`);
  return { name, exported, descriptor };
}
