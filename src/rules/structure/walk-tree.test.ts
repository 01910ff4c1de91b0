import { expect, test } from "vitest";
import { Source } from "../../base/source.ts";
import { readYaml } from "../../formats/yaml/read-yaml.ts";
import { readHml } from "../../syntax/read-hml.ts";
import { walkTree } from "./walk-tree.ts";

/** The parts of a document in short: names, values and comments, each with the statement that it belongs to. */
function list(text: string, read = readHml) {
  const tree = read(new Source("face", text)).value;
  return [...walkTree(tree.root)].map((part) => {
    if (part.kind === "entry") return [part.entry.key, part.path];
    return part.kind === "scalar"
      ? [`= ${part.scalar.text}`, part.path]
      : [`#${part.comment.text}`, part.path];
  });
}

test("every name, value and comment comes once, with its statement; a comment behind a block, when that ends", () => {
  const text = `hml 1.0
# before
/// about
model face { # behind the brace
  # first
  # second
  version: 1.0.0 # behind
  operators: [
    # before an item
    Conv, # behind an item
    Relu
    # at the end of a list
  ]
  # at the end
}
# at the end of all
`;
  expect(list(text)).toEqual([
    ["hml", "/hml"],
    ["= 1.0", "/hml"],
    ["model", "/model"],
    ["#before", "/model/face"],
    ["#about", "/model/face"],
    ["face", "/model/face"],
    ["#first", "/model/face/version"],
    ["#second", "/model/face/version"],
    ["version", "/model/face/version"],
    ["= 1.0.0", "/model/face/version"],
    ["#behind", "/model/face/version"],
    ["operators", "/model/face/operators"],
    ["#before an item", "/model/face/operators/0"],
    ["= Conv", "/model/face/operators/0"],
    ["#behind an item", "/model/face/operators/0"],
    ["= Relu", "/model/face/operators/1"],
    ["#at the end of a list", "/model/face/operators"],
    ["#at the end", "/model/face"],
    ["#behind the brace", "/model/face"],
    ["#at the end of all", ""],
  ]);
});

test("in YAML as well", () => {
  const yaml = "# before\na: # behind\n  - 1 # behind an item\n  # before an item\n  - b: 2\n# at the end\n";
  expect(list(yaml, readYaml)).toEqual([
    ["#before", "/a"],
    ["a", "/a"],
    ["= 1", "/a/0"],
    ["#behind an item", "/a/0"],
    ["#before an item", "/a/1"],
    ["b", "/a/1/b"],
    ["= 2", "/a/1/b"],
    ["#behind", "/a"],
    ["#at the end", ""],
  ]);
});

test("a document without comments has none", () => {
  expect(list("hml 1.0\nmodel face { version: 1.0.0 }")).toEqual([
    ["hml", "/hml"],
    ["= 1.0", "/hml"],
    ["model", "/model"],
    ["face", "/model/face"],
    ["version", "/model/face/version"],
    ["= 1.0.0", "/model/face/version"],
  ]);
  expect(list("", readYaml)).toEqual([]);
});
