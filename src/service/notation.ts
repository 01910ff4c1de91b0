import type { TextEdit } from "../base/edit.ts";
import type { Outcome } from "../base/outcome.ts";
import type { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Change } from "../model/change.ts";
import type { WriteResult } from "../model/loss.ts";
import type { NotationId, Tree } from "../model/tree.ts";

/** One of the four notations: everything that depends on it stands behind these three verbs. */
export interface Notation {
  readonly id: NotationId;
  /** Never throws for any text; the tree is perhaps empty. */
  read(source: Source): Outcome<Tree, Diagnostic>;
  /** Canonical layout of a tree that any reader built. Ends in one LF. */
  write(tree: Tree): WriteResult;
  /** The text edits that make a change in a text of this notation, comments and layout around it kept. */
  edit(tree: Tree, change: Change): readonly TextEdit[];
}
