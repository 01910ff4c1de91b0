import { expect, test } from "vitest";
import { applyEdits } from "../../base/edit.ts";
import { Source } from "../../base/source.ts";
import { writeCanonicalJson } from "../json/canonical-json.ts";
import { listStatements } from "../list-statements.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { readXml } from "./read-xml.ts";
import { writeLegacyXml } from "./write-legacy-xml.ts";

const article =
  '<model-service><model id="face_detection" size="2MB"><device-support><device-type>phone</device-type><device-type>tablet</device-type></device-support></model></model-service>';

test("the snippet of the source article is a model with one variant, and one warning", () => {
  const { value, diagnostics } = readXml(new Source("a", article));
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["HML1505 warning"]);
  expect(value.legacy).toBe(true);
  expect(writeCanonicalJson(value)).toBe(
    '{"model":{"face_detection":{"variant":{"default":{"device-support":["phone","tablet"],"size":"2MB"}}}}}',
  );
});

test("the fix of the warning adds namespace and version and nothing else", () => {
  const [warning] = readXml(new Source("a", article)).diagnostics;
  const edits = warning?.fixes[0]?.edits ?? [];
  expect(applyEdits(article, edits)).toBe(
    article.replace("<model-service>", '<model-service xmlns="urn:hml:1" hml="1.0">'),
  );
  const mended = readXml(new Source("a", applyEdits(article, edits)));
  expect(mended.diagnostics.map(({ code }) => code)).not.toContain("HML1505");
  expect(mended.value.legacy).toBeUndefined();
});

test("the legacy form is written as it is read", () => {
  const { value } = readXml(new Source("a", article));
  const { text, losses } = writeLegacyXml(value);
  expect(losses).toEqual([]);
  expect(writeCanonicalJson(readXml(new Source("a", text)).value)).toBe(writeCanonicalJson(value));
});

test("what the legacy form cannot say is lost statement by statement, and nothing else is", () => {
  const text =
    'hml: "1.0"\n# top\nmodel:\n  m:\n    version: 1.0.0\n    variant:\n      small: { size: 1MB, device-support: [wearable], format: om }\n      large: { size: 5MB }\n';
  const tree = readYaml(new Source("a", text)).value;
  const written = writeLegacyXml(tree);
  expect(written.losses.map(({ path }) => path).sort()).toEqual([
    "/model/m",
    "/model/m/variant/large/size",
    "/model/m/variant/small",
    "/model/m/variant/small/format",
    "/model/m/version",
  ]);
  const back = readXml(new Source("a", written.text)).value;
  const kept = listStatements(back).map(({ path }) => path.replace("/default/", "/small/"));
  const lost = new Set(written.losses.map(({ path }) => path));
  const all = listStatements(tree).map(({ path }) => path);
  expect([...kept, "/hml"].sort()).toEqual(all.filter((path) => !lost.has(path)).sort());
});
