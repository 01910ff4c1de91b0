import type { ByteSource } from "../base/byte-source.ts";
import { readBlocks } from "../service/packages/write-package.ts";

/** SHA-256 of bytes by random access, block by block: 64 lowercase hex digits. */
export async function hashSource(source: ByteSource): Promise<string> {
  const sum = process.getBuiltinModule("node:crypto").createHash("sha256");
  for (const bytes of readBlocks(source)) sum.update(bytes);
  return sum.digest("hex");
}
