import { describe, expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { limits } from "../../base/limits.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { readArtifact } from "../read-artifact.ts";
import {
  attr,
  constant,
  domi,
  field,
  joinPieces,
  lengthOf,
  modelDef,
  op,
  type Piece,
  repeatPieces,
  type SampleHeader,
  smallestGraph,
  wideDomi,
} from "../sample-bytes.ts";

type Parts = readonly (readonly [number, readonly Piece[]])[];

const ascend: SampleHeader = { version: 0x2000_0000, platform: "1.11.z.0", modelType: 0 };
const unknown: SampleHeader = { platform: "", modelType: 0 };

function read(pieces: readonly Piece[]): ArtifactFacts {
  return readArtifact(bytesSource(joinPieces(pieces)));
}

const several = (...models: readonly Parts[]) => read(wideDomi(models));
const text = (key: string, value: string) => attr(11, key, field(2, value));
const sectionNames = ({ sections }: ArtifactFacts) => sections.map(({ name }) => name);
const messages = ({ faults }: ArtifactFacts) => faults.map(({ message }) => message);

describe("several models in one file", () => {
  const weights = constant("w", 1, [4], [0, 16]);

  test("the first states what the file is, all of them count", () => {
    const first = modelDef([...weights, ...smallestGraph], { attrs: text("soc_version", "Ascend310") });
    const second = modelDef(op("other", "Data"), { attrs: text("soc_version", "Ascend910") });
    const facts = several(
      [
        [0, first],
        [1, [16]],
      ],
      [[0, second]],
    );
    expect(facts.faults).toEqual([]);
    expect(facts.unread).toEqual([]);
    expect(facts.description).toBe("Ascend compiled model in 2 parts (DOMI container)");
    expect(facts.target).toEqual(["Ascend310"]);
    expect(facts.inputs.map(({ name }) => name)).toEqual(["data"]);
    expect(facts.operators.get("Data")).toBe(2);
    expect(sectionNames(facts)).toEqual([
      "header",
      "partition table",
      "MODEL_DEF",
      "WEIGHTS_DATA",
      "model 2: partition table",
      "model 2: MODEL_DEF",
    ]);
  });

  test("constants of one without weights lie in another", () => {
    const facts = several(
      [[0, modelDef([...weights, ...smallestGraph])]],
      [
        [0, modelDef()],
        [1, [16]],
      ],
    );
    expect(facts.weights.byType).toEqual(new Map([["float32", 16]]));
    expect(messages(facts)).toEqual([]);
  });

  test("but not those of one that has weights, or of a file with one model", () => {
    const message = 'constant "w" claims bytes 0 to 16 of weights that are 8 bytes long';
    expect(
      messages(
        several(
          [
            [0, modelDef([...weights, ...smallestGraph])],
            [1, [8]],
          ],
          [[0, modelDef()]],
        ),
      ),
    ).toEqual([message]);
    expect(messages(several([[0, modelDef([...weights, ...smallestGraph])]]))).toEqual([
      message.replace("8 bytes", "0 bytes"),
    ]);
  });
});

describe("a definition", () => {
  test("that repeats for several shapes is read once", () => {
    const facts = read(
      domi([
        [0, modelDef()],
        [0, modelDef()],
        [0, modelDef()],
      ]),
    );
    expect(facts.unread).toEqual([
      {
        what: "2 further MODEL_DEF",
        why: "the file holds one for each shape that it was compiled for, and only the first is read",
        hides: ["weights"],
      },
    ]);
  });

  test("that is cut off with its file is told once", () => {
    const whole = joinPieces(domi([[0, modelDef()]]));
    const facts = readArtifact(bytesSource(whole.subarray(0, whole.length - 1)));
    expect(facts.faults.map(({ name }) => name)).toEqual(["truncated-artifact", "partition-past-end"]);
    expect(facts.unread.map(({ what }) => what)).toEqual(["part of the model definition"]);
    expect(facts.checks.map(({ name }) => name)).toEqual([
      "the header states the length of the file",
      "checksum",
    ]);
  });

  test("that is damaged is told, where its file is whole", () => {
    const facts = read(domi([[0, [...modelDef(), Uint8Array.of(0x3a, 9)]]]));
    expect(facts.faults.map(({ name }) => name)).toEqual(["malformed-model-definition"]);
  });

  test("that is damaged is not held against the rest of the file", () => {
    const attrs = attr(11, "weight_size", field(3, 5));
    const def = modelDef(smallestGraph, { attrs });
    const contradictions = (more: readonly Piece[]) =>
      read(domi([[0, [...def, ...more]]])).faults.filter(
        ({ name }) => name === "artifact-contradicts-itself",
      );
    expect(contradictions([])).toHaveLength(1);
    expect(contradictions([Uint8Array.of(0x3a, 9)])).toHaveLength(0);
  });

  test("that is beyond a limit is told at its place", () => {
    const def = [...modelDef(), repeatPieces(field(7, ""), limits.artifactListItems)];
    expect(read(domi([[0, def]])).faults).toMatchObject([
      { name: "artifact-limit", offset: 256 + 16, bytes: lengthOf(def) },
    ]);
  });

  test("whose attributes have numbers without a name hides everything", () => {
    const enumerated = op(
      "x",
      "Relu",
      field(10, [...field(1, [Uint8Array.of(0, 6)]), ...field(2, field(3, 1))]),
    );
    const attrs = [
      ...attr(11, "om_compress_version", field(3, 1)),
      ...attr(11, "attr_name_enum", field(1, [...field(2, "a"), ...field(2, "b")])),
    ];
    const def = modelDef([...enumerated, ...smallestGraph], { attrs });
    const facts = read(domi([[0, def]], ascend));
    expect(facts.faults).toMatchObject([
      {
        name: "misplaced-value",
        message: "an attribute refers to name 5 but there are only 2",
        offset: 256 + 16,
        bytes: lengthOf(def),
      },
    ]);
    expect(facts.unread).toEqual([
      {
        what: "attributes without a name",
        why: "their numbers are not in the model's table of names",
        hides: ["all"],
      },
    ]);
  });
});

describe("parts", () => {
  test("have their own length, whatever follows", () => {
    const def = modelDef();
    expect(
      read(
        domi([
          [0, def],
          [1, [8]],
        ]),
      ).sections.slice(2),
    ).toEqual([
      { name: "MODEL_DEF", offset: 256 + 28, bytes: lengthOf(def) },
      { name: "WEIGHTS_DATA", offset: 256 + 28 + lengthOf(def), bytes: 8 },
    ]);
  });

  test.each([
    ["LITE", "hiai", "HiAI"],
    ["TINY", "hiai", "HiAI"],
    ["MINI", "ascend", "Ascend"],
    ["else", "unknown", "DOMI"],
  ])("of unknown kinds are told, in the words of the target %s", (target, family, words) => {
    const def = modelDef(smallestGraph, { attrs: text("target_type", target) });
    const facts = read(
      domi(
        [
          [0, def],
          [99, [5]],
        ],
        unknown,
      ),
    );
    const offset = 256 + 28 + lengthOf(def);
    expect(facts.metadata.get("family")).toBe(family);
    expect(facts.faults).toMatchObject([
      {
        name: "unknown-partition",
        message: `the part at byte ${offset} has the unknown kind 99 in a ${words} file; it was not read`,
        offset,
        bytes: 5,
      },
    ]);
    expect(facts.unread).toEqual([
      { what: "kind 99", why: "no public source describes parts of this kind", hides: [] },
    ]);
  });

  const why = "compiled code of the device, not public";

  /** Kinds of compiled code, and kinds that are read or say nothing about the model (om-format: partition types). */
  test.each([
    [ascend, [2, 3, 4, 5, 9, 10, 11, 12, 20, 21, 22, 23, 26], [6, 7, 8, 24, 25]],
    [{}, [2, 3], [4, 5, 6, 7, 8]],
  ] as const)("of compiled code are not read", (header, compiled, others) => {
    const isUnread = (kind: number) => {
      const facts = read(
        domi(
          [
            [0, modelDef()],
            [kind, [4]],
          ],
          header,
        ),
      );
      const name = sectionNames(facts).at(-1);
      return facts.unread.some(({ what, why: reason }) => what === name && reason === why);
    };
    expect([...compiled, ...others].filter(isUnread)).toEqual(compiled);
    expect(
      read(
        domi(
          [
            [0, modelDef()],
            [compiled[0], []],
          ],
          header,
        ),
      ).unread,
    ).toEqual([]);
  });

  test("of compiled code are named with their model", () => {
    const facts = several(
      [[0, modelDef()]],
      [
        [0, modelDef()],
        [3, [4]],
      ],
    );
    expect(facts.unread).toEqual([{ what: "model 2: TBE_KERNELS", why, hides: [] }]);
  });
});

describe("notes", () => {
  const aipp = op("conv", "Convolution", attr(10, "aipp", field(10, field(1, "aipp"))));
  const library = (name: string) =>
    op("part", "GraphOp", [...attr(10, "cl_name", field(2, name)), ...attr(10, "subgraph", field(13, []))]);

  test("tell preprocessing of images", () => {
    expect(read(domi([[0, modelDef([...aipp, ...smallestGraph])]])).notes).toEqual([
      "Image preprocessing (AIPP) is built in: the input is the image as the camera gives it.",
    ]);
    expect(read(domi([[0, modelDef()]])).notes).toBeUndefined();
  });

  test("tell compute libraries, which hide what they compute in", () => {
    const ops = [...library("NPUCL"), ...library("CPUCL"), ...library("NPUCL"), ...smallestGraph];
    const facts = read(domi([[0, modelDef(ops)]]));
    expect(facts.notes).toEqual([
      "Parts of the graph are compiled for compute libraries: NPUCL (2), CPUCL (1).",
    ]);
    expect(facts.metadata.get("compute-libraries")).toBe("NPUCL (2), CPUCL (1)");
    expect(facts.quantized).toBe("unknown");
    const plain = read(domi([[0, modelDef()]]));
    expect([plain.quantized, plain.metadata.has("compute-libraries")]).toEqual(["no", false]);
  });
});

describe("weights that no constant describes", () => {
  const unreadOf = (bytes: number, described: number) => {
    const ops = described > 0 ? constant("w", 1, [described / 4], [0, described]) : [];
    return read(
      domi([
        [0, modelDef([...ops, ...smallestGraph])],
        [1, [bytes]],
      ]),
    ).unread;
  };
  const rest = (bytes: number) => [
    {
      what: `${bytes} bytes of WEIGHTS_DATA`,
      why: "no constant of the graph describes them",
      hides: ["weights"],
    },
  ];

  test("are explained up to four kilobytes, or a tenth", () => {
    expect(unreadOf(16 + 4096, 16)).toEqual([]);
    expect(unreadOf(16 + 4097, 16)).toEqual(rest(4097));
    expect(unreadOf(50_000, 45_000)).toEqual([]);
    expect(unreadOf(50_000, 44_996)).toEqual(rest(5004));
  });

  test("are a compiled blob's where no constant is there", () => {
    expect(unreadOf(8, 0)).toEqual([
      {
        what: "WEIGHTS_DATA",
        why: "weights of compiled blobs: no constant of the graph describes them",
        hides: ["weights"],
      },
    ]);
    expect(
      read(
        domi([
          [0, modelDef()],
          [1, [8]],
        ]),
      ).weights.bytes,
    ).toBe(8);
    expect(unreadOf(0, 0)).toEqual([]);
  });
});
