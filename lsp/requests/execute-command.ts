import { folderOf, nameOf, relativePath } from "../../src/base/path.ts";
import type { NotationId } from "../../src/model/tree.ts";
import { countSeverities } from "../../src/report/check-report.ts";
import { plainPalette } from "../../src/report/palette.ts";
import { explain } from "../../src/service/explain.ts";
import { initDeclaration } from "../../src/service/init.ts";
import { inspectFacts } from "../../src/service/inspect.ts";
import { printInspection } from "../../src/service/print-inspection.ts";
import { pathOfUri } from "../file-uri.ts";
import type { Session } from "../session.ts";

type Command = (session: Session, given: readonly unknown[]) => Promise<unknown>;

/** What an editor can have done; each takes addresses and texts and answers with data. */
const commands: Readonly<Record<string, Command>> = {
  /** Address of an artifact → `{ text, facts }`. */
  "hml.inspect": async (session, [uri]) => {
    const path = pathOfUri(String(uri));
    const read = await session.background.read(path);
    if (!read) return null;
    const { facts, digest } = read;
    const options = { file: nameOf(path), digest, palette: plainPalette, width: 100 };
    return { text: printInspection(facts, options), facts: inspectFacts(facts, digest) };
  },
  /** Address of an open declaration, and a notation → `{ text, losses }`. */
  "hml.convert": async (session, [uri, to]) => {
    const analysis = session.documents.get(String(uri))?.analysis;
    const notation = session.environment.notations[to as NotationId];
    if (!analysis || !notation) return null;
    const { text, losses } = notation.write(analysis.tree);
    return { text, losses };
  },
  /** Addresses of artifacts, a notation, and the folder that the declaration will stand in → its text. */
  "hml.init": async (session, [uris, to = "hml", folder]) => {
    const notation = session.environment.notations[to as NotationId];
    const paths = (Array.isArray(uris) ? uris : [uris]).map((uri) => pathOfUri(String(uri)));
    const home = typeof folder === "string" ? pathOfUri(folder) : folderOf(paths[0] ?? "/");
    const artifacts = [];
    for (const path of paths) {
      const read = await session.background.read(path);
      if (read) artifacts.push({ path: relativePath(home, path), digest: read.digest, facts: read.facts });
    }
    return artifacts.length > 0 && notation ? initDeclaration(artifacts, notation).text : null;
  },
  /** Everything in the workspace → the numbers of files and findings. */
  "hml.checkWorkspace": async (session) => {
    const { inputs, diagnostics } = await session.checkAll();
    return { files: inputs.length, ...countSeverities(diagnostics) };
  },
  /** A code or name of a finding → what it means. */
  "hml.explain": async (_session, [code]) => explain(String(code)).text,
};

export const commandNames: readonly string[] = Object.keys(commands);

/** Does what a command says; one that is not known answers nothing. */
export async function executeCommand(
  session: Session,
  name: string,
  given: readonly unknown[] = [],
): Promise<unknown> {
  return Object.hasOwn(commands, name) ? commands[name]?.(session, given) : null;
}
