import { readFileSync } from "node:fs";
import { InProcessAdapter } from "../../../conformance/adapters/in-process-adapter.ts";
import { findSuiteRoot, loadSuite, selectCases } from "../../../conformance/load-suite.ts";
import { ScaffoldFault, scaffoldCase } from "../../../conformance/scaffold-case.ts";
import { type Adapter, AdapterFault, profiles } from "../../../conformance/suite/adapter.ts";
import { CaseFault } from "../../../conformance/suite/expand-case-file.ts";
import { ProcessAdapter } from "../../../conformance/suite/process-adapter.ts";
import { readKnownFailures } from "../../../conformance/suite/read-known-failures.ts";
import { printHtmlReport } from "../../../conformance/suite/reports/print-html-report.ts";
import { printJunitReport } from "../../../conformance/suite/reports/print-junit-report.ts";
import { printTextReport } from "../../../conformance/suite/reports/print-text-report.ts";
import { writeJsonReport } from "../../../conformance/suite/reports/write-json-report.ts";
import { type KnownFailures, runSuite, type SuiteReport } from "../../../conformance/suite/run-suite.ts";
import { resolvePath } from "../../base/path.ts";
import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";
import { toSlashes } from "../node-host.ts";
import { writeFileAtomically } from "../write-file.ts";

const specUrl = "https://hml-lang.org/spec/";

/** `hml conformance`: runs the suite against this implementation or another, or scaffolds a case. */
export async function run(context: CommandContext): Promise<ExitCode> {
  const [word] = context.positionals;
  if (word === "new") return writeNewCase(context);
  if (word !== undefined) throw new UsageFault(`"${word}" is nothing that can be done; only "new" is`);
  const report = await runCases(context);
  const output = context.option("output");
  const text = printReport(report, context.option("format") ?? "text");
  if (output === undefined) context.terminal.out(text);
  else writeFileAtomically(resolvePath(context.host.cwd, toSlashes(output)), text);
  return report.conforms ? exitCodes.clean : exitCodes.findings;
}

async function runCases({ host, terminal, option, version }: CommandContext): Promise<SuiteReport> {
  const profile = option("profile");
  if (profile !== undefined && !profiles.some((one) => one === profile))
    throw new UsageFault(`"${profile}" is no profile: ${profiles.join(", ")}`);
  const suite = loadCases();
  const cases = selectCases(suite, { profile, text: option("filter") });
  if (cases.length === 0) throw new UsageFault("no case is left to run");
  const knownFailures = readKnownFailuresFile(option("known-failures"), host.cwd);
  const clock = () => performance.now();
  let done = 0;
  const onResult = () => terminal.progress(`${++done} of ${cases.length} cases`);
  try {
    return await runSuite(chooseAdapter(option("adapter"), version), {
      ...{ cases, digest: suite.digest, clock, onResult, knownFailures },
    });
  } catch (fault) {
    if (fault instanceof AdapterFault) throw new UsageFault(`the adapter ${fault.message}`);
    throw fault;
  }
}

function readKnownFailuresFile(name: string | undefined, cwd: string): KnownFailures {
  if (name === undefined) return new Map();
  try {
    return readKnownFailures(readFileSync(resolvePath(cwd, toSlashes(name)), "utf8"));
  } catch (fault) {
    throw new UsageFault(`"${name}" is no list of known failures: ${(fault as Error).message}`);
  }
}

function loadCases() {
  try {
    return loadSuite(findRoot());
  } catch (fault) {
    if (fault instanceof CaseFault) throw new UsageFault(fault.message);
    throw fault;
  }
}

function findRoot(): string {
  const root = findSuiteRoot();
  if (root !== undefined) return root;
  throw new UsageFault(
    "the cases are not installed with this package; run it from a checkout of the project",
  );
}

/** A command is split at blanks; who needs more writes a script. */
function chooseAdapter(command: string | undefined, version: string): Adapter {
  return command === undefined
    ? new InProcessAdapter(version, [process.execPath, process.argv[1] ?? "", "lsp", "--stdio"])
    : new ProcessAdapter({ command: command.split(/\s+/).filter(Boolean) });
}

function printReport(report: SuiteReport, format: string): string {
  if (format === "json") return `${JSON.stringify(writeJsonReport(report), undefined, 2)}\n`;
  if (format === "junit") return printJunitReport(report);
  return format === "html" ? printHtmlReport(report, specUrl) : printTextReport(report);
}

function writeNewCase({ terminal, option }: CommandContext): ExitCode {
  const requirement = option("requirement");
  const id = option("id");
  if (requirement === undefined || id === undefined)
    throw new UsageFault('"hml conformance new" needs --requirement REQ-… and --id subject/name');
  try {
    const path = scaffoldCase(findRoot(), { requirement, id, profile: option("profile") ?? "core" });
    terminal.out(`${path}\n`);
    return exitCodes.clean;
  } catch (fault) {
    if (fault instanceof ScaffoldFault) throw new UsageFault(fault.message);
    throw fault;
  }
}
