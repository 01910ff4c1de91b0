import { limits } from "../../base/limits.ts";
import type { ProtoCursor } from "../proto-cursor.ts";

/** Whether one more may be kept of what a message repeats; where not, its run says so. */
export function hasRoom(cursor: ProtoCursor, kept: number): boolean {
  if (kept < limits.artifactListItems) return true;
  cursor.run.limit ??= "artifactListItems";
  return false;
}

/** Adds an item to a list that has room for it. */
export function keepItem<Item>(cursor: ProtoCursor, list: Item[], item: Item): void {
  if (hasRoom(cursor, list.length)) list.push(item);
}
