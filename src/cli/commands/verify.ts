import { HostFault } from "../../base/host.ts";
import { limits } from "../../base/limits.ts";
import { relativePath, resolvePath } from "../../base/path.ts";
import { plainPalette } from "../../report/palette.ts";
import { type Verification, verifyDeclaration } from "../../service/signatures/verify-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { printFindings } from "../print-findings.ts";
import { readInputs } from "../read-inputs.ts";
import { readVerifier } from "../read-key.ts";

/** `hml verify`: what a signature proves of a declaration and its files, and what it does not. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option } = context;
  const key = option("key");
  if (key === undefined)
    throw new UsageFault('"--key" names the public key that you trust; see hml verify --help');
  const { inputs, faults } = await readInputs(host, positionals, { folders: false });
  const [input] = inputs;
  if (!input) throw new UsageFault(faults[0] ?? "there is nothing to verify");
  const path = resolvePath(host.cwd, toSlashes(option("envelope") ?? `${input.path}.dsse.json`));
  const envelope = await readEnvelopeFile(context, path);
  const verifier = readVerifier(key);
  const root = option("root");
  const result: Verification =
    "code" in verifier
      ? { verified: false, proven: [], unproven: ["anything: the key was refused"], diagnostics: [verifier] }
      : await verifyDeclaration(host, input, {
          verifier,
          envelope,
          root: root === undefined ? undefined : resolvePath(host.cwd, toSlashes(root)),
        });
  if (context.has("json"))
    terminal.out(`${JSON.stringify(describe(input.file, envelope.file, result), undefined, 2)}\n`);
  else await print(input.file, result, context);
  return result.verified ? exitCodes.clean : exitCodes.findings;
}

/** One byte more than is allowed is enough to say that it is too large. */
async function readEnvelopeFile({ host }: CommandContext, path: string) {
  const file = relativePath(host.cwd, path);
  try {
    const stat = await host.stat(path);
    if (stat && stat.bytes > limits.envelopeBytes)
      return { file, bytes: new Uint8Array(limits.envelopeBytes + 1) };
    return { file, bytes: await host.readFile(path, limits.envelopeBytes) };
  } catch (fault) {
    if (!(fault instanceof HostFault)) throw fault;
    throw new UsageFault(`the envelope "${file}" cannot be read; "--envelope" names another`);
  }
}

/** What `--json` prints. */
function describe(file: string, envelope: string, { verified, proven, unproven, diagnostics }: Verification) {
  const findings = diagnostics.map(({ code, name, severity, message, source, path }) => {
    return { code, name, severity, message, file: source.file, path };
  });
  return { file, envelope, verified, proven, unproven, diagnostics: findings };
}

async function print(file: string, result: Verification, { terminal }: CommandContext): Promise<void> {
  const palette = terminal.colours ? (await import("../palette.ts")).createPalette() : plainPalette;
  printFindings(terminal, result.diagnostics);
  const lines = [
    palette.strong(
      `${result.verified ? "✔" : "✘"} ${file}: ${result.verified ? "the signature holds" : "the signature does not hold"}`,
    ),
    ...(result.proven.length > 0 ? ["proven:", ...result.proven.map((line) => `  ${line}`)] : []),
    "not proven:",
    ...result.unproven.map((line) => `  ${line}`),
  ];
  terminal.out(`${lines.join("\n")}\n`);
}
