import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import { displayWidth, layOutLine } from "./display-line.ts";
import { plainPalette } from "./palette.ts";
import { printCodeFrame } from "./print-code-frame.ts";

/** Frames a text whose `⟦…⟧` is the finding and `⟪…⟫` the related place. */
function frame(marked: string, width = 100): string {
  const text = marked.replaceAll(/[⟦⟧⟪⟫]/g, "");
  const at = (sign: string) => marked.slice(0, marked.indexOf(sign)).replaceAll(/[⟦⟧⟪⟫]/g, "").length;
  const marks = [{ span: { start: at("⟦"), end: at("⟧") }, sign: "^" as const, label: "" }];
  const related = marked.includes("⟪")
    ? [{ span: { start: at("⟪"), end: at("⟫") }, sign: "-" as const, label: "stated here" }]
    : [];
  const all = [...marks, ...related].map((mark) => ({ ...mark, paint: plainPalette.error }));
  return printCodeFrame(new Source("a.hml", text), all, { palette: plainPalette, width }).join("\n");
}

test("carets stand under the exact range", () => {
  expect(frame("hml 1.0\nmodel a {\n  size: ⟦5MB⟧\n}\n")).toBe(
    ["   |", " 3 |   size: 5MB", "   |         ^^^"].join("\n"),
  );
});

test("two places that contradict one another share a frame, and a small gap between them is shown", () => {
  expect(frame("bytes: ⟪4096⟫\n\nsize: ⟦5MB⟧\n")).toBe(
    [
      "   |",
      " 1 | bytes: 4096",
      "   |        ---- stated here",
      " 2 |",
      " 3 | size: 5MB",
      "   |       ^^^",
    ].join("\n"),
  );
});

test("a large gap is left out", () => {
  const lines = frame(`⟪a⟫${"\n".repeat(9)}⟦b⟧`).split("\n");
  expect(lines).toEqual(["    |", "  1 | a", "    | - stated here", "...", " 10 | b", "    | ^"]);
});

test.each([
  ["tabs", "\ta\t⟦b⟧", "        ^"],
  ["East Asian characters", "名前: ⟦模型⟧", "      ^^^^"],
  ["combining marks", "e\u0301: ⟦x⟧", "   ^"],
  ["emoji made of several code points", "👩‍👩‍👧: ⟦x⟧", "    ^"],
  ["flags", "🇨🇳 ⟦x⟧", "   ^"],
  ["control characters", "\u0007⟦x⟧", "        ^"],
])("carets keep their place after %s", (_, marked, carets) => {
  expect(frame(marked).split("\n").at(-1)).toBe(`   | ${carets}`);
});

test("nothing in a source reaches the terminal as a command or turns its direction", () => {
  const shown = layOutLine("\u001b[2J\u202eabc\u2066").text;
  expect(shown).toBe("<U+001B>[2J<U+202E>abc<U+2066>");
});

test("a mark at the end of the text, and one over several lines, stay on their first line", () => {
  expect(frame("abc⟦⟧").split("\n").at(-1)).toBe("   |    ^");
  expect(frame("a ⟦{\nb\n}⟧").split("\n")).toEqual(["   |", " 1 | a {", "   |   ^"]);
});

test.each(["x", "模", "👩‍👩‍👧"])("a long line of %s is shown in part, around its mark", (filler) => {
  const [, line = "", carets = ""] = frame(`${filler.repeat(5000)}⟦here⟧${filler.repeat(5000)}`, 60).split(
    "\n",
  );
  expect(displayWidth(line)).toBeLessThanOrEqual(60);
  expect(line).toContain("here");
  expect(line).toMatch(/^ 1 \| ….*…$/u);
  expect(displayWidth(line.slice(0, line.indexOf("here")))).toBe(carets.indexOf("^"));
});

test("a line of 16 million characters is not laid out whole", () => {
  const started = performance.now();
  frame(`${"x".repeat(8_000_000)}⟦here⟧${"x".repeat(8_000_000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
