import { expect, test } from "vitest";
import { applyEdits } from "../base/edit.ts";
import { Source } from "../base/source.ts";
import { readXml } from "../formats/xml/read-xml.ts";
import { readYaml } from "../formats/yaml/read-yaml.ts";
import { readDocument } from "../schema/read-document.ts";
import { readHml } from "../syntax/read-hml.ts";
import { rules } from "./catalogue.ts";
import { readSuppressions } from "./read-suppressions.ts";
import { runRules } from "./run-rules.ts";
import { applySuppressions } from "./suppressions.ts";

const readers = { hml: readHml, yaml: readYaml, xml: readXml };

function judge(text: string, notation: keyof typeof readers = "hml", now?: string) {
  const tree = readers[notation](new Source("face", text)).value;
  const document = readDocument(tree, { missing: "ignore" }).value;
  const time = now === undefined ? undefined : Date.parse(now);
  return applySuppressions(tree, runRules(document, { rules, now: time }), { now: time });
}

const codes = (text: string, notation?: keyof typeof readers, now?: string) =>
  judge(text, notation, now).diagnostics.map(({ code }) => code);

const without = "model face {\n  variant one { hardware { npu: required } }\n}";

test("the finding is there without a suppression", () => {
  expect(codes(`hml 1.0\n${without}`)).toEqual(["HML3007"]);
});

test("a comment before the statement, at any depth, or behind it silences its findings", () => {
  for (const text of [
    "hml 1.0\n# hml-ignore HML3007: no other\nmodel face {\n  variant one { hardware { npu: required } }\n}",
    "hml 1.0\nmodel face {\n  # hml-ignore HML3007: no other\n  variant one { hardware { npu: required } }\n}",
    "hml 1.0\nmodel face {\n  variant one {\n    hardware {\n      npu: required # hml-ignore HML3007: no other\n    }\n  }\n}",
    "hml 1.0\nmodel face {\n  # hml-ignore processor-without-fallback: no other\n  variant one { hardware { npu: required } }\n}",
  ])
    expect(codes(text), text).toEqual([]);
});

test("the same words hold in YAML and XML", () => {
  const yaml =
    'hml: "1.0"\nmodel:\n  face:\n    variant:\n      # hml-ignore HML3007: no other\n      one:\n        hardware:\n          npu: required\n';
  expect(codes(yaml.replace("      # hml-ignore HML3007: no other\n", ""), "yaml")).toEqual(["HML3007"]);
  expect(codes(yaml, "yaml")).toEqual([]);
  const xml =
    '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face">\n    <!-- hml-ignore HML3007: no other -->\n    <variant id="one"><hardware><npu support="required"/></hardware></variant>\n  </model>\n</model-service>\n';
  expect(codes(xml.replace(/ *<!--.*-->\n/, ""), "xml")).toEqual(["HML3007"]);
  expect(codes(xml, "xml")).toEqual([]);
});

test("it silences nothing in the statements beside it", () => {
  const text =
    "hml 1.0\nmodel face {\n  # hml-ignore HML3007: no other\n  variant one { hardware { npu: required } }\n  variant two { hardware { npu: required } }\n}";
  const { diagnostics, silenced } = judge(text);
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]?.path).toContain("/two/");
  expect(silenced).toMatchObject([{ reason: "no other", until: undefined }]);
});

test("the last day still counts, the next does not", () => {
  const text = `hml 1.0\nmodel face {\n  # hml-ignore HML3007 until 2026-01-31: driver\n  variant one { hardware { npu: required } }\n}`;
  expect(codes(text, "hml", "2026-01-31T23:00:00Z")).toEqual([]);
  expect(codes(text, "hml", "2026-02-02")).toEqual(["HML3007", "HML2453"]);
  expect(codes(text)).toEqual([]);
});

test("a comment that belongs to no statement silences nothing, and is reported", () => {
  const text = `hml 1.0\n${without.replace(/\}$/, "  # hml-ignore HML3007: no other\n}")}`;
  expect(codes(text)).toEqual(["HML3007", "HML2454"]);
});

test("each fault of a suppression is reported once, at its words", () => {
  const at = (words: string) => {
    const { diagnostics } = judge(`hml 1.0\nmodel face {\n  # hml-ignore${words}\n  version: 1.0.0\n}`);
    return diagnostics.map(({ code, span, source }) => [code, source.text.slice(span.start, span.end)]);
  };
  expect(at(" HML3007")).toEqual([["HML2450", "# hml-ignore HML3007"]]);
  expect(at(" HML0001: why")).toEqual([["HML2451", "HML0001"]]);
  expect(at(" HML2201: why")).toEqual([["HML2452", "HML2201"]]);
  expect(at(" HML3007: why")).toEqual([["HML2454", "HML3007"]]);
  expect(at("")).toEqual([["HML2455", "# hml-ignore"]]);
  expect(at(" HML3007, HML4006: why")).toEqual([
    ["HML2454", "HML3007"],
    ["HML2454", "HML4006"],
  ]);
});

test("an unused suppression goes with its line, and nothing else does", () => {
  const text = 'hml 1.0\nmodel face {\n  version: 1.0.0 # hml-ignore HML3007: why\n  title: "x"\n}';
  const [finding] = judge(text).diagnostics;
  expect(finding?.code).toBe("HML2454");
  expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(
    'hml 1.0\nmodel face {\n  version: 1.0.0\n  title: "x"\n}',
  );
});

test("a document without the word is not walked", () => {
  const tree = readHml(new Source("face", `hml 1.0\n${without}`)).value;
  const findings = runRules(readDocument(tree).value, { rules });
  expect(readSuppressions(tree)).toEqual([]);
  expect(applySuppressions(tree, findings, {}).diagnostics).toBe(findings);
});
