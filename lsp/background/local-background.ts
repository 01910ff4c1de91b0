import type { Host } from "../../src/base/host.ts";
import { relativePath } from "../../src/base/path.ts";
import { listImports } from "../../src/bind/list-imports.ts";
import type { Rule } from "../../src/rules/define-rule.ts";
import { check } from "../../src/service/check.ts";
import { type ReadArtifact, readArtifacts } from "../../src/service/read-artifacts.ts";
import type { Background, BackgroundAnswer, BackgroundCheck } from "./background.ts";

/** The work itself, in the thread that asks for it. */
export class LocalBackground implements Background {
  readonly #host: Host;
  readonly #rules: readonly Rule[];

  /** `host` shows open documents as the editor does. */
  constructor(host: Host, rules: readonly Rule[]) {
    this.#host = host;
    this.#rules = rules;
  }

  async check({ inputs, ...options }: BackgroundCheck): Promise<BackgroundAnswer> {
    const result = await check(this.#host, inputs, { ...options, rules: this.#rules });
    const artifacts = result.files.flatMap((one) => one.artifacts.map(({ file }) => file));
    const imports = result.declarations.flatMap(({ document, path }) =>
      listImports(document, path).flatMap(({ target }) =>
        target.is === "file" ? [relativePath(this.#host.cwd, target.file)] : [],
      ),
    );
    return { diagnostics: result.diagnostics, read: [...artifacts, ...imports] };
  }

  async read(path: string): Promise<ReadArtifact | undefined> {
    const result = (await readArtifacts(this.#host, new Set([path]))).get(path);
    return result && "facts" in result ? result : undefined;
  }
}
