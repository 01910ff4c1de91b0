import { HostFault } from "../../base/host.ts";
import { limits } from "../../base/limits.ts";
import { relativePath, resolvePath } from "../../base/path.ts";
import type { Verifier } from "../../base/signer.ts";
import { plainPalette } from "../../report/palette.ts";
import { isPackage, type OpenPackage, openPackage } from "../../service/packages/open-package.ts";
import { envelopeEntryOf, verifyPackage } from "../../service/packages/verify-package.ts";
import { type Verification, verifyDeclaration } from "../../service/signatures/verify-declaration.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { hashSource } from "../hash-source.ts";
import { toSlashes } from "../node-host.ts";
import { printFindings } from "../print-findings.ts";
import { readInputs } from "../read-inputs.ts";
import { readVerifier } from "../read-key.ts";

/** `hml verify`: what a signature proves of a declaration or a package and its files, and what it does not. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, positionals, option } = context;
  const key = option("key");
  if (key === undefined)
    throw new UsageFault('"--key" names the public key that you trust; see hml verify --help');
  const path = resolvePath(host.cwd, toSlashes(positionals[0] ?? ""));
  if (!(await isPackage(host, path))) return verifyFile(key, context);
  const opened = await openPackage(host, path, hashSource);
  try {
    const envelope = await readPackageEnvelope(opened, path, context);
    const verify = (verifier: Verifier) => verifyPackage(opened, { verifier, envelope });
    return await conclude(opened.file, envelope.file, { key, verify }, context);
  } finally {
    opened.close();
  }
}

async function verifyFile(key: string, context: CommandContext): Promise<ExitCode> {
  const { host, positionals, option } = context;
  const { inputs, faults } = await readInputs(host, positionals, { folders: false });
  const [input] = inputs;
  if (!input) throw new UsageFault(faults[0] ?? "there is nothing to verify");
  const path = resolvePath(host.cwd, toSlashes(option("envelope") ?? `${input.path}.dsse.json`));
  const envelope = await readEnvelopeFile(context, path);
  const named = option("root");
  const root = named === undefined ? undefined : resolvePath(host.cwd, toSlashes(named));
  const verify = (verifier: Verifier) => verifyDeclaration(host, input, { verifier, envelope, root });
  return conclude(input.file, envelope.file, { key, verify }, context);
}

interface Question {
  readonly key: string;
  readonly verify: (verifier: Verifier) => Promise<Verification>;
}

/** Verifies with the key, unless that is refused, and says what came of it. */
async function conclude(
  file: string,
  envelope: string,
  { key, verify }: Question,
  context: CommandContext,
): Promise<ExitCode> {
  const verifier = readVerifier(key);
  const result: Verification =
    "code" in verifier
      ? { verified: false, proven: [], unproven: ["anything: the key was refused"], diagnostics: [verifier] }
      : await verify(verifier);
  if (context.has("json"))
    context.terminal.out(`${JSON.stringify(describe(file, envelope, result), undefined, 2)}\n`);
  else await print(file, result, context);
  return result.verified ? exitCodes.clean : exitCodes.findings;
}

/** The envelope that is named, else the one in the package, else the one beside it. */
async function readPackageEnvelope(opened: OpenPackage, path: string, context: CommandContext) {
  const { host, option } = context;
  const named = option("envelope");
  if (named !== undefined) return readEnvelopeFile(context, resolvePath(host.cwd, toSlashes(named)));
  const inside = envelopeEntryOf(opened);
  if (inside !== undefined) return readEnvelopeFile({ ...context, host: opened.host }, `${path}/${inside}`);
  return readEnvelopeFile(context, `${path}.dsse.json`);
}

/** One byte more than is allowed is enough to say that it is too large. */
async function readEnvelopeFile({ host }: Pick<CommandContext, "host">, path: string) {
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
