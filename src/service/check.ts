import type { Host } from "../base/host.ts";
import type { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ArtifactState } from "../model/artifact-state.ts";
import type { Workspace } from "../model/workspace.ts";
import type { CheckedFile, CheckReport } from "../report/check-report.ts";
import { rules as allRules } from "../rules/catalogue.ts";
import type { Rule } from "../rules/define-rule.ts";
import { runRules } from "../rules/run-rules.ts";
import type { SeveritySettings } from "../rules/severities.ts";
import { applySuppressions } from "../rules/suppressions.ts";
import { arrangeFindings } from "./arrange-findings.ts";
import { bindAlone, bindDeclarations } from "./bind-declarations.ts";
import { checkArtifacts, listUncheckedArtifacts } from "./check-artifacts.ts";
import { WorkspaceRoots } from "./find-workspace-root.ts";
import type { Notation } from "./notation.ts";
import {
  type Declaration,
  type DeclarationInput,
  readDeclaration,
  readDeclarationText,
} from "./read-declaration.ts";

export interface TextOptions {
  /** The clock, epoch milliseconds; left out: dates are not judged against today. */
  readonly now?: number | undefined;
  /** What the workspace makes of findings; left out: what they are. */
  readonly severities?: SeveritySettings | undefined;
  /** Rules to be asked; left out: all of the catalogue. */
  readonly rules?: readonly Rule[] | undefined;
}

export interface CheckOptions extends TextOptions {
  /** Whether the artifacts that the declarations name are read and compared. */
  readonly artifacts: boolean;
  /** Workspace root, absolute; left out: found for each declaration. */
  readonly root?: string | undefined;
  /** Hears how many artifacts are read, of how many, and which was the last. */
  readonly progress?: ((done: number, total: number, file: string) => void) | undefined;
}

/** One declaration as it was read, and where it came from. */
export interface CheckedDeclaration extends Declaration {
  readonly input: DeclarationInput;
  /** Absolute path of the declaration. */
  readonly path: string;
}

/** A report, and the declarations that it is about (UI markup that a search found is not among them). */
export interface CheckResult extends CheckReport {
  readonly declarations: readonly CheckedDeclaration[];
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
  const roots = new WorkspaceRoots(host, options.root);
  const { workspace, diagnostics: unbound } = await bindDeclarations(host, declarations, roots);
  const artifacts = options.artifacts
    ? await checkArtifacts(host, declarations, { roots, progress: options.progress })
    : undefined;
  const apart = Map.groupBy([...unbound, ...(artifacts?.diagnostics ?? [])], (one) => one.source);
  const found = declarations.flatMap((declaration) => {
    const elsewhere = apart.get(declaration.document.tree.source) ?? [];
    return judge(declaration, elsewhere, { ...options, workspace, states: artifacts?.states });
  });
  const files = declarations.map(
    (declaration): CheckedFile => ({
      file: declaration.document.tree.source.file,
      notation: declaration.document.tree.notation,
      artifacts: artifacts
        ? (artifacts.artifacts.get(declaration.document) ?? [])
        : listUncheckedArtifacts(host, declaration),
    }),
  );
  return { files, diagnostics: arrangeFindings(found, options.severities), declarations };
}

/**
 * The part of a check that an editor runs at each keystroke: syntax, schema, and every rule that needs neither artifacts
 * nor other files. Pure and synchronous.
 */
export function checkText(source: Source, notation: Notation, options: TextOptions = {}): Declaration {
  const declaration = readDeclarationText(source, notation);
  const found = judge(declaration, [], { ...options, workspace: bindAlone(declaration) });
  return { ...declaration, diagnostics: arrangeFindings(found, options.severities) };
}

/** What is known around a declaration when its rules are asked. */
interface Surroundings extends TextOptions {
  readonly workspace: Workspace;
  readonly states?: ReadonlyMap<object, ArtifactState> | undefined;
}

/** All that is wrong with one declaration: what its readers said, what is said of it elsewhere, and its rules. */
function judge(
  { document, notation, diagnostics }: Declaration,
  elsewhere: readonly Diagnostic[],
  { now, workspace, states, rules = allRules }: Surroundings,
): readonly Diagnostic[] {
  const ruled = runRules(document, {
    rules,
    now,
    workspace,
    edit: notation.edit,
    ...(states && { artifact: (variant) => states.get(variant) }),
  });
  const found = [...diagnostics, ...elsewhere, ...ruled];
  return applySuppressions(document.tree, found, { now, ...(!states && { unjudged: isOfArtifact }) })
    .diagnostics;
}

/** Findings that only a look at the artifacts brings. */
function isOfArtifact(code: string): boolean {
  return code.startsWith("HML7");
}

async function readAll(inputs: readonly DeclarationInput[]): Promise<readonly CheckedDeclaration[]> {
  const declarations: CheckedDeclaration[] = [];
  for (const input of inputs) {
    const declaration = await readDeclaration(input);
    if (declaration) declarations.push({ ...declaration, input, path: input.path });
  }
  return declarations;
}
