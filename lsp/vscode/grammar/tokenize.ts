import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import onigurumaModule from "vscode-oniguruma";
import textmate, { type IGrammar } from "vscode-textmate";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Characters of one line and what they are, from the outermost scope in. */
export interface ScopedToken {
  /** Columns from 0; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** Where the grammar of each scope stands. */
const grammars: Readonly<Record<string, string>> = {
  "source.hml": "grammar/generated/hml.tmLanguage.json",
  "markdown.hml.codeblock": "lsp/vscode/hml-in-markdown.tmLanguage.json",
};

/** The grammar of HML text, run by the engine that VS Code runs. */
export async function loadGrammar(): Promise<IGrammar> {
  const require = createRequire(import.meta.url);
  await onigurumaModule.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new onigurumaModule.OnigScanner(patterns),
      createOnigString: (text) => new onigurumaModule.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = grammars[scope];
      return path ? textmate.parseRawGrammar(readFileSync(`${root}${path}`, "utf8"), path) : null;
    },
  });
  const grammar = await registry.loadGrammar("source.hml");
  if (!grammar) throw new Error("the grammar was not found");
  return grammar;
}

/** The tokens of each line of a text. */
export function tokenizeText(grammar: IGrammar, text: string): readonly (readonly ScopedToken[])[] {
  let state = textmate.INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, line.length),
      scopes: scopes.map((scope) => scope.replace(/\.hml$/, "")),
    }));
  });
}
