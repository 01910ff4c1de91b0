import type { WriteResult } from "../model/loss.ts";
import type { NotationId, Tree } from "../model/tree.ts";
import { loadNotation } from "./load-notation.ts";

/** What a declaration can be written as: the four notations, and forms that say less. */
export type ConversionTarget = NotationId | "model-service-legacy";

type Writer = (tree: Tree) => WriteResult;

/** Each loaded when it is first asked for. */
const writers: Readonly<Record<ConversionTarget, () => Promise<Writer>>> = {
  hml: async () => (await loadNotation("hml")).write,
  yaml: async () => (await loadNotation("yaml")).write,
  json: async () => (await loadNotation("json")).write,
  xml: async () => (await loadNotation("xml")).write,
  "model-service-legacy": async () => (await import("../formats/xml/write-legacy-xml.ts")).writeLegacyXml,
};

/** Names of the targets, in the order in which help lists them. */
export const conversionTargets = Object.keys(writers) as readonly ConversionTarget[];

/** Tells the name of a target from other words. */
export function isConversionTarget(name: string): name is ConversionTarget {
  return Object.hasOwn(writers, name);
}

/**
 * Writes whatever was read in another form, faults or not. Every statement and comment that the form cannot say is in
 * the losses, with its pointer; an empty list means that nothing was lost.
 */
export async function convert(tree: Tree, to: ConversionTarget): Promise<WriteResult> {
  const write = await writers[to]();
  return write(tree);
}
