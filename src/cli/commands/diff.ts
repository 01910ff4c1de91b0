import { escapePointerToken } from "../../base/pointer.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { plainPalette } from "../../report/palette.ts";
import { writeDiagnosticJson } from "../../report/write-check-json.ts";
import { diffDeclarations, type ModelDifference } from "../../service/diff.ts";
import { printDiff } from "../../service/print-diff.ts";
import { type Declaration, readDeclaration } from "../../service/read-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { printFindings } from "../print-findings.ts";
import { readInputs } from "../read-inputs.ts";

/** `hml diff OLD NEW`: whom the changes hurt, and whether each version says so. Exit code 1 where one does not. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { terminal, positionals, option, has, version } = context;
  const [before, after] = [await read(positionals[0], context), await read(positionals[1], context)];
  const unreadable = [...before.diagnostics, ...after.diagnostics].filter(isSyntaxError);
  const { models, diagnostics } = diffDeclarations(before.document, after.document, {
    edit: after.notation.edit,
  });
  const found = [...unreadable, ...diagnostics];
  if (has("json") || option("format") === "json") {
    const [old, now] = positionals;
    const value = { tool: "hml", version, before: old, after: now, models: models.map(writeModelJson) };
    terminal.out(
      `${JSON.stringify({ ...value, diagnostics: found.map(writeDiagnosticJson) }, undefined, 2)}\n`,
    );
  } else {
    const palette = terminal.colours ? (await import("../palette.ts")).createPalette() : plainPalette;
    terminal.out(printDiff(models, palette));
    printFindings(terminal, found);
  }
  return found.length > 0 ? exitCodes.findings : exitCodes.clean;
}

async function read(path = "", { host }: CommandContext): Promise<Declaration> {
  const { inputs, faults } = await readInputs(host, [path], { folders: false });
  const declaration = inputs[0] && (await readDeclaration(inputs[0]));
  if (declaration) return declaration;
  throw new UsageFault(faults[0] ?? `"${path}" is no declaration`);
}

/** A difference as JSON, with pointers into the data model in place of paths in the model. */
function writeModelJson({ changes, ...rest }: ModelDifference): object {
  const pointerOf = (path: readonly string[]) =>
    ["model", rest.model, ...path].map((key) => `/${escapePointerToken(key)}`).join("");
  return { ...rest, changes: changes.map((change) => ({ ...change, path: pointerOf(change.path) })) };
}

/** What a statement says that could not be read is not known; what is missing is no difference. */
function isSyntaxError({ code, severity }: Diagnostic): boolean {
  return severity === "error" && code.startsWith("HML1");
}
