import type { NotationId } from "../model/tree.ts";
import type { Notation } from "./notation.ts";
import { hmlNotation } from "./notations/hml-notation.ts";

const loaders: Readonly<Record<NotationId, () => Promise<Notation>>> = {
  hml: async () => hmlNotation,
  yaml: async () => (await import("./notations/yaml-notation.ts")).yamlNotation,
  json: async () => (await import("./notations/json-notation.ts")).jsonNotation,
  xml: async () => (await import("./notations/xml-notation.ts")).xmlNotation,
};

/** One notation. The parsers of the other three are loaded when they are first asked for: most runs need none. */
export function loadNotation(id: NotationId): Promise<Notation> {
  return loaders[id]();
}

/** All four, for whoever must not wait later. */
export async function loadNotations(): Promise<Readonly<Record<NotationId, Notation>>> {
  const [hml, yaml, json, xml] = await Promise.all([
    loaders.hml(),
    loaders.yaml(),
    loaders.json(),
    loaders.xml(),
  ]);
  return { hml, yaml, json, xml };
}
