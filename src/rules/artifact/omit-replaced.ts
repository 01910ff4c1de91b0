import { closestName } from "../../base/closest-name.ts";

/**
 * What a list omits, without what stands in it under a wrong name: an item that the file does not have and one that the list
 * does not have are one mistake, reported at the item.
 */
export function omitReplaced(omitted: readonly string[], absent: readonly string[]): readonly string[] {
  const left = [...omitted];
  for (const name of absent) {
    const meant = closestName(name, left);
    const place = meant === undefined ? 0 : left.indexOf(meant);
    left.splice(place, 1);
  }
  return left;
}
