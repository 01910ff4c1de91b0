import type { Outcome } from "../base/outcome.ts";
import type { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { duplicateStatement } from "../diagnostics/faults/duplicate-statement.ts";
import { foreignRequirementMissing } from "../diagnostics/faults/foreign-requirement-missing.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type {
  ExportOptions,
  ForeignFormatId,
  ForeignRequirement,
} from "../formats/foreign/foreign-format.ts";
import type { WriteResult } from "../model/loss.ts";
import type { NotationId, Tree } from "../model/tree.ts";
import { readDocument } from "../schema/read-document.ts";
import { loadNotation } from "./load-notation.ts";
import type { Notation } from "./notation.ts";
import { reportLosses } from "./report-losses.ts";
import { upgradeLegacy } from "./upgrade-legacy.ts";

/** What a declaration can be written as: the four notations, and forms that say less. */
export type ConversionTarget = NotationId | "model-service-legacy" | ForeignFormatId;

type Writer = (
  tree: Tree,
  options: ExportOptions,
) => WriteResult & { readonly missing?: readonly ForeignRequirement[] };

interface Target {
  /** As it stands in a sentence: `a ModelPack config`. */
  readonly title: string;
  /** End of the name of a file in this form, behind the stem of the declaration's name. */
  readonly ending: string;
  /** Loaded when it is first asked for. */
  load(): Promise<Writer>;
}

const targets: Readonly<Record<ConversionTarget, Target>> = {
  hml: { title: "HML text", ending: ".hml", load: async () => (await loadNotation("hml")).write },
  yaml: { title: "YAML", ending: ".hml.yaml", load: async () => (await loadNotation("yaml")).write },
  json: { title: "JSON", ending: ".hml.json", load: async () => (await loadNotation("json")).write },
  xml: { title: "XML", ending: ".hml.xml", load: async () => (await loadNotation("xml")).write },
  "model-service-legacy": {
    title: "the legacy form",
    ending: ".model-service.xml",
    load: async () => (await import("../formats/xml/write-legacy-xml.ts")).writeLegacyXml,
  },
  cyclonedx: foreign("cyclonedx", "a CycloneDX ML-BOM", ".cdx.json"),
  spdx: foreign("spdx", "an SPDX 3 document", ".spdx.json"),
  "model-card": foreign("model-card", "a model card", ".md"),
  modelpack: foreign("modelpack", "a ModelPack config", ".modelpack.json"),
  "onnx-metadata": foreign("onnx-metadata", "ONNX metadata_props", ".onnx-metadata.json"),
  "module-json5": foreign("module-json5", "a module.json5", ".module.json5"),
};

function foreign(id: ForeignFormatId, title: string, ending: string): Target {
  const load = async (): Promise<Writer> => {
    const [{ foreignFormats }, { exportForeign }] = await Promise.all([
      import("../formats/foreign/foreign-formats.ts"),
      import("../formats/foreign/export-foreign.ts"),
    ]);
    return (tree, options) => exportForeign(foreignFormats[id], tree, options);
  };
  return { title, ending, load };
}

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

/** A declaration in another form, and the losses as findings. */
export interface ConvertResult extends WriteResult {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes whatever was read in another form, faults or not. Every statement and comment that the form cannot say is in
 * the losses, with its pointer, and a finding with its place; an empty list means that nothing was lost.
 */
export async function convert(
  tree: Tree,
  to: ConversionTarget,
  options: ExportOptions = {},
): Promise<ConvertResult> {
  const { title, load } = targets[to];
  const write = await load();
  const written = tree.legacy ? upgradeLegacy(tree) : tree;
  const { text, losses, missing = [] } = write(written, options);
  const start = { source: tree.source, span: { start: 0, end: 0 } };
  const lacking = missing.map(({ foreign: name, hml }) =>
    makeDiagnostic(foreignRequirementMissing, "default", { foreign: name, hml, format: title }, start),
  );
  return { text, losses, diagnostics: [...lacking, ...reportLosses(written, losses, title)] };
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
