import { describe, expect, test } from "vitest";
import { FactDraft } from "../fact-draft.ts";
import { field, messageOver, type Piece, tensorDesc } from "../sample-bytes.ts";
import { literalNames } from "./attr-names.ts";
import type { AttrValue } from "./attr-value.ts";
import type { Op } from "./model-def.ts";
import { type WeightPlace, WeightTally } from "./om-weights.ts";

const weights = { kind: 1, name: "WEIGHTS_DATA", offset: 1000, bytes: 100, end: 1100 };

/** Counts operators in a model whose weights are bytes 1000 to 1100 of the file. */
function count(ops: readonly Partial<Op>[], place: WeightPlace = { weights }, offset = 0) {
  const draft = new FactDraft(2000);
  const tally = new WeightTally(draft, place);
  const lists = { inputs: [], sourceNames: [], sourceIndexes: [], inputDescs: [], outputDescs: [] };
  for (const op of ops) {
    tally.add({ name: "w", type: "Const", attrs: new Map(), ...lists, ...op }, literalNames, { offset });
  }
  const { covered, lastEnd, outside, inPartition } = tally;
  return { tally: { covered, lastEnd, outside, inPartition }, draft, facts: draft.finish() };
}

const tensor = (pieces: readonly Piece[]): AttrValue => ({ kind: "tensor", cursor: messageOver(pieces) });

/** A `float32` constant of so many bytes at a place of the weights. */
function stored(offset: number, bytes: number, more: readonly Piece[] = [], type = "Const"): Partial<Op> {
  const desc = tensorDesc(1, [Math.floor(bytes / 4)], [...field(11, bytes), ...field(18, offset), ...more]);
  return { type, attrs: new Map([["value", tensor(field(1, desc))]]) };
}

describe("a constant among the weights", () => {
  test.each(["Const", "Constant"])("is counted where its operator is %s", (type) => {
    const { tally, facts } = count([stored(4, 8, [], type)]);
    expect(tally).toEqual({ covered: 8, lastEnd: 12, outside: 0, inPartition: 1 });
    expect(facts.weights).toEqual({
      bytes: 8,
      byType: new Map([["float32", 8]]),
      parameters: 2,
      constants: 1,
    });
  });

  test("is nothing on another operator, without a value, with a value of another kind, or without bytes", () => {
    const none = count([
      stored(4, 8, [], "Variable"),
      {},
      { attrs: new Map([["value", { kind: "int", value: 8 }]]) },
      stored(4, 0),
    ]);
    expect(none.tally).toEqual({ covered: 0, lastEnd: 0, outside: 0, inPartition: 0 });
    expect(none.facts.weights).toEqual({ bytes: 0, byType: new Map() });
  });

  test("lies in the slice of its graph, at its merged place where that is stated", () => {
    const merged = field(5, [...field(1, "merged_offset"), ...field(2, field(3, 40))]);
    expect(count([stored(4, 8, merged)], { weights }, 20).tally.lastEnd).toBe(68);
    expect(count([stored(4, 8)], { weights }, 20).tally.lastEnd).toBe(32);
  });

  test("counts once where two have the same place, and ends where the last of them ends", () => {
    const { tally, facts } = count([stored(50, 8), stored(0, 4), stored(50, 8), stored(0, 8)]);
    expect(tally).toEqual({ covered: 20, lastEnd: 58, outside: 0, inPartition: 3 });
    expect(facts.weights.constants).toBe(3);
  });

  test("may reach to the end of the weights", () => {
    const { tally, facts } = count([stored(92, 8)]);
    expect(tally).toEqual({ covered: 8, lastEnd: 100, outside: 0, inPartition: 1 });
    expect(facts.faults).toEqual([]);
  });

  test.each([
    ["past the end", 93, 0, 93],
    ["before the start", 4, -5, -1],
  ])("is not counted %s", (_, offset, slice, start) => {
    const { tally, facts } = count([stored(offset, 8)], { weights }, slice);
    expect(tally).toEqual({ covered: 0, lastEnd: 0, outside: 1, inPartition: 0 });
    expect(facts.weights.bytes).toBe(0);
    expect(facts.faults).toMatchObject([
      {
        name: "weights-past-end",
        message: `constant "w" claims bytes ${start} to ${start + 8} of weights that are 100 bytes long`,
        offset: 1000,
        bytes: 100,
      },
    ]);
  });

  test("lies outside of a model without weights", () => {
    const { tally, facts } = count([stored(0, 8)], { weights: undefined });
    expect(tally.outside).toBe(1);
    expect(facts.faults).toMatchObject([
      { message: 'constant "w" claims bytes 0 to 8 of weights that are 0 bytes long', offset: 0, bytes: 0 },
    ]);
  });

  test("is counted wherever it is said to lie, where the weights are another model's", () => {
    const { tally, facts } = count([stored(5000, 8)], { weights: undefined, detached: true });
    expect(tally).toEqual({ covered: 0, lastEnd: 0, outside: 0, inPartition: 0 });
    expect(facts.weights.bytes).toBe(8);
    expect(facts.faults).toEqual([]);
  });

  test("beyond a limit is not counted, and it is said", () => {
    const within = count([stored(0, 4), stored(4, 4), stored(0, 4)], { weights, most: 2 });
    expect(within.facts.faults).toEqual([]);
    const { facts } = count([stored(0, 4), stored(4, 4), stored(8, 4)], { weights, most: 2 });
    expect(facts.weights.bytes).toBe(8);
    expect(facts.faults).toMatchObject([{ name: "artifact-limit", offset: 1000, bytes: 0 }]);
    expect(facts.faults[0]?.message).toContain('"artifactItems"');
    expect(facts.unread).toEqual([
      { what: "constants beyond a limit", why: "there are more than any model has", hides: ["weights"] },
    ]);
    const nowhere = count([stored(0, 4)], { weights: undefined, most: 0 });
    expect(nowhere.facts.faults).toMatchObject([{ offset: 0, bytes: 0 }]);
  });
});

describe("what a constant is made of", () => {
  test("data that stands in the graph counts with its length, wherever the description points", () => {
    const desc = tensorDesc(2, [3], [...field(11, 4000), ...field(18, 4000)]);
    const inline = tensor([...field(1, desc), ...field(2, [6]), ...field(3, [50])]);
    const { tally, facts } = count([{ attrs: new Map([["value", inline]]) }]);
    expect(tally.inPartition).toBe(0);
    expect(facts.weights).toMatchObject({ bytes: 6, byType: new Map([["float16", 6]]), parameters: 3 });
    expect(facts.faults).toEqual([]);
  });

  test("data without a description is of type 0", () => {
    const { facts } = count([{ attrs: new Map([["value", tensor(field(2, [6]))]]) }]);
    expect(facts.weights.byType).toEqual(new Map([["type 0", 6]]));
  });

  test("parameters are those of the shape before the compiler changed it", () => {
    const origin = [0x0a, 3, 0x1a, 1, 5];
    const shape = field(5, [...field(1, "origin_shape"), ...field(2, [Uint8Array.from(origin)])]);
    expect(count([stored(0, 32, shape)]).facts.weights.parameters).toBe(5);
  });

  test("compressed data may be shorter than its shape", () => {
    const short = (more: readonly Piece[]) => {
      const desc = tensorDesc(1, [16], [...field(11, 16), ...more]);
      return count([{ attrs: new Map([["value", tensor(field(1, desc))]]) }]).facts.weights.doubtful;
    };
    expect(short([])).toEqual(new Map([["float32", 16]]));
    expect(short(field(19, 0))).toEqual(new Map([["float32", 16]]));
    expect(short(field(19, 1))).toBeUndefined();
  });
});

describe("a constant in another file", () => {
  const text = (value: string): AttrValue => ({ kind: "text", value });
  const external = (attrs: Readonly<Record<string, AttrValue>>, type?: number) =>
    count([
      {
        name: "w0",
        type: "FileConstant",
        attrs: new Map(Object.entries(attrs)),
        outputDescs: type === undefined ? [] : [messageOver(tensorDesc(type, [4]))],
      },
    ]).facts;

  test.each([
    ["location", "/home/anna/w.bin", "w.bin"],
    ["file_path", "C:\\anna\\w.bin", "w.bin"],
    ["location", "w.bin", "w.bin"],
    ["location", "", ""],
    ["elsewhere", "w.bin", ""],
  ])("named by %s as %j is %j", (key, path, location) => {
    expect(external({ [key]: text(path) }).companions).toEqual([{ location, bytes: undefined }]);
  });

  test("is named by its location first, with its length", () => {
    const attrs = { location: text("a"), file_path: text("b"), length: { kind: "int", value: 16 } } as const;
    expect(external(attrs).companions).toEqual([{ location: "a", bytes: 16 }]);
  });

  test.each([
    [2, 'constant "w0" of type float16'],
    [99, 'constant "w0"'],
    [undefined, 'constant "w0"'],
  ])("with the type %s is not read: %s", (type, what) => {
    expect(external({}, type).unread).toEqual([{ what, why: "it lies in another file", hides: ["weights"] }]);
  });
});
