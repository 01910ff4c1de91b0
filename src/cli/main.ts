import type { Command, CommandCode, CommandContext } from "./command.ts";
import { commands } from "./commands.ts";
import { type ExitCode, exitCodes, UsageFault } from "./exit-codes.ts";
import { createNodeHost } from "./node-host.ts";
import { type ParsedOptions, parseOptions } from "./parse-options.ts";
import { printCommandHelp, printHelp } from "./print-help.ts";
import { createTerminal, type Terminal } from "./terminal.ts";
import { version } from "./version.ts";

/** Code of commands that is there already, by name. */
export type LoadedCommands = Readonly<Record<string, CommandCode>>;

/** Runs what the command line of this process asks for, and leaves its exit code. Never rejects. */
export async function main(loaded: LoadedCommands = {}): Promise<void> {
  const terminal = createTerminal(process.env);
  const fail = (fault: unknown) => {
    process.exitCode = reportFault(fault, terminal);
  };
  process.on("uncaughtException", fail);
  try {
    process.exitCode = await runCommandLine(process.argv.slice(2), { terminal, loaded });
  } catch (fault) {
    fail(fault);
  }
  terminal.endProgress();
}

async function runCommandLine(
  words: readonly string[],
  { terminal, loaded }: { readonly terminal: Terminal; readonly loaded: LoadedCommands },
): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    return printHelpOf(rest[0], terminal);
  }
  if (name === "--version" || name === "-v" || name === "-V") {
    terminal.out(`${version}\n`);
    return exitCodes.clean;
  }
  const command = findCommand(name);
  const options = readOptions(name, command, rest);
  if (options.values.help) {
    terminal.out(printCommandHelp(name, command));
    return exitCodes.clean;
  }
  checkPositionals(name, command, options.positionals);
  const { run } = loaded[name] ?? (await command.load());
  return run(createContext(options, terminal));
}

function printHelpOf(name: string | undefined, terminal: Terminal): ExitCode {
  terminal.out(name === undefined ? printHelp(commands, version) : printCommandHelp(name, findCommand(name)));
  return exitCodes.clean;
}

function findCommand(name: string): Command {
  const command = commands.get(name);
  if (command) return command;
  const names = [...commands.keys()].join(", ");
  throw new UsageFault(`there is no command "${name}"; the commands are ${names}`);
}

function readOptions(name: string, command: Command, words: readonly string[]): ParsedOptions {
  try {
    return parseOptions(command, words);
  } catch (fault) {
    if (!(fault instanceof UsageFault)) throw fault;
    throw new UsageFault(`${fault.message}; see hml ${name} --help`);
  }
}

function checkPositionals(name: string, command: Command, { length }: readonly string[]): void {
  const [least, most] = command.positionals;
  if (length >= least && length <= most) return;
  throw new UsageFault(`the command is "hml ${name} ${command.usage}"; see hml ${name} --help`);
}

function createContext({ values, positionals }: ParsedOptions, terminal: Terminal): CommandContext {
  return {
    host: createNodeHost(process.cwd()),
    terminal,
    environment: process.env,
    version,
    positionals,
    option: (name) => values[name] as string | undefined,
    has: (name) => values[name] === true,
  };
}

/** Says what went wrong in one line; a stack only to those who ask for it. */
function reportFault(fault: unknown, terminal: Terminal): ExitCode {
  if (fault instanceof UsageFault) {
    terminal.err(`hml: ${fault.message}\n`);
    return exitCodes.usage;
  }
  const text = fault instanceof Error ? fault.message : String(fault);
  const [line] = text.split("\n");
  terminal.err(
    `hml: internal fault: ${line}. This is a bug in hml ${version}: please report it with the command that shows it (HML_DEBUG=1 prints the stack).\n`,
  );
  if (process.env.HML_DEBUG && fault instanceof Error) terminal.err(`${fault.stack}\n`);
  return exitCodes.internal;
}
