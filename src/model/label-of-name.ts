/** What may be written as a label without quotes (spec: grammar, NAME). */
const namePattern = /^[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*$/;

/** Whether a text is a label that needs no quotes. */
export function isPlainLabel(text: string): boolean {
  return namePattern.test(text);
}

/** Label for a name that another format uses, always one that needs no quotes. `fallback` where nothing is left of it. */
export function labelOfName(name: string, fallback: string): string {
  const mapped = name.replace(/[^A-Za-z0-9_]+/gu, "_").replace(/^_+|_+$/g, "");
  if (mapped === "") return fallback;
  const label = /^[A-Za-z]/.test(mapped) ? mapped : `${fallback.replace(/_\d+$/, "")}_${mapped}`;
  return isPlainLabel(name) ? name : label;
}

/** The labels with a number after those that stand there already, so that no two are equal. */
export function makeUnique(labels: readonly string[]): string[] {
  const used = new Set<string>();
  return labels.map((label) => {
    let unique = label;
    for (let i = 2; used.has(unique); i++) unique = `${label}_${i}`;
    used.add(unique);
    return unique;
  });
}
