import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** The licence texts of every package whose code went into the bundles. */
export function listLicences(root: string, metafiles: readonly Metafile[]): string {
  const packages = new Set<string>();
  for (const { outputs } of metafiles) {
    for (const input of Object.values(outputs).flatMap((output) => Object.keys(output.inputs))) {
      const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (found) packages.add(found);
    }
  }
  const parts = [...packages].sort().map((path) => describePackage(join(root, path)));
  return `The files of this package contain code of the following packages.\n\n${parts.join("\n\n")}\n`;
}

function describePackage(path: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  const file = readdirSync(path).find((one) => /^licen[cs]e/i.test(one));
  const text = file ? readFileSync(join(path, file), "utf8").trim() : `Licence: ${license}`;
  return `${"-".repeat(78)}\n${name} ${version} (${license})\n\n${text}`;
}
