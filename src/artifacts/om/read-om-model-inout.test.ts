import { describe, expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { readArtifact } from "../read-artifact.ts";
import {
  attr,
  domi,
  field,
  joinPieces,
  lengthOf,
  modelDef,
  op,
  type Piece,
  type SampleHeader,
  smallestGraph,
  tensorDesc,
  u32,
  u64,
  wideDomi,
} from "../sample-bytes.ts";

type Parts = readonly (readonly [number, readonly Piece[]])[];

const ascend: SampleHeader = { version: 0x2000_0000, platform: "1.11.z.0", modelType: 0 };

function read(pieces: readonly Piece[]): ArtifactFacts {
  return readArtifact(bytesSource(joinPieces(pieces)));
}

const several = (...models: readonly Parts[]) => read(wideDomi(models));

/** `MODEL_INOUT_INFO` with one input and one output of the smallest graph's type, or of another shape. */
function inout(shape: readonly number[] = [1, 4], ranges: readonly number[] = []): Piece[] {
  const tensor = (name: string) => [
    u64(0),
    u32(0, 0, name.length, 8 * shape.length, 0, 8 * ranges.length),
    new TextEncoder().encode(name),
    u64(...shape),
    u64(...ranges),
  ];
  const entry = (kind: number, pieces: readonly Piece[]) => [u32(kind, lengthOf(pieces)), ...pieces];
  return [...entry(0, [u32(1), ...tensor("data")]), ...entry(1, [u32(1), ...tensor("out")])];
}

describe("a model without a definition", () => {
  test("hides inputs and outputs, whatever its block says", () => {
    const facts = several([[0, modelDef()]], [[8, inout()]]);
    expect(facts.faults).toMatchObject([
      {
        name: "missing-model-definition",
        message:
          "the file holds no model definition among its 1 parts; a part of kind 0 (MODEL_DEF) is expected",
        bytes: 32,
      },
    ]);
    expect(facts.unread).toEqual([
      {
        what: "the model definition",
        why: "the file holds none",
        hides: ["operators", "weights", "target", "producer", "name"],
      },
      { what: "inputs and outputs", why: "the file holds no model definition", hides: ["io"] },
    ]);
    expect(facts.inputs.map(({ name }) => name)).toEqual(["data"]);
    expect(facts.quantized).toBe("unknown");
  });

  test("the first without a definition has the inputs and outputs of its block", () => {
    const facts = read(domi([[8, inout()]], ascend));
    expect(facts.inputs).toEqual([{ name: "data", dtype: "float32", shape: [1, 4], layout: "NCHW" }]);
    expect(facts.outputs.map(({ name }) => name)).toEqual(["out"]);
    expect(facts.unread).toHaveLength(1);
    const bare = read(domi([[1, [4]]], ascend));
    expect(bare.unread.map(({ what }) => what)).toEqual(["the model definition", "inputs and outputs"]);
  });
});

describe("the input and output block", () => {
  const checked = ({ checks }: ArtifactFacts) =>
    checks.some(({ name }) => name.startsWith("MODEL_INOUT_INFO"));

  test.each([
    [8, ascend, true],
    [6, ascend, true],
    [5, ascend, false],
    [8, {}, false],
  ])("of kind %i is read where the header is %j: %s", (kind, header, expected) => {
    expect(
      checked(
        read(
          domi(
            [
              [0, modelDef()],
              [kind, inout()],
            ],
            header,
          ),
        ),
      ),
    ).toBe(expected);
  });

  test("that is none is not read where its kind may be another's", () => {
    expect(
      checked(
        read(
          domi(
            [
              [0, modelDef()],
              [6, [40]],
            ],
            ascend,
          ),
        ),
      ),
    ).toBe(false);
  });

  const ports = (shape: readonly number[]) => {
    const desc = tensorDesc(1, shape);
    return [
      ...op("data", "Data", [...field(33, desc), ...field(34, desc)]),
      ...op("out", "NetOutput", [...field(5, "data:0"), ...field(33, desc)]),
    ];
  };

  test.each<[string, readonly number[], readonly number[], readonly number[], unknown]>([
    ["fills what the graph leaves open", [-1, 4], [-1, 4], [1, 8, 4, 4], [[1, 8], 4]],
    ["fills it with a number", [-1, 4], [2, 4], [], [2, 4]],
    ["leaves open what it leaves open", [-1, 4], [-1, 4], [], [null, 4]],
    ["of another rank fills nothing", [-1, 4], [4], [], [null, 4]],
    ["of an unknown rank fills nothing", [-1, 4], [-2], [], [null, 4]],
    ["does not fill an unknown rank", [-2], [4], [], undefined],
    ["changes no dimension", [3, 4], [2, 4], [], [3, 4]],
  ])("%s", (_, graph, shape, ranges, expected) => {
    const facts = read(
      domi(
        [
          [8, inout(shape, ranges)],
          [0, modelDef(ports(graph))],
        ],
        ascend,
      ),
    );
    expect([facts.inputs, facts.outputs].map(([tensor]) => tensor?.shape)).toEqual([expected, expected]);
  });

  test("stands in for a graph without an output", () => {
    const data = modelDef(op("data", "Data"));
    expect(read(domi([[0, data]], ascend)).unread).toEqual([
      { what: "outputs", why: "the graph has no NetOutput operator", hides: ["io"] },
    ]);
    const facts = read(
      domi(
        [
          [8, inout()],
          [0, data],
        ],
        ascend,
      ),
    );
    expect(facts.unread).toEqual([]);
    expect(facts.outputs.map(({ name }) => name)).toEqual(["out"]);
  });

  test("says which choices there are, else the graph does", () => {
    const choice = op("choose", "Case", [
      ...attr(10, "_batch_num", field(3, 1)),
      ...attr(10, "_pred_value_0", field(1, field(3, 4))),
      ...attr(10, "mbatch_dynamic_type", field(3, 1)),
    ]);
    const def = modelDef([...choice, ...smallestGraph]);
    const batches = [u32(2, 12), u32(1), u64(8)];
    expect(read(domi([[0, def]], ascend)).gears).toEqual([{ kind: "batch", choices: [[4]] }]);
    expect(
      read(
        domi(
          [
            [8, inout()],
            [0, def],
          ],
          ascend,
        ),
      ).gears,
    ).toEqual([{ kind: "batch", choices: [[4]] }]);
    expect(
      read(
        domi(
          [
            [8, [...inout(), ...batches]],
            [0, def],
          ],
          ascend,
        ),
      ).gears,
    ).toEqual([{ kind: "batch", choices: [[8]] }]);
  });
});
