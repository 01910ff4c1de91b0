import { resolvePath } from "../../base/path.ts";
import { type AtomicManifest, atomize } from "../../service/atomize/atomize.ts";
import { bindDeclarations } from "../../service/bind-declarations.ts";
import { check } from "../../service/check.ts";
import { convert, endingOf, isConversionTarget } from "../../service/convert.ts";
import { WorkspaceRoots } from "../../service/find-workspace-root.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { refuseOverwriting, writeWithFolders } from "../output-files.ts";
import { printFindings } from "../print-findings.ts";
import { readInputs } from "../read-inputs.ts";

/** `hml atomize`: what each type of device is told of each model, one manifest each. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const { host, terminal, positionals, option, has } = context;
  const { inputs, faults } = await readInputs(host, positionals, { folders: false });
  if (faults[0] !== undefined) throw new UsageFault(faults[0]);
  const { declarations, diagnostics } = await check(host, inputs, { artifacts: false, now: Date.now() });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  printFindings(terminal, errors);
  const [declaration] = declarations;
  if (errors.length > 0 || !declaration) return exitCodes.findings;
  const { workspace } = await bindDeclarations(host, declarations, new WorkspaceRoots(host, undefined));
  const { manifests, leftOut } = atomize(declaration.document, workspace);
  const chosen = chooseManifests(manifests, option("device"));
  const target = option("to") ?? "xml";
  if (!isConversionTarget(target)) throw new UsageFault(`there is no form "${target}"`);
  const texts = await Promise.all(chosen.map(async ({ tree }) => (await convert(tree, target)).text));
  const outputs = chooseOutputs(context, chosen, endingOf(target));
  if (outputs) refuseOverwriting(outputs, { cwd: host.cwd, force: has("force") });
  for (const [i, text] of texts.entries()) {
    const output = outputs?.[i];
    if (output === undefined) terminal.out(text);
    else writeWithFolders(output, text);
  }
  for (const { model, deviceType, variants } of chosen)
    if (variants.length > 1)
      terminal.err(
        `hml: of ${model}, a ${deviceType} is given ${variants.length} variants (${variants.join(", ")}); only the device tells which one fits\n`,
      );
  for (const { what, path } of leftOut) terminal.err(`hml: in no manifest: ${what} (${path})\n`);
  return exitCodes.clean;
}

function chooseManifests(
  manifests: readonly AtomicManifest[],
  device: string | undefined,
): readonly AtomicManifest[] {
  const types = [...new Set(manifests.map(({ deviceType }) => deviceType))];
  if (types.length === 0) throw new UsageFault("no model says which types of device it is for");
  const chosen = manifests.filter(({ deviceType }) => device === undefined || deviceType === device);
  if (chosen.length === 0)
    throw new UsageFault(`no variant is for the device type "${device}"; there are ${types.join(", ")}`);
  return chosen;
}

/** `face.phone.hml.xml` in the folder for the manifests; `undefined` for the one that goes to standard output. */
function chooseOutputs(
  { host, option }: CommandContext,
  manifests: readonly AtomicManifest[],
  ending: string,
): readonly string[] | undefined {
  const folder = option("out-dir");
  if (folder === undefined && manifests.length > 1)
    throw new UsageFault(
      `there are ${manifests.length} manifests: "--out-dir" says in which folder they go, or "--device" which one is wanted`,
    );
  if (folder === undefined) return undefined;
  const at = resolvePath(host.cwd, toSlashes(folder));
  return manifests.map(({ model, deviceType }) => resolvePath(at, `${model}.${deviceType}${ending}`));
}
