import { CompletionItemKind } from "vscode-languageserver-types";
import { findEntry, type Mapping } from "../../src/model/tree.ts";
import { formatSize } from "../../src/model/values/size.ts";
import { declaredFormat } from "../../src/service/declared-format.ts";
import type { Analysis } from "../analysis.ts";
import { isInFile } from "../file-uri.ts";
import type { Session } from "../session.ts";
import type { ValueOffer } from "./values.ts";

/** What the file of a variant says of itself, for the statement that is being written. */
export async function listFacts(
  session: Session,
  { uri, path }: Analysis,
  { block, name }: { readonly block: Mapping | undefined; readonly name: string },
): Promise<readonly ValueOffer[]> {
  const declared = block && findEntry(block, "artifact")?.value;
  if (declared?.type !== "scalar" || !isInFile(uri) || !session.settings.artifacts) return [];
  const read = await session.artifacts.read(path, declared.text);
  if (read.is !== "read") return [];
  const values: Readonly<Record<string, string | undefined>> = {
    bytes: String(read.bytes),
    size: formatSize(read.bytes),
    digest: read.digest,
    format: declaredFormat(read.facts),
  };
  const value = values[name];
  if (value === undefined) return [];
  const documentation = "What the file itself is; anything else is a finding.";
  return [
    { value, detail: `stated by ${declared.text}`, documentation, kind: CompletionItemKind.Value, rank: "0" },
  ];
}
