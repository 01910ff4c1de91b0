import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { workedSystems } from "./systems.ts";

/** The text of a folder's declaration. */
export function readSystemDeclaration(folder: string): string {
  return readFileSync(fileURLToPath(new URL(`${folder}/declaration.hml`, import.meta.url)), "utf8");
}

/** Each declaration with its promise broken, as `broken.hml` beside it; paths from the project's root. */
export function generateBrokenSiblings(): readonly { readonly path: string; readonly content: string }[] {
  return workedSystems.map(({ folder, breaks }) => {
    const text = readSystemDeclaration(folder);
    if (text.split(breaks.replace).length !== 2)
      throw new Error(`${folder}: "${breaks.replace}" does not stand there once`);
    const note = `# Broken on purpose: ${breaks.why}. Caught as ${breaks.finds.map(({ code }) => code).join(", ")}.`;
    const content = text
      .replace(breaks.replace, () => breaks.by)
      .replace(/^hml 1\.0\n/, `hml 1.0\n\n${note}\n`);
    return { path: `conformance/systems/${folder}/broken.hml`, content };
  });
}
