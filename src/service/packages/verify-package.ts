import type { Verifier } from "../../base/signer.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { readDeclaration } from "../read-declaration.ts";
import { type Verification, verifyDeclaration } from "../signatures/verify-declaration.ts";
import { reportDamaged, reportUnnamed } from "./check-package.ts";
import type { OpenPackage } from "./open-package.ts";
import { isEnvelopeName, isNoticeName } from "./pack-declaration.ts";

export interface VerifyPackageOptions {
  readonly verifier: Verifier;
  /** The envelope as it was read: one from the package (`findEnvelope`), or one that lies elsewhere. */
  readonly envelope: { readonly file: string; readonly bytes: Uint8Array };
}

/** Name of the entry that holds the envelope of the package's declaration; `undefined` where there is none. */
export function envelopeEntryOf({ entries, declaration }: OpenPackage): string | undefined {
  const name = declaration?.path.slice(declaration.path.lastIndexOf("/") + 1);
  return entries.find((entry) => entry.name === `${name}.dsse.json`)?.name;
}

/**
 * Checks an envelope against a key and a package where it lies: its declaration, every file that this names, and that
 * nothing else is in it. A package whose form is not sound is refused before anything in it is read.
 */
export async function verifyPackage(
  opened: OpenPackage,
  { verifier, envelope }: VerifyPackageOptions,
): Promise<Verification> {
  const { host, declaration, diagnostics: form } = opened;
  if (!declaration || form.length > 0) return refuse(form);
  const found = [...reportDamaged(opened), ...(await listUnnamed(opened))];
  const result = await verifyDeclaration(host, declaration, { verifier, envelope });
  const beside = opened.entries.flatMap(({ name }) => (isUnsigned(name, opened) ? [name] : []));
  return {
    verified: result.verified && found.length === 0,
    proven: result.proven,
    unproven: [
      ...result.unproven,
      ...beside.map((name) => `"${name}": it is in the package, and not signed`),
    ],
    diagnostics: [...result.diagnostics, ...found],
  };
}

/** Licences, and envelopes of others: part of a package, and of no statement. */
function isUnsigned(name: string, opened: OpenPackage): boolean {
  return isNoticeName(name) || (isEnvelopeName(name) && name !== envelopeEntryOf(opened));
}

async function listUnnamed(opened: OpenPackage): Promise<readonly Diagnostic[]> {
  const read = opened.declaration && (await readDeclaration(opened.declaration));
  return read ? reportUnnamed(opened, read.document) : [];
}

function refuse(diagnostics: readonly Diagnostic[]): Verification {
  const why = "anything: the package is not sound, and nothing in it is believed";
  return { verified: false, proven: [], unproven: [why], diagnostics };
}
