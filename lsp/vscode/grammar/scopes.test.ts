import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { scanHml } from "../../../grammar/scan-hml.ts";
import { Source } from "../../../src/base/source.ts";
import { readHml } from "../../../src/syntax/read-hml.ts";
import { semanticTokens, tokenLegend } from "../../requests/semantic-tokens.ts";
import { loadGrammar, type ScopedToken, tokenizeText } from "./tokenize.ts";

// The TextMate grammar against cases on disk, against the project's own scanner, and against whatever may be typed.

const root = fileURLToPath(new URL("../../../", import.meta.url));
const cases = fileURLToPath(new URL("cases/", import.meta.url));
const grammar = await loadGrammar();

/** `# ^^^ scope scope` below a line: what stands above the carets has these scopes. `# <--- scope`: at the line's start. */
const assertion = /^#( *)(\^+|<-+) +(.*)$/;

interface Claim {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** A case without its assertions, and what they claim. */
function readCase(text: string): { readonly source: string; readonly claims: readonly Claim[] } {
  const kept: string[] = [];
  const claims: Claim[] = [];
  for (const line of text.split("\n")) {
    const [, blanks = "", mark = "", scopes = ""] = assertion.exec(line) ?? [];
    if (!mark) kept.push(line);
    else {
      const atStart = mark.startsWith("<");
      const start = atStart ? 0 : 1 + blanks.length;
      const end = start + mark.length - (atStart ? 1 : 0);
      claims.push({ line: kept.length - 1, start, end, scopes: scopes.trim().split(/\s+/) });
    }
  }
  return { source: kept.join("\n"), claims };
}

function scopesAt(tokens: readonly ScopedToken[] | undefined, column: number): readonly string[] {
  return tokens?.find(({ start, end }) => start <= column && column < end)?.scopes.slice(1) ?? [];
}

test.each(readdirSync(cases))("%s", (name) => {
  const { source, claims } = readCase(readFileSync(join(cases, name), "utf8"));
  const lines = tokenizeText(grammar, source);
  expect(claims.length).toBeGreaterThan(0);
  for (const { line, start, end, scopes } of claims) {
    for (let column = start; column < end; column++) {
      const place = `line "${source.split("\n")[line]}", column ${column}`;
      expect(scopesAt(lines[line], column), place).toEqual(scopes[0] === "none" ? [] : scopes);
    }
  }
});

/**
 * HML texts of the project. Not those of `grammar/fixtures`, which lack quotes: the scanner guesses where one was meant from
 * what follows, and colours need not.
 */
const texts = ["conformance", "spec"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".hml"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

test("there are texts to compare with", () => expect(texts.length).toBeGreaterThan(50));

test.each(texts)("%s: comments and strings are where the scanner has them", (name) => {
  const text = readFileSync(join(root, name), "utf8");
  expect(coarse(text)).toEqual(scanned(text));
});

/** What the server says of a word, by what the grammar says of it: colours do not jump when the server answers. */
const agreed: readonly (readonly [type: string, scope: RegExp])[] = [
  ["keyword", /^(entity\.name\.type\.kind|keyword\.control\.(header|import))$/],
  ["class", /^(entity\.name\.section\.label|string\.quoted\.double\.label)$/],
  ["property", /^support\.type\.property-name$/],
  ["comment", /^comment\.line\./],
];

test.each(texts.filter((name) => /examples\/|systems\/[^/]+\/declaration/.test(name)))(
  "%s: kinds, labels, properties and comments are what the server has them for",
  (name) => {
    const text = readFileSync(join(root, name), "utf8");
    const lines = tokenizeText(grammar, text);
    const data = semanticTokens(readHml(new Source(name, text)).value);
    let [line, column, compared] = [0, 0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [lineBy = 0, columnBy = 0, , type = 0] = data.slice(at, at + 5);
      line += lineBy;
      column = lineBy === 0 ? column + columnBy : columnBy;
      const scope = agreed.find(([id]) => id === tokenLegend.tokenTypes[type])?.[1];
      // The short form of a block (`npu: preferred`) looks like a property; only the vocabulary knows better.
      const isShort = /^[\w-]+\s*:/.test(text.split("\n")[line]?.slice(column) ?? "");
      if (!scope || (tokenLegend.tokenTypes[type] === "keyword" && isShort)) continue;
      compared++;
      expect(scopesAt(lines[line], column).at(-1), `${line + 1}:${column + 1}`).toMatch(scope);
    }
    expect(compared).toBeGreaterThan(10);
  },
);

const piece = fc.constantFrom(
  ...['"', '"""', "\\", '\\"', "#", "///", "{", "}", "[", "]", ":", ",", "..", "?", "-", ".", " ", "\n"],
  ...["hml 1.0", "import", "model", "face", "sha256:9f", "2026-03-01", "true", "5MB", "é", "<", "'"],
);

test("whatever is typed, every character has one token, and none takes for ever", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const lines = tokenizeText(grammar, text);
      text.split("\n").forEach((line, i) => {
        const tokens = lines[i] ?? [];
        expect(tokens.map(({ start, end }) => line.slice(start, end)).join("")).toBe(line);
      });
    }),
    { seed: 7, numRuns: 500 },
  );
});

/** Per character: `c` comment, `d` doc comment, `s` string, blank for all else. */
function coarse(text: string): string {
  const rows = tokenizeText(grammar, text).map((tokens) =>
    tokens
      .map(({ start, end, scopes }) => {
        const all = scopes.join(" ");
        const sign = all.includes("comment.line.documentation")
          ? "d"
          : all.includes("comment.")
            ? "c"
            : all.includes("string.quoted")
              ? "s"
              : " ";
        return sign.repeat(end - start);
      })
      .join(""),
  );
  return rows.join("\n");
}

/** The same, as the scanner sees it. */
function scanned(text: string): string {
  const signs: string[] = text.split("").map((unit) => (unit === "\n" ? "\n" : " "));
  const { tokens, comments } = scanHml(text);
  for (const { image, start, end, tokenType } of [...tokens, ...comments]) {
    const sign =
      tokenType.name === "DocComment"
        ? "d"
        : /Comment$/.test(tokenType.name)
          ? "c"
          : tokenType.name === "Text" || image.startsWith('"')
            ? "s"
            : undefined;
    if (sign) for (let at = start; at < end; at++) if (text[at] !== "\n") signs[at] = sign;
  }
  return signs.join("");
}
