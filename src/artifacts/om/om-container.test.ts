import { describe, expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import type { ArtifactFacts } from "../../model/artifact-facts.ts";
import { readArtifact } from "../read-artifact.ts";
import {
  domi,
  joinPieces,
  lengthOf,
  modelDef,
  type Piece,
  repeatPieces,
  type SampleHeader,
  u32,
  u64,
  wideDomi,
} from "../sample-bytes.ts";

// What read-om says of a container as a whole: its length, its check sum, its encryption, and what follows its models.

const ascend: SampleHeader = { version: 0x2000_0000, platform: "1.11.z.0", modelType: 0 };
const plain = domi([[0, modelDef()]]);

function read(pieces: readonly Piece[]): ArtifactFacts {
  return readArtifact(bytesSource(joinPieces(pieces)));
}

const faultsOf = (facts: ArtifactFacts) =>
  facts.faults.map(({ name, message, offset, bytes }) => [name, message, offset, bytes]);

test("a sound container has a header, a table and parts, and no fault", () => {
  const facts = read(plain);
  const length = lengthOf(modelDef());
  expect(facts).toMatchObject({
    format: "om",
    container: { name: "DOMI", version: "0x10000000" },
    encrypted: false,
    bytes: 272 + length,
    faults: [],
    unread: [],
  });
  expect(facts.sections).toEqual([
    { name: "header", offset: 0, bytes: 256 },
    { name: "partition table", offset: 256, bytes: 16 },
    { name: "MODEL_DEF", offset: 272, bytes: length },
  ]);
  expect(facts.checks).toEqual([
    {
      name: "the header states the length of the file",
      result: "holds",
      detail: `${272 + length} bytes stated, ${272 + length} there`,
    },
    { name: "checksum", result: "unknown", detail: "none is stated" },
  ]);
});

test("a check sum cannot be verified", () => {
  expect(read(domi([[0, modelDef()]], { bytes: { 40: 1 } })).checks[1]).toEqual({
    name: "checksum",
    result: "unknown",
    detail: "the algorithm is not public, so it cannot be verified",
  });
});

test("a container that ends in its header tells nothing", () => {
  const facts = read([joinPieces(plain).subarray(0, 255)]);
  expect(facts).toMatchObject({
    description: "DOMI container",
    container: { name: "DOMI", version: undefined },
    sections: [],
    unread: [{ what: "everything", why: "the header is not all there", hides: ["all"] }],
  });
});

test("an encrypted container tells only that", () => {
  const facts = read(domi([[0, [100]]], { bytes: { 80: 1 } }));
  expect(facts).toMatchObject({
    description: "encrypted model (DOMI container)",
    encrypted: true,
    faults: [],
    unread: [
      { what: "everything behind the header", why: "the header says that it is encrypted", hides: ["all"] },
    ],
  });
  expect(facts.sections).toEqual([
    { name: "header", offset: 0, bytes: 256 },
    { name: "encrypted content", offset: 256, bytes: 116 },
  ]);
});

test("without a table there is nothing behind the header", () => {
  const facts = read([...domi([]), 8]);
  expect(facts.unread).toEqual([
    { what: "everything behind the header", why: "there is no readable partition table", hides: ["all"] },
  ]);
});

describe("the stated length", () => {
  const withLength = (bytes: Uint8Array, at: number, length: Uint8Array) => {
    const copy = bytes.slice();
    copy.set(length, at);
    return read([copy]);
  };
  const whole = joinPieces(plain);
  const size = whole.length;
  const wide = joinPieces(wideDomi([[[0, modelDef()]]]));

  test("above the file's is a cut", () => {
    const facts = withLength(whole, 76, u32(size - 256 + 7));
    expect(faultsOf(facts)).toEqual([
      [
        "truncated-artifact",
        `the file has ${size} bytes but its header promises ${size + 7}: 7 bytes are missing`,
        76,
        4,
      ],
    ]);
    expect(facts.checks[0]).toMatchObject({
      result: "fails",
      detail: `${size + 7} bytes stated, ${size} there`,
    });
  });

  test("below the file's is a fault of the header", () => {
    expect(faultsOf(withLength(whole, 76, u32(size - 256 - 7)))).toEqual([
      [
        "malformed-header",
        `the header promises ${size - 7} bytes but the file has ${size}: the lengths should be equal`,
        76,
        4,
      ],
    ]);
  });

  test("of 64 bits stands at its own place", () => {
    const facts = withLength(wide, 184, u64(wide.length - 256 + 7));
    expect(facts.faults).toMatchObject([{ name: "truncated-artifact", offset: 184, bytes: 8 }]);
  });
});

describe("bytes behind the last model", () => {
  test("are told", () => {
    const size = lengthOf(plain);
    const facts = read([...plain, 9]);
    expect(faultsOf(facts).at(-1)).toEqual([
      "trailing-data",
      `9 bytes follow the end of the model at byte ${size}; the file should end there`,
      size,
      9,
    ]);
    expect(facts.sections.at(-1)).toEqual({ name: "trailing data", offset: size, bytes: 9 });
  });

  test("count from the last of several models", () => {
    const two = wideDomi([[[0, modelDef()]], [[0, modelDef()]]]);
    expect(read([...two, 1]).faults.at(-1)).toMatchObject({
      name: "trailing-data",
      offset: lengthOf(two),
      bytes: 1,
    });
    expect(read(two).faults).toEqual([]);
  });
});

describe("the width of a table", () => {
  test("may be any that leaves room for the models that follow", () => {
    // The 64-bit length asks for a wide table. Read so, the weights begin with a place past the end, and no size.
    const bytes = joinPieces(domi([[1, [u64(1000, 0), 84]]], ascend));
    bytes.set(u64(bytes.length - 256), 184);
    const names = (models: number) => {
      bytes[156] = models;
      return read([bytes]).sections.map(({ name }) => name);
    };
    expect(names(1)).toContain("WEIGHTS_DATA");
    expect(names(2)).not.toContain("WEIGHTS_DATA");
  });
});

describe("the number of models", () => {
  const one = joinPieces([u32(1, 99, 0, 1), 1]);
  const models = (stated: number, there: number) => {
    const bytes = joinPieces([joinPieces(domi([], ascend)).subarray(0, 256), repeatPieces([one], there)]);
    bytes.set(u32(bytes.length - 256), 76);
    bytes.set(u32(stated), 156);
    return read([bytes]);
  };
  const malformed = (facts: ArtifactFacts) => faultsOf(facts).filter(([name]) => name === "malformed-header");

  test("is believed up to a limit", () => {
    expect(malformed(models(4096, 3))).toEqual([]);
    expect(malformed(models(4097, 3))).toEqual([
      [
        "malformed-header",
        'the header field "model_num" is 4097; a small number of models is expected',
        156,
        4,
      ],
    ]);
  });

  test("ends with the file: what is missing is told once", () => {
    const facts = models(4, 3);
    expect(facts.sections.filter(({ name }) => name.endsWith("partition table"))).toHaveLength(3);
    expect(facts.unread.filter(({ hides }) => hides.includes("all"))).toEqual([
      { what: "everything behind the header", why: "there is no readable partition table", hides: ["all"] },
    ]);
  });
});
