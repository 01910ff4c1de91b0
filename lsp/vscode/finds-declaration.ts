import { workspace } from "vscode";
import { startsAsHml } from "./document-selector.ts";

/** Files that are looked at: a folder of HarmonyOS UI markup may hold thousands of that name. */
const most = 50;
/** Bytes in which the header must stand. */
const head = 4096;

/** Whether the workspace holds a declaration. `*.hml` files of HarmonyOS UI markup are none. */
export async function findsDeclaration(): Promise<boolean> {
  const passedOver = "**/node_modules/**";
  const [named] = await workspace.findFiles("**/*.hml.{yaml,yml,json,xml}", passedOver, 1);
  if (named) return true;
  for (const uri of await workspace.findFiles("**/*.hml", passedOver, most)) {
    const bytes = await workspace.fs.readFile(uri).then(
      (read) => read.subarray(0, head),
      () => new Uint8Array(),
    );
    if (startsAsHml(new TextDecoder().decode(bytes))) return true;
  }
  return false;
}
