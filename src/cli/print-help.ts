import type { Command } from "./command.ts";

/** The help of the tool: its commands. */
export function printHelp(commands: ReadonlyMap<string, Command>, version: string): string {
  const rows = [...commands].map(([name, { usage, summary }]) => [`hml ${name} ${usage}`, summary] as const);
  return `hml ${version}: declares what a compiled on-device AI model is, and checks it against the bytes

${table(rows)}

${table([
  ["hml COMMAND --help", "options and examples of a command"],
  ["hml --version", "the version"],
])}

Exit codes: 0 clean, 1 findings, 2 usage or files, 70 a bug in hml.
`;
}

/** The help of one command. */
export function printCommandHelp(name: string, command: Command): string {
  const options = Object.entries(command.options).map(([option, { short, value, doc }]) => {
    const spelled = [short && `-${short}`, `--${option}`].filter(Boolean).join(", ");
    return [value ? `${spelled} ${value}` : spelled, doc] as const;
  });
  const notes = (command.notes ?? []).map((note) => `\n${note}\n`).join("");
  return `hml ${name} ${command.usage}
${command.summary}

Options
${table(options)}

Examples
${table(command.examples)}
${notes}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`).join("\n");
}
