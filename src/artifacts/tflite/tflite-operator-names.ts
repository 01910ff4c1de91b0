import { limits } from "../../base/limits.ts";
import type { FactDraft } from "../fact-draft.ts";
import type { FlatTable } from "../flat-table.ts";
import { customOperator, tfliteOperator } from "./tflite-operators.ts";

const model = { codes: 1 };
const code = { former: 0, custom: 1, builtin: 3 };

/** Names of the operator codes of a model, in order; custom ones have the name that the file gives them. */
export function readOperatorNames(root: FlatTable, draft: FactDraft): readonly string[] {
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
  return names;
}
