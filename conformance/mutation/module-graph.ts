import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";

/** Modules of a second loading: those that must be evaluated anew, and the number that sets them apart. */
export interface Reloading {
  readonly version: number;
  readonly modules: ReadonlySet<string>;
}

/**
 * Who imports whom among the modules of a folder, noted while they are loaded; and the means to load a part of them
 * again beside the first, which a mutant of a value that is made while loading needs.
 */
export class ModuleGraph {
  readonly #importers = new Map<string, Set<string>>();
  readonly #root: string;
  /** Without types, because taking them out is most of what a second loading costs. */
  readonly #sources = new Map<string, string>();
  #active: Reloading | undefined;
  #versions = 0;

  /** `replace`: packages that stand in for others, by name, as URLs. */
  constructor(root: string, replace: Readonly<Record<string, string>>) {
    this.#root = root;
    registerHooks({
      resolve: (specifier, context, next) => {
        const other = replace[specifier];
        if (other !== undefined) return { url: other, shortCircuit: true };
        const found = next(specifier, context);
        if (!this.#isOwn(found.url)) return found;
        const url = plain(found.url);
        if (context.parentURL) this.#note(url, plain(context.parentURL));
        return this.#active?.modules.has(url) ? { ...found, url: `${url}?v=${this.#active.version}` } : found;
      },
      load: (url, context, next) => {
        const file = plain(url);
        if (!this.#isOwn(url) || !file.endsWith(".ts")) return next(url, context);
        const source =
          this.#sources.get(file) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(file), "utf8"));
        this.#sources.set(file, source);
        return { format: "module", source, shortCircuit: true };
      },
    });
  }

  #isOwn(url: string): boolean {
    return url.startsWith(this.#root) && !url.includes("/node_modules/");
  }

  #note(url: string, importer: string): void {
    const known = this.#importers.get(url);
    if (known) known.add(importer);
    else this.#importers.set(url, new Set([importer]));
  }

  /** Modules that import one, directly. */
  importersOf(url: string): ReadonlySet<string> {
    return this.#importers.get(url) ?? new Set();
  }

  /** Everything that a change of one module reaches. */
  reload(url: string): Reloading {
    const modules = new Set([url]);
    for (const one of modules) for (const importer of this.importersOf(one)) modules.add(importer);
    return { version: ++this.#versions, modules };
  }

  /** Runs something while what it imports comes from one loading; `undefined`: from the first. */
  async within<T>(loading: Reloading | undefined, run: () => T | Promise<T>): Promise<T> {
    this.#active = loading;
    try {
      return await run();
    } finally {
      this.#active = undefined;
    }
  }
}

function plain(url: string): string {
  const at = url.indexOf("?");
  return at < 0 ? url : url.slice(0, at);
}
