// Checks a declaration with the library: the same check as the command line's, on files that are held in memory, as a
// browser page or a build step would have them.  node conformance/examples/use-library.mjs
import { readFileSync } from "node:fs";
import { check, createMemoryHost, plainPalette, printCheck } from "hml-lang";

const folder = new URL("lying/", import.meta.url);
const declaration = readFileSync(new URL("wakeword.hml", folder));
const artifact = readFileSync(new URL("wakeword_v3.om", folder));

const host = createMemoryHost({ "/models/wakeword.hml": declaration, "/models/wakeword_v3.om": artifact }, "/models");
const input = { file: "wakeword.hml", path: "/models/wakeword.hml", bytes: declaration };
const result = await check(host, [input], { artifacts: true, now: Date.parse("2026-11-01") });

console.log(printCheck(result, { palette: plainPalette, width: 100 }));
console.log(`Told apart by code: ${[...new Set(result.diagnostics.map(({ code }) => code))].join(", ")}`);
