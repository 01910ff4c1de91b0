import { misplacedValue } from "../../diagnostics/faults/misplaced-value.ts";
import { unsupportedFormatVersion } from "../../diagnostics/faults/unsupported-format-version.ts";
import type { FactTensor } from "../../model/artifact-facts.ts";
import { elementBits } from "../../model/element-bits.ts";
import type { ByteWindow } from "../byte-window.ts";
import { checkConstantWidths, countConstant } from "../count-constant.ts";
import { hmlDtype } from "../element-types.ts";
import { FactDraft } from "../fact-draft.ts";
import { FlatTable, startFlatRun } from "../flat-table.ts";
import { identifierAt } from "../looks-like-flatbuffer.ts";
import { reportFlatFaults } from "../report-flat-faults.ts";
import { type Aliases, readSignatures } from "./signatures.ts";
import { TfliteBuffers } from "./tflite-buffers.ts";
import { readTfliteMetadata } from "./tflite-metadata.ts";
import { countTfliteOperators } from "./tflite-operator-count.ts";
import { readOperatorNames } from "./tflite-operator-names.ts";
import { readTfliteQuantization } from "./tflite-quantization.ts";
import { tfliteType } from "./tflite-types.ts";

/** Slots of the schema's tables (`schema.fbs`, version 3d). */
const model = { version: 0, subgraphs: 2, description: 3 };
const subgraph = { tensors: 0, inputs: 1, outputs: 2, name: 4 };
const tensor = {
  shape: 0,
  type: 1,
  buffer: 2,
  name: 3,
  quantization: 4,
  sparsity: 6,
  signature: 7,
  hasRank: 8,
  external: 10,
};

/** Reads a TensorFlow Lite (LiteRT) model. */
export function readTflite(window: ByteWindow): FactDraft {
  const draft = new FactDraft(window.size);
  const identifier = identifierAt(window, 0);
  const run = startFlatRun(window, { start: 0, end: window.size });
  const root = FlatTable.root(run);
  const version = root.u32(model.version);
  draft.format = "tflite";
  draft.description = "TensorFlow Lite model";
  draft.container = { name: identifier, version: String(version) };
  if (identifier !== "TFL3" || version !== 3) {
    const values = { format: `TensorFlow Lite ${identifier}`, version, expected: "TFL3 version 3" };
    draft.fault(unsupportedFormatVersion, "default", values, { offset: 4, bytes: 4 });
  }
  draft.section("root offset and identifier", 0, 8);
  draft.meta("description", root.text(model.description));
  const context: Context = { draft, root, buffers: new TfliteBuffers(root) };
  const graphs = [...root.tables(model.subgraphs, "a subgraph")];
  const [main, ...others] = graphs;
  if (main) readMainGraph(main, context);
  else draft.unread("the graph", "the file holds no subgraph", ["io", "operators", "weights"]);
  for (const graph of others) {
    readTensors(graph, context, { wanted: new Set(), found: new Map(), aliases: new Map() });
  }
  if (others.length > 0) draft.meta("subgraphs", graphs.length);
  const operators = readOperatorNames(root, draft);
  for (const graph of graphs) countTfliteOperators(graph, operators, draft);
  readTfliteMetadata(root, context.buffers, draft);
  checkConstantWidths(draft);
  reportFlatFaults(run, draft);
  draft.quantized = decideQuantized(draft);
  return draft;
}

interface Context {
  readonly draft: FactDraft;
  readonly root: FlatTable;
  readonly buffers: TfliteBuffers;
}

/** Tensors that are asked for by their place in a graph, and the further names that they have. */
interface Ports {
  readonly wanted: ReadonlySet<number>;
  readonly found: Map<number, FactTensor>;
  readonly aliases: Aliases;
}

function readMainGraph(graph: FlatTable, context: Context): void {
  const { draft, root } = context;
  draft.name = graph.text(subgraph.name) || undefined;
  const inputs = graph.ints(subgraph.inputs, "the list of inputs") ?? [];
  const outputs = graph.ints(subgraph.outputs, "the list of outputs") ?? [];
  const wanted = new Set([...inputs, ...outputs]);
  const found = new Map<number, FactTensor>();
  const count = readTensors(graph, context, { wanted, found, aliases: readSignatures(root, wanted) });
  const pick = (indexes: readonly number[], what: string): FactTensor[] =>
    indexes.flatMap((index, i) => {
      const port = found.get(index);
      if (port) return [port];
      const values = { what: `${what} ${i}`, kind: "tensor", index, count };
      draft.fault(misplacedValue, "default", values, { offset: graph.at, bytes: 0 });
      draft.unread(`an ${what}`, "it refers to a tensor that is not there", ["io"]);
      return [];
    });
  draft.inputs = pick(inputs, "input");
  draft.outputs = pick(outputs, "output");
}

/** Counts the constants of one graph and finds its ports; returns how many tensors there are. */
function readTensors(graph: FlatTable, context: Context, ports: Ports): number {
  let count = 0;
  for (const entry of graph.tables(subgraph.tensors, "a tensor")) {
    readTensor(entry, count, context, ports);
    count++;
  }
  return count;
}

function readTensor(entry: FlatTable, index: number, { draft, buffers }: Context, ports: Ports): void {
  const code = entry.u8(tensor.type);
  const word = tfliteType(code);
  const name = entry.text(tensor.name);
  const dims = entry.ints(tensor.shape, "the shape of a tensor") ?? [];
  const quantization = readTfliteQuantization(entry.table(tensor.quantization, "quantization parameters"));
  // Weights and activations alike: a scale on an integer is what quantization is in this format.
  if (quantization && (elementBits(word ?? "") ?? 32) <= 16) draft.mark("quantization parameters");
  const buffer = buffers.take(entry.u32(tensor.buffer));
  if (buffer) {
    const constant = { name, type: word ?? `type ${code}`, shape: dims, ...buffer };
    countConstant(draft, { ...constant, compressed: entry.has(tensor.sparsity) });
  }
  const external = entry.u32(tensor.external);
  if (external > 0) draft.unread(`data of "${name}"`, "it lies in another file", ["weights"]);
  if (!ports.wanted.has(index)) return;
  const aliases = ports.aliases.get(index);
  ports.found.set(index, {
    name,
    dtype: hmlDtype(word),
    shape: readShape(entry, dims),
    layout: undefined,
    ...(quantization && { quantization }),
    ...(aliases && { aliases }),
  });
}

/** The signature of the shape leaves open what callers may resize; the shape has a 1 there to begin with. */
function readShape(entry: FlatTable, dims: readonly number[]): FactTensor["shape"] {
  const open = entry.ints(tensor.signature, "the shape signature of a tensor");
  return (open?.length === dims.length ? open : dims).map((dim) => (dim < 0 ? null : dim));
}

function decideQuantized(draft: FactDraft): "yes" | "no" | "unknown" {
  const narrow = [...draft.byType].some(([type]) => type !== "bool" && (elementBits(type) ?? 32) <= 8);
  if (draft.hides("weights")) return "unknown";
  if (draft.quantization.size > 0) return narrow ? "yes" : "unknown";
  return narrow ? "unknown" : "no";
}
