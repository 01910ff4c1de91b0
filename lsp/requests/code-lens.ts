import type { CodeLens } from "vscode-languageserver-types";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Entry } from "../../src/model/tree.ts";
import type { Analysis } from "../analysis.ts";
import { isInFile } from "../file-uri.ts";
import { type Occurrence, occurrencesIn } from "../names.ts";
import { toRange } from "../positions.ts";
import type { Session } from "../session.ts";

/** Above each model and variant: whether its checks pass, how its artifact is, and who names it. */
export async function codeLenses(session: Session, analysis: Analysis): Promise<CodeLens[]> {
  if (!session.settings.codeLens) return [];
  const { document, source } = analysis;
  const found = session.deep.merge(analysis);
  const counts = await countReferences(session);
  const lenses: CodeLens[] = [];
  for (const [block, { kind, entry }] of document.origins) {
    if ((kind !== "model" && kind !== "variant") || !entry) continue;
    const range = toRange(source, entry.kindSpan);
    const add = (title: string, command = "", parameters: unknown[] = []) =>
      lenses.push({ range, command: { title, command, arguments: parameters } });
    if (kind === "model") add(describeFindings(found, entry));
    const artifact =
      kind === "variant" ? await describeArtifactOf(session, analysis, { block, entry, found }) : undefined;
    if (artifact) add(artifact);
    const uses = counts.get(`${analysis.source.file} ${entry.keySpan.start}`) ?? [];
    const places = uses.flatMap(({ document: { tree }, span }) => {
      const uri = session.uriOf(tree.source);
      return uri === undefined ? [] : [{ uri, range: toRange(tree.source, span) }];
    });
    const title = `${places.length} reference${places.length === 1 ? "" : "s"}`;
    add(title, places.length > 0 ? "hml.showReferences" : "", [analysis.uri, range.start, places]);
  }
  return lenses;
}

/** References by the place of the label that they lead to. */
async function countReferences(session: Session): Promise<ReadonlyMap<string, readonly Occurrence[]>> {
  const { workspace } = await session.workspace.bindAll();
  const counts = new Map<string, Occurrence[]>();
  for (const { document } of workspace.documents) {
    for (const one of occurrencesIn(document, workspace)) {
      const entry = one.use && one.target.document.origins.get(one.target.block)?.entry;
      if (!entry) continue;
      const key = `${one.target.document.tree.source.file} ${entry.keySpan.start}`;
      counts.set(key, [...(counts.get(key) ?? []), one]);
    }
  }
  return counts;
}

function describeFindings(found: readonly Diagnostic[], { span }: Entry): string {
  const own = found.filter((one) => one.span.start >= span.start && one.span.start < span.end);
  const count = (severity: string) => own.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  if (errors + warnings === 0) return "checks passed";
  return [say(errors, "error"), say(warnings, "warning")].filter(Boolean).join(", ");
}

interface DeclaredVariant {
  readonly block: object;
  readonly entry: Entry;
  readonly found: readonly Diagnostic[];
}

async function describeArtifactOf(
  session: Session,
  { uri, path }: Analysis,
  { block, entry: { span }, found }: DeclaredVariant,
): Promise<string | undefined> {
  const { artifact } = block as { readonly artifact?: unknown };
  if (typeof artifact !== "string" || !isInFile(uri) || !session.settings.artifacts) return undefined;
  const known = await session.artifacts.read(path, artifact);
  if (known.is !== "read") return `artifact ${known.is}`;
  const differs = found.filter(
    ({ code, span: at }) => code.startsWith("HML7") && at.start >= span.start && at.start < span.end,
  ).length;
  if (differs > 0) return `artifact: ${say(differs, "finding")}`;
  const unread = known.facts.unread.length > 0 ? `, ${known.facts.unread.length} not read` : "";
  return `artifact agrees (${known.facts.format}${unread})`;
}

function say(count: number, word: string): string {
  return count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}`;
}
