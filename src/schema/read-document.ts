import { limits } from "../base/limits.ts";
import type { Outcome } from "../base/outcome.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Document, Origin } from "../model/document.ts";
import type { Tree } from "../model/tree.ts";
import { checkVersions } from "./check-versions.ts";
import { explainError } from "./explain-error.ts";
import { reportBadValue } from "./explain-value.ts";
import { validate } from "./generated/validate.gen.js";
import { planOf } from "./kind-plan.ts";
import { readBlock } from "./read-block.ts";
import { type ReadDocumentOptions, type Reading, removePruned } from "./reading.ts";
import { reportShape } from "./report-shape.ts";
import { watchGaps } from "./watch-gaps.ts";

/**
 * Reads a tree as a declaration: the JSON data model in canonical spellings. The walk judges values, the JSON Schema
 * judges structure; each fault is one finding at the place where it was written. What has a fault is left out of the data, so that whoever works on it
 * can trust the types and no fault brings on another.
 */
export function readDocument(tree: Tree, options: ReadDocumentOptions = {}): Outcome<Document, Diagnostic> {
  const origins = new Map<object, Origin>();
  const document: { tree: Tree; data: Document["data"]; origins: typeof origins } = {
    tree,
    data: {},
    origins,
  };
  const reading: Reading = {
    document,
    origins,
    options,
    diagnostics: [],
    suspects: [],
    misshapen: [],
    met: { unknownNames: 0 },
    pruned: [],
    lost: [],
    damaged: new Set(),
  };
  document.data = readBlock(reading, planOf("root"), tree.root, noneAbove);
  reportFaults(reading);
  removePruned(reading);
  checkVersions(reading);
  watchGaps(reading);
  reading.diagnostics.sort(compareDiagnostics);
  return { value: document, diagnostics: reading.diagnostics };
}

const noneAbove = { entry: undefined, parent: undefined, key: "" } as const;

function reportFaults(reading: Reading): void {
  for (const suspect of reading.suspects.slice(0, limits.schemaFaults)) reportBadValue(reading, suspect);
  for (const { parent, key } of reading.misshapen.slice(0, limits.schemaFaults))
    reportShape(reading, parent, key);
  if (!validate(reading.document.data))
    for (const error of validate.errors?.slice(0, limits.schemaFaults) ?? []) explainError(reading, error);
}
