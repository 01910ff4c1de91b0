import type { Host } from "../base/host.ts";
import type { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { CheckedFile, CheckReport } from "../report/check-report.ts";
import { rules } from "../rules/catalogue.ts";
import { runRules } from "../rules/run-rules.ts";
import { arrangeFindings, type Severities } from "./arrange-findings.ts";
import { bindDeclarations } from "./bind-declarations.ts";
import { type ArtifactsChecked, checkArtifacts, listUncheckedArtifacts } from "./check-artifacts.ts";
import type { Notation } from "./notation.ts";
import {
  type Declaration,
  type DeclarationInput,
  readDeclaration,
  readDeclarationText,
} from "./read-declaration.ts";

export interface CheckOptions {
  /** The clock, epoch milliseconds; left out: dates are not judged against today. */
  readonly now?: number | undefined;
  /** Whether the artifacts that the declarations name are read and compared. */
  readonly artifacts: boolean;
  /** Workspace root, absolute; default: found for each declaration. */
  readonly root?: string | undefined;
  readonly severities?: Severities | undefined;
  /** Hears how many artifacts are read, of how many, and which was the last. */
  readonly progress?: ((done: number, total: number, file: string) => void) | undefined;
}

/** A report, and the documents that it is about (UI markup that a search found is not among them). */
export interface CheckResult extends CheckReport {
  readonly declarations: readonly CheckedDeclaration[];
}

/** One declaration as it was read, with where it came from. */
export interface CheckedDeclaration extends Declaration {
  readonly input: DeclarationInput;
}

/**
 * Checks declarations: bytes → tree → document → names → artifacts → rules → findings, in the order of a report. What
 * is wrong with a declaration or an artifact is a finding; only bugs are thrown.
 */
export async function check(
  host: Host,
  inputs: readonly DeclarationInput[],
  options: CheckOptions,
): Promise<CheckResult> {
  const declarations = await readAll(inputs);
  const requests = declarations.map(({ document, notation, input }) => ({
    document,
    notation,
    path: input.path,
  }));
  const artifacts = options.artifacts ? await checkArtifacts(host, requests, options) : undefined;
  const bound = await bindDeclarations(host, requests, options);
  const found = [
    ...declarations.flatMap(({ diagnostics }) => diagnostics),
    ...bound,
    ...(artifacts?.diagnostics ?? []),
    ...declarations.flatMap((one) =>
      judge(one.document, one.notation, { ...options, states: artifacts?.states }),
    ),
  ];
  const files = requests.map(
    (request): CheckedFile => ({
      file: request.document.tree.source.file,
      notation: request.document.tree.notation,
      artifacts: artifacts
        ? (artifacts.artifacts.get(request.document) ?? [])
        : listUncheckedArtifacts(host, request),
    }),
  );
  return { files, diagnostics: arrangeFindings(found, options.severities), declarations };
}

/** A text checked by itself: syntax, schema, and every rule that needs neither artifacts nor other files. */
export interface TextResult extends Declaration {
  readonly document: Document;
}

/** The part of a check that an editor runs at each keystroke: pure, synchronous, no files. */
export function checkText(
  source: Source,
  notation: Notation,
  options: Pick<CheckOptions, "now" | "severities"> = {},
): TextResult {
  const read = readDeclarationText(source, notation);
  const found = [...read.diagnostics, ...judge(read.document, notation, options)];
  return { ...read, diagnostics: arrangeFindings(found, options.severities) };
}

function judge(
  document: Document,
  notation: Notation,
  {
    now,
    states,
  }: { readonly now?: number | undefined; readonly states?: ArtifactsChecked["states"] | undefined },
): readonly Diagnostic[] {
  return runRules(document, {
    rules,
    now,
    edit: notation.edit,
    ...(states && { artifact: (variant) => states.get(variant) }),
  });
}

async function readAll(inputs: readonly DeclarationInput[]): Promise<readonly CheckedDeclaration[]> {
  const declarations: CheckedDeclaration[] = [];
  for (const input of inputs) {
    const declaration = await readDeclaration(input);
    if (declaration) declarations.push({ ...declaration, input });
  }
  return declarations;
}
