import type { CommandOption } from "./command.ts";

// Options that several commands have, each described once.

export const help: CommandOption = { type: "boolean", short: "h", doc: "show this" };
export const output: CommandOption = {
  type: "string",
  short: "o",
  value: "FILE",
  doc: "write to FILE instead of stdout",
};
export const outDir: CommandOption = {
  type: "string",
  value: "DIR",
  doc: "write to files in DIR, which is made where it is not there",
};
export const force: CommandOption = { type: "boolean", doc: "write over files that are there already" };
export const root: CommandOption = {
  type: "string",
  value: "DIR",
  doc: "workspace that paths may not leave (default: nearest folder above with hml.config.yaml or .git)",
};
