import { limits } from "../../base/limits.ts";
import { misplacedValue } from "../../diagnostics/faults/misplaced-value.ts";
import type { FactDraft } from "../fact-draft.ts";
import type { FlatTable } from "../flat-table.ts";
import { customOperator, tfliteOperator } from "./tflite-operators.ts";

const model = { codes: 1, subgraphs: 2 };
const code = { former: 0, custom: 1, builtin: 3 };
const subgraph = { operators: 3 };
const operator = { code: 0 };

/** Counts the operators of all subgraphs by name; custom ones by the name that the file gives them. */
export function countTfliteOperators(root: FlatTable, draft: FactDraft): void {
  const names: string[] = [];
  const customs: string[] = [];
  for (const entry of root.tables(model.codes, "an operator code")) {
    if (names.length >= limits.artifactListItems) break;
    // The first field holds what fits into it, the newer one the rest (schema: OperatorCode).
    const builtin = Math.max(entry.u8(code.former), entry.i32(code.builtin));
    const custom = entry.text(code.custom);
    const isCustom = builtin === customOperator && custom !== "";
    names.push(isCustom ? custom : tfliteOperator(builtin));
    if (isCustom) customs.push(custom);
  }
  draft.meta("custom-operators", customs.join(", "));
  for (const graph of root.tables(model.subgraphs, "a subgraph")) {
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
}
