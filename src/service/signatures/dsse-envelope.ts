import { decodeBase64, encodeBase64 } from "../../base/base64.ts";
import { limits } from "../../base/limits.ts";
import { Source } from "../../base/source.ts";
import type { Span } from "../../base/span.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { duplicateEnvelopeKey } from "../../diagnostics/faults/duplicate-envelope-key.ts";
import { malformedEnvelope } from "../../diagnostics/faults/malformed-envelope.ts";
import { payloadTypeRefused } from "../../diagnostics/faults/payload-type-refused.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { Mapping, TreeNode } from "../../model/tree.ts";
import { decodeStrictly, listMember, readStrictJson, spanOfMember, textMember } from "./strict-json.ts";

/** What the payload of an envelope is (in-toto attestation framework). */
export const inTotoPayloadType = "application/vnd.in-toto+json";

/** One signature as it stands in an envelope. */
export interface EnvelopeSignature {
  readonly bytes: Uint8Array;
  /** A hint that anybody can write; never a reason to trust. */
  readonly keyid: string | undefined;
}

/** A DSSE envelope whose form is sound; nothing in it is proven yet. */
export interface Envelope {
  readonly source: Source;
  readonly payload: Uint8Array;
  readonly payloadSpan: Span;
  readonly signatures: readonly EnvelopeSignature[];
}

/** The bytes that are signed (DSSE v1, pre-authentication encoding): type and payload, each with its length. */
export function encodeForSigning(payload: Uint8Array): Uint8Array {
  const type = inTotoPayloadType;
  const head = new TextEncoder().encode(`DSSEv1 ${type.length} ${type} ${payload.length} `);
  const bytes = new Uint8Array(head.length + payload.length);
  bytes.set(head);
  bytes.set(payload, head.length);
  return bytes;
}

/** An envelope as text; ends in one LF. */
export function writeEnvelope(payload: Uint8Array, signatures: readonly EnvelopeSignature[]): string {
  const envelope = {
    payloadType: inTotoPayloadType,
    payload: encodeBase64(payload),
    signatures: signatures.map(({ bytes, keyid }) => ({
      ...(keyid !== undefined && { keyid }),
      sig: encodeBase64(bytes),
    })),
  };
  return `${JSON.stringify(envelope, undefined, 2)}\n`;
}

/** Reads an envelope with the one strict reading, or says why it is none. Never throws, whatever the bytes are. */
export function readEnvelope(bytes: Uint8Array, file: string): Envelope | Diagnostic {
  const nowhere = { source: new Source(file, ""), span: { start: 0, end: 0 } };
  if (bytes.length > limits.envelopeBytes) {
    const values = { bytes: bytes.length, limit: limits.envelopeBytes };
    return makeDiagnostic(malformedEnvelope, "large", values, nowhere);
  }
  const source = decodeStrictly(bytes, file);
  if (!source) return makeDiagnostic(malformedEnvelope, "encoding", {}, nowhere);
  const root = readStrictJson(source);
  if (!("is" in root)) return readMembers(root, source);
  const at = { source, span: root.span };
  if (root.is === "syntax") return makeDiagnostic(malformedEnvelope, "json", { fault: root.fault }, at);
  return makeDiagnostic(duplicateEnvelopeKey, "default", { key: root.key, what: "envelope" }, at);
}

function readMembers(root: Mapping, source: Source): Envelope | Diagnostic {
  const wrong = (member: string, expected: string) =>
    makeDiagnostic(
      malformedEnvelope,
      "member",
      { member, expected },
      { source, span: spanOfMember(root, member) },
    );
  const type = textMember(root, "payloadType");
  if (type === undefined) return wrong("payloadType", `"${inTotoPayloadType}"`);
  if (type !== inTotoPayloadType) {
    const values = { actual: type, expected: inTotoPayloadType };
    return makeDiagnostic(payloadTypeRefused, "payload", values, {
      source,
      span: spanOfMember(root, "payloadType"),
    });
  }
  const text = textMember(root, "payload");
  if (text === undefined) return wrong("payload", "base64 of the signed statement");
  const payloadSpan = spanOfMember(root, "payload");
  const payload = decodeBase64(text);
  if (!payload)
    return makeDiagnostic(malformedEnvelope, "base64", { member: "payload" }, { source, span: payloadSpan });
  const listed = listMember(root, "signatures");
  if (!listed) return wrong("signatures", "a list of signatures");
  if (listed.items.length > limits.envelopeSignatures) {
    const values = { count: listed.items.length, limit: limits.envelopeSignatures };
    return makeDiagnostic(malformedEnvelope, "many", values, { source, span: listed.span });
  }
  const signatures: EnvelopeSignature[] = [];
  for (const { value } of listed.items) {
    const signature = readSignature(value, source);
    if ("code" in signature) return signature;
    signatures.push(signature);
  }
  return { source, payload, payloadSpan, signatures };
}

function readSignature(node: TreeNode, source: Source): EnvelopeSignature | Diagnostic {
  const text = node.type === "mapping" ? textMember(node, "sig") : undefined;
  if (node.type !== "mapping" || text === undefined) {
    const values = { member: "sig", expected: "base64 of a signature" };
    return makeDiagnostic(malformedEnvelope, "member", values, { source, span: node.span });
  }
  const bytes = decodeBase64(text);
  if (bytes) return { bytes, keyid: textMember(node, "keyid") };
  return makeDiagnostic(
    malformedEnvelope,
    "base64",
    { member: "sig" },
    { source, span: spanOfMember(node, "sig") },
  );
}
