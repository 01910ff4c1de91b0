import { writeCanonicalJson } from "../../formats/json/canonical-json.ts";
import type { Document } from "../../model/document.ts";

/** SHA-256 of the canonical form of a document (spec §3.7), 64 lowercase hex: the same in every notation and layout. */
export async function digestDocument({ tree }: Document): Promise<string> {
  const bytes = new TextEncoder().encode(writeCanonicalJson(tree));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
