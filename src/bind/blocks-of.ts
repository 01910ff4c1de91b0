import type { Document } from "../model/document.ts";

const none: Readonly<Record<string, object>> = Object.create(null);

/** The blocks of a kind at the top of a document, by label. */
export function blocksOf({ data }: Document, kind: string): Readonly<Record<string, object>> {
  const map = (data as Readonly<Record<string, unknown>>)[kind];
  return typeof map === "object" && map !== null ? (map as Readonly<Record<string, object>>) : none;
}
