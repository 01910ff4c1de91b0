import type { Host } from "../base/host.ts";
import { Source } from "../base/source.ts";
import type { Document } from "../model/document.ts";
import { applySafeFixes, comparesArtifact } from "../service/apply-fixes.ts";
import { bumpVersions } from "../service/bump-versions.ts";
import { type CheckedDeclaration, type CheckOptions, type CheckResult, check } from "../service/check.ts";
import { type DeclarationInput, readDeclarationText } from "../service/read-declaration.ts";
import { UsageFault } from "./exit-codes.ts";
import { readInputs, stdinName } from "./read-inputs.ts";
import { writeFileAtomically } from "./write-file.ts";

/** A fix may make another possible; more rounds than this mean that two undo one another. */
const mostRounds = 8;

export interface FixedDeclarations {
  /** What is left. */
  readonly result: CheckResult;
  /** Findings that were mended. */
  readonly applied: number;
  /** Versions that were raised because of what was mended, one sentence each. */
  readonly notes: readonly string[];
}

export interface FixOptions extends CheckOptions {
  /** Whether statements bound to artifact bytes are brought up to date, and versions with them. */
  readonly update: boolean;
  /** Whether nothing but those is changed. */
  readonly onlyBound?: boolean;
}

/** Writes the safe fixes into the files, round by round, until nothing is left that a machine can mend. */
export async function fixDeclarations(
  host: Host,
  named: readonly string[],
  options: FixOptions,
): Promise<FixedDeclarations> {
  if (named.includes("-")) throw new UsageFault('"--fix" writes files, and "-" is none; name the file');
  let applied = 0;
  const originals = new Map<string, Document>();
  const notes: string[] = [];
  for (let round = 1; ; round++) {
    const { inputs } = await readInputs(host, named);
    const result = await check(host, inputs, options);
    let mended = 0;
    if (round <= mostRounds) {
      for (const declaration of result.declarations) {
        const { path, document } = declaration;
        if (!originals.has(path)) originals.set(path, document);
        mended += fixOne(declaration, result, options);
      }
    }
    if (mended === 0 && options.update) {
      const raised = result.declarations.flatMap((one) => raiseVersions(one, originals.get(one.path)));
      notes.push(...raised);
      // Once more, so that what is reported is what now stands in the files.
      if (raised.length > 0 && round <= mostRounds) continue;
    }
    if (mended === 0) return { result, applied, notes };
    applied += mended;
  }
}

/** Writes the versions that the changes of one file ask for; what was done, in words. */
function raiseVersions(declaration: CheckedDeclaration, before: Document | undefined): readonly string[] {
  const { document, input } = declaration;
  if (!before || before.tree.source.text === document.tree.source.text) return [];
  const { text, notes } = bumpVersions(before, declaration);
  if (notes.length > 0) write(input, text);
  return notes;
}

/** Number of findings that were mended in one file; 0 where it stays as it is. */
function fixOne(
  declaration: CheckedDeclaration,
  { diagnostics }: CheckResult,
  { update, onlyBound = false }: FixOptions,
): number {
  const { document, notation, input } = declaration;
  const { source } = document.tree;
  if (input.file === stdinName) return 0;
  const own = diagnostics.filter(
    (one) => one.source === source && (!onlyBound || comparesArtifact(one.code)),
  );
  const { text, applied } = applySafeFixes(document, own, { update });
  if (applied === 0 || text === source.text) return 0;
  const after = readDeclarationText(new Source(source.file, text), notation);
  // Whatever a fix was meant to do, a file that could be read stays one that can.
  if (countSyntaxErrors(after) > countSyntaxErrors(declaration)) return 0;
  write(input, text);
  return applied;
}

function write({ path, bytes }: DeclarationInput, text: string): void {
  writeFileAtomically(path, `${hasByteOrderMark(bytes) ? "\ufeff" : ""}${text}`);
}

function countSyntaxErrors({ diagnostics }: Pick<CheckedDeclaration, "diagnostics">): number {
  return diagnostics.filter((one) => one.severity === "error" && one.code.startsWith("HML1")).length;
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
