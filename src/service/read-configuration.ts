import { type Host, HostFault } from "../base/host.ts";
import { limits } from "../base/limits.ts";
import type { Source } from "../base/source.ts";
import type { Severity } from "../diagnostics/diagnostic.ts";
import { type Entry, findEntry, type Mapping } from "../model/tree.ts";
import { listRefusedSettings, type SeveritySettings } from "../rules/severities.ts";
import { decodeDeclaration } from "../syntax/decode-declaration.ts";
import { loadNotation } from "./load-notation.ts";

/** What a workspace sets, and a sentence for each thing that its configuration gets wrong (those are passed over). */
export interface Configuration {
  readonly severities: SeveritySettings;
  readonly faults: readonly string[];
}

const allowed: readonly string[] = ["off", "info", "warn", "error"];

/**
 * Reads `hml.config.yaml`: `severities` maps a code or name of a finding to `off`, `info`, `warn` or `error`. Never
 * fails: a broken configuration is said, and everything is checked as if it were not there. `file` names it in faults.
 */
export async function readConfiguration(host: Host, path: string, file: string): Promise<Configuration> {
  const severities = new Map<string, Severity | "off">();
  const faults: string[] = [];
  const source = await readSource(host, path, file);
  if (source === undefined) return { severities, faults: [`"${file}" cannot be read`] };
  const fault = (entry: { readonly span: { readonly start: number } }, text: string) => {
    const { line, column } = source.positionAt(entry.span.start);
    faults.push(`${file}:${line}:${column}: ${text}`);
  };
  const { value: tree, diagnostics } = (await loadNotation("yaml")).read(source);
  for (const one of diagnostics) if (one.severity === "error") fault(one, one.message);
  for (const entry of unknownEntries(tree.root))
    fault(entry, `"${entry.key}" is no setting; the only one is "severities"`);
  for (const entry of severityEntries(tree.root)) {
    const problem = describeProblem(entry);
    if (problem) fault(entry, problem);
    else severities.set(entry.key, severityOf(entry));
  }
  return { severities, faults };
}

async function readSource(host: Host, path: string, file: string): Promise<Source | undefined> {
  try {
    const bytes = await host.readFile(path, limits.declarationBytes);
    return decodeDeclaration(bytes, file).value;
  } catch (fault) {
    if (fault instanceof HostFault) return undefined;
    throw fault;
  }
}

function unknownEntries(root: Mapping): readonly Entry[] {
  return root.entries.filter(({ key }) => key !== "severities");
}

function severityEntries(root: Mapping): readonly Entry[] {
  const value = findEntry(root, "severities")?.value;
  return value?.type === "mapping" ? value.entries : [];
}

function textOf({ value }: Entry): string {
  return value.type === "scalar" ? value.text : "";
}

function severityOf(entry: Entry): Severity | "off" {
  const text = textOf(entry);
  return text === "warn" ? "warning" : (text as Severity | "off");
}

function describeProblem(entry: Entry): string | undefined {
  if (!allowed.includes(textOf(entry))) return `"${entry.key}" is one of ${allowed.join(", ")}`;
  const [refused] = listRefusedSettings(new Map([[entry.key, severityOf(entry)]]));
  if (!refused) return undefined;
  return refused.why === "unknown"
    ? `there is no finding "${entry.key}"; "hml explain" lists them`
    : `"${entry.key}" is an error of the core profile and stays one`;
}
