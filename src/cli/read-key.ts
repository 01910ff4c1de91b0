import type { KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import type { SignatureAlgorithm, Signer, Verifier } from "../base/signer.ts";
import { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { keyRefused } from "../diagnostics/faults/key-refused.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { UsageFault } from "./exit-codes.ts";

/** Bytes of a key file; a key in PEM has a few hundred. */
const largestKey = 64 * 1024;

/** Reads a private key (PKCS #8 in PEM), or says why it signs nothing here. */
export function readSigner(path: string): Signer | Diagnostic {
  const { createPrivateKey, sign } = process.getBuiltinModule("node:crypto");
  const pem = readPem(path);
  if (pem.includes("PUBLIC KEY-----")) return refuse(path, "public");
  if (pem.includes("ENCRYPTED")) return refuse(path, "encrypted");
  const key = parseKey(pem, "PRIVATE KEY", createPrivateKey);
  const algorithm = key && algorithmOf(key);
  if (!key || !algorithm) return refuseKey(path, key);
  return { algorithm, sign: async (message) => sign(hashOf(algorithm), message, key) };
}

/** Reads a public key (SPKI in PEM), or says why it verifies nothing here. */
export function readVerifier(path: string): Verifier | Diagnostic {
  const { createPublicKey, verify } = process.getBuiltinModule("node:crypto");
  const pem = readPem(path);
  if (pem.includes("PRIVATE KEY-----")) return refuse(path, "private");
  const key = parseKey(pem, "PUBLIC KEY", createPublicKey);
  const algorithm = key && algorithmOf(key);
  if (!key || !algorithm) return refuseKey(path, key);
  return {
    algorithm,
    verify: async (message, signature) => {
      try {
        return verify(hashOf(algorithm), message, key, signature);
      } catch {
        // OpenSSL reports some malformed signatures by an error of its own.
        return false;
      }
    },
  };
}

function readPem(path: string): string {
  try {
    const text = readFileSync(path, "latin1");
    return text.length > largestKey ? "" : text;
  } catch {
    throw new UsageFault(`the key "${path}" cannot be read`);
  }
}

/** The key in a PEM that holds one block of that label and nothing else. */
function parseKey(pem: string, label: string, parse: (pem: string) => KeyObject): KeyObject | undefined {
  const block = new RegExp(`^\\s*-----BEGIN ${label}-----\\s[A-Za-z0-9+/=\\s]+-----END ${label}-----\\s*$`);
  if (!block.test(pem)) return undefined;
  try {
    return parse(pem);
  } catch {
    return undefined;
  }
}

function algorithmOf(key: KeyObject): SignatureAlgorithm | undefined {
  if (key.asymmetricKeyType === "ed25519") return "ed25519";
  const isP256 = key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1";
  return isP256 ? "ecdsa-p256-sha256" : undefined;
}

/** Ed25519 hashes within. */
function hashOf(algorithm: SignatureAlgorithm): "sha256" | null {
  return algorithm === "ed25519" ? null : "sha256";
}

function refuseKey(path: string, key: KeyObject | undefined): Diagnostic {
  if (!key) return refuse(path, "malformed");
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  const actual = [key.asymmetricKeyType, modulusLength ?? namedCurve].filter(Boolean).join(" ");
  return makeDiagnostic(keyRefused, "algorithm", { actual }, placeOf(path));
}

function refuse(path: string, id: Exclude<keyof typeof keyRefused.messages, "algorithm">): Diagnostic {
  return makeDiagnostic(keyRefused, id, {}, placeOf(path));
}

/** No text of a key is ever shown. */
function placeOf(path: string) {
  return { source: new Source(path, ""), span: { start: 0, end: 0 } };
}
