import type { TextEdit } from "../base/edit.ts";
import type { Change } from "../model/change.ts";
import type { Tree } from "../model/tree.ts";

/** Why a document that is imported could not be had. */
export type ImportFault = "missing" | "directory" | "outside" | "unreadable";

export interface BindOptions {
  /** Root folder of the workspace that a document belongs to, absolute; left out: imports may lead anywhere. */
  readonly rootOf?: (file: string) => string | undefined;
  /** Names of the documents that come with the language, without `hml:`. */
  readonly builtins?: readonly string[];
  /** Files that imports name and that could not be read, by absolute path. Those that are not given are missing. */
  readonly unavailable?: ReadonlyMap<string, ImportFault>;
  /** How the notation of a document writes a change; left out: findings carry no fixes. */
  readonly edit?: (tree: Tree, change: Change) => readonly TextEdit[];
}
