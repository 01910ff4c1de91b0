import { expect, test } from "vitest";
import { folderOf, isWithin, relativePath, resolvePath } from "./path.ts";

test.each([
  ["/a/b", "c.om", "/a/b/c.om"],
  ["/a/b", "../c.om", "/a/c.om"],
  ["/a/b", "./x//y/../c.om", "/a/b/x/c.om"],
  ["/a/b", "../../../../c.om", "/c.om"],
  ["/a/b", "/c.om", "/c.om"],
  ["C:/a", "../b", "C:/b"],
  ["/", "a", "/a"],
])("from %s, %s is %s", (base, path, expected) => expect(resolvePath(base, path)).toBe(expected));

test.each([
  ["/a/b", "/a/b/c.om", "c.om"],
  ["/a/b", "/a/c.om", "../c.om"],
  ["/a/b", "/a/b", "."],
  ["/a", "/b/c", "../b/c"],
  ["C:/a", "D:/b", "D:/b"],
])("from %s to %s leads %s", (from, to, expected) => {
  expect(relativePath(from, to)).toBe(expected);
  expect(resolvePath(from, relativePath(from, to))).toBe(to);
});

test("a folder that only begins with the same letters does not hold a path", () => {
  expect(isWithin("/a/b", "/a/bc")).toBe(false);
  expect(isWithin("/a/b", "/a/b/c")).toBe(true);
  expect(isWithin("/", "/a")).toBe(true);
  expect(folderOf("/a")).toBe("/");
});
