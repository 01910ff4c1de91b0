import { describe, expect, test } from "vitest";
import { Source } from "../base/source.ts";
import { readDocument } from "../schema/read-document.ts";
import { readHml } from "../syntax/read-hml.ts";
import { bindDocuments } from "./bind-documents.ts";
import type { BindOptions } from "./bind-options.ts";
import { findCycles } from "./find-cycles.ts";
import { listImports } from "./list-imports.ts";

type Files = Readonly<Record<string, string>>;

function documentsOf(files: Files) {
  return Object.entries(files).map(([file, text]) => ({
    file: file.startsWith("hml:") ? file : `/w/${file}`,
    document: readDocument(readHml(new Source(file, `hml 1.0\n${text.replaceAll(/[⟦⟧⟪⟫]/g, "")}`)).value, {
      missing: "ignore",
    }).value,
  }));
}

/** Each file with its findings marked again, and the messages in order. */
function bind(files: Files, options: BindOptions = {}) {
  const documents = documentsOf(files);
  const { value, diagnostics } = bindDocuments(documents, {
    rootOf: () => "/w",
    builtins: ["devices"],
    ...options,
  });
  const marks = diagnostics.flatMap(({ source, span, related }) => [
    { source, span, open: "⟦", close: "⟧" },
    ...related.map((one) => ({ source: one.source, span: one.span, open: "⟪", close: "⟫" })),
  ]);
  const rendered = Object.fromEntries(
    documents.map(({ document: { tree } }) => {
      let text = tree.source.text;
      const own = marks.filter((mark) => mark.source === tree.source);
      for (const { span, open, close } of own.sort((a, b) => b.span.start - a.span.start))
        text =
          text.slice(0, span.start) + open + text.slice(span.start, span.end) + close + text.slice(span.end);
      return [tree.source.file, text.slice("hml 1.0\n".length)];
    }),
  );
  return {
    workspace: value,
    documents,
    rendered,
    found: diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

/** Name, files with marks, findings. */
const cases: readonly (readonly [name: string, files: Files, found: readonly string[]])[] = [
  ["a document alone", { "a.hml": "model face { version: 1.0.0 }\n" }, []],
  [
    "a name that an import declares",
    {
      "a.hml": 'import "b/d.hml"\nbenchmark one { device: band }\n',
      "b/d.hml": "device band { type: wearable }\n",
    },
    [],
  ],
  [
    "a file that is not there",
    { "a.hml": 'import ⟦"b.hml"⟧\nbenchmark one { device: band }\n' },
    ['HML6000 "b.hml" is not there; the path starts from the folder of this document'],
  ],
  [
    "a path out of the workspace",
    { "a.hml": 'import ⟦"../../b.hml"⟧\n' },
    ['HML6001 "../../b.hml" leads out of the workspace; an imported document lies inside of it'],
  ],
  [
    "an address",
    { "a.hml": 'import ⟦"https://example.org/b.hml"⟧\n' },
    [
      'HML6002 "https://example.org/b.hml" is not a relative path; write a path from the folder of this document with "/", or a built-in one such as "hml:devices"',
    ],
  ],
  [
    "a built-in document that is none",
    { "a.hml": 'import ⟦"hml:device"⟧\n' },
    ['HML6003 "hml:device" is not a built-in document; write "hml:devices"'],
  ],
  [
    "a circle, named once",
    { "a.hml": 'import ⟦"b.hml"⟧\n', "b.hml": 'import ⟪"c.hml"⟫\n', "c.hml": 'import ⟪"a.hml"⟫\n' },
    [
      "HML6004 the imports go in a circle: a.hml → b.hml → c.hml → a.hml; move what both need into a document that imports neither",
    ],
  ],
  [
    "a document that imports itself",
    { "a.hml": 'import ⟦"a.hml"⟧\n' },
    [
      "HML6004 the imports go in a circle: a.hml → a.hml; move what both need into a document that imports neither",
    ],
  ],
  [
    "a name declared here and there",
    { "a.hml": 'import "b.hml"\nmodel ⟦face⟧ {}\n', "b.hml": "model ⟪face⟫ {}\n" },
    ['HML6006 model "face" is declared here and in "b.hml", which is imported; rename one of them'],
  ],
  [
    "a name of one's own goes before a built-in one",
    {
      "a.hml": 'import "hml:devices"\ndevice band { type: wearable }\n',
      "hml:devices": "device band { type: phone }\n",
    },
    [],
  ],
  [
    "a name declared in a document that is not imported",
    { "a.hml": "model face {}\n", "b.hml": "model face {}\n" },
    [],
  ],
  [
    "a sibling, a dotted name, a list",
    {
      "a.hml":
        "model face { variant phone {} placement { default: phone } }\nchain c { stage one { use: face.phone } stage two { use: face.phone, after: [one] } }\n",
    },
    [],
  ],
  [
    "a name that is nowhere",
    { "a.hml": "chain c { stage one { use: ⟦face.phone⟧ } }\n" },
    ['HML6007 "face.phone" names no variant'],
  ],
  [
    "a name mistyped",
    { "a.hml": "model face { variant phone {} placement { default: ⟦phon⟧ } }\n" },
    ['HML6007 "phon" names no variant; write "phone"'],
  ],
  [
    "an item of a list",
    {
      "a.hml":
        "model f { variant p {} } chain c { stage one { use: f.p } stage two { use: f.p, after: [one, ⟦three⟧] } }\n",
    },
    ['HML6007 "three" names no stage'],
  ],
  [
    "a name of another kind",
    { "a.hml": "model ⟪face⟫ {}\nchain c { stage one { use: ⟦face⟧ } }\n" },
    ['HML6007 "face" is of kind "model", and "use" names one of kind "variant"'],
  ],
  [
    "nothing is missed where something could not be read",
    { "a.hml": "model face { variant }\nchain c { stage one { use: face.phone } }\n" },
    [],
  ],
  [
    "a label that is the reference",
    { "a.hml": "device band { type: wearable }\ntest-matrix m { entry band {} entry ⟦bond⟧ {} }\n" },
    ['HML6007 "bond" names no device; write "band"'],
  ],
];

describe("findings stand where they belong, whatever the order of the files", () => {
  test.each(cases)("%s", (_, files, found) => {
    const forward = bind(files);
    expect(forward.found).toEqual(found);
    expect(forward.rendered).toEqual(files);
    const backward = bind(Object.fromEntries(Object.entries(files).reverse()));
    expect(backward.found).toEqual(found);
    expect(backward.rendered).toEqual(files);
  });
});

test("an import that cannot be read says why", () => {
  const files = { "a.hml": 'import "b.hml"\n' };
  const because = (reason: "directory" | "outside" | "unreadable") =>
    bind(files, { unavailable: new Map([["/w/b.hml", reason]]) }).found[0];
  expect(because("directory")).toBe('HML6000 "b.hml" is a folder; name a document in it');
  expect(because("outside")).toMatch(/^HML6001 /);
  expect(because("unreadable")).toMatch(/^HML6000 "b.hml" cannot be read/);
});

test("an import in a newer version of the language is reported", () => {
  const [one, two] = documentsOf({ "a.hml": 'import "b.hml"\n', "b.hml": "" });
  if (!one || !two) throw new Error("two documents");
  const newer = { ...two, document: { ...two.document, data: { ...two.document.data, hml: "1.1" } } };
  expect(bindDocuments([one, newer]).diagnostics.map(({ code }) => code)).toEqual(["HML6005"]);
});

test("the workspace answers what references name and what is in sight", () => {
  const { workspace, documents } = bind({
    "a.hml":
      'import "d.hml"\nmodel face { variant phone {} placement { default: phone } }\nbenchmark b { device: band }\n',
    "d.hml": "device band { type: wearable }\ndevice tab { type: tablet }\n",
  });
  const document = documents.find(({ file }) => file === "/w/a.hml")?.document;
  const face = document?.data.model?.face;
  if (!document || !face?.placement) throw new Error("a placement");
  expect(workspace.resolve(face.placement, "default")).toEqual({
    document,
    block: face.variant?.phone,
    kind: "variant",
    label: "phone",
  });
  expect(workspace.resolve(face.placement, "other")).toBeUndefined();
  expect(workspace.find(document, "device", "tab")?.label).toBe("tab");
  expect(workspace.find(document, "device", "none")).toBeUndefined();
  expect(workspace.list(document, "device").map(({ label }) => label)).toEqual(["band", "tab"]);
  expect(workspace.importsOf(document).map(({ file }) => file)).toEqual(["/w/d.hml"]);
});

test("imports are listed with what they name and where they stand", () => {
  const [one] = documentsOf({
    "sub/a.hml": 'import "../b.hml"\nimport "hml:devices"\nimport "/etc/b.hml"\n',
  });
  if (!one) throw new Error("a document");
  const listed = listImports(one.document, one.file, "/w");
  expect(listed.map(({ target }) => target)).toEqual([
    { is: "file", file: "/w/b.hml" },
    { is: "builtin", file: "hml:devices", name: "devices" },
    { is: "not-relative" },
  ]);
  expect(listed.map(({ place }) => place.source.text.slice(place.span.start, place.span.end))).toEqual([
    '"../b.hml"',
    '"hml:devices"',
    '"/etc/b.hml"',
  ]);
});

test("cycles are found once each, however the nodes are ordered", () => {
  const edges: Readonly<Record<string, readonly string[]>> = {
    a: ["b"],
    b: ["c", "a"],
    c: [],
    d: ["e"],
    e: ["d"],
    f: ["a"],
  };
  const expected = [
    ["a", "b"],
    ["d", "e"],
  ];
  expect(findCycles(Object.keys(edges), (node) => edges[node] ?? [])).toEqual(expected);
  expect(findCycles(Object.keys(edges).reverse(), (node) => edges[node] ?? [])).toEqual(expected);
});
