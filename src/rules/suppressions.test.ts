import { describe, expect, test } from "vitest";
import { applyEdits } from "../base/edit.ts";
import { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { readXml } from "../formats/xml/read-xml.ts";
import { readYaml } from "../formats/yaml/read-yaml.ts";
import { readDocument } from "../schema/read-document.ts";
import { readHml } from "../syntax/read-hml.ts";
import { rules } from "./catalogue.ts";
import { processorWithoutFallback } from "./hardware/processor-without-fallback.ts";
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

/** A finding of HML3007 that begins at an offset. */
function makeFinding(source: Source, start: number): Diagnostic {
  const span = { start, end: start + 1 };
  return makeDiagnostic(processorWithoutFallback, "default", {}, { source, span, path: "" });
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

test("each fault says what is wrong", () => {
  const about = (words: string, now?: string) => {
    const text = `hml 1.0\nmodel face {\n  # hml-ignore${words}\n  version: 1.0.0\n}`;
    return judge(text, "hml", now).diagnostics.map(({ code, name, severity, message, path, fixes }) => [
      ...[code, name, severity, message, path, fixes.length],
    ]);
  };
  const path = "/model/face/version";
  expect(about(" HML3007, HML4006")).toEqual([
    [
      "HML2450",
      "suppression-without-reason",
      "error",
      'this suppression gives no reason; write it behind a colon, such as "hml-ignore HML3007: why"',
      ...[path, 0],
    ],
  ]);
  expect(about(" nothing-of-the-kind: why")).toEqual([
    [
      "HML2451",
      "suppression-of-unknown-code",
      "error",
      'no finding is called "nothing-of-the-kind"; "hml explain" lists all codes and names',
      ...[path, 0],
    ],
  ]);
  expect(about(" processor-without-falback: why").map(([, , , message]) => message)).toEqual([
    'no finding is called "processor-without-falback"; "processor-without-fallback" may be meant',
  ]);
  expect(about(" hml3007: why").map(([, , , message]) => message)).toEqual([
    'no finding is called "hml3007"; "HML3007" may be meant',
  ]);
  expect(about(" dates-out-of-order: why").map(([, , , message]) => message)).toEqual([
    '"HML2201" is an error of the core profile and cannot be silenced; mend the statement and take the comment out',
  ]);
  expect(about(" HML3007: why").map(([, , , message]) => message)).toEqual([
    "there is no HML3007 (processor-without-fallback) in this statement to silence; take the suppression out",
  ]);
  expect(about("").map(([, , , message]) => message)).toEqual([
    'this suppression cannot be read; write "hml-ignore CODE: reason" or "hml-ignore CODE until 2027-01-31: reason"',
  ]);
  expect(about(" HML3007 until 2026-01-31: why", "2026-06-01").map(([, , , message]) => message)).toEqual([
    "this suppression held until 2026-01-31; mend the finding, or set a later day with a reason",
  ]);
});

test("what was not looked for is not called unused", () => {
  const text = "hml 1.0\n# hml-ignore HML3007, HML4006: why\nmodel face { version: 1.0.0 }";
  const tree = readHml(new Source("face", text)).value;
  const codesWith = (unjudged?: (code: string) => boolean) =>
    applySuppressions(tree, [], unjudged ? { unjudged } : {}).diagnostics.map(({ message }) =>
      message.slice(0, 19),
    );
  expect(codesWith()).toEqual(["there is no HML3007", "there is no HML4006"]);
  expect(codesWith((code) => code === "HML3007")).toEqual(["there is no HML4006"]);
  expect(codesWith(() => true)).toEqual([]);
});

test("a finding is silenced where it begins from the first character of the statement to its last", () => {
  const text = 'hml 1.0\nmodel face {\n  # hml-ignore HML3007: why\n  version: 1.0.0\n  title: "x"\n}';
  const source = new Source("face", text);
  const tree = readHml(source).value;
  const start = text.indexOf("version");
  const end = start + "version: 1.0.0".length;
  const codesAt = (offset: number) => {
    const finding = makeFinding(source, offset);
    const { diagnostics, silenced } = applySuppressions(tree, [finding], {});
    if (silenced.length > 0)
      expect(silenced).toEqual([{ diagnostic: finding, reason: "why", until: undefined }]);
    return diagnostics.map(({ code }) => code);
  };
  expect(codesAt(start - 1)).toEqual(["HML3007", "HML2454"]);
  expect(codesAt(start)).toEqual([]);
  expect(codesAt(end - 1)).toEqual([]);
  expect(codesAt(end)).toEqual(["HML3007", "HML2454"]);
});

test("what is silenced is told with its reason and its last day, in the order of the comments", () => {
  const text =
    "hml 1.0\nmodel face {\n  # hml-ignore HML3007 until 2026-01-31: no other\n  variant one { hardware { npu: required } }\n  # hml-ignore HML3007: never mind\n  variant two { hardware { npu: required } }\n}";
  const { diagnostics, silenced } = judge(text, "hml", "2026-01-01");
  expect(diagnostics).toEqual([]);
  expect(silenced.map(({ diagnostic, ...rest }) => [diagnostic.code, rest])).toEqual([
    ["HML3007", { reason: "no other", until: "2026-01-31" }],
    ["HML3007", { reason: "never mind", until: undefined }],
  ]);
});

describe("the fix of an unused suppression", () => {
  /** What the fixes of the findings make of a text, and what they are called. */
  const mend = (text: string) =>
    judge(text)
      .diagnostics.filter(({ code }) => code === "HML2454")
      .map(({ fixes }) => fixes.map(({ title, safe, edits }) => [title, safe, applyEdits(text, edits)]));
  const model = "model face {\n  version: 1.0.0\n}\n";
  const whole = ["Remove the suppression", true];

  test("takes the line of the comment, with its end and its indent", () => {
    expect(mend(`hml 1.0\n# hml-ignore HML3007: why\n${model}`)).toEqual([[[...whole, `hml 1.0\n${model}`]]]);
    expect(mend(`# hml-ignore HML3007: why  \r\nhml 1.0\n${model}`)).toEqual([
      [[...whole, `hml 1.0\n${model}`]],
    ]);
    expect(mend(` \t# hml-ignore HML3007: why\nhml 1.0\n${model}`)).toEqual([
      [[...whole, `hml 1.0\n${model}`]],
    ]);
    expect(mend("hml 1.0\nmodel face {\n  \t # hml-ignore HML3007: why\n  version: 1.0.0\n}")).toEqual([
      [[...whole, "hml 1.0\nmodel face {\n  version: 1.0.0\n}"]],
    ]);
    expect(mend(`hml 1.0\n${model}# hml-ignore HML3007: why`)).toEqual([[[...whole, `hml 1.0\n${model}`]]]);
  });

  test("leaves the end of a line that holds something else", () => {
    expect(mend("hml 1.0\nmodel face {\n  version: 1.0.0 \t# hml-ignore HML3007: why\n\n}")).toEqual([
      [[...whole, "hml 1.0\nmodel face {\n  version: 1.0.0\n\n}"]],
    ]);
  });

  test("leaves what is in the same line behind it", () => {
    const xml = (comment: string) =>
      `<model-service xmlns="urn:hml:1" hml="1.0">\n${comment} <model id="face"/>\n</model-service>`;
    const comment = "<!-- hml-ignore HML3007: why -->";
    const mendXml = (text: string) =>
      judge(text, "xml").diagnostics.map(({ fixes }) => applyEdits(text, fixes[0]?.edits ?? []));
    expect(mendXml(xml(comment))).toEqual([xml("")]);
    expect(mendXml(xml(`${comment} \t\n`))).toEqual([xml("")]);
  });

  test("takes one name of several, with a comma", () => {
    const text = (names: string) =>
      `hml 1.0\nmodel face {\n  # hml-ignore ${names}: why, oh why\n  variant one { hardware { npu: required } }\n}`;
    const one = (name: string) => [`Remove "${name}" from the suppression`, true];
    expect(mend(text("HML3007, HML4006"))).toEqual([[[...one("HML4006"), text("HML3007")]]]);
    expect(mend(text("HML3007  ,  HML4006"))).toEqual([[[...one("HML4006"), text("HML3007")]]]);
    expect(mend(text("HML4006, HML3007"))).toEqual([[[...one("HML4006"), text("HML3007")]]]);
    expect(mend(text("HML4006  ,  HML3007"))).toEqual([[[...one("HML4006"), text("HML3007")]]]);
    expect(mend(text("HML4005, HML3007, HML4006"))).toEqual([
      [[...one("HML4005"), text("HML3007, HML4006")]],
      [[...one("HML4006"), text("HML4005, HML3007")]],
    ]);
    expect(mend(text("HML3007, HML4006, HML3007"))).toEqual([
      [[...one("HML4006"), text("HML3007, HML3007")]],
    ]);
    expect(mend(text("HML3007,HML3007,  HML4006"))).toEqual([[[...one("HML4006"), text("HML3007,HML3007")]]]);
    expect(mend(text("HML4005,HML4006"))).toEqual([
      [[...whole, text("x").replace(/ *#.*\n/, "")]],
      [[...whole, text("x").replace(/ *#.*\n/, "")]],
    ]);
  });
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
  const { diagnostics, silenced } = applySuppressions(tree, findings, {});
  expect(diagnostics).toBe(findings);
  expect(silenced).toEqual([]);
});
