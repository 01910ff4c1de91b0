import { limits } from "../../base/limits.ts";
import { Source } from "../../base/source.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { duplicateEnvelopeKey } from "../../diagnostics/faults/duplicate-envelope-key.ts";
import { malformedStatement } from "../../diagnostics/faults/malformed-statement.ts";
import { payloadTypeRefused } from "../../diagnostics/faults/payload-type-refused.ts";
import { type FindingPlace, makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { Mapping, TreeNode } from "../../model/tree.ts";
import type { Envelope } from "./dsse-envelope.ts";
import { decodeStrictly, listMember, objectMember, readStrictJson, textMember } from "./strict-json.ts";

const statementType = "https://in-toto.io/Statement/v1";
/** A declaration and the files that it names (spec §13.2). */
const predicateType = "urn:hml:1:declaration";

/** What somebody signed: digests are SHA-256, 64 lowercase hex. */
export interface SignedStatement {
  readonly declaration: { readonly name: string; readonly digest: string };
  /** Digest of each file, by its path from the folder of the declaration. */
  readonly files: ReadonlyMap<string, string>;
}

/** The statement as the bytes that are signed: the declaration first, then the files by name. */
export function writeStatement({ declaration, files }: SignedStatement): Uint8Array {
  const subject = [
    [declaration.name, declaration.digest] as const,
    ...[...files].sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  const statement = {
    _type: statementType,
    subject: subject.map(([name, sha256]) => ({ name, digest: { sha256 } })),
    predicateType,
    predicate: { declaration: declaration.name },
  };
  return new TextEncoder().encode(JSON.stringify(statement));
}

/** Reads the payload of an envelope whose signature was verified, with the one strict reading. Never throws. */
export function readStatement({
  payload,
  payloadSpan,
  source: carrier,
}: Envelope): SignedStatement | Diagnostic {
  const place = { source: carrier, span: payloadSpan };
  const source = decodeStrictly(payload, carrier.file);
  if (!source) return makeDiagnostic(malformedStatement, "encoding", {}, place);
  const root = readStrictJson(new Source(carrier.file, source.text));
  if (!("is" in root)) return readMembers(root, place);
  if (root.is === "syntax") return makeDiagnostic(malformedStatement, "json", { fault: root.fault }, place);
  return makeDiagnostic(duplicateEnvelopeKey, "default", { key: root.key, what: "signed statement" }, place);
}

function readMembers(root: Mapping, place: FindingPlace): SignedStatement | Diagnostic {
  const wrong = (member: string, expected: string) =>
    makeDiagnostic(malformedStatement, "member", { member, expected }, place);
  for (const [id, member, expected] of [
    ["statement", "_type", statementType],
    ["predicate", "predicateType", predicateType],
  ] as const) {
    const actual = textMember(root, member);
    if (actual === undefined) return wrong(member, `"${expected}"`);
    if (actual !== expected) return makeDiagnostic(payloadTypeRefused, id, { actual, expected }, place);
  }
  const listed = listMember(root, "subject");
  if (!listed) return wrong("subject", "a list of files");
  if (listed.items.length > limits.signedFiles) {
    const values = { count: listed.items.length, limit: limits.signedFiles };
    return makeDiagnostic(malformedStatement, "many", values, place);
  }
  const files = new Map<string, string>();
  for (const { value } of listed.items) {
    const subject = readSubject(value);
    if (typeof subject === "string")
      return wrong(subject, "a name, and a SHA-256 in 64 lowercase hex digits");
    if (files.has(subject.name))
      return makeDiagnostic(malformedStatement, "twice", { name: subject.name }, place);
    files.set(subject.name, subject.digest);
  }
  const predicate = objectMember(root, "predicate");
  const name = predicate && textMember(predicate, "declaration");
  const digest = name === undefined ? undefined : files.get(name);
  if (name === undefined || digest === undefined)
    return wrong("predicate", "the name of the signed declaration");
  files.delete(name);
  return { declaration: { name, digest }, files };
}

/** One subject, or the member of it that is wrong. */
function readSubject(node: TreeNode): { readonly name: string; readonly digest: string } | string {
  if (node.type !== "mapping") return "subject";
  const name = textMember(node, "name");
  const digests = objectMember(node, "digest");
  const digest = digests && textMember(digests, "sha256");
  if (name === undefined || name === "") return "name";
  return digest !== undefined && /^[0-9a-f]{64}$/.test(digest) ? { name, digest } : "digest";
}
