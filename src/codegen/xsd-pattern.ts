/**
 * An ECMA-262 expression of the vocabulary in the language of XML Schema 1.0, which always speaks of the whole text and
 * has no lookahead: each lookahead at the beginning is a pattern of its own. All of them must match.
 */
export function xsdPatterns(expression: string): readonly string[] {
  let rest = expression.replace(/^\^/, "").replace(/\$$/, "");
  const patterns: string[] = [];
  for (let ahead = leadingLookahead.exec(rest); ahead; ahead = leadingLookahead.exec(rest)) {
    patterns.push(translate(`${ahead[1]}.*`));
    rest = rest.slice(ahead[0].length);
  }
  return [...patterns, translate(rest)];
}

const leadingLookahead = /^\(\?=((?:[^()]|\([^()]*\))*)\)/;

/** Control characters that no XML text holds, so that only those that one can hold are left to be excluded. */
const controls = "\\u0000-\\u001f";

function translate(expression: string): string {
  const translated = expression
    .replaceAll("(?:", "(")
    .replaceAll(controls, "\\t\\n\\r")
    .replaceAll(/\\u([0-9a-f]{4})/g, (_, digits) => String.fromCodePoint(Number.parseInt(digits, 16)));
  if (/\(\?|(?<!\\)\$|(?<![\\[])\^/.test(translated))
    throw new Error(`XML Schema has no way to say ${expression}; spell the pattern without it`);
  return translated;
}
