// Loaded before a program (`node --import`): when it ends, says on the fourth stream what it used.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";

// Facts are read by `readSync`, in this thread; digests are not.
const { readSync } = fs;
let bytesRead = 0;
fs.readSync = (...parameters) => {
  const count = readSync(...parameters);
  bytesRead += count;
  return count;
};
syncBuiltinESMExports();

if (isMainThread) {
  process.on("exit", () => {
    fs.writeSync(3, JSON.stringify({ bytesRead, residentBytes: process.resourceUsage().maxRSS * 1024 }));
  });
}
