import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type NotationId, notationIds } from "../model/tree.ts";
import { TestWorkspace } from "./test-workspace.ts";

// `hml init --update` on inputs and outputs: what the artifacts have is declared, in their order, and what the author
// wrote around it stays.

beforeAll(() => TestWorkspace.build(), 120_000);
const workspaces: TestWorkspace[] = [];
let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace().copyExample("face-detection");
  workspaces.push(workspace);
});
afterAll(() => {
  for (const one of workspaces) one.remove();
});

const face = "face_detection.hml";

/** Writes a variation of the example in a notation, updates it there, and gives it back as HML text. */
function update(notation: NotationId, vary: (text: string) => string) {
  const original = workspace.read(face);
  const varied = vary(original);
  expect(varied).not.toBe(original);
  workspace.write({ [face]: varied });
  const file = notation === "hml" ? face : `${face}.${notation}`;
  if (notation !== "hml") workspace.run(["convert", face, "--to", notation, "-o", file]);
  const before = workspace.read(file);
  const { code, err } = workspace.run(["init", "--update", file]);
  expect(err).not.toContain("error[");
  expect(code).toBe(0);
  expect(workspace.run(["check", file]).code).toBe(0);
  const after = workspace.read(file);
  const text = notation === "hml" ? after : workspace.run(["convert", file, "--to", "hml"]).out;
  return { original, before, after, text, said: err };
}

const scores = /^ {2}output scores \{[^}]*\}\n/m;
const boxes = /^ {2}output boxes \{[^}]*\}\n/m;

test.each(notationIds)("outputs come into the order of the file, comments along, in %s", (notation) => {
  const { original, text, said } = update(notation, (text) => {
    const [second = ""] = scores.exec(text) ?? [];
    return text.replace(scores, "").replace(boxes, (first) => `  # One pair a box.\n${second}${first}`);
  });
  const expected = original.replace(scores, (one) => `  # One pair a box.\n${one}`).replace("2.1.0", "3.0.0");
  expect(strip(text, notation)).toBe(strip(expected, notation));
  expect(said).toContain("a major step from 2.1.0");
});

const added = /^ *output output_1_scores_0 \{[^}]*\}\n/m;

test.each(notationIds)(
  "an output that only one variant lacks is added to that variant, in %s",
  (notation) => {
    const { original, text, said } = update(notation, (text) => text.replace(scores, ""));
    expect(added.exec(text)?.[0]).toMatch(/^ {4}output/);
    expect(strip(added.exec(text)?.[0] ?? "")).toContain(
      "type: float32[1 256 2] layout: ND basis: inferred }",
    );
    const expected = original.replace(scores, "").replace("2.1.0", "2.2.0");
    expect(strip(text.replace(added, ""), notation)).toBe(strip(expected, notation));
    expect(said).toContain("a minor step from 2.1.0");
  },
);

test.each(notationIds)("an output that every variant lacks is added to the model, in %s", (notation) => {
  const { text } = update(notation, (text) =>
    text.replace(scores, "").replace(/^ {2}\/\/\/ For cameras[\s\S]*?\n {2}\}\n/m, ""),
  );
  expect(added.exec(text)?.[0]).toMatch(/^ {2}output/);
});

test.each(notationIds)("an output that the file has no longer is taken out, in %s", (notation) => {
  const { original, text } = update(notation, (text) =>
    text.replace(scores, (one) => `${one}  output gone { type: float32[1, 4] }\n`),
  );
  expect(strip(text, notation)).toBe(strip(original.replace("2.1.0", "3.0.0"), notation));
});

test.each(notationIds)("an output that the file calls by another name gets that name, in %s", (notation) => {
  const { original, text } = update(notation, (text) => text.replace("output_1_scores_0", "probabilities"));
  expect(strip(text, notation)).toBe(strip(original.replace("2.1.0", "3.0.0"), notation));
});

test("an input that replaces all that was declared is there before that is taken out", () => {
  const { text } = update("hml", (text) =>
    text.replace(
      /^ {2}output boxes \{[^}]*\}\n {2}output scores \{[^}]*\}\n/m,
      "  output other { type: int8[1] } # old\n",
    ),
  );
  expect(text).toContain("output output_0_boxes_0 {");
  expect(text).toContain("output output_1_scores_0 {");
  expect(text).not.toContain("output other");
});

/** Layout and the places of line breaks may differ where a notation was converted, and JSON has no comments. */
function strip(text: string, notation: NotationId = "hml"): string {
  const plain = notation === "json" ? text.replace(/^ *(?:\/\/\/|#).*\n/gm, "") : text;
  return plain.replace(/[\s,]+/g, " ");
}
