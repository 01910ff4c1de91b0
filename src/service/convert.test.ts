import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDocument } from "../../conformance/arbitrary/arbitrary-document.ts";
import { describeTree } from "../../conformance/arbitrary/describe-tree.ts";
import { Source } from "../base/source.ts";
import { writeCanonicalJson } from "../formats/json/canonical-json.ts";
import type { NotationId, Tree } from "../model/tree.ts";
import { convert } from "./convert.ts";
import { loadNotations } from "./load-notation.ts";

const notations = await loadNotations();
const ids = Object.keys(notations) as NotationId[];

/** Writes a tree and reads it again; what is written has no fault. */
function pass(tree: Tree, id: NotationId): Tree {
  const notation = notations[id];
  const { text } = notation.write(tree);
  const { value, diagnostics } = notation.read(new Source(`a.${id}`, text));
  if (diagnostics.length > 0)
    throw new Error(
      `${diagnostics[0]?.code} ${diagnostics[0]?.message} at ${diagnostics[0]?.span.start} in\n${text}`,
    );
  return value;
}

describe("A → B → A keeps data and comments", () => {
  for (const first of ids) {
    const others = ids.filter((id) => id !== first);
    const check = (generated: Tree, seconds: readonly NotationId[]) => {
      const kept = { comments: first !== "json" };
      const before = pass(generated, first);
      expect(describeTree(before, kept)).toEqual(describeTree(generated, kept));
      for (const second of seconds) {
        const comments = kept.comments && second !== "json";
        const after = pass(pass(before, second), first);
        expect(describeTree(after, { comments }), second).toEqual(describeTree(before, { comments }));
      }
    };
    test(`${first} → ${others.join(", ")} → ${first}`, () => {
      fc.assert(
        fc.property(arbitraryDocument(), (generated) => check(generated, others)),
        { numRuns: 80 },
      );
    });
    if (first === "hml") continue;
    test(`${first}, with names and lists that HML text has no spelling for`, () => {
      const seconds = others.filter((id) => id !== "hml");
      fc.assert(
        fc.property(arbitraryDocument({ beyondHmlText: true }), (generated) => check(generated, seconds)),
        { numRuns: 50 },
      );
    });
  }
});

test("the form before HML 1.0 becomes a document of HML 1.0 in every notation, and nothing of it is lost", async () => {
  const text =
    '<!-- list --><model-service><model id="a" size="2MB"><device-support><device-type>phone</device-type></device-support></model></model-service>';
  const legacy = notations.xml.read(new Source("a", text)).value;
  for (const id of ids) {
    const { text: written, losses } = await convert(legacy, id);
    expect(losses.length).toBe(id === "json" ? 1 : 0);
    const { value, diagnostics } = notations[id].read(new Source("a", written));
    expect(diagnostics).toEqual([]);
    expect(value.legacy).toBeUndefined();
    if (id !== "json") expect(written).toContain("list");
    expect(writeCanonicalJson(value)).toBe(
      '{"hml":"1.0","model":{"a":{"variant":{"default":{"device-support":["phone"],"size":"2MB"}}}}}',
    );
  }
  expect((await convert(legacy, "model-service-legacy")).text).toContain('<model id="a" size="2MB">');
});
