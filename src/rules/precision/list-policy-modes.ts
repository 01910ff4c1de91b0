import type { Block } from "../block.ts";

/** Importance of a task and the precision that a policy gives it, in the order of the document. */
export function listPolicyModes(
  policy: Block<"precision-policy"> | undefined,
): readonly (readonly [importance: string, mode: string])[] {
  return Object.entries(policy ?? {}).flatMap(([importance, mode]) =>
    typeof mode === "string" ? [[importance, mode] as const] : [],
  );
}
