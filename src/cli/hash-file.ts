import type { FileHandle } from "node:fs/promises";

/** Bytes that are hashed in one go: large enough that the calls do not count, small enough to stay in cache. */
const blockBytes = 1024 * 1024;
/** Files up to this many bytes are hashed in one step. */
const smallFile = 4 * 1024 * 1024;
/** Files from this many bytes on are hashed in a thread of their own: it takes as long to start as to hash this much. */
const threadFrom = 32 * 1024 * 1024;

/**
 * SHA-256 of a file: 64 lowercase hex digits. What it needs is loaded when the first artifact asks for it. Large files
 * do not keep this thread busy, so several of them, and the checks, go on at once.
 */
export async function hashFile(path: string): Promise<string> {
  const { readFileSync, statSync } = process.getBuiltinModule("node:fs");
  const stat = statSync(path);
  if (stat.isFile() && stat.size <= smallFile) {
    return process.getBuiltinModule("node:crypto").hash("sha256", readFileSync(path), "hex");
  }
  if (stat.isFile() && stat.size >= threadFrom) return hashInThread(path);
  const { open } = process.getBuiltinModule("node:fs/promises");
  const file = await open(path, "r");
  try {
    return await hashBlocks(file);
  } finally {
    await file.close();
  }
}

/** Reads one block while the one before is hashed. */
async function hashBlocks(file: FileHandle): Promise<string> {
  const sum = process.getBuiltinModule("node:crypto").createHash("sha256");
  const blocks = [Buffer.allocUnsafe(blockBytes), Buffer.allocUnsafe(blockBytes)];
  let reading = file.read(blocks[0] as Buffer, 0, blockBytes, null);
  for (let turn = 1; ; turn++) {
    const { bytesRead, buffer } = await reading;
    if (bytesRead === 0) return sum.digest("hex");
    reading = file.read(blocks[turn % 2] as Buffer, 0, blockBytes, null);
    sum.update(buffer.subarray(0, bytesRead));
  }
}

/** What a thread answers: the digest, or the code of what went wrong (`EIO`). */
type Answer = { readonly digest: string } | { readonly message: string; readonly code: string | undefined };

function hashInThread(path: string): Promise<string> {
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  return new Promise((resolve, reject) => {
    const worker = new Worker(`(${threadBody})()`, { eval: true, workerData: { path, blockBytes } });
    worker.once("message", (answer: Answer) => {
      if ("digest" in answer) resolve(answer.digest);
      else reject(Object.assign(new Error(answer.message), { code: answer.code }));
    });
    worker.once("error", reject);
  });
}

/** Runs in the thread, as text: it refers to nothing outside of itself, and so needs no file of its own in a bundle. */
function threadBody(): void {
  const { parentPort, workerData } = process.getBuiltinModule("node:worker_threads");
  const { closeSync, openSync, readSync } = process.getBuiltinModule("node:fs");
  const answer = (): Answer => {
    try {
      const file = openSync(workerData.path, "r");
      try {
        const sum = process.getBuiltinModule("node:crypto").createHash("sha256");
        const block = new Uint8Array(workerData.blockBytes);
        for (let count = readSync(file, block); count > 0; count = readSync(file, block)) {
          sum.update(block.subarray(0, count));
        }
        return { digest: sum.digest("hex") };
      } finally {
        closeSync(file);
      }
    } catch (fault) {
      const { message, code } = fault as NodeJS.ErrnoException;
      return { message, code };
    }
  };
  parentPort?.postMessage(answer());
}
