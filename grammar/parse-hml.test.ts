import { expect, test } from "vitest";
import { parseHml } from "./parse-hml.ts";

test("a text becomes a syntax tree whose leaves are its tokens", () => {
  const text = 'hml 1.0\nimport "hml:devices"\nmodel face { type: float32[1, 3..8], tags: [a, "b"] } # end\n';
  const { header, items, comments, diagnostics } = parseHml(text);
  expect(diagnostics).toEqual([]);
  expect(header?.version.image).toBe("1.0");
  expect(comments.map((comment) => text.slice(comment.start, comment.end))).toEqual(["# end"]);
  const [imported, block] = items;
  expect(imported?.type === "import" && imported.path.image).toBe('"hml:devices"');
  if (block?.type !== "block") throw new Error("no block");
  expect([block.kind.image, block.label?.image]).toEqual(["model", "face"]);
  const [type, tags] = block.members;
  expect(type?.type === "property" && type.value?.type).toBe("tensor");
  expect(tags?.type === "property" && tags.value?.type).toBe("list");
  expect(text.slice(block.kind.start, block.close.end)).toMatch(/^model .*\}$/);
});

test("what could not be understood is there as its tokens", () => {
  const { items, diagnostics } = parseHml("hml 1.0\nmodel face { versi\n license: MIT }\n");
  expect(diagnostics.map((one) => one.code)).toEqual(["HML1110"]);
  const [block] = items;
  expect(block?.type === "block" && block.damaged).toBe(true);
  expect(block?.type === "block" && block.members.map((member) => member.type)).toEqual([
    "malformed",
    "property",
  ]);
});
