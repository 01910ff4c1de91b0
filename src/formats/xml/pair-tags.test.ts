import { expect, test } from "vitest";
import { Source } from "../../base/source.ts";
import type { Mapping } from "../../model/tree.ts";
import { readXml } from "./read-xml.ts";

const sound = `<model-service xmlns="urn:hml:1" hml="1.0">
  <import><import>hml:devices</import></import>
  <model id="face" version="1.2.0">
    <!-- <variant> of old -->
    <variant id="phone" format="om">
      <device-support><device-type>phone</device-type></device-support>
    </variant>
    <privacy level="public">
      <uses><use>unlock</use></uses>
    </privacy>
  </model>
  <benchmark id="behind" runs="1"/>
</model-service>
`;

/** What is written instead; `⟦…⟧` marks the finding. */
test.each([
  ["an opening tag with a letter too few", '<variant id="phone"', '<⟦varint⟧ id="phone"'],
  ["with one too many", '<variant id="phone"', '<⟦varriant⟧ id="phone"'],
  ["an opening tag of a value", "<device-type>", "<⟦device-typ⟧>"],
  ["of an item within a list of its name", "<import>hml:", "<⟦imprt⟧>hml:"],
  ["of a list", "<import><import>", "<⟦imprt⟧><import>"],
  ["a closing tag with a letter too few", "</variant>", "</⟦varint⟧>"],
  ["with one too many", "</variant>", "</⟦varriant⟧>"],
  ["a closing tag of another kind", "</privacy>", "</⟦model⟧>"],
])("%s is one finding, and the element is read", (_what, from, to) => {
  const text = sound.replace(from, to.replace(/[⟦⟧]/g, ""));
  const start = sound.indexOf(from) + to.indexOf("⟦");
  const end = start + to.indexOf("⟧") - to.indexOf("⟦") - 1;
  const { value, diagnostics } = readXml(new Source("a.hml.xml", text));
  expect(diagnostics.map(({ code, span }) => [code, span])).toEqual([["HML1510", { start, end }]]);
  expect(pathsOf(value.root)).toEqual(pathsOf(readXml(new Source("a.hml.xml", sound)).value.root));
});

function pathsOf(node: Mapping): readonly string[] {
  return node.entries.flatMap(({ key, value }) =>
    value.type === "mapping" ? [key, ...pathsOf(value).map((path) => `${key}/${path}`)] : [key],
  );
}

test("two elements are two findings, with the name to be written", () => {
  const text = sound.replace('<variant id="phone"', '<varint id="phone"').replace("</privacy>", "</privcy>");
  expect(readXml(new Source("a.hml.xml", text)).diagnostics.map(({ message }) => message)).toEqual([
    "<varint> is closed by </variant>; write <variant>",
    "</privcy> closes <privacy>; write </privacy>",
  ]);
});
