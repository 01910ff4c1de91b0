import { cacheFolder, loadScript } from "./cached-script.ts";

/** The first 16 hex digits of the SHA-256 of `check.cjs`; the build puts it in. */
declare const CHECK_DIGEST: string;

/** The code of the command line in `dist`: `hml check` has a script of its own, all others share theirs. */
export async function loadMain(): Promise<() => Promise<void>> {
  if (process.argv[2] !== "check") {
    const built = "./main.js";
    return (await import(built)).main;
  }
  const cache = cacheFolder(process.env, process.platform);
  const path = `${import.meta.dirname}/check.cjs`;
  const importPart = (specifier: string) => import(specifier);
  const script = { path, importPart, digest: CHECK_DIGEST, cache };
  const { exports, keep } = loadScript(script, process.getBuiltinModule);
  const { main } = exports as { main(): Promise<void> };
  return async () => {
    await main();
    // After a fault or a request for help too little was compiled to be worth keeping.
    if (process.exitCode === 0 || process.exitCode === 1) keep();
  };
}
