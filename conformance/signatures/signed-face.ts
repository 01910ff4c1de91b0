import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { encodeBase64 } from "../../src/base/base64.ts";
import { Source } from "../../src/base/source.ts";
import { hmlNotation } from "../../src/service/notations/hml-notation.ts";
import { readDeclarationText } from "../../src/service/read-declaration.ts";
import { digestDocument } from "../../src/service/signatures/canonical-digest.ts";
import { encodeForSigning, inTotoPayloadType } from "../../src/service/signatures/dsse-envelope.ts";
import { writeStatement } from "../../src/service/signatures/signed-statement.ts";

/** Ed25519 key of a seed that everybody knows: for tests, and for nothing else. */
export function testKey(seed: string): KeyObject {
  const prefix = Buffer.from("302e020100300506032b657004220420", "hex");
  const der = Buffer.concat([prefix, createHash("sha256").update(`hml test key ${seed}`).digest()]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

/** Complete, and about files that are no models: what a signature proves does not hang on what is in them. */
export const declaration = `hml 1.0

model face {
  version: 1.0.0
  output ids { type: float32[1, 10], labels: "labels.txt" }
  variant phone {
    artifact: "face.om", format: om, bytes: 9
    digest: sha256:${sha256("a network")}
    hardware { cpu: required }, device-support: [phone]
  }
  variant watch {
    artifact: "small/face.om", format: om, bytes: 10
    digest: sha256:${sha256("a smaller1")}
    hardware { cpu: required }, device-support: [wearable]
  }
  privacy: public
  lifecycle: 2026-03-01
}
`;
export const files = { "face.om": "a network", "small/face.om": "a smaller1", "labels.txt": "anna\nbert\n" };
export const release = testKey("release");
export const other = testKey("other");
export const p256 = generateKeyPairSync("ec", { namedCurve: "prime256v1" }).privateKey;

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

export const digests = new Map(Object.entries(files).map(([name, text]) => [name, sha256(text)]));
export const { document } = readDeclarationText(new Source("face.hml", declaration), hmlNotation);
export const signed = {
  declaration: { name: "face.hml", digest: await digestDocument(document) },
  files: digests,
};
export const payload = writeStatement(signed);
export const statement = new TextDecoder().decode(payload);

export type Signature = { readonly keyid?: string; readonly sig: string };

export function signatureOf(bytes: Uint8Array, key = release): Signature {
  const hash = key.asymmetricKeyType === "ed25519" ? null : "sha256";
  return { sig: encodeBase64(sign(hash, encodeForSigning(bytes), key)) };
}

export function envelopeOf(
  bytes: Uint8Array,
  signatures: readonly Signature[] = [signatureOf(bytes)],
): string {
  return JSON.stringify({ payloadType: inTotoPayloadType, payload: encodeBase64(bytes), signatures });
}

/** An envelope whose signature is good, over another statement. */
export function signedAs(text: string): string {
  return envelopeOf(new TextEncoder().encode(text));
}
