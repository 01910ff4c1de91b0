import { describe, expect, test } from "vitest";
import { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import { readXml } from "../formats/xml/read-xml.ts";
import { readYaml } from "../formats/yaml/read-yaml.ts";
import { readHml } from "../syntax/read-hml.ts";
import { readSuppressions } from "./read-suppressions.ts";

const readers = { hml: readHml, yaml: readYaml, xml: readXml };

/** The suppressions of a document, with the words at their spans. */
function read(text: string, notation: keyof typeof readers = "hml") {
  const tree = readers[notation](new Source("face", text)).value;
  const wordsAt = (span: Span | undefined) => span && text.slice(span.start, span.end);
  return readSuppressions(tree).map(({ comment, statement, names, until, ...rest }) => ({
    ...rest,
    comment: wordsAt(comment.span),
    statement: wordsAt(statement),
    names: names.map((name) => [name.text, wordsAt(name.span), name.span.start]),
    until: until && [until.text, wordsAt(until.span)],
  }));
}

/** What a comment before the statement `a: 1` says. */
function readComment(comment: string) {
  const all = read(`model m {\n  # ${comment}\n  a: 1\n}`);
  expect(all.length).toBeLessThan(2);
  return all[0];
}

describe("a suppression", () => {
  test("names findings, the last day and the reason", () => {
    expect(readComment("hml-ignore HML3007, some-name until 2026-01-31: no other: yet ")).toEqual({
      comment: "# hml-ignore HML3007, some-name until 2026-01-31: no other: yet ",
      statement: "a: 1",
      path: "/model/m/a",
      names: [
        ["HML3007", "HML3007", 25],
        ["some-name", "some-name", 34],
      ],
      until: ["2026-01-31", "2026-01-31"],
      reason: "no other: yet",
      malformed: false,
    });
  });

  test.each([
    ["hml-ignore HML3007: why", ["HML3007"], undefined, "why"],
    ["hml-ignore HML3007", ["HML3007"], undefined, ""],
    ["hml-ignore HML3007:", ["HML3007"], undefined, ""],
    ["hml-ignore   HML3007  :  why", ["HML3007"], undefined, "why"],
    ["hml-ignore A  ,  B,C ,D: why", ["A", "B", "C", "D"], undefined, "why"],
    ["hml-ignore A   until   2026-01-31  : why", ["A"], "2026-01-31", "why"],
    ["hml-ignore A until 2026-01-31", ["A"], "2026-01-31", ""],
    ["hml-ignore until: why", ["until"], undefined, "why"],
    ["  hml-ignore A: why", ["A"], undefined, "why"],
  ])("may be spaced as one likes: %j", (comment, names, until, reason) => {
    const found = readComment(comment);
    expect(found?.names.map(([text]) => text)).toEqual(names);
    expect(found?.names.map(([, words]) => words)).toEqual(names);
    expect([found?.until?.[0], found?.reason, found?.malformed]).toEqual([until, reason, false]);
  });

  test.each([
    "hml-ignore",
    "hml-ignore : why",
    "hml-ignore, A: why",
    "hml-ignore A B: why",
    "hml-ignore A,: why",
    "hml-ignore A,,B: why",
    "hml-ignore A why",
    "hml-ignore A.B: why",
    "hml-ignore A hml-ignore B: why",
  ])("without a form has no names: %j", (comment) => {
    expect(readComment(comment)).toMatchObject({ names: [], until: undefined, reason: "", malformed: true });
  });

  test.each(["tomorrow", "2026-02-30", ""])("until %j is malformed, and keeps its names", (until) => {
    const found = readComment(`hml-ignore A until ${until}: why`);
    expect(found).toMatchObject({ malformed: true, reason: "why" });
    expect([found?.names.length, found?.until?.[0]]).toEqual([1, until]);
  });

  test.each([
    "see hml-ignore A: why",
    "xhml-ignore A: why",
    "hml-ignored A: why",
    "hml-ignore-next A: why",
    "nothing",
  ])("is none where the comment begins with another word: %j", (comment) => {
    expect(
      read(`model m {\n  # ${comment}\n  a: 1 # hml-ignore B: why\n}`).map(({ names }) => names[0]?.[0]),
    ).toEqual(["B"]);
  });

  test("finds its second word behind its first", () => {
    expect(readComment("hml-ignore ignore, ignore: ignore")?.names).toEqual([
      ["ignore", "ignore", 25],
      ["ignore", "ignore", 33],
    ]);
  });
});

describe("the statement of a suppression", () => {
  test("is the one behind it or before it on its line, whatever its depth", () => {
    const text = `# hml-ignore A: why
model m {
  # hml-ignore B: why
  # hml-ignore C: why
  a: 1 # hml-ignore D: why
  variant one { b: 2 }
}`;
    expect(read(text).map(({ names, statement, path }) => [names[0]?.[0], statement, path])).toEqual([
      ["A", text.slice(text.indexOf("model m {")), "/model/m"],
      ["B", "a: 1", "/model/m/a"],
      ["C", "a: 1", "/model/m/a"],
      ["D", "a: 1", "/model/m/a"],
    ]);
  });

  test("is an item of a list, of which the place is told by its number", () => {
    const yaml =
      "a:\n  - 1 # hml-ignore A: why\n  # hml-ignore B: why\n  - c: 2\n    d: 3 # hml-ignore C: why\n";
    expect(read(yaml, "yaml").map(({ names, statement, path }) => [names[0]?.[0], statement, path])).toEqual([
      ["A", "1", "/a/0"],
      ["B", expect.stringMatching(/^c: 2\n {4}d: 3/), "/a/1"],
      ["C", "d: 3", "/a/1/d"],
    ]);
  });

  test("is none for a comment at the end of a block", () => {
    expect(read("model m {\n  a: 1\n  # hml-ignore A: why\n}")).toMatchObject([
      { statement: undefined, path: "/model/m" },
    ]);
    expect(read("model m {\n  # hml-ignore A: why\n}")).toMatchObject([
      { statement: undefined, path: "/model/m" },
    ]);
  });

  test("is an element in XML", () => {
    const xml =
      '<model-service xmlns="urn:hml:1" hml="1.0">\n<!-- hml-ignore A: why -->\n<model id="face"/></model-service>';
    expect(read(xml, "xml")).toMatchObject([
      {
        comment: "<!-- hml-ignore A: why -->",
        statement: '<model id="face"/>',
        names: [["A", "A", xml.indexOf("A: why")]],
        reason: "why",
      },
    ]);
  });
});

test("a name that a notation spells otherwise stands where the comment does", () => {
  const comment = "<!-- hml-ignore A, b-\\-c: why -->";
  const xml = (behind: string) =>
    `<model-service xmlns="urn:hml:1" hml="1.0">\n${comment}${behind}\n<model id="face"/></model-service>`;
  // What stands behind the comment is not meant, near or far.
  for (const behind of ["", "<b--c/>", '<model id="a" title="b--c"/>']) {
    expect(read(xml(behind), "xml")[0]?.names).toEqual([
      ["A", "A", xml("").indexOf("A,")],
      ["b--c", comment, xml("").indexOf(comment)],
    ]);
  }
});

test("a document without the word, or with it elsewhere only, has none", () => {
  expect(read("model m { a: 1 } # nothing")).toEqual([]);
  expect(read('model m { a: "hml-ignore A: why" }')).toEqual([]);
});
