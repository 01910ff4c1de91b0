import { misplacedValue } from "../../diagnostics/faults/misplaced-value.ts";
import type { FactDraft } from "../fact-draft.ts";
import type { FlatTable } from "../flat-table.ts";

const subgraph = { operators: 3 };
const operator = { code: 0 };

/** Counts the operators of one graph under the `names` of their codes. */
export function countTfliteOperators(graph: FlatTable, names: readonly string[], draft: FactDraft): void {
  for (const entry of graph.tables(subgraph.operators, "an operator")) {
    const index = entry.u32(operator.code);
    const name = names[index];
    if (name !== undefined) draft.countOperator(name);
    else {
      const values = { what: "an operator", kind: "operator code", index, count: names.length };
      draft.fault(misplacedValue, "default", values, { offset: entry.at, bytes: 4 });
      draft.unread("an operator's type", "it refers to a code that is not there", ["operators"]);
    }
  }
}
