import { describe, expect, test } from "vitest";
import { Source } from "../base/source.ts";
import { findEntry, type Mapping, type TreeNode } from "../model/tree.ts";
import { readDocument } from "../schema/read-document.ts";
import { readHml } from "../syntax/read-hml.ts";
import { changeToRemove, changeToSet } from "./changes.ts";

const tree = readHml(
  new Source(
    "face",
    'model face {\n  variant one { operators: ["Conv"], format: om, hardware { npu: required } }\n}',
  ),
).value;
const document = readDocument(tree, { missing: "ignore" }).value;
const variant = document.data.model?.face?.variant?.one ?? {};
const npu = (variant.hardware?.npu ?? {}) as object;
const operators = (variant.operators ?? []) as object;

/** The node of a property of the variant. */
function entryOf(key: string) {
  const entry = findEntry(nodeOf(variant) as Mapping, key);
  if (!entry) throw new Error(key);
  return entry;
}

function nodeOf(block: object): TreeNode | undefined {
  return document.origins.get(block)?.node;
}

describe("to set a property", () => {
  test("that is stated is to set its value, or the whole of it where one of both is a list", () => {
    expect(changeToSet(document, variant, "format", "ms")).toEqual({
      kind: "set-scalar",
      node: entryOf("format").value,
      value: "ms",
    });
    expect(changeToSet(document, variant, "format", ["ms"])).toEqual({
      kind: "set-entry",
      entry: entryOf("format"),
      value: ["ms"],
    });
    for (const value of ["Relu", ["Relu", "Add"]]) {
      expect(changeToSet(document, variant, "operators", value)).toEqual({
        kind: "set-entry",
        entry: entryOf("operators"),
        value,
      });
    }
  });

  test("that is not stated is to insert it", () => {
    for (const value of [1, false, ["a"], { entries: [["a", 1]] as const }]) {
      expect(changeToSet(document, variant, "title", value)).toEqual({
        kind: "insert-entry",
        into: nodeOf(variant),
        path: ["model", "face", "variant", "one"],
        key: "title",
        value,
      });
    }
  });

  test("of a block in short form is to set the word that stands for it, by a word", () => {
    expect(nodeOf(npu)?.type).toBe("scalar");
    expect(changeToSet(document, npu, "support", "preferred")).toEqual({
      kind: "set-scalar",
      node: nodeOf(npu),
      value: "preferred",
    });
    expect(changeToSet(document, npu, "soc", ["Ascend310"])).toBeUndefined();
  });

  test("of what is no block, or stands elsewhere, is not possible", () => {
    expect(nodeOf(operators)?.type).toBe("sequence");
    expect(changeToSet(document, operators, "0", "Relu")).toBeUndefined();
    expect(changeToSet(document, {}, "format", "ms")).toBeUndefined();
  });
});

describe("to take a property out", () => {
  test("that is stated is to remove its entry", () => {
    expect(changeToRemove(document, variant, "format")).toEqual({
      kind: "remove-entry",
      from: nodeOf(variant),
      entry: entryOf("format"),
    });
  });

  test("that is not stated, or of what is no block, is not possible", () => {
    expect(changeToRemove(document, variant, "title")).toBeUndefined();
    expect(changeToRemove(document, npu, "support")).toBeUndefined();
    expect(changeToRemove(document, operators, "0")).toBeUndefined();
    expect(changeToRemove(document, {}, "format")).toBeUndefined();
  });
});
