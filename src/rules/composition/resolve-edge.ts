import type { Messages } from "../../diagnostics/message.ts";
import { type DeclaredPort, effectivePorts, type PortKind } from "../artifact/compare-io.ts";
import type { Block } from "../block.ts";
import type { RuleContext } from "../rule-context.ts";

/** One end of an edge: the stage, its variant, and the input or output that is meant. */
export interface EdgeEnd {
  readonly stage: Block<"stage">;
  readonly variant: Block<"variant">;
  readonly ports: readonly DeclaredPort[];
  /** The port that the edge names, or the only one; `undefined` where it names none of them. */
  readonly port: DeclaredPort | undefined;
}

/** The stage, variant and port at one end of an edge; `undefined` where a reference leads nowhere. */
export function resolveEdgeEnd(
  context: RuleContext<Messages>,
  edge: Block<"chain-edge">,
  end: "from" | "to",
): EdgeEnd | undefined {
  const { resolve, labelOf } = context;
  const stage = resolve(edge, end, "stage");
  const variant = stage && resolve(stage, "use", "variant");
  if (!stage || !variant) return undefined;
  const kind: PortKind = end === "from" ? "output" : "input";
  const ports = effectivePorts(context, variant, kind);
  const named = edge[kind];
  const port =
    named === undefined
      ? ports.length === 1
        ? ports[0]
        : undefined
      : ports.find(({ block }) => labelOf(block) === named);
  return { stage, variant, ports, port };
}
