import type { TextEdit } from "../base/edit.ts";
import type { Change } from "../model/change.ts";
import type { Document } from "../model/document.ts";
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
  /** The documents whose findings somebody will see; a finding on several is made on the first of them. Default: all. */
  readonly checked?: ReadonlySet<Document>;
  /** How the notation of a document writes a change; left out: findings carry no fixes. */
  readonly edit?: (tree: Tree, change: Change) => readonly TextEdit[];
}
