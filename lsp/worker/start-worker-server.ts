import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import manifest from "../../package.json" with { type: "json" };
import { hmlNotation } from "../../src/service/notations/hml-notation.ts";
import { jsonNotation } from "../../src/service/notations/json-notation.ts";
import { xmlNotation } from "../../src/service/notations/xml-notation.ts";
import { yamlNotation } from "../../src/service/notations/yaml-notation.ts";
import { pathOfUri } from "../file-uri.ts";
import { startServer } from "../server.ts";
import { PageFiles } from "./page-files.ts";

// The language server as a web worker: `new Worker(…)` of this file, and it listens. Messages are those of the protocol,
// as objects. A page has no disk, so that files come as notifications of their own:
//   hml/putFile    { uri: string, content: Blob | Uint8Array | string }
//   hml/removeFile { uri: string }

/** A file that a page gives its worker; one that was there is replaced. */
export interface PutFile {
  readonly uri: string;
  readonly content: Blob | Uint8Array<ArrayBuffer> | string;
}

/** A file that is there no longer. */
export interface RemoveFile {
  readonly uri: string;
}

/** Only workers have it, and the types of Node do not know it. */
declare const FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer };

type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0];

startWorkerServer(globalThis as unknown as WorkerScope);

/** Listens at once: what the page says while this file is still being read waits for it. */
function startWorkerServer(scope: WorkerScope): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(scope),
    new BrowserMessageWriter(scope),
  );
  const reader = new FileReaderSync();
  const files = new PageFiles((blob) => new Uint8Array(reader.readAsArrayBuffer(blob)));
  connection.onNotification("hml/putFile", (given: Partial<PutFile> | null) => {
    const { uri, content } = given ?? {};
    if (typeof uri !== "string" || !isContent(content))
      connection.console.warn('"hml/putFile" was left out: it takes { uri, content }');
    else files.put(pathOfUri(uri), content instanceof Blob ? content : new Blob([content]));
  });
  connection.onNotification("hml/removeFile", (given: Partial<RemoveFile> | null) =>
    files.remove(pathOfUri(String(given?.uri))),
  );
  startServer(connection, {
    host: files.host,
    findDeclarations: files.findDeclarations,
    onFilesChanged: files.onChanged,
    notations: { hml: hmlNotation, yaml: yamlNotation, json: jsonNotation, xml: xmlNotation },
    now: Date.now,
    version: manifest.version,
  });
}

function isContent(content: unknown): content is PutFile["content"] {
  return typeof content === "string" || content instanceof Blob || content instanceof Uint8Array;
}
