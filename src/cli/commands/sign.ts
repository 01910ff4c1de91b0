import type { Host } from "../../base/host.ts";
import { nameOf, relativePath, resolvePath } from "../../base/path.ts";
import { isPackage } from "../../service/packages/open-package.ts";
import { signDeclaration } from "../../service/signatures/sign-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { printFindings } from "../print-findings.ts";
import { readInputs } from "../read-inputs.ts";
import { readSigner } from "../read-key.ts";
import { writeFileAtomically } from "../write-file.ts";

/** `hml sign`: an envelope over a declaration and every file that it names. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option } = context;
  const key = option("key");
  if (key === undefined)
    throw new UsageFault('"--key" names the private key to sign with; see hml sign --help');
  await refusePackage(host, positionals[0] ?? "");
  const { inputs, faults } = await readInputs(host, positionals, { folders: false });
  const [input] = inputs;
  if (!input) throw new UsageFault(faults[0] ?? "there is nothing to sign");
  if (positionals[0] === "-")
    throw new UsageFault('a signature needs a file that it stands beside; "-" is none');
  const signer = readSigner(key);
  if ("code" in signer) {
    printFindings(terminal, [signer]);
    return exitCodes.findings;
  }
  const root = option("root");
  const { envelope, signed, diagnostics } = await signDeclaration(host, input, {
    signer,
    keyid: option("keyid"),
    now: Date.now(),
    root: root === undefined ? undefined : resolvePath(host.cwd, toSlashes(root)),
  });
  printFindings(
    terminal,
    diagnostics.filter(({ severity }) => severity === "error"),
  );
  if (envelope === undefined) {
    terminal.err("hml: nothing was signed: a signature vouches for a declaration that is right\n");
    return exitCodes.findings;
  }
  const target = resolvePath(host.cwd, toSlashes(option("output") ?? `${input.path}.dsse.json`));
  writeFileAtomically(target, envelope);
  terminal.out(`${relativePath(host.cwd, target)}: ${signer.algorithm} signature of ${signed.join(", ")}\n`);
  if (option("output") === undefined) return exitCodes.clean;
  terminal.err(`hml: verify it with --envelope ${nameOf(target)}\n`);
  return exitCodes.clean;
}

/** An envelope is part of a package, so it is made before the package is. */
async function refusePackage(host: Host, name: string): Promise<void> {
  if (name === "-" || !(await isPackage(host, resolvePath(host.cwd, toSlashes(name))))) return;
  throw new UsageFault(`"${name}" is a package; sign its declaration, and pack it with its envelope`);
}
