import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../../conformance/arbitrary/arbitrary-document.ts";
import type { Outcome } from "../base/outcome.ts";
import { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { WriteResult } from "../model/loss.ts";
import type { Tree, TreeNode } from "../model/tree.ts";
import { readJson } from "./json/read-json.ts";
import { writeJson } from "./json/write-json.ts";
import { readXml } from "./xml/read-xml.ts";
import { writeXml } from "./xml/write-xml.ts";
import { readYaml } from "./yaml/read-yaml.ts";
import { writeYaml } from "./yaml/write-yaml.ts";

type Read = (source: Source) => Outcome<Tree, Diagnostic>;

const readers: Readonly<Record<string, { read: Read; write: (tree: Tree) => WriteResult }>> = {
  yaml: { read: readYaml, write: writeYaml },
  json: { read: readJson, write: writeJson },
  xml: { read: readXml, write: writeXml },
};

function readAs(id: string, source: Source): Outcome<Tree, Diagnostic> {
  const reader = readers[id];
  if (!reader) throw new Error(`no reader for ${id}`);
  return reader.read(source);
}

const many = 100_000;
const open = '<model-service xmlns="urn:hml:1" hml="1.0">';
const close = "</model-service>";
const billion = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>`;

/** Texts that mean harm, and the codes with which each is refused. */
const attacks: Readonly<
  Record<string, readonly (readonly [name: string, text: string, codes: readonly string[]])[]>
> = {
  yaml: [
    ["lists without end", `a: ${"[".repeat(many)}`, ["HML1006"]],
    ["blocks without end", `a: ${"{a: ".repeat(many)}`, ["HML1006"]],
    ["lists on one line", `${"- ".repeat(many)}x\ny`, ["HML1006", "HML1317"]],
    ["keys of keys", `${"? ".repeat(many)}a`, ["HML1006", "HML1309"]],
    ["deep lines", Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), ["HML1006"]],
    [
      "an alias bomb",
      `a: &a [x]\nb: &b [${"*a,".repeat(9)}]\nc: [${"*b,".repeat(9)}]`,
      ["HML1305", "HML1306"],
    ],
    ["a merge of merges", "a: &a { b: 1 }\nc: { <<: [*a, *a] }", ["HML1305", "HML1307"]],
    ["a tag that builds objects", 'hml: "1.0"\nx: !!js/function "f"', ["HML1304"]],
    ["a tag that reads files", 'hml: "1.0"\nx: !include /etc/passwd', ["HML1304"]],
    ["a thousand documents", "--- a\n".repeat(1000), ["HML1308", "HML1317"]],
    ["keys that are not text", "1: a\ntrue: b\n[c]: d\n{e: f}: g\n", ["HML1309"]],
    ["a list among the statements of a block", 'hml: "1.0"\n- win:', ["HML1309"]],
    ["a list item behind a label", 'hml: "1.0"\nmodel:\n  a: {}\n  - b: {}\n- c', ["HML1309"]],
    ["an unclosed quote over everything", `a: "${"x: 1\n".repeat(many)}`, ["HML1313"]],
    ["closing brackets", "}".repeat(1000), ["HML1313"]],
    ["control characters", "a: \u0000\u0001", ["HML1007"]],
    ["the lexer's own marks", "a: \u0002\u0018\u001f", ["HML1007"]],
  ],
  json: [
    ["lists without end", `{"a":${"[".repeat(many)}`, ["HML1006", "HML1407"]],
    ["objects without end", '{"a":'.repeat(many), ["HML1006", "HML1407"]],
    ["depth that is closed", `{"x":{"a":${"[".repeat(many)}${"]".repeat(many)}}}`, ["HML1006"]],
    ["an unclosed text", `{"a":"${"x".repeat(many)}`, ["HML1407"]],
    ["comments only", `{${"/*x*/".repeat(1000)}}`, ["HML1401"]],
    ["unpaired surrogates", '{"a":"\\ud800"}', ["HML1007"]],
    ["numbers that are none", '{"a":[NaN,Infinity,0x1F,01]}', ["HML1405"]],
    ["a number of many digits", `{"a":${"9".repeat(many)}}`, ["HML1405"]],
    ["a number beyond all bounds", '{"a":1e1000000000}', ["HML1405"]],
    ["null", '{"a":null}', ["HML1403"]],
    ["quotes", `{${'"'.repeat(999)}`, ["HML1407", "HML1408"]],
  ],
  xml: [
    ["elements without end", `${open}<x id="a">${"<a>".repeat(many)}`, ["HML1006"]],
    [
      "depth that is closed",
      `${open}<x id="a">${"<a>".repeat(many)}${"</a>".repeat(many)}</x>${close}`,
      ["HML1006"],
    ],
    ["a billion laughs", `${billion}${open}&j;${close}`, ["HML1501"]],
    [
      "an external entity",
      `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>${open}<model id="a" title="&e;"/>${close}`,
      ["HML1501"],
    ],
    [
      "a parameter entity",
      `<!DOCTYPE a [<!ENTITY % e SYSTEM "http://example.com/e"> %e;]>${open}${close}`,
      ["HML1501"],
    ],
    ["a style sheet", `<?xml-stylesheet href="http://example.com"?>${open}${close}`, ["HML1502"]],
    ["ampersands", `${open}${"&".repeat(1000)}${close}`, ["HML1511"]],
    ["characters that XML forbids", `${open}<model id="a" title="&#0;"/>${close}`, ["HML1511"]],
    ["comments without end", open + "<!--".repeat(many), ["HML1500"]],
    ["two roots", `${open}${close}${open}${close}`, ["HML1504"]],
    ["closing tags", `${open}${"</a>".repeat(many)}`, ["HML1510"]],
    ["another encoding", `<?xml version="1.0" encoding="UTF-7"?>${open}${close}`, ["HML1512"]],
  ],
};

describe("hostile texts are refused in time, each with its reason", () => {
  for (const [id, cases] of Object.entries(attacks)) {
    test.each(cases)(`${id}: %s`, (_, text, codes) => {
      const start = performance.now();
      const { diagnostics } = readAs(id, new Source("a", text));
      expect([...new Set(diagnostics.map((one) => one.code))].sort()).toEqual(codes);
      // Generous, for busy machines: what is not linear takes minutes.
      expect(performance.now() - start).toBeLessThan(10_000);
    });
  }
});

/** Texts that are odd and harmless: read in time, without a finding. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  yaml: [
    `a: ${"x".repeat(5_000_000)}`,
    "a: 1\n".repeat(20_000),
    "# c\n".repeat(many),
    `a: [${"x,\n ".repeat(20_000)}]`,
  ],
  json: [
    `{"a":"${"x".repeat(5_000_000)}"}`,
    `{${'"a":1,'.repeat(many)}"b":2}`,
    `{"a":0.${"9".repeat(many)}}`,
    `{"a":${"9".repeat(300)}}`,
  ],
  xml: [
    `${open}<model id="a" title="${"x".repeat(5_000_000)}"/>${close}`,
    `${open}${"<!---->".repeat(many)}${close}`,
  ],
};

describe("large texts are read in time", () => {
  for (const [id, texts] of Object.entries(harmless)) {
    test.each(texts.map((text, i) => [i, text] as const))(`${id} %i`, (_, text) => {
      const start = performance.now();
      expect(readAs(id, new Source("a", text)).diagnostics).toEqual([]);
      expect(performance.now() - start).toBeLessThan(10_000);
    });
  }
});

test("names of JavaScript's own are names like any other", () => {
  const texts: Readonly<Record<string, string>> = {
    yaml: "x:\n  __proto__:\n    constructor: { toString: 1 }\n",
    json: '{"x":{"__proto__":{"constructor":{"toString":1}}}}',
    xml: `${open}<x id="__proto__"><constructor toString="1"/></x>${close}`,
  };
  for (const [id, text] of Object.entries(texts)) {
    const { value, diagnostics } = readAs(id, new Source("a", text));
    expect(diagnostics).toEqual([]);
    expect(keysOf(value.root), id).toEqual(expect.arrayContaining(["__proto__", "constructor", "toString"]));
  }
  expect(({} as Record<string, unknown>).toString).toBeTypeOf("function");
});

function keysOf(node: TreeNode): readonly string[] {
  if (node.type !== "mapping") return [];
  return node.entries.flatMap((entry) => [entry.key, ...keysOf(entry.value)]);
}

describe("no damage to a text makes a reader throw or point outside of it", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      '"',
      "'",
      "#",
      "\n",
      "\t",
      "<",
      ">",
      "</",
      "&",
      "- ",
      "? ",
      "|",
      "*a",
      "!t",
      "\\",
      "]]>",
      "--",
      "/>",
      "=",
    ),
    fc.string({ maxLength: 4 }),
  );
  for (const [id, { read, write }] of Object.entries(readers)) {
    test(id, () => {
      const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), piece), { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(arbitraryDocument(), damage, (document, edits) => {
          let { text } = write(document);
          for (const [at, length, put] of edits) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + put + text.slice(start + length);
          }
          const { value, diagnostics } = read(new Source("a", text));
          for (const { span } of [...diagnostics, ...spansOf(value.root)]) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.end).toBeLessThanOrEqual(text.length + 1);
            expect(span.start).toBeGreaterThanOrEqual(0);
          }
        }),
        { numRuns: 200 },
      );
    });
  }
});

function spansOf(node: TreeNode): readonly { span: { start: number; end: number } }[] {
  if (node.type === "scalar") return [node];
  if (node.type === "sequence") return [node, ...node.items.flatMap(({ value }) => spansOf(value))];
  return [
    node,
    ...node.entries.flatMap((entry) => [
      entry,
      { span: entry.keySpan },
      { span: entry.kindSpan },
      ...spansOf(entry.value),
    ]),
  ];
}
