import type { PackageEntry } from "../../artifacts/him/package-entry.ts";
import { isWithin, relativePath } from "../../base/path.ts";
import { Source } from "../../base/source.ts";
import { listImports } from "../../bind/list-imports.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { packageEntryDamaged } from "../../diagnostics/faults/package-entry-damaged.ts";
import { packageEntryUnnamed } from "../../diagnostics/faults/package-entry-unnamed.ts";
import { packageWithoutDeclaration } from "../../diagnostics/faults/package-without-declaration.ts";
import { unsignedPackage } from "../../diagnostics/faults/unsigned-package.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { Document } from "../../model/document.ts";
import { arrangeFindings } from "../arrange-findings.ts";
import { type CheckOptions, type CheckResult, check } from "../check.ts";
import { readNamedFiles } from "../named-files.ts";
import { readDeclaration } from "../read-declaration.ts";
import type { OpenPackage } from "./open-package.ts";
import { isEnvelopeName, isNoticeName } from "./pack-declaration.ts";
import { checksumOf } from "./write-package.ts";

/**
 * Checks a package without unpacking it: its form, the checksum of each entry, that nothing is in it which its
 * declaration does not name, and the declaration against the artifacts inside.
 */
export async function checkPackage(opened: OpenPackage, options: CheckOptions): Promise<CheckResult> {
  const { host, declaration, diagnostics: form } = opened;
  if (!declaration) {
    // Of some other archive only that is said: how it differs from a package is beside the point.
    const foreign = form.filter(({ code }) => code === packageWithoutDeclaration.code);
    return { files: [], diagnostics: foreign.length > 0 ? foreign : form, declarations: [] };
  }
  const { root: _outside, ...inside } = options;
  const result = await check(host, [declaration], inside);
  const document = result.declarations[0]?.document;
  const found = [
    ...form,
    ...(form.length === 0 ? reportDamaged(opened) : []),
    ...(document ? await reportUnnamed(opened, document) : []),
    ...(document ? reportUnsigned(opened, document) : []),
  ];
  return { ...result, diagnostics: arrangeFindings([...result.diagnostics, ...found], options.severities) };
}

/** Entries whose content is not what was packed. */
export function reportDamaged({ entries, contentOf, file }: OpenPackage): readonly Diagnostic[] {
  return entries.flatMap((entry) => {
    const actual = checksumOf(contentOf(entry));
    if (actual === entry.checksum) return [];
    const values = {
      entry: entry.name,
      actual: printChecksum(actual),
      stated: printChecksum(entry.checksum),
    };
    return [makeDiagnostic(packageEntryDamaged, "default", values, placeOf(file))];
  });
}

function printChecksum(checksum: number): string {
  return checksum.toString(16).padStart(8, "0");
}

/** Entries that the declaration of a package does not speak of. */
export async function reportUnnamed(opened: OpenPackage, document: Document): Promise<readonly Diagnostic[]> {
  const { entries, declaration, file } = opened;
  const names = declaration ? await listNames(opened, document, declaration.path) : new Set<string>();
  const unnamed = entries.filter(
    ({ name }, i) => i > 0 && !names.has(name) && !isEnvelopeName(name) && !isNoticeName(name),
  );
  return unnamed.map(({ name }) =>
    makeDiagnostic(packageEntryUnnamed, "default", { entry: name }, placeOf(file)),
  );
}

/** Names of everything that the declaration, and those that it imports, speak of. */
async function listNames(
  { host }: OpenPackage,
  first: Document,
  firstPath: string,
): Promise<ReadonlySet<string>> {
  const top = firstPath.slice(0, firstPath.lastIndexOf("/"));
  const names = new Set<string>();
  const waiting = [{ document: first, path: firstPath }];
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    for (const { name } of await readNamedFiles(host, one.document, { path: one.path, root: top })) {
      const folder = one.path.slice(0, one.path.lastIndexOf("/"));
      names.add(relativePath(top, `${folder}/${name}`));
    }
    for (const { envelope } of Object.values(one.document.data.signature ?? {}).flatMap(
      (block) => block ?? [],
    ))
      if (envelope !== undefined) names.add(envelope);
    for (const { target } of listImports(one.document, one.path, top)) {
      if (target.is !== "file" || !isWithin(top, target.file)) continue;
      const name = relativePath(top, target.file);
      if (names.has(name) || !(await host.stat(target.file))) continue;
      names.add(name);
      const bytes = await host.readFile(target.file, Number.MAX_SAFE_INTEGER);
      const read = await readDeclaration({ file: name, path: target.file, bytes });
      if (read) waiting.push({ document: read.document, path: target.file });
    }
  }
  return names;
}

/** SEC-006: what is released is signed. */
export function reportUnsigned(
  { entries, file }: { readonly entries: readonly Pick<PackageEntry, "name">[]; readonly file: string },
  { data }: Document,
): readonly Diagnostic[] {
  const envelopes = Object.values(data.signature ?? {}).map((block) => block?.envelope);
  if (entries.some(({ name }) => isEnvelopeName(name) || envelopes.includes(name))) return [];
  const sensitive = Object.entries(data.model ?? {}).find(
    ([, model]) => model?.privacy?.level === "sensitive",
  );
  if (!sensitive) return [];
  return [makeDiagnostic(unsignedPackage, "default", { model: sensitive[0] }, placeOf(file))];
}

function placeOf(file: string) {
  return { source: new Source(file, ""), span: { start: 0, end: 0 } };
}
