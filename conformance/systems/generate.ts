import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateBrokenSiblings } from "./write-broken-siblings.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
for (const { path, content } of generateBrokenSiblings()) writeFileSync(root + path, content);
