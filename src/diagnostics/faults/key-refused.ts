import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The key is of a kind that signs no declarations. */
export const keyRefused = defineFault({
  code: "HML9006",
  name: "key-refused",
  severity: "error",
  origin: ["SEC-004", "SEC-005"],
  summary: "The key is of a kind that signs no declarations.",
  reason:
    "Two algorithms are allowed, Ed25519 and ECDSA over P-256 with SHA-256: both are strong, everywhere, and leave nothing to choose that could be chosen badly. Short RSA keys, SHA-1 and unusual curves are how signatures get forged. Make a key with `openssl genpkey -algorithm ed25519`.",
  messages: {
    algorithm: message`the key is of type "${"actual"}"; it should be Ed25519 or ECDSA P-256`,
    private: message`the key is a private key; verify with the public one, and keep the private key where it signs`,
    public: message`the key is a public key; only the private one can sign`,
    encrypted: message`the private key is encrypted; decrypt it first, for example with "openssl pkey"`,
    malformed: message`the key is no PEM of one key; PKCS #8 ("PRIVATE KEY") or SPKI ("PUBLIC KEY") is expected`,
  },
  bad: [],
  good: [{ text: 'signature release { envelope: "face.hml.dsse.json", algorithm: ed25519 }' }],
});
