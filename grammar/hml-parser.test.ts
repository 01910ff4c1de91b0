import fc from "fast-check";
import { expect, test } from "vitest";
import { Source } from "../src/base/source.ts";
import { HmlParser } from "./hml-parser.ts";
import { parseHml } from "./parse-hml.ts";

/*
 * The parser reads members and items directly and asks in front of every other rule whether it can succeed. These tests
 * hold it to its own rules: as Chevrotain recorded them (and as the EBNF prints them) they are run here by the plainest
 * recogniser there is.
 */

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly definition?: readonly Node[];
}

const rules = new Map(
  (new HmlParser(true).getSerializedGastProductions() as readonly Node[]).map((rule) => [rule.name, rule]),
);

interface Word {
  readonly kind: string;
  readonly text: string;
}

const spellings: Readonly<Record<string, readonly string[]>> = {
  Hml: ["hml"],
  Import: ["import"],
  Name: ["model", "a", "two-words"],
  Bare: ["1.0", "-5", "2in1", "95%"],
  Text: ['"text"', '""', '"""\n  a\n  """'],
  Digest: ["sha256:9f86"],
  Instant: ["2026-03-01T10:00:00Z"],
  BlockOpen: ["{"],
  BlockClose: ["}"],
  ListOpen: ["["],
  ListClose: ["]"],
  Colon: [":"],
  Comma: [","],
  Question: ["?"],
  Dots: [".."],
};

const wordOf = (kind: string) =>
  fc.constantFrom(...(spellings[kind] ?? [])).map((text): Word => ({ kind, text }));
const ordinary = Object.keys(spellings).filter((kind) => kind !== "Hml" && kind !== "Import");
const anyWord = fc.constantFrom(...ordinary).chain(wordOf);

/** Sentences that the node derives. */
function sentencesOf(node: Node | undefined, depth: number): fc.Arbitrary<readonly Word[]> {
  const parts = node?.definition ?? [];
  const all = () => fc.tuple(...parts.map((part) => sentencesOf(part, depth))).map((found) => found.flat());
  switch (node?.type) {
    case "Terminal":
      return wordOf(node.name === "Bare" && depth % 2 === 0 ? "Name" : (node.name ?? "")).map((word) => [
        word,
      ]);
    case "NonTerminal":
      return fc.constant(undefined).chain(() => sentencesOf(rules.get(node.name), depth - 1));
    case "Alternation":
      return fc.oneof(...parts.map((part) => fc.constant(part).chain((one) => sentencesOf(one, depth))));
    case "Option":
      return depth <= 0 ? fc.constant([]) : fc.option(all(), { nil: [] });
    case "Repetition":
      if (depth <= 0) return fc.constant([]);
      return fc.array(fc.constant(undefined).chain(all), { maxLength: 3 }).map((found) => found.flat());
    default:
      return all();
  }
}

/** Whether the rules derive the words: the places that each node can reach from each place. */
function derives(words: readonly Word[]): boolean {
  const known = new Map<string, ReadonlySet<number>>();
  const reach = (node: Node, from: number): ReadonlySet<number> => {
    const parts = node.definition ?? [];
    const sequence = (start: number) => {
      let places: ReadonlySet<number> = new Set([start]);
      for (const part of parts) places = new Set([...places].flatMap((place) => [...reach(part, place)]));
      return places;
    };
    switch (node.type) {
      case "Terminal": {
        const kind = words[from]?.kind;
        const fits = kind === node.name || (kind === "Name" && node.name === "Bare");
        return new Set(fits ? [from + 1] : []);
      }
      case "NonTerminal": {
        const key = `${node.name} ${from}`;
        const found = known.get(key) ?? reach(rules.get(node.name) as Node, from);
        known.set(key, found);
        return found;
      }
      case "Alternation":
        return new Set(parts.flatMap((part) => [...reach(part, from)]));
      case "Option":
        return new Set([from, ...sequence(from)]);
      case "Repetition": {
        const places = new Set([from]);
        for (const place of places) for (const next of sequence(place)) places.add(next);
        return places;
      }
      default:
        return sequence(from);
    }
  };
  return reach(rules.get("document") as Node, 0).has(words.length);
}

const sentence = sentencesOf(rules.get("document"), 9);
/** Without the word whose meaning hangs on its place. */
const sentenceWithoutImport = sentence.filter((words) => words.every((word) => word.kind !== "Import"));
const gap = fc.constantFrom(" ", " ", "\n", "\n  ", " # note\n");

/** Words as a text; the version stands on the line of `hml`. */
function spell(words: readonly Word[], gaps: readonly string[]): string {
  return words.map(({ text }, i) => text + (i === 0 ? " " : (gaps[i % gaps.length] ?? " "))).join("");
}

const accepts = (text: string) => parseHml(new Source("case.hml", text)).diagnostics.length === 0;

test("what the rules derive is read without a finding, however its lines are broken", () => {
  fc.assert(
    fc.property(sentence, fc.array(gap, { minLength: 1, maxLength: 7 }), (words, gaps) => {
      expect(derives(words)).toBe(true);
      const text = spell(words, gaps);
      expect(
        parseHml(new Source("case.hml", text)).diagnostics.map((one) => one.message),
        text,
      ).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("what the rules do not derive is found, and nothing else", () => {
  let refused = 0;
  const change = fc.tuple(fc.nat(), fc.nat({ max: 1 }), fc.array(anyWord, { maxLength: 1 }));
  fc.assert(
    fc.property(sentenceWithoutImport, fc.array(change, { minLength: 1, maxLength: 2 }), (words, changes) => {
      const changed = [...words];
      for (const [place, removed, added] of changes) {
        changed.splice(1 + (place % changed.length), removed, ...added);
      }
      const expected = derives(changed);
      if (!expected) refused++;
      const text = changed.map((word) => word.text).join(" ");
      expect(accepts(text), text).toBe(expected);
    }),
    { numRuns: 4000 },
  );
  expect(refused).toBeGreaterThan(500);
});
