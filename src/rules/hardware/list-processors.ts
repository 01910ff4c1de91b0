import { processorNames } from "../../model/vocabulary/kinds/hardware.ts";
import type { Block } from "../block.ts";

/** One processor that `hardware` lists. */
export interface ListedProcessor {
  readonly name: (typeof processorNames)[number];
  readonly block: Block<"processor">;
}

/** The processors that a variant lists, in the order of the vocabulary. */
export function listProcessors(hardware: Block<"hardware"> | undefined): readonly ListedProcessor[] {
  const listed: ListedProcessor[] = [];
  if (!hardware) return listed;
  for (const name of processorNames) {
    const block = hardware[name];
    if (block) listed.push({ name, block });
  }
  return listed;
}

/** Those that the variant may run on. */
export function listUsableProcessors(hardware: Block<"hardware"> | undefined): readonly ListedProcessor[] {
  return listProcessors(hardware).filter(({ block }) => block.support !== "unsupported");
}
