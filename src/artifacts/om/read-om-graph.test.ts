import { expect, test } from "vitest";
import { limits } from "../../base/limits.ts";
import {
  constant,
  field,
  lengthOf,
  modelDef,
  op,
  type Piece,
  repeatPieces,
  smallestGraph,
  windowOver,
} from "../sample-bytes.ts";
import { readOmGraph } from "./read-om-graph.ts";

const read = (pieces: readonly Piece[]) => readOmGraph(windowOver(pieces)).finish();

test("a graph without a container tells its name, its version, its inputs and its outputs", () => {
  const def = [...modelDef(), ...field(2, 7)];
  const facts = read(def);
  expect(facts).toMatchObject({
    format: "hiai-graph",
    description: "HiAI IR graph without a container",
    container: { name: "ModelDef", version: undefined },
    name: "sample",
    quantized: "no",
    unread: [],
    sections: [{ name: "MODEL_DEF", offset: 0, bytes: lengthOf(def) }],
  });
  expect(facts.metadata.get("ir-version")).toBe("7");
  expect(facts.inputs.map(({ name }) => name)).toEqual(["data"]);
  expect(facts.outputs.map(({ name }) => name)).toEqual(["output_0_data_0"]);
  expect(facts.faults).toMatchObject([
    {
      name: "other-container",
      message: "the file is a HiAI graph without a container header; it states neither platform nor compiler",
      offset: 0,
      bytes: 16,
    },
  ]);
});

test("a graph without an output hides inputs and outputs", () => {
  expect(read(modelDef(op("data", "Data"))).unread).toEqual([
    { what: "outputs", why: "the graph has no NetOutput operator", hides: ["io"] },
  ]);
});

test("a constant that points into weights points at nothing", () => {
  expect(read(modelDef([...constant("w", 1, [1], [0, 4]), ...smallestGraph])).faults).toMatchObject([
    { name: "other-container" },
    {
      name: "weights-past-end",
      message: 'constant "w" claims bytes 0 to 4 of weights that are 0 bytes long',
      offset: 0,
      bytes: 0,
    },
  ]);
});

test("a limit that is passed is told of the whole file", () => {
  const def = [...modelDef(), repeatPieces(field(7, ""), limits.artifactListItems)];
  expect(read(def).faults[1]).toMatchObject({ name: "artifact-limit", offset: 0, bytes: lengthOf(def) });
});
