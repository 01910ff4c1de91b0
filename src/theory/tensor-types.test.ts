import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTensor, type TensorDim } from "../model/values/tensor.ts";
import {
  compareTypes,
  compareWithFact,
  layoutPermutation,
  noNames,
  resolveDim,
  spellType,
  type TensorPattern,
  unifyTypes,
} from "./tensor-types.ts";

const read = (text: string): TensorPattern => parseTensor(text) ?? {};

const dims: fc.Arbitrary<TensorDim> = fc.oneof(
  fc.integer({ min: 0, max: 8 }),
  fc
    .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 8 }))
    .map(([low, more]) => [low, low + more] as const),
  fc.constantFrom("n", "m", "k"),
  fc.constant(null),
);

const types: fc.Arbitrary<TensorPattern> = fc.record({
  dtype: fc.constantFrom("float32", "int8", undefined),
  dims: fc.option(fc.array(dims, { maxLength: 4 }), { nil: undefined }),
  layout: fc.constantFrom("NCHW", "NHWC", "ND", undefined),
});

/** The type with each name replaced by what it stands for. */
function resolved(type: TensorPattern, names = noNames): TensorPattern {
  return { ...type, dims: type.dims?.map((dim) => resolveDim(dim, names)) };
}

test("unification is symmetric", () => {
  let unified = 0;
  fc.assert(
    fc.property(types, types, (a, b) => {
      const there = unifyTypes(a, b);
      const back = unifyTypes(b, a);
      expect(back.type).toEqual(there.type);
      expect(back.differences.map(({ aspect, index }) => [aspect, index])).toEqual(
        there.differences.map(({ aspect, index }) => [aspect, index]),
      );
      if (there.type) unified++;
    }),
    { numRuns: 2000 },
  );
  expect(unified).toBeGreaterThan(50);
});

test("a type unifies with itself and stays what it is", () => {
  fc.assert(
    fc.property(types, (type) => {
      expect(unifyTypes(type, type).type).toEqual(type);
      expect(compareTypes(type, type).differences).toEqual([]);
    }),
  );
});

test("what is unified with one of its parts does not change again", () => {
  let unified = 0;
  fc.assert(
    fc.property(types, types, (a, b) => {
      const { type, names } = unifyTypes(a, b);
      if (!type) return;
      unified++;
      const again = unifyTypes(type, a, names);
      expect(again.type && resolved(again.type, again.names)).toEqual(resolved(type, names));
    }),
    { numRuns: 2000 },
  );
  expect(unified).toBeGreaterThan(50);
});

test("what agrees with an artifact unifies with it", () => {
  let agreed = 0;
  fc.assert(
    fc.property(types, types, (declared, stated) => {
      if (stated.dims?.some((dim) => typeof dim === "string")) return;
      if (compareTypes(declared, stated).differences.length > 0) return;
      agreed++;
      expect(unifyTypes(declared, stated).differences).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(agreed).toBeGreaterThan(50);
});

test.each([
  ["float32[1, 3]", "float32[1, 3]", "float32[1, 3]"],
  ["float32[?, 3]", "float32[1, ?]", "float32[1, 3]"],
  ["float32[1..8, 3]", "float32[4, 3]", "float32[4, 3]"],
  ["float32[1..8]", "float32[4..16]", "float32[4..8]"],
  ["float32[batch, batch]", "float32[1..8, 4..16]", "float32[4..8, 4..8]"],
  ["float32[b, a]", "float32[a, 4]", "float32[4, 4]"],
  ["float32[]", "float32[]", "float32[]"],
])("%s and %s are both %s", (a, b, both) => {
  expect(spellType(unifyTypes(read(a), read(b)).type ?? {})).toBe(both);
});

test.each([
  ["float32[1, 3]", "float16[1, 3]", ["dtype: float32, float16"]],
  ["float32[1, 3]", "float32[1, 3, 1]", ["rank: 2, 3"]],
  ["float32[1, 3]", "float32[1, 4]", ["dimension 1: 3, 4"]],
  ["float32[1..3, 2]", "float32[4, 1]", ["dimension 0: 1..3, 4", "dimension 1: 2, 1"]],
  ["float32[n, n]", "float32[1, 2]", ["dimension 1: n, 2"]],
])("%s and %s part at %j", (a, b, at) => {
  const { differences } = unifyTypes(read(a), read(b));
  const spelled = differences.map(
    ({ aspect, index, left, right }) =>
      `${aspect}${index === undefined ? "" : ` ${index}`}: ${left}, ${right}`,
  );
  expect(spelled).toEqual(at);
});

test.each([
  ["float32[1..8, 3]", "float32[4, 3]", 1],
  ["float32[1..8, 3]", "float32[1..16, 3]", 0],
  ["float32[4, 3]", "float32[1..8, 3]", 0],
  ["float32[9, 3]", "float32[1..8, 3]", 1],
  ["float32[?, 3]", "float32[4, 3]", 0],
  ["float32[4, 3]", "float32[?, 3]", 0],
  ["float32[1..8, 3]", "float32[?, 3]", 0],
  ["float32[n, n]", "float32[2, 3]", 1],
])("declared %s against stated %s gives %i differences", (declared, stated, count) => {
  expect(compareTypes(read(declared), read(stated)).differences).toHaveLength(count);
});

test("ND is no particular layout between stages, and a word like any other against an artifact", () => {
  expect(unifyTypes({ layout: "ND" }, { layout: "NCHW" }).type?.layout).toBe("NCHW");
  expect(compareTypes({ layout: "ND" }, { layout: "NCHW" }).differences).toHaveLength(1);
});

test("a declaration is right if it equals either type of the artifact, and not a mixture", () => {
  const fact = {
    name: "prob",
    dtype: "float16",
    shape: [1, 1, 1, 1, 16],
    layout: "NC1HWC0",
    alternative: { dtype: "float32", shape: [1, 10], layout: "NCHW" },
  };
  const differences = (text: string, layout: string) =>
    compareWithFact({ ...read(text), layout }, fact).differences.map(({ aspect }) => aspect);
  expect(differences("float16[1, 1, 1, 1, 16]", "NC1HWC0")).toEqual([]);
  expect(differences("float32[1, 10]", "NCHW")).toEqual([]);
  expect(differences("float16[1, 10]", "NCHW")).toEqual(["dtype"]);
  expect(differences("float32[1, 10]", "NC1HWC0")).toEqual(["layout"]);
});

test.each([
  ["NHWC", "NCHW", [0, 3, 1, 2]],
  ["NCHW", "NCHW", [0, 1, 2, 3]],
  ["NCHW", "NHW", undefined],
  ["NC1HWC0", "NCHW", undefined],
])("from %s to %s dimensions are taken as %j", (from, to, order) => {
  expect(layoutPermutation(from, to)).toEqual(order);
});
