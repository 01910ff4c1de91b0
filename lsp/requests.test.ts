import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyTextEdits, mark, positionOf, TestEditor } from "./test-editor.ts";

const name = "heart_rhythm.hml";
let editor: TestEditor;
let text: string;

/** Two documents that name the model of the first, in two notations. */
const chain = `hml 1.0
import "hml:devices"
import "heart_rhythm.hml"

chain rhythm_watch {
  stage screen { use: heart_rhythm.wrist }
  stage confirm { use: heart_rhythm.pocket, after: [screen] }
}
`;
const chainYaml = `hml: 1.0
import: [heart_rhythm.hml]
chain:
  other:
    stage:
      screen:
        use: heart_rhythm.wrist
`;

beforeAll(async () => {
  TestEditor.build();
  editor = new TestEditor().copyExample("heart-rhythm");
  for (const extra of ["json", "yaml", "xml"])
    editor.write({ [`other/heart.hml.${extra}`]: editor.read(`${name}.${extra}`) });
  editor.write({ "chain.hml": chain, "chain.hml.yaml": chainYaml });
  await editor.start();
  text = editor.read(name);
  editor.open(name);
  editor.open("chain.hml");
}, 120_000);
afterAll(async () => {
  expect(editor.complaints()).toEqual([]);
  await editor.stop();
});

interface Located {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number } };
}

test.each([
  ["a kind", "variant wrist", 2, "One compiled artifact"],
  ["a label, with its own words", "variant wrist", 10, "Small enough for a watch"],
  ["a property", "device-support", 2, "Types of device"],
  ["a value", "fallback", 2, "Used only where"],
  ["a size", "14.4KB", 2, "14,350 to 14,449 bytes"],
  ["an artifact", '"hr_wrist.om"', 3, "weights: int8"],
])("hovering over %s tells what it is", async (_what, at, within, expected) => {
  const answer = (await editor.askAt("hover", name, { position: positionOf(text, at, within) })) as {
    contents: { value: string };
  };
  expect(answer.contents.value.toLowerCase()).toContain(expected.toLowerCase());
});

test("a reference leads to the label that it names, each of its words to its own", async () => {
  const find = async (within: number) =>
    (await editor.askAt("definition", "chain.hml", {
      position: positionOf(chain, "heart_rhythm.wrist", within),
    })) as Located;
  expect(await find(15)).toMatchObject({
    uri: editor.uri(name),
    range: { start: positionOf(text, "variant wrist", "variant ".length) },
  });
  expect(await find(3)).toMatchObject({
    range: { start: positionOf(text, "model heart_rhythm", "model ".length) },
  });
  const imported = await editor.askAt("definition", "chain.hml", {
    position: positionOf(chain, '"heart', 3),
  });
  expect(imported).toMatchObject({ uri: editor.uri(name) });
  const kind = await editor.askAt("typeDefinition", "chain.hml", {
    position: positionOf(chain, ".wrist", 3),
  });
  expect(kind).toMatchObject({ range: { start: positionOf(text, "model heart_rhythm", "model ".length) } });
});

test("references are found in all documents and notations, and the declaration where it is asked for", async () => {
  const ask = (includeDeclaration: boolean) =>
    editor.askAt("references", name, {
      position: positionOf(text, "variant wrist", 9),
      context: { includeDeclaration },
    }) as Promise<Located[]>;
  expect((await ask(false)).map(({ uri }) => uri).sort()).toEqual([
    editor.uri("chain.hml"),
    editor.uri("chain.hml.yaml"),
  ]);
  expect(await ask(true)).toHaveLength(3);
  const highlights = await editor.askAt("documentHighlight", "chain.hml", {
    position: positionOf(chain, "stage screen", 7),
  });
  expect(highlights).toHaveLength(2);
});

test("renaming changes the label and every reference to it, whatever the notation", async () => {
  const position = positionOf(text, "variant wrist", 9);
  expect(await editor.askAt("prepareRename", name, { position })).toMatchObject({ placeholder: "wrist" });
  const { changes } = (await editor.askAt("rename", name, { position, newName: "watch" })) as {
    changes: Record<string, Parameters<typeof applyTextEdits>[1]>;
  };
  expect(applyTextEdits(text, changes[editor.uri(name)] ?? [])).toBe(
    text.replace("variant wrist", "variant watch"),
  );
  expect(applyTextEdits(chain, changes[editor.uri("chain.hml")] ?? [])).toBe(
    chain.replace(".wrist", ".watch"),
  );
  expect(applyTextEdits(chainYaml, changes[editor.uri("chain.hml.yaml")] ?? [])).toBe(
    chainYaml.replace(".wrist", ".watch"),
  );
  await expect(editor.askAt("rename", name, { position, newName: "not a label" })).rejects.toThrow(
    /is no label/,
  );
  await expect(editor.askAt("rename", name, { position, newName: "pocket" })).rejects.toThrow(/already/);
  const device = positionOf(chain, "use:", 0);
  expect(await editor.askAt("prepareRename", "chain.hml", { position: device })).toBeNull();
});

test("symbols of the document form its outline, those of the workspace are found by their letters", async () => {
  const [outline] = (await editor.askAt("documentSymbol", name)) as {
    name: string;
    children: { name: string }[];
  }[];
  expect(outline?.name).toBe("heart_rhythm");
  expect(outline?.children.map((one) => one.name)).toContain("wrist");
  const found = (await editor.ask("workspace/symbol", { query: "rhmwtch" })) as { name: string }[];
  expect(found.map((one) => one.name)).toEqual(["rhythm_watch"]);
  const wrist = (await editor.ask("workspace/symbol", { query: "wrst" })) as { name: string }[];
  expect(wrist.length).toBeGreaterThanOrEqual(5);
});

test("semantic tokens come whole, as a change, and for a range", async () => {
  const whole = (await editor.askAt("semanticTokens/full", name)) as { resultId: string; data: number[] };
  expect(whole.data.length % 5).toBe(0);
  expect(whole.data.slice(0, 10)).toEqual([0, 0, 3, 0, 0, 0, 4, 3, 5, 0]);
  const same = await editor.askAt("semanticTokens/full/delta", name, { previousResultId: whole.resultId });
  expect(same).toMatchObject({ edits: [] });
  const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
  const part = (await editor.askAt("semanticTokens/range", name, { range })) as { data: number[] };
  expect(part.data.slice(0, 10)).toEqual([3, 0, 5, 0, 0, 0, 6, 12, 1, 1]);
});

test("folds, selections, links, hints and lenses stand where they belong", async () => {
  const folds = (await editor.askAt("foldingRange", name)) as { startLine: number }[];
  expect(folds.map((one) => one.startLine)).toContain(positionOf(text, "variant wrist").line);
  const position = positionOf(text, "hr_wrist", 2);
  const [selection] = (await editor.askAt("selectionRange", name, { positions: [position] })) as {
    range: Located["range"];
    parent: { range: object };
  }[];
  expect(selection?.range.start).toEqual(positionOf(text, "hr_wrist"));
  expect(selection?.parent.range).toMatchObject({ start: positionOf(text, '"hr_wrist') });
  const links = (await editor.askAt("documentLink", "chain.hml")) as { target: string }[];
  expect(links.map((one) => one.target)).toEqual([editor.uri(name)]);
  const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const hints = (await editor.askAt("inlayHint", name, { range })) as { label: string }[];
  expect(hints.map((one) => one.label)).toEqual([
    "actual 14,354 bytes",
    "1,500,000 bytes",
    "actual 45,521 bytes",
    "24,000,000 bytes",
  ]);
  const lenses = (await editor.askAt("codeLens", name)) as { command: { title: string } }[];
  expect(lenses.map((one) => one.command.title)).toEqual(
    expect.arrayContaining(["checks passed", "3 references", "artifact agrees (om)"]),
  );
});

test("the tensor type that is being written is shown with the dimension at hand", async () => {
  const position = positionOf(text, "float32[1, 250]", "float32[1, ".length);
  expect(await editor.askAt("signatureHelp", name, { position })).toMatchObject({ activeParameter: 1 });
});

describe("completion", () => {
  test.each([
    ["statements of a block, what is required first", "hml 1.0\nmodel a {\n  ⟦⟧\n}\n", "version"],
    ["blocks with what they must hold", "hml 1.0\nmodel a {\n  var⟦⟧\n}\n", "variant"],
    ["in a block that is not closed", "hml 1.0\nmodel a {\n  variant b {\n    for⟦⟧\n", "format"],
    ["values of an enumeration", "hml 1.0\nmodel a { variant b {\n format: ⟦⟧\n} }\n", "onnx"],
    ["values in a list", "hml 1.0\nmodel a { variant b { device-support: [phone, ⟦⟧] } }", "tablet"],
    [
      "values in a list over lines",
      "hml 1.0\nmodel a { variant b { device-support: [\n  phone,\n  ⟦⟧\n] } }",
      "tablet",
    ],
    ["the primary value of a block", "hml 1.0\nmodel a { variant b { hardware { npu: ⟦⟧ } } }", "preferred"],
    ["units behind a number", "hml 1.0\nmodel a { variant b { hardware { memory: 24⟦⟧ } } }", "24MiB"],
    ["licences of SPDX", "hml 1.0\nmodel a {\n  license: ⟦⟧\n}", "Apache-2.0"],
    ["references", "hml 1.0\nmodel a { variant b {} }\nchain c { stage s { use: ⟦⟧ } }", "a.b"],
    [
      "names of the device catalogue",
      'hml 1.0\nimport "hml:devices"\nbenchmark b { device: ⟦⟧ }',
      "any_phone",
    ],
    ["imports", 'hml 1.0\nimport "⟦⟧"', "hml:devices"],
    ["imports from the folder", 'hml 1.0\nimport "⟦⟧"', "heart_rhythm.hml"],
    ["artifacts", 'hml 1.0\nmodel a { variant b { artifact: "⟦⟧" } }', "hr_wrist.om"],
    [
      "what the artifact states",
      'hml 1.0\nmodel a { variant b { artifact: "hr_wrist.om", bytes: ⟦⟧ } }',
      "14354",
    ],
    ["element types", "hml 1.0\nmodel a { input x { type: fl⟦⟧ } }", "float32[]"],
    ["the first statement", "⟦⟧", "hml 1.0"],
  ])("offers %s", async (_what, marked, expected) => {
    const { text: typed, position } = mark(marked);
    editor.open("typed.hml", typed);
    const { items } = (await editor.askAt("completion", "typed.hml", { position })) as {
      items: { label: string; sortText?: string; documentation?: unknown }[];
    };
    expect(items.map((one) => one.label)).toContain(expected);
    // Each has its place in the order and says what it is: an editor sorts by the one and shows the other.
    expect(items.filter((one) => !one.sortText || !one.documentation)).toEqual([]);
  });

  test.each([
    ["a comment", "# First.⟦⟧"],
    ["a comment of a block further down", "model a {}\nmodel b {\n  /// format: ⟦⟧\n}"],
    ["a string of several lines", 'model a {\n  description: """\n    format: ⟦⟧\n  """\n}'],
  ])("offers nothing in %s", async (_where, marked) => {
    const { text: typed, position } = mark(`hml 1.0\n${marked}\n`);
    editor.open("typed.hml", typed);
    expect(await editor.askAt("completion", "typed.hml", { position })).toMatchObject({ items: [] });
  });

  test.each([
    ["YAML", "typed.hml.yaml", 'hml: "1.0"\nmodel:\n  a: # The format: ⟦⟧\n'],
    [
      "XML",
      "typed.hml.xml",
      '<model-service xmlns="urn:hml:1" hml="1.0"><!-- <model id="⟦⟧ --></model-service>',
    ],
  ])("offers nothing in a comment of %s", async (_notation, file, marked) => {
    const { text: typed, position } = mark(marked);
    editor.open(file, typed);
    expect(await editor.askAt("completion", file, { position })).toMatchObject({ items: [] });
  });

  test("offers values below a sign of a comment that stands in a block of text of YAML", async () => {
    const { text: typed, position } = mark(
      'hml: "1.0"\nmodel:\n  a:\n    title: |\n      # one\n    license: ⟦⟧ # two\n',
    );
    editor.open("typed.hml.yaml", typed);
    const { items } = (await editor.askAt("completion", "typed.hml.yaml", { position })) as {
      items: unknown[];
    };
    expect(items.length).toBeGreaterThan(100);
  });

  test("offers values behind a sign of a comment that stands in a string", async () => {
    const { text: typed, position } = mark('hml 1.0\nmodel a {\n  title: """\n    a # b""", license: ⟦⟧ }\n');
    editor.open("typed.hml", typed);
    const { items } = (await editor.askAt("completion", "typed.hml", { position })) as { items: unknown[] };
    expect(items.length).toBeGreaterThan(100);
  });

  test("is ordered by what is wanted next: required statements, then others, what is stated already not at all", async () => {
    const { text: typed, position } = mark("hml 1.0\nmodel a {\n  version: 1.0.0\n  ⟦⟧\n}\n");
    editor.open("typed.hml", typed);
    const { items } = (await editor.askAt("completion", "typed.hml", { position })) as {
      items: { label: string; sortText: string }[];
    };
    const labels = items.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label);
    expect(labels).not.toContain("version");
    expect(labels.slice(0, 3).sort()).toEqual(["lifecycle", "privacy", "variant"]);
    expect(labels).toContain("vendor");
  });

  test.each([
    ["yaml", "hml: 1.0\nmodel:\n  a:\n    variant:\n      b:\n        ⟦⟧", "format"],
    ["yaml", "hml: 1.0\nmodel:\n  a:\n    variant:\n      b:\n        format: ⟦⟧", "onnx"],
    [
      "yaml",
      "hml: 1.0\nmodel:\n  a:\n    variant:\n      b:\n        device-support:\n          - ⟦⟧",
      "tablet",
    ],
    ["json", '{"hml": "1.0", "model": {"a": {"variant": {"b": {"format": "⟦⟧"}}}}}', "onnx"],
    ["json", '{"hml": "1.0", "model": {"a": {"variant": {"b": {"⟦⟧"}}}}}', "format"],
    [
      "xml",
      '<model-service xmlns="urn:hml:1" hml="1.0"><model id="a"><variant id="b" format="⟦⟧"/></model></model-service>',
      "onnx",
    ],
    [
      "xml",
      '<model-service xmlns="urn:hml:1" hml="1.0"><model id="a"><variant id="b" ⟦⟧></variant></model></model-service>',
      "format",
    ],
    [
      "xml",
      '<model-service xmlns="urn:hml:1" hml="1.0"><model id="a"><variant id="b">⟦⟧</variant></model></model-service>',
      "hardware",
    ],
  ])("works in %s", async (notation, marked, expected) => {
    const { text: typed, position } = mark(marked);
    editor.open(`typed.hml.${notation}`, typed);
    const { items } = (await editor.askAt("completion", `typed.hml.${notation}`, { position })) as {
      items: { label: string }[];
    };
    expect(items.map((one) => one.label)).toContain(expected);
  });
});

test("formatting leaves canonical text alone, and lays out a range without touching the rest", async () => {
  expect(await editor.askAt("formatting", name, { options: {} })).toEqual([]);
  const untidy = "hml 1.0\n\nmodel   a {\n     version:   1.0.0 }\n\nmodel   b {\n     version:   1.0.0 }\n";
  editor.open("untidy.hml", untidy);
  const range = { start: { line: 2, character: 0 }, end: { line: 4, character: 0 } };
  const edits = (await editor.askAt("rangeFormatting", "untidy.hml", { range, options: {} })) as Parameters<
    typeof applyTextEdits
  >[1];
  const tidied = applyTextEdits(untidy, edits);
  expect(tidied).toContain("model a {");
  expect(tidied).toContain("model   b {");
});

test("the two tags of an element are edited together", async () => {
  const xml = editor.read("other/heart.hml.xml");
  editor.open("other/heart.hml.xml", xml);
  const position = positionOf(xml, "<privacy", 2);
  const { ranges } = (await editor.askAt("linkedEditingRange", "other/heart.hml.xml", { position })) as {
    ranges: unknown[];
  };
  expect(ranges).toHaveLength(2);
});

test("commands inspect, convert, draft, explain and check", async () => {
  const run = (command: string, given: readonly unknown[] = []) =>
    editor.ask("workspace/executeCommand", { command, arguments: given });
  expect(await run("hml.inspect", [editor.uri("hr_wrist.om")])).toMatchObject({ facts: { format: "om" } });
  const { text: yaml } = (await run("hml.convert", [editor.uri(name), "yaml"])) as { text: string };
  expect(yaml).toBe(editor.read(`${name}.yaml`));
  expect(await run("hml.init", [[editor.uri("hr_wrist.om")]])).toMatch(/^hml 1\.0/);
  expect(await run("hml.explain", ["HML2001"])).toContain("HML2001");
  expect(await run("hml.checkWorkspace")).toMatchObject({ files: expect.any(Number) });
  expect(await run("hml.nothing").catch(() => null)).toBeNull();
});
