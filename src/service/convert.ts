import type { Outcome } from "../base/outcome.ts";
import type { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { duplicateStatement } from "../diagnostics/faults/duplicate-statement.ts";
import type { WriteResult } from "../model/loss.ts";
import type { NotationId, Tree } from "../model/tree.ts";
import { readDocument } from "../schema/read-document.ts";
import { loadNotation } from "./load-notation.ts";
import type { Notation } from "./notation.ts";
import { upgradeLegacy } from "./upgrade-legacy.ts";

/** What a declaration can be written as: the four notations, and forms that say less. */
export type ConversionTarget = NotationId | "model-service-legacy";

type Writer = (tree: Tree) => WriteResult;

interface Target {
  /** End of the name of a file in this form, behind the stem of the declaration's name. */
  readonly ending: string;
  /** Loaded when it is first asked for. */
  load(): Promise<Writer>;
}

const targets: Readonly<Record<ConversionTarget, Target>> = {
  hml: { ending: ".hml", load: async () => (await loadNotation("hml")).write },
  yaml: { ending: ".hml.yaml", load: async () => (await loadNotation("yaml")).write },
  json: { ending: ".hml.json", load: async () => (await loadNotation("json")).write },
  xml: { ending: ".hml.xml", load: async () => (await loadNotation("xml")).write },
  "model-service-legacy": {
    ending: ".model-service.xml",
    load: async () => (await import("../formats/xml/write-legacy-xml.ts")).writeLegacyXml,
  },
};

/** Names of the targets, in the order in which help lists them. */
export const conversionTargets = Object.keys(targets) as readonly ConversionTarget[];

/** Tells the name of a target from other words. */
export function isConversionTarget(name: string): name is ConversionTarget {
  return Object.hasOwn(targets, name);
}

/** End of the name of a file in that form: `.hml.yaml`. */
export function endingOf(target: ConversionTarget): string {
  return targets[target].ending;
}

/**
 * Writes whatever was read in another form, faults or not. Every statement and comment that the form cannot say is in
 * the losses, with its pointer; an empty list means that nothing was lost.
 */
export async function convert(tree: Tree, to: ConversionTarget): Promise<WriteResult> {
  const write = await targets[to].load();
  return write(tree.legacy ? upgradeLegacy(tree) : tree);
}

/**
 * A text as the tree that is to be written in another form, and why it must not be: faults of its notation, and in YAML,
 * JSON and XML a name that stands twice, which those notations themselves forbid and of which readers take one or the
 * other. Everything else that a check would find is no matter of a conversion. Never throws.
 */
export function readForConversion(source: Source, notation: Notation): Outcome<Tree, Diagnostic> {
  const { value, diagnostics } = notation.read(source);
  const faults = diagnostics.filter(({ severity }) => severity === "error");
  if (notation.id === "hml" || faults.length > 0) return { value, diagnostics: faults };
  const twice = readDocument(value).diagnostics.filter(({ code }) => code === duplicateStatement.code);
  return { value, diagnostics: twice };
}
