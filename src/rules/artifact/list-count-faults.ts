import type { Messages } from "../../diagnostics/message.ts";
import type { Place } from "../../model/document.ts";
import type { ProposedFix, RuleContext } from "../rule-context.ts";
import type { PortComparison } from "./compare-io.ts";
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
  { at, atLabel, remove, labelOf }: RuleContext<Messages>,
  ports: PortComparison,
): CountFaults {
  const { kind, declared, stated, extra, missing } = ports;
  const last = declared.at(-1);
  if (declared.length === stated.length || !last) return { extra: [], missing: [] };
  const names = quoteAll(stated.map((tensor, i) => tensor.name || `${kind} ${i}`));
  const left = missing.map((tensor) => tensor.name || `${kind} ${stated.indexOf(tensor)}`);
  return {
    extra: extra.map(({ block, name, owner }) => {
      const group = owner[kind];
      const change = group && remove(group, labelOf(block));
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
            },
          ],
  };
}
