/** Algorithms that signatures of declarations may have (spec §13.3). */
export type SignatureAlgorithm = "ed25519" | "ecdsa-p256-sha256";

/** A private key that somebody holds. Like `Host`, brought by whoever runs the services. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /** Signature of the bytes: 64 bytes for Ed25519, ASN.1 DER of r and s for ECDSA. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** A public key that somebody trusts. */
export interface Verifier {
  readonly algorithm: SignatureAlgorithm;
  /** Whether the key made this signature over these bytes; never throws, whatever the signature is. */
  verify(message: Uint8Array, signature: Uint8Array): Promise<boolean>;
}
