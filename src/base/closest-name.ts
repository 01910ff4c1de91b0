/**
 * The name that was most likely meant by `word`: equal but for case and separators, else the only one within two edits
 * (insertion, deletion, replacement, exchange of neighbours). `undefined` where none or several are as near.
 */
export function closestName(word: string, names: Iterable<string>): string | undefined {
  const folded = fold(word);
  let best: string | undefined;
  let bestDistance = Math.min(2, word.length - 1) + 1;
  for (const name of names) {
    if (fold(name) === folded) return name;
    const distance = editDistance(word, name, Math.min(2, bestDistance));
    if (distance > bestDistance) continue;
    best = distance < bestDistance ? name : undefined;
    bestDistance = distance;
  }
  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ .]/g, "");
}

/** Edits between two words (optimal string alignment); `limit + 1` where there are more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforePrevious = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}
