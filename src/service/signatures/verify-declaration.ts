import type { Host } from "../../base/host.ts";
import type { Verifier } from "../../base/signer.ts";
import { listImports } from "../../bind/list-imports.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { artifactChangedAfterSigning } from "../../diagnostics/faults/artifact-changed-after-signing.ts";
import { artifactNotSigned } from "../../diagnostics/faults/artifact-not-signed.ts";
import { declarationChangedAfterSigning } from "../../diagnostics/faults/declaration-changed-after-signing.ts";
import { signatureNotVerified } from "../../diagnostics/faults/signature-not-verified.ts";
import { signedFileAbsent } from "../../diagnostics/faults/signed-file-absent.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { Document } from "../../model/document.ts";
import { WorkspaceRoots } from "../find-workspace-root.ts";
import { type NamedFile, readNamedFiles } from "../named-files.ts";
import { type DeclarationInput, readDeclaration } from "../read-declaration.ts";
import { digestDocument } from "./canonical-digest.ts";
import { type Envelope, encodeForSigning, readEnvelope } from "./dsse-envelope.ts";
import { readStatement, type SignedStatement } from "./signed-statement.ts";

export interface VerifyOptions {
  readonly verifier: Verifier;
  /** The envelope as it was read. */
  readonly envelope: { readonly file: string; readonly bytes: Uint8Array };
  /** Workspace root, absolute; left out: found for the declaration. */
  readonly root?: string | undefined;
}

/** What a signature proves, and what it does not. */
export interface Verification {
  /** Whether everything that was signed is there, unchanged, and nothing besides. */
  readonly verified: boolean;
  readonly proven: readonly string[];
  readonly unproven: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks an envelope against a key, a declaration and its files, offline. Nothing in the envelope is believed, and no
 * part of its payload read, before the signature was verified. Never throws for what the files hold.
 */
export async function verifyDeclaration(
  host: Host,
  input: DeclarationInput,
  { verifier, envelope: file, root }: VerifyOptions,
): Promise<Verification> {
  const envelope = readEnvelope(file.bytes, file.file);
  if ("code" in envelope) return refuse([envelope]);
  const matching = await countVerified(envelope, verifier);
  if (matching === 0) return refuse([reportUnverified(envelope, verifier)]);
  const statement = readStatement(envelope);
  if ("code" in statement) return refuse([statement]);
  const declaration = await readDeclaration(input);
  const faults = declaration?.diagnostics.filter(({ severity }) => severity === "error") ?? [];
  // What could not be read is left out of the data, so its canonical form would say less than the text.
  if (!declaration || faults.length > 0) return refuse(faults);
  const { document } = declaration;
  const folderRoot = await new WorkspaceRoots(host, root).find(input.path);
  const named = await readNamedFiles(host, document, { path: input.path, root: folderRoot });
  const compared = compareAll(document, { statement, named, digest: await digestDocument(document) });
  const imports = listImports(document, input.path, folderRoot).filter(({ target }) => target.is === "file");
  return {
    verified: compared.diagnostics.length === 0,
    proven: [
      `the key (${verifier.algorithm}) signed ${count(statement.files.size + 1, "digest")}`,
      ...compared.proven,
    ],
    unproven: listUnproven({
      imports: imports.map(({ text }) => text),
      others: envelope.signatures.length - matching,
    }),
    diagnostics: compared.diagnostics,
  };
}

interface Compared {
  readonly statement: SignedStatement;
  readonly named: readonly NamedFile[];
  /** Canonical digest of the declaration as it is. */
  readonly digest: string;
}

/** What was signed against what is there, both ways. */
function compareAll(
  { tree }: Document,
  { statement, named, digest }: Compared,
): Pick<Verification, "proven" | "diagnostics"> {
  const place = { source: tree.source, span: { start: 0, end: 0 } };
  const { declaration } = statement;
  const isSame = digest === declaration.digest;
  const values = { actual: `sha256:${digest}`, signed: `sha256:${declaration.digest}` };
  const signed = named.filter((one) => isSigned(one, statement));
  return {
    proven: [
      ...(isSame
        ? [`${tree.source.file} says what was signed as "${declaration.name}" (sha256:${digest})`]
        : []),
      ...signed.map((file) => `${file.name} is the file that was signed (sha256:${file.digest})`),
    ],
    diagnostics: [
      ...(isSame ? [] : [makeDiagnostic(declarationChangedAfterSigning, "default", values, place)]),
      ...named.flatMap((one) => compareFile(one, statement)),
      ...listUnnamed(named, statement).map((artifact) =>
        makeDiagnostic(signedFileAbsent, "unnamed", { artifact }, place),
      ),
    ],
  };
}

function refuse(diagnostics: readonly Diagnostic[]): Verification {
  return {
    verified: false,
    proven: [],
    unproven: ["anything: nothing in the envelope is believed"],
    diagnostics,
  };
}

/** Every signature is tried: which key made it is told by the bytes, never by `keyid`. */
async function countVerified({ payload, signatures }: Envelope, verifier: Verifier): Promise<number> {
  const message = encodeForSigning(payload);
  let matching = 0;
  for (const { bytes } of signatures) if (await verifier.verify(message, bytes)) matching++;
  return matching;
}

function reportUnverified({ signatures, source }: Envelope, { algorithm }: Verifier): Diagnostic {
  const place = { source, span: { start: 0, end: 0 } };
  if (signatures.length === 0) return makeDiagnostic(signatureNotVerified, "unsigned", {}, place);
  const { length } = signatures;
  const said =
    length === 1
      ? "the signature in the envelope is not one that"
      : `none of the ${length} signatures in the envelope`;
  return makeDiagnostic(signatureNotVerified, "default", { count: said, algorithm }, place);
}

function isSigned({ name, digest }: NamedFile, { files }: SignedStatement): boolean {
  return digest !== undefined && files.get(name) === digest;
}

function compareFile(
  { name, place, digest, problem }: NamedFile,
  { files }: SignedStatement,
): readonly Diagnostic[] {
  const signed = files.get(name);
  if (signed === undefined) return [makeDiagnostic(artifactNotSigned, "default", { artifact: name }, place)];
  if (digest === undefined) {
    const id = problem?.name === "artifact-missing" ? "missing" : "unreadable";
    return [makeDiagnostic(signedFileAbsent, id, { artifact: name }, place)];
  }
  if (digest === signed) return [];
  const values = { artifact: name, actual: `sha256:${digest}`, signed: `sha256:${signed}` };
  return [makeDiagnostic(artifactChangedAfterSigning, "default", values, place)];
}

function listUnnamed(named: readonly NamedFile[], { files }: SignedStatement): readonly string[] {
  const names = new Set(named.map(({ name }) => name));
  return [...files.keys()].filter((name) => !names.has(name));
}

function listUnproven({
  imports,
  others,
}: {
  readonly imports: readonly string[];
  readonly others: number;
}): readonly string[] {
  return [
    "who holds the key, and when it signed: the envelope states neither in a way that can be checked",
    "that the declaration is true: hml check compares it with the bytes",
    ...imports.map((file) => `"${file}": it is imported, and signed by its own envelope if at all`),
    ...(others > 0 ? [`${count(others, "other signature")} in the envelope, by other keys`] : []),
  ];
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}
