import type { TextEdit } from "../../base/edit.ts";
import type { Change } from "../../model/change.ts";
import type { Tree } from "../../model/tree.ts";

export function editJson(_tree: Tree, _change: Change): readonly TextEdit[] {
  return [];
}
