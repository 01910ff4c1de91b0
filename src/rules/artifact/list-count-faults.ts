import type { Messages } from "../../diagnostics/message.ts";
import type { Place } from "../../model/document.ts";
import type { Block } from "../block.ts";
import type { ProposedFix, RuleContext } from "../rule-context.ts";
import type { PortComparison } from "./compare-io.ts";
import { changesToAdd } from "./io-changes.ts";
import { quoteAll } from "./quote-all.ts";

/** One declared port too many, or all that are missing in one block. */
interface CountFault<Values> {
  readonly place: Place;
  readonly values: Values;
  readonly fix?: ProposedFix | undefined;
}

export interface CountFaults {
  readonly extra: readonly CountFault<{
    readonly name: string;
    readonly actual: number;
    readonly names: string;
  }>[];
  readonly missing: readonly CountFault<{ readonly names: string; readonly verb: string }>[];
}

/** Where declared and stated inputs (or outputs) are not as many, and what is too many or missing. */
export function listCountFaults(
  context: RuleContext<Messages>,
  variant: Block<"variant">,
  ports: PortComparison,
): CountFaults {
  const { at, atLabel, remove, labelOf } = context;
  const { kind, declared, stated, extra, missing } = ports;
  const last = declared.at(-1);
  if (!last) return { extra: [], missing: [] };
  const names = quoteAll(stated.map((tensor, i) => tensor.name || `${kind} ${i}`));
  const left = missing.map((tensor) => tensor.name || `${kind} ${stated.indexOf(tensor)}`);
  return {
    extra: extra.map(({ block, name, owner }) => {
      const group = owner[kind];
      // What replaces it has to stand there first: a side of which nothing is declared is unknown, not wrong.
      const isLast = extra.length === declared.length;
      const change = group && !isLast ? remove(group, labelOf(block)) : undefined;
      return {
        place: atLabel(block),
        values: { name, actual: stated.length, names },
        fix: change && { title: `Remove "${labelOf(block)}"`, safe: false, changes: [change] },
      };
    }),
    missing:
      left.length === 0
        ? []
        : [
            {
              place: at(last.owner, kind),
              values: { names: quoteAll(left), verb: left.length === 1 ? "is" : "are" },
              fix: {
                title: `Declare ${quoteAll(left)}`,
                safe: false,
                changes: changesToAdd(context, variant, ports),
              },
            },
          ],
  };
}
