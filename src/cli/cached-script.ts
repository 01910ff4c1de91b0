// How `hml check` starts fast: its script comes with the machine code of the last run. Node's own compile cache keeps only
// what is compiled while a script is loaded; the 900 functions that a check then calls were parsed anew at every start,
// a quarter of its time. Bundled into the launcher, so it stays small and takes nothing but Node's own modules.

/** A script of `dist`, and where what was compiled of it is kept. */
export interface CachedScript {
  /** Absolute path; the script is one function expression of the form `(function (module, importPart) { … })`. */
  readonly path: string;
  /** Imports what the script names, as seen from its folder. */
  readonly importPart: (specifier: string) => Promise<unknown>;
  /** Names the content of the script: V8 itself would take the code of another script of the same length. */
  readonly digest: string;
  /** Folder for compiled code; left out: nothing is kept. */
  readonly cache?: string | undefined;
}

/** What a loaded script exports. */
export interface LoadedScript {
  readonly exports: unknown;
  /** Keeps the code that was compiled until now for the next start. Never throws. */
  keep(): void;
}

type Builtin = NodeJS.Process["getBuiltinModule"];
/** Compiled code is made anew once a day, so that it also holds what other declarations have needed since. */
const renewedAfter = 24 * 60 * 60 * 1000;

export function loadScript(
  { path, importPart, digest, cache }: CachedScript,
  builtin: Builtin,
): LoadedScript {
  const fs = builtin("node:fs");
  const vm = builtin("node:vm");
  const { version, arch } = process;
  const file = cache && `${cache}/check-${digest}-${version}-${arch}.bin`;
  const kept = file === undefined ? undefined : readOwn(file, fs);
  const script = new vm.Script(fs.readFileSync(path, "latin1"), {
    filename: path,
    cachedData: kept?.code,
  });
  const module = { exports: {} };
  script.runInThisContext()(module, importPart);
  const isCurrent =
    kept !== undefined && script.cachedDataRejected === false && Date.now() - kept.since < renewedAfter;
  return {
    exports: module.exports,
    keep: () => {
      if (file !== undefined && cache !== undefined && !isCurrent) replace(file, cache, script, fs);
    },
  };
}

/** Compiled code is trusted as a program is: only a file that is this user's, and nobody else's to write, is taken. */
function readOwn(file: string, fs: typeof import("node:fs")) {
  try {
    const fd = fs.openSync(file, "r");
    try {
      const { uid, mode, mtimeMs, size } = fs.fstatSync(fd);
      const isOwn = process.platform === "win32" || (uid === process.getuid?.() && (mode & 0o022) === 0);
      return isOwn && size > 0 ? { code: fs.readFileSync(fd), since: mtimeMs } : undefined;
    } finally {
      fs.closeSync(fd);
    }
  } catch {
    return undefined;
  }
}

/** Written beside and moved into place: a start never finds half of it. Where nothing can be written, nothing is kept. */
function replace(
  file: string,
  folder: string,
  script: import("node:vm").Script,
  fs: typeof import("node:fs"),
): void {
  const beside = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.writeFileSync(beside, script.createCachedData(), { mode: 0o600, flag: "wx" });
    fs.renameSync(beside, file);
  } catch {
    try {
      fs.unlinkSync(beside);
    } catch {
      // Nothing was written, then.
    }
  }
}

/**
 * Where compiled code is kept: where `NODE_COMPILE_CACHE` says, else the user's folder for such things. Undefined where
 * there is none, or where `NODE_DISABLE_COMPILE_CACHE` is set.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const { NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME, HOME, LOCALAPPDATA } = environment;
  if (NODE_DISABLE_COMPILE_CACHE) return undefined;
  if (NODE_COMPILE_CACHE) return NODE_COMPILE_CACHE;
  if (platform === "win32") return LOCALAPPDATA && `${LOCALAPPDATA}\\hml-lang`;
  if (platform === "darwin") return HOME && `${HOME}/Library/Caches/hml-lang`;
  if (XDG_CACHE_HOME) return `${XDG_CACHE_HOME}/hml-lang`;
  return HOME && `${HOME}/.cache/hml-lang`;
}
