import type { Command } from "./command.ts";
import { UsageFault } from "./exit-codes.ts";

/** What stands on a command line, sorted. */
export interface ParsedOptions {
  readonly values: Readonly<Record<string, string | true>>;
  readonly positionals: readonly string[];
}

/**
 * Reads `--name`, `--name value`, `--name=value`, `-n value` and words; behind `--` all are words, and `-` is one. Node's
 * own `util.parseArgs` does the same; loading it takes longer than most checks (`spec/decisions/dependencies.md`).
 */
export function parseOptions(command: Command, words: readonly string[]): ParsedOptions {
  const values: Record<string, string | true> = {};
  const positionals: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "--") {
      positionals.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      positionals.push(word);
      continue;
    }
    const [spelled = "", ...rest] = word.split("=");
    const name = nameOf(command, spelled);
    const given = rest.length > 0 ? rest.join("=") : undefined;
    if (command.options[name]?.type === "boolean") {
      if (given !== undefined) throw new UsageFault(`"${spelled}" takes no value`);
      values[name] = true;
      continue;
    }
    const value = given ?? words[++at];
    if (value === undefined) throw new UsageFault(`"${spelled}" needs a value`);
    values[name] = value;
  }
  checkChoices(command, values);
  return { values, positionals };
}

/** Name of the option that `--name` or `-n` spells. */
function nameOf(command: Command, spelled: string): string {
  const name = spelled.startsWith("--")
    ? spelled.slice(2)
    : Object.entries(command.options).find(([, { short }]) => `-${short}` === spelled)?.[0];
  if (name !== undefined && Object.hasOwn(command.options, name)) return name;
  throw new UsageFault(`there is no option "${spelled}"`);
}

function checkChoices({ options }: Command, values: ParsedOptions["values"]): void {
  for (const [name, value] of Object.entries(values)) {
    const choices = options[name]?.choices;
    if (choices && !choices.includes(String(value)))
      throw new UsageFault(`"--${name} ${value}" is not known; it is one of ${choices.join(", ")}`);
  }
}
