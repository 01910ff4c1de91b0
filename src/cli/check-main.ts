import * as check from "./commands/check.ts";
import { main as runMain } from "./main.ts";

/** `hml check` with its code at hand: the entry of the bundle that is made for a fast start. */
export function main(): Promise<void> {
  return runMain({ check });
}
