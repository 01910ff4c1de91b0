import { commands, type Disposable, Uri } from "vscode";
import type { Location, Position } from "vscode-languageserver-types";
import { checkWorkspace } from "./check-workspace.ts";
import { convertDeclaration } from "./convert-declaration.ts";
import { declareArtifact } from "./declare-artifact.ts";
import { explainFinding } from "./explain-finding.ts";
import { inspectArtifact } from "./inspect-artifact.ts";
import type { Server } from "./server.ts";

type Run = (server: Server, first?: unknown, second?: unknown, third?: unknown) => Promise<unknown>;

/** What `package.json` contributes. The ids are not those of the server's commands, which its client registers itself. */
const contributed: Readonly<Record<string, Run>> = {
  "hml.checkAll": (server) => checkWorkspace(server),
  "hml.showArtifact": (_server, uri) => inspectArtifact(uri),
  "hml.declareArtifact": (server, uri, selected) => declareArtifact(server, uri, selected),
  "hml.convertTo": (server, uri) => convertDeclaration(server, uri),
  "hml.explainFinding": () => explainFinding(),
  "hml.restartServer": (server) => server.restart(),
};

/** What stands behind the code lenses of the server; no person calls it. */
const internal: Readonly<Record<string, Run>> = {
  "hml.showReferences": (server, uri, position, places) =>
    showReferences(server, {
      uri: String(uri),
      position: position as Position,
      places: places as Location[],
    }),
};

export function registerCommands(server: Server): readonly Disposable[] {
  return Object.entries({ ...contributed, ...internal }).map(([id, run]) =>
    commands.registerCommand(id, (...given: unknown[]) => run(server, ...given)),
  );
}

interface References {
  readonly uri: string;
  readonly position: Position;
  readonly places: readonly Location[];
}

async function showReferences(server: Server, { uri, position, places }: References): Promise<void> {
  const { protocol2CodeConverter: convert } = await server.start();
  await commands.executeCommand(
    "editor.action.showReferences",
    Uri.parse(uri),
    convert.asPosition(position),
    places.map((place) => convert.asLocation(place)),
  );
}
