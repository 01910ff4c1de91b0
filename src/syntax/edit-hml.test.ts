import { expect, test } from "vitest";
import { applyEdits } from "../base/edit.ts";
import { Source } from "../base/source.ts";
import type { Change, NewValue } from "../model/change.ts";
import { type Entry, findEntry, type Mapping, type Scalar, type Sequence, type Tree } from "../model/tree.ts";
import { editHml } from "./edit-hml.ts";
import { readHml } from "./read-hml.ts";

interface Case {
  readonly name: string;
  readonly text: string;
  readonly change: (at: At) => Change;
  readonly result: string;
}

/** Finds parts of the tree by the keys that lead to them. */
interface At {
  entry(...path: string[]): Entry;
  mapping(...path: string[]): Mapping;
  scalar(...path: string[]): Scalar;
  list(...path: string[]): Sequence;
  insert(path: string[], key: string, value: NewValue): Change;
}

function lookIn(tree: Tree): At {
  const entry = (...path: string[]): Entry => {
    let found: Entry | undefined;
    let mapping = tree.root;
    for (const key of path) {
      found = findEntry(mapping, key);
      if (found?.value.type === "mapping") mapping = found.value;
    }
    if (!found) throw new Error(`nothing at ${path.join("/")}`);
    return found;
  };
  const mapping = (...path: string[]) => (path.length === 0 ? tree.root : (entry(...path).value as Mapping));
  return {
    entry,
    mapping,
    scalar: (...path) => entry(...path).value as Scalar,
    list: (...path) => entry(...path).value as Sequence,
    insert: (path, key, value) => ({ kind: "insert-entry", into: mapping(...path), path, key, value }),
  };
}

const face = `hml 1.0

# The door.
model face { # main
  version: 1.0.0 # first
  license: MIT

  variant pocket { artifact: "face.om", format: om }
  privacy { level: public }
}
`;

const ordered = `hml 1.0
model face {
  /// The first.
  # of three
  input a { type: int8[1] } # one
  version: 1.0.0
  input b {
    type: int8[2]
  }

  # third
  input c { rate: 1Hz } # Hz
}
`;

const cases: readonly Case[] = [
  {
    name: "a scalar keeps what stands around it",
    text: face,
    change: (at) => ({ kind: "set-scalar", node: at.scalar("model", "face", "version"), value: "1.1.0" }),
    result: face.replace("1.0.0 # first", "1.1.0 # first"),
  },
  {
    name: "text is quoted by its type",
    text: face,
    change: (at) => ({
      kind: "set-scalar",
      node: at.scalar("model", "face", "variant", "pocket", "artifact"),
      value: "models/new.om",
    }),
    result: face.replace("face.om", "models/new.om"),
  },
  {
    name: "a property goes behind those that come before it",
    text: face,
    change: (at) => at.insert(["model", "face"], "vendor", "example.org"),
    result: face.replace("# first\n", '# first\n  vendor: "example.org"\n'),
  },
  {
    name: "a property into a block on one line",
    text: face,
    change: (at) => at.insert(["model", "face", "variant", "pocket"], "bytes", 4812345),
    result: face.replace("format: om }", "format: om, bytes: 4812345 }"),
  },
  {
    name: "a property in front of all others",
    text: "hml 1.0\nmodel face {\n  license: MIT\n}\n",
    change: (at) => at.insert(["model", "face"], "version", "1.0.0"),
    result: "hml 1.0\nmodel face {\n  version: 1.0.0\n  license: MIT\n}\n",
  },
  {
    name: "a property into an empty block",
    text: "hml 1.0\nmodel face {}\n",
    change: (at) => at.insert(["model", "face"], "version", "1.0.0"),
    result: "hml 1.0\nmodel face { version: 1.0.0 }\n",
  },
  {
    name: "a block that needs several lines",
    text: face,
    change: (at) =>
      at.insert(["model", "face"], "lifecycle", {
        entries: [
          ["trained", "2026-03-01"],
          ["reason", "a reason that is long enough to break the line on which the whole block would stand"],
        ],
      }),
    result: face.replace(
      "  privacy { level: public }\n",
      "  privacy { level: public }\n  lifecycle {\n    trained: 2026-03-01\n" +
        '    reason: "a reason that is long enough to break the line on which the whole block would stand"\n  }\n',
    ),
  },
  {
    name: "a block under a new label",
    text: face,
    change: (at) => at.insert(["model", "face", "variant"], "tiny", { entries: [["format", "ms"]] }),
    result: face.replace("format: om }\n", "format: om }\n  variant tiny { format: ms }\n"),
  },
  {
    name: "a block at the top",
    text: face,
    change: (at) => at.insert([], "benchmark", { entries: [["b", { entries: [["runs", 20]] }]] }),
    result: `${face.trimEnd()}\n\nbenchmark b { runs: 20 }\n`,
  },
  {
    name: "an import",
    text: face,
    change: (at) => at.insert([], "import", ["hml:devices"]),
    result: face.replace("hml 1.0\n", 'hml 1.0\nimport "hml:devices"\n'),
  },
  {
    name: "another import",
    text: 'hml 1.0\nimport "a" # one\nmodel face {}\n',
    change: (at) => ({ kind: "insert-item", into: at.list("import"), value: "b" }),
    result: 'hml 1.0\nimport "a" # one\nimport "b"\nmodel face {}\n',
  },
  {
    name: "a short form becomes a block",
    text: "hml 1.0\nmodel face { lifecycle: 2026-03-01 }\n",
    change: (at) => ({
      kind: "set-entry",
      entry: at.entry("model", "face", "lifecycle"),
      value: {
        entries: [
          ["trained", "2026-03-01"],
          ["status", "active"],
        ],
      },
    }),
    result: "hml 1.0\nmodel face { lifecycle { trained: 2026-03-01, status: active } }\n",
  },
  {
    name: "a scalar becomes a list",
    text: "hml 1.0\nmodel face { variant a { device-support: phone, format: om } }\n",
    change: (at) => ({
      kind: "set-entry",
      entry: at.entry("model", "face", "variant", "a", "device-support"),
      value: ["phone", "2in1"],
    }),
    result: "hml 1.0\nmodel face { variant a { device-support: [phone, 2in1], format: om } }\n",
  },
  {
    name: "an item at the end of a broken list",
    text: 'hml 1.0\nx "a" { l: [\n  1, # one\n  2\n] }\n',
    change: (at) => ({ kind: "insert-item", into: at.list("x", "a", "l"), value: "3" }),
    result: 'hml 1.0\nx "a" { l: [\n  1, # one\n  2,\n  "3"\n] }\n',
  },
  {
    name: "an item into an empty list",
    text: 'hml 1.0\nx "a" { l: [] }\n',
    change: (at) => ({ kind: "insert-item", into: at.list("x", "a", "l"), value: 3 }),
    result: 'hml 1.0\nx "a" { l: [3] }\n',
  },
  {
    name: "a kind is renamed at each of its blocks",
    text: "hml 1.0\nmodle a {}\nmodle b {}\n",
    change: (at) => ({ kind: "rename-key", entry: at.entry("modle"), key: "model" }),
    result: "hml 1.0\nmodel a {}\nmodel b {}\n",
  },
  {
    name: "a label that is no name is quoted",
    text: "hml 1.0\nmodel a {}\n",
    change: (at) => ({ kind: "rename-key", entry: at.entry("model", "a"), key: "2nd" }),
    result: 'hml 1.0\nmodel "2nd" {}\n',
  },
  {
    name: "a statement on a line of its own goes with its line",
    text: face.replace("  license", "  /// Of the weights.\n  license"),
    change: (at) => ({
      kind: "remove-entry",
      from: at.mapping("model", "face"),
      entry: at.entry("model", "face", "license"),
    }),
    result: face.replace("  license: MIT\n", ""),
  },
  {
    name: "a statement among others goes with its comma",
    text: face,
    change: (at) => ({
      kind: "remove-entry",
      from: at.mapping("model", "face", "variant", "pocket"),
      entry: at.entry("model", "face", "variant", "pocket", "format"),
    }),
    result: face.replace(", format: om", ""),
  },
  {
    name: "an item goes with its comma",
    text: 'hml 1.0\nx "a" { l: [1, 2, 3] }\n',
    change: (at) => {
      const from = at.list("x", "a", "l");
      const item = from.items[1];
      if (!item) throw new Error("no item");
      return { kind: "remove-item", from, item };
    },
    result: 'hml 1.0\nx "a" { l: [1, 3] }\n',
  },
  {
    name: "blocks change places with their comments, whatever stands between them",
    text: ordered,
    change: (at) => {
      const entry = (label: string) => at.entry("model", "face", "input", label);
      return { kind: "order-entries", entries: [entry("c"), entry("a"), entry("b")] };
    },
    result: `hml 1.0
model face {
  # third
  input c { rate: 1Hz } # Hz
  version: 1.0.0
  /// The first.
  # of three
  input a { type: int8[1] } # one

  input b {
    type: int8[2]
  }
}
`,
  },
  {
    name: "blocks on one line change places, and comments behind the line stay",
    text: "hml 1.0\nmodel face { input a { type: int8[1] }, input b { type: int8[2] } } # all\n",
    change: (at) => {
      const entry = (label: string) => at.entry("model", "face", "input", label);
      return { kind: "order-entries", entries: [entry("b"), entry("a")] };
    },
    result: "hml 1.0\nmodel face { input b { type: int8[2] }, input a { type: int8[1] } } # all\n",
  },
  {
    name: "line ends stay what they are",
    text: face.replaceAll("\n", "\r\n"),
    change: (at) => at.insert(["model", "face"], "vendor", "example.org"),
    result: face.replace("# first\n", '# first\n  vendor: "example.org"\n').replaceAll("\n", "\r\n"),
  },
];

test.each(cases)("$name", ({ text, change, result }) => {
  const { value: tree, diagnostics } = readHml(new Source("case.hml", text));
  expect(diagnostics).toEqual([]);
  expect(applyEdits(text, editHml(tree, change(lookIn(tree))))).toBe(result);
});
