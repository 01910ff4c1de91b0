import { expect, test } from "vitest";
import { Source } from "../../base/source.ts";
import { readXml } from "../xml/read-xml.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { writeCanonicalJson } from "./canonical-json.ts";
import { readJson } from "./read-json.ts";

const ofYaml = (text: string) => writeCanonicalJson(readYaml(new Source("a", text)).value);
const ofJson = (text: string) => writeCanonicalJson(readJson(new Source("a", text)).value);
const ofXml = (text: string) => writeCanonicalJson(readXml(new Source("a", text)).value);

test("statements are sorted by name, blocks under their labels are not", () => {
  expect(ofYaml('model:\n  z: { version: 1.0.0, title: Z }\n  a: { version: 2.0.0 }\nhml: "1.0"\n')).toBe(
    '{"hml":"1.0","model":{"z":{"title":"Z","version":"1.0.0"},"a":{"version":"2.0.0"}}}',
  );
});

test("notation, comments, layout and short forms make no difference", () => {
  const expected =
    '{"hml":"1.0","model":{"m":{"variant":{"v":{"bytes":1000,"hardware":{"npu":{"support":"preferred"}}}}}}}';
  expect(
    ofYaml(
      '# a\nhml: "1.0"\nmodel: { m: { variant: { v: { hardware: { npu: preferred }, bytes: 1000 } } } }',
    ),
  ).toBe(expected);
  expect(
    ofJson('{"model":{"m":{"variant":{"v":{"bytes":1000,"hardware":{"npu":"preferred"}}}}},"hml":"1.0"}'),
  ).toBe(expected);
  expect(
    ofXml(
      '<model-service xmlns="urn:hml:1" hml="1.0"><model id="m"><!-- a --><variant id="v" bytes="1000"><hardware><npu>preferred</npu></hardware></variant></model></model-service>',
    ),
  ).toBe(expected);
});

test("numbers and strings are spelled as RFC 8785 spells them", () => {
  // RFC 8785 §3.2.2, its own sample.
  const sample =
    '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], "string": "\\u20ac$\\u000a\\u0041\'\\u0042\\u0022\\u005c\\\\\\"\\/"}';
  expect(ofJson(`{"x": {"com.example": ${sample}}}`)).toBe(
    '{"x":{"com.example":{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\nA\'B\\"\\\\\\\\\\"/"}}}',
  );
});

test("names are sorted by UTF-16 code units", () => {
  // RFC 8785 §3.2.3, the order of its sample.
  expect(
    ofJson('{"x":{"e":{"\\u20ac":1,"\\ufb33":2,"\\ud83d\\ude00":3,"1":4,"\\u0080":5,"\\u00f6":6}}}'),
  ).toBe('{"x":{"e":{"1":4,"\u0080":5,"ö":6,"€":1,"\ud83d\ude00":3,"\ufb33":2}}}');
});
