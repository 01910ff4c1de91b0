import { joinBytes } from "../byte-writer.ts";
import type { OmFile } from "./description.ts";
import { writeOmHeader } from "./write-om-header.ts";
import { writePartitionTable } from "./write-partition-table.ts";

/** A whole `.om` container. */
export function writeOm(file: OmFile): Uint8Array {
  const payload = joinBytes(file.models.map(writePartitionTable));
  const header = writeOmHeader(file.header, { bytes: payload.length, modelCount: file.models.length });
  return joinBytes([header, payload]);
}
