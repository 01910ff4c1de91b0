import { isNotation, type NotationId } from "../../../src/model/tree.ts";

/** The declaration that is being written. */
export interface Declaration {
  readonly notation: NotationId;
  readonly text: string;
  /** The example that it came from, whose artifacts it names. */
  readonly example?: string;
}

export const firstDeclaration: Declaration = { notation: "hml", text: "hml 1.0\n" };

const suffixes: Readonly<Record<NotationId, string>> = {
  hml: "hml",
  yaml: "hml.yaml",
  json: "hml.json",
  xml: "hml.xml",
};

export function fileNameOf(notation: NotationId): string {
  return `declaration.${suffixes[notation]}`;
}

/** Address of the declaration in its worker: beside the artifacts. */
export function uriOf(notation: NotationId): string {
  return `file:///${fileNameOf(notation)}`;
}

/** The notation of a file by its name; `undefined` for what is no declaration. */
export function notationOfName(name: string): NotationId | undefined {
  const [, ending] = /\.hml(?:\.(yaml|yml|json|xml))?$/i.exec(name) ?? ["", "none"];
  if (ending === "none") return undefined;
  return ending === undefined ? "hml" : ending === "yml" ? "yaml" : (ending.toLowerCase() as NotationId);
}

const key = "hml-playground";

/** What was written before the page was loaded again. It stays in this tab, and goes with it. */
export function recallDeclaration(): Declaration | undefined {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    if (typeof held !== "object" || held === null) return undefined;
    const { notation, text, example } = held as Record<string, unknown>;
    if (!isNotation(notation) || typeof text !== "string") return undefined;
    return { notation, text, ...(typeof example === "string" && { example }) };
  } catch {
    return undefined;
  }
}

export function keepDeclaration(declaration: Declaration): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(declaration));
  } catch {
    // Full or closed storage: the text is still on the page, and in the link that may be shared.
  }
}
