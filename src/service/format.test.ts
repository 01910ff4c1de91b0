import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import type { NotationId } from "../model/tree.ts";
import { formatDeclaration } from "./format.ts";
import { loadNotation } from "./load-notation.ts";
import { hmlNotation } from "./notations/hml-notation.ts";

const format = (text: string, range?: { start: number; end: number }) =>
  formatDeclaration(new Source("case.hml", text), hmlNotation, range ? { range } : {}).text;

/** Whole texts: what a person wrote, and the canonical layout. */
const layouts: readonly (readonly [name: string, text: string, formatted: string])[] = [
  [
    "statements in the order of the vocabulary, one a line where a block does not fit",
    'hml 1.0 model face{license:MIT,version:1.0.0 lifecycle { status: active trained: 2026-03-01 } variant pocket { format:om artifact:"face.om" digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 } }',
    `hml 1.0

model face {
  version: 1.0.0
  license: MIT
  variant pocket {
    artifact: "face.om"
    format: om
    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
  }
  lifecycle { trained: 2026-03-01, status: active }
}
`,
  ],
  [
    "short forms are printed, blocks that fit stand on one line",
    "hml 1.0\nmodel face {\n variant a {\n hardware {\n npu {\n support: preferred\n }\n cpu: fallback\n }\n }\n}\n",
    "hml 1.0\n\nmodel face { variant a { hardware { cpu: fallback, npu: preferred } } }\n",
  ],
  [
    "text stands in quotes, everything else bare",
    'hml 1.0\nmodel face { version: "1.0.0" vendor: example.org task: "2in1" contact: "a b" license: "MIT OR Apache-2.0" }\n',
    'hml 1.0\n\nmodel face {\n  version: 1.0.0\n  vendor: "example.org"\n  license: "MIT OR Apache-2.0"\n  task: 2in1\n  contact: "a b"\n}\n',
  ],
  [
    "comments stay with what they belong to",
    `# top
hml 1.0 # version
import "hml:devices" # devices


# the door
/// Opens
///   the door.
model face { # main
    # first
    version: 1.0.0, # of three

    # alone


    # and behind
} # end of face
# last
`,
    `# top
hml 1.0 # version
import "hml:devices" # devices

# the door
/// Opens
///   the door.
model face { # main
  # first
  version: 1.0.0 # of three

  # alone

  # and behind
}
# end of face
# last
`,
  ],
  [
    "long lists are filled",
    `hml 1.0\nx "a" { l: [${Array.from({ length: 40 }, (_, i) => i + 1000).join(" ")}] }\n`,
    `hml 1.0

x a {
  l: [
    1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015,
    1016, 1017, 1018, 1019, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031,
    1032, 1033, 1034, 1035, 1036, 1037, 1038, 1039
  ]
}
`,
  ],
  [
    "in an extension the spelling is the type, and strings stand in quotes",
    'hml 1.0\nx "com.example" { a: fast b: "5" c: 5 d: true e: "true" f: [1 "1" one] g: float32[1,2] }\n',
    'hml 1.0\n\nx "com.example" {\n  a: "fast"\n  b: "5"\n  c: 5\n  d: true\n  e: "true"\n  f: [1, "1", "one"]\n  g: "float32[1, 2]"\n}\n',
  ],
  [
    "text of several lines",
    'hml 1.0\nmodel face { title: "one\\n  two \\"\\"\\"\\n\\n three \\n" }\n',
    'hml 1.0\n\nmodel face {\n  title: """\n    one\n      two \\"\\"\\"\n\n     three\\u{20}\n\n    """\n}\n',
  ],
];

test.each(layouts)("%s", (_name, text, formatted) => {
  expect(format(text)).toBe(formatted);
  expect(format(formatted)).toBe(formatted);
});

/** Texts with faults: what was understood is formatted, every other character stays. */
const faulty: readonly (readonly [name: string, text: string, formatted: string])[] = [
  [
    "a half-typed property",
    "hml 1.0\nmodel a {\n  version:\n  hardware   {memory:1MB}\n}\nmodel b{version:1.0.0}\n",
    "hml 1.0\nmodel a {\n  version:\n  hardware { memory: 1MB }\n}\nmodel b { version: 1.0.0 }\n",
  ],
  [
    "a missing brace",
    "hml 1.0\nmodel a {\n  hardware   {memory:1MB}\nmodel b{version:1.0.0}\n",
    "hml 1.0\nmodel a {\n  hardware { memory: 1MB }\nmodel b { version: 1.0.0 }\n",
  ],
  ["a missing header", "model   a{version:1.0.0 # one\n}\n", "model a {\n  version: 1.0.0 # one\n}\n"],
];

test.each(faulty)("around %s", (_name, text, formatted) => {
  expect(format(text)).toBe(formatted);
  expect(format(formatted)).toBe(formatted);
});

test("a range touches only the statements it covers", () => {
  const text = "hml 1.0\nmodel a {\n  version:1.0.0\n  license:MIT\n  task:x\n}\nmodel b{license:MIT}\n";
  const start = text.indexOf("license");
  expect(format(text, { start, end: start + 3 })).toBe(text.replace("license:MIT", "license: MIT"));
});

/** What canonical layout has no place for: the text stays as it is, and says why. */
const kept: readonly (readonly [id: NotationId, text: string, codes: readonly string[]])[] = [
  ["json", '{"hml":"1.0","model":{"a":{"version":"1.0.0","version":"2.0.0"}}}', ["HML2004"]],
  ["yaml", 'hml: "1.0"\nmodel: {a: {version: 1.0.0, version: 2.0.0}}\n', ["HML2004"]],
  ["yaml", 'hml: "1.0"\n# before\nmodel: {} # behind\n', ["HML2011"]],
  [
    "xml",
    '<model-service xmlns="urn:hml:1" hml="1.0"><model id="a"/><model id="a"/></model-service>',
    ["HML2004"],
  ],
  ["xml", '<model-service><model id="a" size="2MB"/></model-service>', []],
];

test.each(kept)("%s that would lose something is left as it is: %s", async (id, text, codes) => {
  const notation = await loadNotation(id);
  const { edits, faults, ...formatted } = formatDeclaration(new Source(`a.hml.${id}`, text), notation);
  expect([formatted.text, edits]).toEqual([text, []]);
  expect(faults.map((one) => one.code)).toEqual(codes);
});

test("of a name that stands twice HML text keeps both", () => {
  const text = "hml 1.0\nmodel a { version: 1.0.0, version: 2.0.0 }\nmodel a{}\n";
  expect(format(text)).toBe("hml 1.0\n\nmodel a { version: 1.0.0, version: 2.0.0 }\nmodel a {}\n");
});

test("a value in the place of a block is spelled as its primary property is", () => {
  const text = 'hml 1.0\nmodel a { privacy: "public", lifecycle: "2026-03-01" }\n';
  expect(format(text)).toBe("hml 1.0\n\nmodel a { privacy: public, lifecycle: 2026-03-01 }\n");
});
