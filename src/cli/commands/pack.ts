import { folderOf, relativePath, resolvePath } from "../../base/path.ts";
import { reportUnsigned } from "../../service/packages/check-package.ts";
import { packageNameOf, packDeclaration } from "../../service/packages/pack-declaration.ts";
import { largestPackage, measurePackage, writePackage } from "../../service/packages/write-package.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { printFindings } from "../print-findings.ts";
import { readInputs } from "../read-inputs.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml pack`: a declaration and everything that it names in one file. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option } = context;
  if (positionals[0] === "-")
    throw new UsageFault('a declaration is packed with the files beside it; "-" has none');
  const { inputs, faults } = await readInputs(host, positionals, { folders: false });
  const [input] = inputs;
  if (!input) throw new UsageFault(faults[0] ?? "there is nothing to pack");
  const beside = resolvePath(folderOf(input.path), packageNameOf(input.path));
  const output = option("output");
  const target = output === undefined ? beside : resolvePath(host.cwd, toSlashes(output));
  const root = option("root");
  const packing = await packDeclaration(host, input, {
    now: Date.now(),
    root: root === undefined ? undefined : resolvePath(host.cwd, toSlashes(root)),
  });
  try {
    const { files, document, diagnostics } = packing;
    if (!document) {
      printFindings(terminal, diagnostics);
      terminal.err("hml: nothing was packed: a package holds a declaration that is right\n");
      return exitCodes.findings;
    }
    const name = relativePath(host.cwd, target);
    if (measurePackage(files) > largestPackage) {
      throw new UsageFault(`"${name}" would have 4 GB or more; pack fewer variants in one declaration`);
    }
    printFindings(terminal, reportUnsigned({ entries: files, file: name }, document));
    writeFileAtomically(target, writePackage(files));
    terminal.out(`${name}: ${files.map((file) => file.name).join(", ")}\n`);
    return exitCodes.clean;
  } finally {
    packing.close();
  }
}
