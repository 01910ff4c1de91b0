import { expect, test } from "vitest";
import type { Outcome } from "../base/outcome.ts";
import { Source } from "../base/source.ts";
import type { Span } from "../base/span.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { readMarks } from "../diagnostics/example-marks.ts";
import type { Tree, TreeNode } from "../model/tree.ts";
import { readJson } from "./json/read-json.ts";
import { readXml } from "./xml/read-xml.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** Scalars' texts in document order, with the places of keys (`⟪⟫`) and scalars (`⟦⟧`) compared with the marks. */
function check(read: (source: Source) => Outcome<Tree, Diagnostic>, marked: string): readonly string[] {
  const { text, findings, related } = readMarks(marked);
  const { value, diagnostics } = read(new Source("a", text));
  expect(diagnostics.map((one) => one.message)).toEqual([]);
  const keys = new Map<string, Span>();
  const scalars: { text: string; span: Span }[] = [];
  visit(value.root, keys, scalars);
  const show = (spans: readonly Span[]) =>
    [...spans]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => `${start} ${text.slice(start, end)}`);
  expect(show([...keys.values()])).toEqual(show(related));
  expect(show(scalars.map(({ span }) => span))).toEqual(show(findings));
  return scalars.sort((a, b) => a.span.start - b.span.start).map((one) => one.text);
}

function visit(node: TreeNode, keys: Map<string, Span>, scalars: { text: string; span: Span }[]): void {
  if (node.type === "scalar") scalars.push(node);
  else if (node.type === "sequence") for (const { value } of node.items) visit(value, keys, scalars);
  else
    for (const { keySpan, value } of node.entries) {
      keys.set(`${keySpan.start}`, keySpan);
      visit(value, keys, scalars);
    }
}

test("YAML: plain, quoted, folded and literal scalars, in blocks and in flow", () => {
  const texts = check(
    readYaml,
    `⟪hml⟫: ⟦"1.0"⟧
⟪"model"⟫:
  ⟪face⟫: # here
    ⟪version⟫:   ⟦1.0.0⟧   # there
    ⟪title⟫: ⟦>-
      folded
      text⟧
    ⟪contact⟫: ⟦|
      a: b
       c⟧

    ⟪vendor⟫: ⟦plain
      text⟧
    ⟪privacy⟫: { ⟪level⟫: ⟦public⟧, ⟪category⟫: [⟦health⟧, ⟦'other'⟧,], ⟪audit⟫: ⟦"a\\
      b"⟧ }
    ⟪x⟫:
      ⟪com.example⟫:
        ⟪list⟫:
        - ⟦1⟧
        -   ⟦two⟧
        ? ⟪odd⟫
        : ⟦3⟧
`,
  );
  expect(texts).toEqual([
    ...[
      "1.0",
      "1.0.0",
      "folded text",
      "a: b\n c\n",
      "plain text",
      "public",
      "health",
      "other",
      "ab",
      "1",
      "two",
      "3",
    ],
  ]);
});

test("JSON: names and values with their quotes", () => {
  const texts = check(
    readJson,
    '{ ⟪"hml"⟫: ⟦"1.0"⟧,\r\n  ⟪"x"⟫ : {⟪"a\\u0062"⟫:{ ⟪"n"⟫:⟦-1.5e3⟧,⟪"t"⟫: ⟦true⟧ ,⟪"l"⟫:[⟦"\\ud83d\\ude00"⟧ , [⟦1⟧]]}}}',
  );
  expect(texts).toEqual(["1.0", "-1.5e3", "true", "\u{1f600}", "1"]);
});

test("XML: attributes with their quotes, text without the blanks around it", () => {
  const texts = check(
    readXml,
    `<?xml version="1.0"?>
<m:model-service xmlns:m="urn:hml:1" ⟪hml⟫=⟦'1.0'⟧>
  <⟪m:model⟫ id=⟪"face"⟫ ⟪title⟫ = ⟦"a &amp; &#98;"⟧
     ⟪version⟫=⟦'1.0.0'⟧>
    <m:variant id=⟪"x"⟫><⟪m:device-support⟫>
      <m:device-type> ⟦phone⟧ </m:device-type><m:device-type>⟦<![CDATA[tablet]]>⟧</m:device-type>
    </m:device-support><⟪m:hardware⟫><⟪m:npu⟫>⟦preferred⟧</m:npu></m:hardware></m:variant>
  </m:model>
</m:model-service>
`.replace("<m:variant", "<⟪m:variant⟫"),
  );
  expect(texts).toEqual(["1.0", "a & b", "1.0.0", "phone", "tablet", "preferred"]);
});
