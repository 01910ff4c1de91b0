import type { Messages } from "../../diagnostics/message.ts";
import { parseDuration } from "../../model/values/duration.ts";
import type { TimedStage, Transfer } from "../../theory/composition.ts";
import type { Block } from "../block.ts";
import type { RuleContext } from "../rule-context.ts";

/** One stage of a chain under its label. */
export interface ChainStage {
  readonly label: string;
  readonly block: Block<"stage">;
}

/** The stages of a chain in the order of the document. */
export function listStages(chain: Block<"chain">): readonly ChainStage[] {
  return Object.entries(chain.stage ?? {}).map(([label, block]) => ({ label, block }));
}

/** The explicit edges of a chain. */
export function listEdges(chain: Block<"chain">): readonly Block<"chain-edge">[] {
  return Object.values(chain.edge ?? {});
}

/** The stages with their times in milliseconds, and the times on the way. */
export function readTimes(chain: Block<"chain">): {
  readonly stages: readonly TimedStage[];
  readonly transfers: readonly Transfer[];
} {
  const stages = listStages(chain).map(({ label, block }) => ({
    label,
    after: block.after,
    latency: parseDuration(block.latency),
  }));
  const transfers = listEdges(chain).map(({ from, to, transfer }) => ({
    from,
    to,
    latency: parseDuration(transfer),
  }));
  return { stages, transfers };
}

/** Device on which a stage runs: the type that is stated, else that of the device that is named. */
export function typeOfStage(
  { resolve }: Pick<RuleContext<Messages>, "resolve">,
  stage: Block<"stage">,
): string | undefined {
  return stage.on ?? resolve(stage, "device", "device")?.type;
}

/** All stages whose outputs a stage may need, near and far. */
export function listAncestors(chain: Block<"chain">, label: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [label];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const before of chain.stage?.[at]?.after ?? []) {
      if (found.has(before)) continue;
      found.add(before);
      waiting.push(before);
    }
  }
  return found;
}
