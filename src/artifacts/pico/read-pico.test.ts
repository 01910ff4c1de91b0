import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { readArtifact } from "../read-artifact.ts";
import { joinPieces, type Piece, u32 } from "../sample-bytes.ts";

const utf8 = new TextEncoder();

/** A tagged value with a length of two bytes. */
function tag(id: number, pieces: readonly Piece[]): Uint8Array {
  const value = joinPieces(pieces);
  return joinPieces([head(5, id), Uint8Array.of(value.length & 255, value.length >> 8), value]);
}

/** The 16 bits in front of a value: its kind and its number. */
function head(kind: number, id: number): Uint8Array {
  const bits = (kind << 13) | id;
  return Uint8Array.of(bits & 255, bits >> 8);
}

interface Header {
  readonly size?: number;
  readonly parameterBytes?: number;
  readonly parameters?: number;
  readonly tasks?: number;
  readonly taskBytes?: number;
}

/** A header of 32 bytes, four bytes of parameters, the definition from byte 36 on, and tasks. */
function pico(definition: readonly Piece[], header: Header = {}, tasks = 0): Uint8Array {
  const body = joinPieces(definition);
  const end = 36 + body.length;
  const { size = end + tasks, parameterBytes = 4, parameters = 32 } = header;
  return joinPieces([
    utf8.encode("PICO"),
    u32(0, size, parameterBytes, parameters, 0, header.tasks ?? end, header.taskBytes ?? tasks),
    u32(7),
    body,
    tasks,
  ]);
}

const read = (...parameters: Parameters<typeof pico>) => readArtifact(bytesSource(pico(...parameters)));

/** Faults beside the one that every such file has, in one line each: name, first byte, number of bytes, message. */
function told(bytes: Uint8Array): readonly string[] {
  const [container, ...faults] = readArtifact(bytesSource(bytes)).faults;
  expect(container?.name).toBe("other-container");
  return faults.map(({ name, offset, bytes: n, message }) => `${name} ${offset}+${n}: ${message}`);
}

const input = tag(0x50, [tag(0x58, [utf8.encode("data\0\x7f\x12")]), tag(0x5a, [u32(1, 3, 640, 640)])]);
const output = tag(0x60, [tag(0x66, [utf8.encode("boxes")]), tag(0x69, [u32(1, 8400, 84)])]);
const graph = tag(0x40, [input, output]);
const mapper = "LMapper Version 1.1.0.0_B010 (PICO_1.1) (INST_5.0.7)";
const build = tag(0x0f, [utf8.encode(mapper)]);

const always = [
  { what: "operators", why: "release builds of this format do not hold them", hides: ["operators"] },
  { what: "element types", why: "their numbering is not public", hides: ["weights"] },
  { what: "target chip", why: "this format does not name it", hides: ["target"] },
];
const withoutGraph = {
  what: "inputs and outputs",
  why: "no graph was found in the model definition",
  hides: ["io"],
};

test("names, shapes and compiler are read; types and operators are unknown", () => {
  const definition = [tag(0x0d, [utf8.encode("yolo")]), head(3, 0x0a), u32(2), graph, build];
  const facts = read(definition, {}, 8);
  expect(facts).toMatchObject({
    format: "pico",
    description: "compiled model of a vision chip (PICO container)",
    name: "yolo",
    container: { name: "PICO", version: "1.1" },
    producer: { name: "LMapper", version: "1.1.0.0_B010" },
    inputs: [{ name: "data", dtype: undefined, shape: [1, 3, 640, 640], layout: undefined }],
    outputs: [{ name: "boxes", dtype: undefined, shape: [1, 8400, 84], layout: undefined }],
    operators: new Map(),
    quantized: "unknown",
    metadata: new Map([
      ["batch", "2"],
      ["build", mapper],
    ]),
    checks: [
      {
        name: "the header states the length of the file",
        result: "holds",
        detail: `${facts.bytes} bytes stated, ${facts.bytes} there`,
      },
    ],
    faults: [
      {
        name: "other-container",
        severity: "info",
        message:
          "the file is a PICO container of a vision chip, not a DOMI container; its operators and element types are not public",
        offset: 0,
        bytes: 4,
      },
    ],
    unread: always,
    sections: [
      { name: "header", offset: 0, bytes: 32 },
      { name: "parameters", offset: 32, bytes: 4 },
      { name: "model definition", offset: 36, bytes: facts.bytes - 8 - 36 },
      { name: "tasks", offset: facts.bytes - 8, bytes: 8 },
    ],
  });
});

test.each([
  [4, "a reserved field"],
  [8, "the file's size"],
  [12, "the size of parameters"],
  [16, "the offset of parameters"],
  [20, "the size of the work buffer"],
  [24, "the offset of tasks"],
  [28, "the size of tasks"],
])("a header that is cut after %i bytes lacks %s", (at, field) => {
  const bytes = pico([graph]).subarray(0, at + 2);
  expect(told(bytes)).toEqual([
    `truncated-artifact 0+${at + 2}: the file ends at byte ${at}, inside ${field}, which needs 4 bytes there and has 2`,
  ]);
  expect(readArtifact(bytesSource(bytes))).toMatchObject({
    format: "pico",
    container: { name: "PICO", version: undefined },
    sections: [],
    checks: [],
    unread: [...always, { what: "everything", why: "the header is not all there", hides: ["all"] }],
  });
});

const size = pico([graph]).length;
const misplaced =
  'malformed-header 16+4: the header field "param_offset" is 8; a place before the tasks is expected';

test.each<readonly [string, Uint8Array, readonly string[]]>([
  [
    "shorter than stated",
    pico([graph], { size: size + 9 }),
    [
      `truncated-artifact 8+4: the file has ${size} bytes but its header promises ${size + 9}: 9 bytes are missing`,
    ],
  ],
  [
    "longer than stated",
    pico([graph], { size: size - 2 }),
    [
      `trailing-data ${size - 2}+2: 2 bytes follow the end of the model at byte ${size - 2}; the file should end there`,
    ],
  ],
  ["with parameters in the header", pico([graph], { parameters: 8 }), [misplaced]],
  [
    "with parameters behind the tasks",
    pico([graph], { parameterBytes: 9999 }),
    [misplaced.replace("is 8", "is 32")],
  ],
  ["without a definition", pico([]), []],
])("a file %s", (_, bytes, faults) => {
  expect(told(bytes)).toEqual(faults);
});

test("a length that is not the file's fails the check of it", () => {
  expect(read([graph], { size: size + 9 }).checks).toEqual([
    {
      name: "the header states the length of the file",
      result: "fails",
      detail: `${size + 9} bytes stated, ${size} there`,
    },
  ]);
});

test("a definition whose place makes no sense is not read", () => {
  const facts = read([graph], { parameters: 8 });
  expect(facts).toMatchObject({ inputs: [], outputs: [] });
  expect(facts.unread).toEqual([
    ...always,
    { what: "the model definition", why: "its place makes no sense", hides: ["all"] },
  ]);
});

test("a definition ends where the tasks begin, or where the file does", () => {
  const whole = [graph, build];
  expect(read(whole, { tasks: 36 + graph.length }).metadata.has("build")).toBe(false);
  expect(read(whole, { tasks: 9999 }).metadata.get("build")).toBe(mapper);
  expect(read(whole, { tasks: 9999 }).sections.map(({ name }) => name)).toEqual([
    "header",
    "parameters",
    "model definition",
  ]);
});

test.each<readonly [string, readonly Piece[], string]>([
  [
    "a value past the end",
    [head(5, 0x0d), Uint8Array.of(9, 0), 4],
    "40, inside the value of tag 13, which needs 9 bytes there and has 4",
  ],
  [
    "a number past the end",
    [head(3, 0x0a), 3],
    "38, inside the value of tag 10, which needs 4 bytes there and has 3",
  ],
  [
    "a number that is not there",
    [head(1, 0x0a)],
    "38, inside the value of tag 10, which needs 1 bytes there and has 0",
  ],
  [
    "a length of one byte past the end",
    [head(4, 0x0d)],
    "38, inside the length of a tagged value, which needs 1 bytes there and has 0",
  ],
  [
    "a length of two bytes past the end",
    [head(5, 0x0d), 1],
    "38, inside the length of a tagged value, which needs 2 bytes there and has 1",
  ],
  [
    "a length of four bytes past the end",
    [head(6, 0x1fff), 3],
    "38, inside the length of a tagged value, which needs 4 bytes there and has 3",
  ],
])("%s is told, and hides what follows", (_, definition, where) => {
  const bytes = pico(definition);
  const [, at, available] = /^(\d+).* (\d+)$/.exec(where) ?? [];
  expect(told(bytes)).toEqual([`truncated-artifact ${at}+${available}: the file ends at byte ${where}`]);
  expect(readArtifact(bytesSource(bytes)).unread).toEqual([
    ...always,
    { what: "part of the model definition", why: "it is damaged or cut off", hides: ["all"] },
    withoutGraph,
  ]);
});

test("the number of a batch is read where it is one", () => {
  expect(read([head(3, 0x0a), u32(4)]).metadata.get("batch")).toBe("4");
  expect(read([tag(0x0a, [8])]).metadata.has("batch")).toBe(false);
});

test("what is no part of a graph is passed over", () => {
  const facts = read([
    tag(0x70, [input]),
    tag(0x40, [tag(0x110, [input]), tag(0x50, [tag(0x53, [u32(640)])])]),
  ]);
  expect(facts.inputs).toEqual([{ name: "", dtype: undefined, shape: undefined, layout: undefined }]);
  expect(facts.outputs).toEqual([]);
  expect(facts.unread).toEqual(always);
});

test("tags of an input are none of an output", () => {
  const facts = read([tag(0x40, [tag(0x60, [tag(0x58, [utf8.encode("in")]), tag(0x5a, [u32(1)])])])]);
  expect(facts.outputs).toEqual([{ name: "", dtype: undefined, shape: undefined, layout: undefined }]);
  expect(facts.inputs).toEqual([]);
});

test("a tensor has at most 16 dimensions, and bytes behind the last are padding", () => {
  const shaped = (...pieces: readonly Piece[]) =>
    read([tag(0x40, [tag(0x50, [tag(0x5a, pieces)])])]).inputs[0]?.shape;
  const dims = Array.from({ length: 16 }, (_, i) => i + 1);
  expect(shaped()).toEqual([]);
  expect(shaped(u32(...dims))).toEqual(dims);
  expect(shaped(u32(...dims), 3)).toEqual(dims);
  expect(shaped(u32(...dims, 17))).toBeUndefined();
});

test("operators of a debug build are counted", () => {
  expect(read([tag(0x111, []), tag(0x111, [4])]).operators).toEqual(new Map([["(unnamed)", 2]]));
});

test("a name that is empty is none", () => {
  expect(read([tag(0x0d, [1])]).name).toBeUndefined();
});

test.each([
  ["no version of its own", "LMapper Version", undefined, undefined],
  ["no version of the container", "LMapper Version 1.2", "1.2", undefined],
  ["a version of the container that is no number", "LMapper Version 1.2 (PICO_x)", "1.2", undefined],
])("a build that states %s is read as far as it goes", (_, text, producer, container) => {
  const facts = read([tag(0x0f, [utf8.encode(`${text}   `), 2])]);
  expect(facts).toMatchObject({
    producer: { name: "LMapper", version: producer },
    container: { name: "PICO", version: container },
  });
  expect(facts.metadata.get("build")).toBe(text);
});

test("without a build nothing is said of who made the file", () => {
  const facts = read([graph]);
  expect(facts.producer).toEqual({ name: undefined, version: undefined });
  expect(facts.container).toEqual({ name: "PICO", version: undefined });
  expect(facts.metadata.has("build")).toBe(false);
});

test("a definition without a graph hides inputs and outputs", () => {
  expect(read([build]).unread).toEqual([...always, withoutGraph]);
  expect(read([tag(0x40, [input])]).unread).toEqual(always);
  expect(read([tag(0x40, [output])]).unread).toEqual(always);
});
