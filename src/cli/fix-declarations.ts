import type { Host } from "../base/host.ts";
import { Source } from "../base/source.ts";
import { applySafeFixes } from "../service/apply-fixes.ts";
import { type CheckedDeclaration, type CheckOptions, type CheckResult, check } from "../service/check.ts";
import { readDeclarationText } from "../service/read-declaration.ts";
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
}

/** Writes the safe fixes into the files, round by round, until nothing is left that a machine can mend. */
export async function fixDeclarations(
  host: Host,
  named: readonly string[],
  options: CheckOptions & { readonly update: boolean },
): Promise<FixedDeclarations> {
  if (named.includes("-")) throw new UsageFault('"--fix" writes files, and "-" is none; name the file');
  let applied = 0;
  for (let round = 1; ; round++) {
    const { inputs } = await readInputs(host, named);
    const result = await check(host, inputs, options);
    let mended = 0;
    if (round <= mostRounds) {
      for (const declaration of result.declarations) mended += fixOne(declaration, result, options.update);
    }
    if (mended === 0) return { result, applied };
    applied += mended;
  }
}

/** Number of findings that were mended in one file; 0 where it stays as it is. */
function fixOne(declaration: CheckedDeclaration, { diagnostics }: CheckResult, update: boolean): number {
  const { document, notation, input } = declaration;
  const { source } = document.tree;
  if (input.file === stdinName) return 0;
  const own = diagnostics.filter((one) => one.source === source);
  const { text, applied } = applySafeFixes(document, own, { update });
  if (applied === 0 || text === source.text) return 0;
  const after = readDeclarationText(new Source(source.file, text), notation);
  // Whatever a fix was meant to do, a file that could be read stays one that can.
  if (countSyntaxErrors(after) > countSyntaxErrors(declaration)) return 0;
  writeFileAtomically(input.path, `${hasByteOrderMark(input.bytes) ? "\ufeff" : ""}${text}`);
  return applied;
}

function countSyntaxErrors({ diagnostics }: Pick<CheckedDeclaration, "diagnostics">): number {
  return diagnostics.filter((one) => one.severity === "error" && one.code.startsWith("HML1")).length;
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
