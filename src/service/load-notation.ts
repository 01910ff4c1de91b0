import type { NotationId } from "../model/tree.ts";
import type { Notation } from "./notation.ts";

const loaders: Readonly<Record<NotationId, () => Promise<Notation>>> = {
  hml: async () => (await import("./notations/hml-notation.ts")).hmlNotation,
  yaml: async () => (await import("./notations/yaml-notation.ts")).yamlNotation,
  json: async () => (await import("./notations/json-notation.ts")).jsonNotation,
  xml: async () => (await import("./notations/xml-notation.ts")).xmlNotation,
};

/** One notation, with its parser loaded when it is first asked for: most runs need one of the four. */
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
