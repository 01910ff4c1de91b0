import { parse } from "yaml";
import type { KnownFailures } from "./run-suite.ts";

/** Reads a list of known failures: YAML, the id of a case and the reason why it fails. Throws with what is wrong. */
export function readKnownFailures(text: string): KnownFailures {
  const value: unknown = parse(text) ?? {};
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error("it is no map of ids and reasons");
  return new Map(
    Object.entries(value).map(([id, reason]) => {
      if (typeof reason === "string" && reason.trim() !== "") return [id, reason];
      throw new Error(`"${id}" has no reason`);
    }),
  );
}
