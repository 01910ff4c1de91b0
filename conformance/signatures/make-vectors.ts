import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { writeFileSync } from "node:fs";
import { encodeBase64 } from "../../src/base/base64.ts";
import { encodeForSigning, inTotoPayloadType } from "../../src/service/signatures/dsse-envelope.ts";
import { writeStatement } from "../../src/service/signatures/signed-statement.ts";
import {
  declaration,
  digests,
  envelopeOf,
  files,
  other,
  p256,
  payload,
  release,
  sha256,
  signatureOf,
  signed,
  signedAs,
  statement,
} from "./signed-face.ts";
import type { SignatureVector, SignatureVectors } from "./vector.ts";

const good = envelopeOf(payload);
const raw = { sig: encodeBase64(sign(null, payload, release)) };
const p1363 = {
  sig: encodeBase64(sign("sha256", encodeForSigning(payload), { key: p256, dsaEncoding: "ieee-p1363" })),
};
const twoFiles = writeStatement({ ...signed, files: new Map([...digests].slice(1)) });
const fourFiles = writeStatement({ ...signed, files: new Map([...digests, ["more.om", sha256("more")]]) });
const encoded = encodeBase64(payload);
const asYaml = `hml: "1.0"
model:
  face:
    lifecycle: {trained: 2026-03-01}
    privacy: {level: public}
    variant:
      phone:
        bytes: 9
        hardware: {cpu: required}
        device-support: [phone]
        artifact: face.om
        format: om
        digest: sha256:${sha256("a network")}
      watch:
        hardware: {cpu: {support: required}}
        device-support: [wearable]
        artifact: small/face.om
        format: om
        bytes: 10
        digest: sha256:${sha256("a smaller1")}
    version: 1.0.0
    output:
      ids: {labels: labels.txt, type: "float32[1, 10]"}
`;
const [, phone = "", rest = ""] = declaration.split(/(?= {2}variant| {2}privacy)/);
const swapped = declaration.replace(phone + rest, rest + phone);

/** Requirement, expected answer, name, envelope, and what else differs. */
type Row = readonly [string, string, string, string, Partial<SignatureVector>?];

const rows: readonly Row[] = [
  ["REQ-SIG-1", "verified", "Ed25519", good],
  [
    "REQ-SIG-1",
    "verified",
    "ECDSA P-256",
    envelopeOf(payload, [signatureOf(payload, p256)]),
    { key: "p256" },
  ],
  [
    "REQ-SIG-5",
    "verified",
    "the second signature is by the key",
    envelopeOf(payload, [signatureOf(payload, other), signatureOf(payload)]),
  ],
  [
    "REQ-SIG-5",
    "verified",
    "keyid names another key",
    envelopeOf(payload, [{ keyid: "other", ...signatureOf(payload) }]),
  ],
  [
    "REQ-SIG-6",
    "verified",
    "the URL-safe alphabet",
    good.replace(/"sig":"[^"]+"/, (sig) => sig.replaceAll("+", "-").replaceAll("/", "_")),
  ],
  ["REQ-SIG-6", "verified", "a member that nobody knows", good.replace("{", '{"note":"kept by others",')],
  [
    "REQ-SIG-3",
    "verified",
    "other comments and layout",
    good,
    { declaration: `# reviewed\n${declaration.replace("version:", "version:   ")}` },
  ],
  ["REQ-SIG-3", "verified", "another notation", good, { file: "face.hml.yaml", declaration: asYaml }],
  ["REQ-SIG-5", "HML9000", "the key of somebody else", good, { key: "other" }],
  [
    "REQ-SIG-5",
    "HML9000",
    "keyid claims the trusted key",
    envelopeOf(payload, [{ keyid: "release", ...signatureOf(payload, other) }]),
  ],
  ["REQ-SIG-5", "HML9000", "no signature", envelopeOf(payload, [])],
  ["REQ-SIG-4", "HML9000", "another payload", good.replace(encoded, encodeBase64(twoFiles))],
  ["REQ-SIG-4", "HML9000", "a signature over the payload without its type", envelopeOf(payload, [raw])],
  ["REQ-SIG-4", "HML9000", "a signature that is cut", good.replace(/"sig":"(.{84}).{4}"/, '"sig":"$1"')],
  ["REQ-SIG-4", "HML9000", "an empty signature", good.replace(/"sig":"[^"]+"/, '"sig":""')],
  ["REQ-SIG-2", "HML9000", "r and s of ECDSA without DER", envelopeOf(payload, [p1363]), { key: "p256" }],
  ["REQ-SIG-4", "HML9001", "another payload type", good.replace(inTotoPayloadType, "application/json")],
  [
    "REQ-SIG-7",
    "HML9001",
    "another statement type",
    signedAs(statement.replace("Statement/v1", "Statement/v0.1")),
  ],
  [
    "REQ-SIG-7",
    "HML9001",
    "another predicate type",
    signedAs(statement.replace("urn:hml:1:declaration", "https://slsa.dev/provenance/v1")),
  ],
  ["REQ-SIG-8", "HML9002", "an artifact that was not signed", envelopeOf(twoFiles)],
  ["REQ-SIG-8", "HML9003", "a signed file is absent", good, { absent: ["small/face.om"] }],
  ["REQ-SIG-8", "HML9003", "a signed file is named no longer", envelopeOf(fourFiles)],
  ["REQ-SIG-8", "HML9004", "an artifact changed", good, { files: { ...files, "face.om": "a netwOrk" } }],
  ["REQ-SIG-8", "HML9004", "labels changed", good, { files: { ...files, "labels.txt": "bert\nanna\n" } }],
  [
    "REQ-SIG-3",
    "HML9005",
    "a statement changed",
    good,
    { declaration: declaration.replace("1.0.0", "1.0.1") },
  ],
  [
    "REQ-SIG-3",
    "HML9005",
    "a statement added",
    good,
    { declaration: declaration.replace("version", 'vendor: "x"\n  version') },
  ],
  ["REQ-SIG-3", "HML9005", "variants in another order", good, { declaration: swapped }],
  ["REQ-SIG-1", "HML9006", "an RSA key", good, { key: "rsa" }],
  ["REQ-SIG-1", "HML9006", "a P-384 key", good, { key: "p384" }],
  ["REQ-SIG-1", "HML9006", "a private key", good, { key: "private" }],
  ["REQ-SIG-1", "HML9006", "a key with garbage before it", good, { key: "garbage" }],
  [
    "REQ-SIG-6",
    "HML9007",
    "a line end in base64",
    good.replace(encoded, `${encoded.slice(0, 76)}\\n${encoded.slice(76)}`),
  ],
  ["REQ-SIG-6", "HML9007", "a sign in base64 that decoders drop", good.replace(encoded, `*${encoded}`)],
  ["REQ-SIG-6", "HML9007", "base64 without padding", good.replace(/==?"/, '"')],
  [
    "REQ-SIG-6",
    "HML9007",
    "bits left over in base64",
    good.replace(/(.)=="/, (_, last) => `${{ A: "B", Q: "R", g: "h", w: "x" }[last as "A"]}=="`),
  ],
  ["REQ-SIG-6", "HML9007", "a comment", `// signed\n${good}`],
  [
    "REQ-SIG-6",
    "HML9007",
    "a trailing comma",
    good.replace(/\]\}$/, "]},").replace(/,$/, "").replace(/\}$/, ",}"),
  ],
  ["REQ-SIG-6", "HML9007", "a byte order mark", `\ufeff${good}`],
  ["REQ-SIG-6", "HML9007", "text behind the envelope", `${good}{}`],
  ["REQ-SIG-6", "HML9007", "a list instead of an envelope", `[${good}]`],
  ["REQ-SIG-6", "HML9007", "no payload type", good.replace('"payloadType"', '"type"')],
  ["REQ-SIG-6", "HML9007", "a signature that is no text", good.replace(/"sig":"[^"]+"/, '"sig":1')],
  ["REQ-SIG-6", "HML9007", "nothing", ""],
  ["REQ-SIG-6", "HML9008", "two payloads", good.replace("{", `{"payload":"${encodeBase64(twoFiles)}",`)],
  ["REQ-SIG-6", "HML9008", "two signatures in one", good.replace('{"sig"', '{"sig":"AAAA","sig"')],
  [
    "REQ-SIG-6",
    "HML9008",
    "two equal keys, one of them escaped",
    good.replace("{", '{"p\\u0061yload":"AAAA",'),
  ],
  [
    "REQ-SIG-7",
    "HML9008",
    "two predicates",
    signedAs(statement.replace('"predicate":', '"predicate":{"declaration":"face.om"},"predicate":')),
  ],
  [
    "REQ-SIG-7",
    "HML9008",
    "two digests of one file",
    signedAs(statement.replace('"sha256":', `"sha256":"${"0".repeat(64)}","sha256":`)),
  ],
  [
    "REQ-SIG-7",
    "HML9009",
    "a file that stands twice",
    signedAs(
      statement.replace(
        '"subject":[',
        `"subject":[{"name":"face.om","digest":{"sha256":"${"0".repeat(64)}"}},`,
      ),
    ),
  ],
  [
    "REQ-SIG-7",
    "HML9009",
    "a digest in capitals",
    signedAs(statement.replace(/"sha256":"([^"]+)"/, (_, hex) => `"sha256":"${hex.toUpperCase()}"`)),
  ],
  ["REQ-SIG-7", "HML9009", "another digest algorithm", signedAs(statement.replace('"sha256"', '"sha1"'))],
  ["REQ-SIG-7", "HML9009", "no subject", signedAs(statement.replace('"subject"', '"subjects"'))],
  [
    "REQ-SIG-7",
    "HML9009",
    "a declaration that is no subject",
    signedAs(statement.replace('"declaration":"face.hml"', '"declaration":"voice.hml"')),
  ],
  ["REQ-SIG-7", "HML9009", "a statement that is no JSON", signedAs(`${statement},`)],
];
const vectors = rows.map(([requirement, expected, name, envelope, differs]): SignatureVector => {
  return { name, expected, requirement, ...differs, envelope };
});

function publicPem(key: KeyObject): string {
  return createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
}

const all: SignatureVectors = {
  about:
    "Signatures of one declaration and its files, good and bad (spec chapter 26). Written by make-vectors.ts. The private key in here is for tests only.",
  keys: {
    release: publicPem(release),
    other: publicPem(other),
    p256: publicPem(p256),
    p384: publicPem(generateKeyPairSync("ec", { namedCurve: "secp384r1" }).privateKey),
    rsa: publicPem(generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey),
    private: release.export({ type: "pkcs8", format: "pem" }).toString(),
    garbage: `trust me\n${publicPem(release)}`,
  },
  declaration,
  files,
  vectors,
};
writeFileSync(new URL("vectors.json", import.meta.url), `${JSON.stringify(all, undefined, 2)}\n`);
