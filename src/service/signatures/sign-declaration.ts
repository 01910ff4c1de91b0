import type { Host } from "../../base/host.ts";
import { nameOf } from "../../base/path.ts";
import type { Signer } from "../../base/signer.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CheckOptions, check } from "../check.ts";
import { WorkspaceRoots } from "../find-workspace-root.ts";
import { readNamedFiles } from "../named-files.ts";
import type { DeclarationInput } from "../read-declaration.ts";
import { digestDocument } from "./canonical-digest.ts";
import { encodeForSigning, writeEnvelope } from "./dsse-envelope.ts";
import { writeStatement } from "./signed-statement.ts";

export interface SignOptions extends Omit<CheckOptions, "artifacts"> {
  readonly signer: Signer;
  /** Hint for whoever has several keys; never a reason to trust. */
  readonly keyid?: string | undefined;
}

/** The text of an envelope, or why nothing was signed. */
export interface SignResult {
  readonly envelope?: string;
  /** Names of what was signed: the declaration, then its files. */
  readonly signed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Signs a declaration and every file that it names: a DSSE envelope with an in-toto statement. A declaration that a
 * check finds at fault is not signed: a signature on an untrue statement is worse than none.
 */
export async function signDeclaration(
  host: Host,
  input: DeclarationInput,
  { signer, keyid, ...options }: SignOptions,
): Promise<SignResult> {
  const { declarations, diagnostics } = await check(host, [input], { ...options, artifacts: true });
  const [declaration] = declarations;
  if (!declaration || hasErrors(diagnostics)) return { signed: [], diagnostics };
  const { document } = declaration;
  const root = await new WorkspaceRoots(host, options.root).find(input.path);
  const named = await readNamedFiles(host, document, { path: input.path, root });
  const absent = named.flatMap(({ problem }) => problem ?? []);
  if (absent.length > 0) return { signed: [], diagnostics: absent };
  const name = nameOf(input.path);
  const files = new Map(
    named.flatMap((file) => (file.digest === undefined ? [] : [[file.name, file.digest] as const])),
  );
  const payload = writeStatement({ declaration: { name, digest: await digestDocument(document) }, files });
  const bytes = await signer.sign(encodeForSigning(payload));
  return {
    envelope: writeEnvelope(payload, [{ bytes, keyid }]),
    signed: [name, ...files.keys()],
    diagnostics,
  };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
