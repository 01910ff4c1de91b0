/** The code of the command line, as it is loaded from the sources; in `dist`, `load-built-main.ts` stands in its place. */
export async function loadMain(): Promise<() => Promise<void>> {
  return (await import("./main.ts")).main;
}
