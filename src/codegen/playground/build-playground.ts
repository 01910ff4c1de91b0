import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writePlayground } from "./write-playground.ts";

// `npm run playground`: the playground as static files, in dist/playground unless `--out FOLDER` says otherwise.

const root = fileURLToPath(new URL("../../../", import.meta.url));
const at = process.argv.indexOf("--out");
const out = resolve(at < 0 ? join(root, "dist/playground") : (process.argv[at + 1] ?? "dist/playground"));

const sizes = await writePlayground(out);
for (const { name, bytes, compressed } of sizes)
  console.log(`${name}: ${Math.round(bytes / 1000)} kB, ${Math.round(compressed / 1000)} kB compressed`);
console.log(`The playground stands in ${relative(process.cwd(), out) || "."}; any static host will do.`);
