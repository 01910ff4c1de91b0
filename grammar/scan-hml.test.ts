import { Lexer } from "chevrotain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { scanHml } from "./scan-hml.ts";
import { Hml, Import, syntaxTokens, triviaTokens } from "./tokens.ts";

/** Chevrotain's own lexer over the patterns that define the tokens. */
const lexer = new Lexer(
  [...triviaTokens, ...syntaxTokens.filter((type) => type !== Hml && type !== Import)],
  { positionTracking: "onlyOffset", ensureOptimizations: false },
);

const snippets = [
  ...'{}[]:,?.-_%+#/"\\ \t\n\r',
  "..",
  '"""',
  "///",
  "a",
  "Z9",
  "name",
  "two-words",
  "1.0.0",
  "-5",
  "95%",
  "2026-03-01",
  "2026-03-01T10:00:00Z",
  "T10:00",
  "+02:00",
  "sha256:",
  "9f86",
  "ü",
  '"text"',
  "\\u{1F600}",
];

const text = fc.array(fc.oneof(fc.constantFrom(...snippets), fc.string({ maxLength: 3 })), { maxLength: 40 });

test("the scanner makes the tokens that their patterns define", () => {
  let compared = 0;
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.join("");
      const expected = lexer.tokenize(source);
      if (expected.errors.length > 0 || /\/\*|(?:^|\s)\/\/(?!\/)|'/.test(source)) return;
      compared++;
      const found = scanHml(source);
      const print = (
        tokens: readonly { tokenType: { name: string }; startOffset: number; image: string }[],
      ) => tokens.map((token) => `${token.startOffset} ${token.tokenType.name} ${token.image}`);
      expect(print(found.tokens)).toEqual(
        print(expected.tokens.filter((token) => !isTrivia(token.tokenType.name))),
      );
      const comments = expected.tokens.filter((token) => /Comment$/.test(token.tokenType.name));
      expect(print(found.comments)).toEqual(print(comments));
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(300);
});

function isTrivia(name: string): boolean {
  return triviaTokens.some((type) => type.name === name);
}

test("every character belongs to one token, one comment or the blanks between them", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        text.map((parts) => parts.join("")),
        fc.string({ unit: "binary", maxLength: 60 }),
      ),
      (source) => {
        const { tokens, comments } = scanHml(source);
        const parts = [...tokens, ...comments].sort((a, b) => a.startOffset - b.startOffset);
        let at = source.startsWith("\ufeff") ? 1 : 0;
        for (const part of parts) {
          expect(source.slice(at, part.startOffset)).toMatch(/^[ \t\r\n]*$/);
          expect(part.end).toBeGreaterThan(part.startOffset);
          at = part.end;
        }
        expect(source.slice(at)).toMatch(/^[ \t\r\n]*$/);
      },
    ),
    { numRuns: 3000 },
  );
});
