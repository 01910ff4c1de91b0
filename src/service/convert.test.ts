import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../../conformance/arbitrary/arbitrary-document.ts";
import { describeTree } from "../../conformance/arbitrary/describe-tree.ts";
import { Source } from "../base/source.ts";
import type { NotationId, Tree } from "../model/tree.ts";
import type { Notation } from "./notation.ts";
import { jsonNotation } from "./notations/json-notation.ts";
import { xmlNotation } from "./notations/xml-notation.ts";
import { yamlNotation } from "./notations/yaml-notation.ts";

const notations: Partial<Readonly<Record<NotationId, Notation>>> = {
  yaml: yamlNotation,
  json: jsonNotation,
  xml: xmlNotation,
};
const ids = Object.keys(notations) as NotationId[];

function notationOf(id: NotationId): Notation {
  const notation = notations[id];
  if (!notation) throw new Error(`no notation ${id}`);
  return notation;
}

/** Writes a tree and reads it again; what is written has no fault. */
function pass(tree: Tree, id: NotationId): Tree {
  const notation = notationOf(id);
  const { text } = notation.write(tree);
  const { value, diagnostics } = notation.read(new Source(`a.${id}`, text));
  if (diagnostics.length > 0)
    throw new Error(
      `${diagnostics[0]?.code} ${diagnostics[0]?.message} at ${diagnostics[0]?.span.start} in\n${text}`,
    );
  return value;
}

const runs = { numRuns: 300 };

describe("A → B → A keeps data and comments", () => {
  for (const first of ids) {
    for (const second of ids) {
      const comments = first !== "json" && second !== "json";
      test(`${first} → ${second} → ${first}`, () => {
        const beyondHmlText = first !== "hml" && second !== "hml";
        fc.assert(
          fc.property(arbitraryDocument({ beyondHmlText }), (generated) => {
            const before = pass(generated, first);
            expect(describeTree(before, { comments })).toEqual(describeTree(generated, { comments }));
            const after = pass(pass(before, second), first);
            expect(describeTree(after, { comments })).toEqual(describeTree(before, { comments }));
          }),
          runs,
        );
      });
    }
  }
});
