import type { Host } from "../base/host.ts";
import { arrangeFindings } from "../service/arrange-findings.ts";
import { type CheckOptions, type CheckResult, check } from "../service/check.ts";
import { checkPackage } from "../service/packages/check-package.ts";
import { isPackage, openPackage } from "../service/packages/open-package.ts";
import type { DeclarationInput } from "../service/read-declaration.ts";
import { hashSource } from "./hash-source.ts";

/** Checks what the command line names, packages among it, as one report. */
export async function checkWithPackages(
  host: Host,
  inputs: readonly DeclarationInput[],
  options: CheckOptions,
): Promise<CheckResult> {
  const declarations: DeclarationInput[] = [];
  const results: CheckResult[] = [];
  for (const input of inputs) {
    if (!(await isPackage(host, input.path))) {
      declarations.push(input);
      continue;
    }
    const opened = await openPackage(host, input.path, hashSource);
    try {
      results.push(await checkPackage(opened, options));
    } finally {
      opened.close();
    }
  }
  if (declarations.length > 0) results.unshift(await check(host, declarations, options));
  return {
    files: results.flatMap(({ files }) => files),
    diagnostics: arrangeFindings(results.flatMap(({ diagnostics }) => diagnostics)),
    declarations: results.flatMap((result) => result.declarations),
  };
}
