import { leadingPadding } from "../../diagnostics/faults/leading-padding.ts";
import { misplacedValue } from "../../diagnostics/faults/misplaced-value.ts";
import { unsupportedFormatVersion } from "../../diagnostics/faults/unsupported-format-version.ts";
import type { FactTensor } from "../../model/artifact-facts.ts";
import type { ByteWindow } from "../byte-window.ts";
import { checkConstantWidths, countConstant } from "../count-constant.ts";
import { hmlDtype } from "../element-types.ts";
import { FactDraft } from "../fact-draft.ts";
import { type FlatRun, FlatTable, startFlatRun } from "../flat-table.ts";
import { findMindspore } from "../looks-like-flatbuffer.ts";
import { reportFlatFaults } from "../report-flat-faults.ts";
import { msOperator } from "./ms-operators.ts";
import { decideMsQuantized, readMsQuantization } from "./ms-quantization.ts";
import { msFramework, msLayout, msQuantType, msType } from "./ms-types.ts";

/** Slots of the schema's tables (`model.fbs`; the former schema has the same as far as they go). */
const graph = {
  name: 0,
  version: 1,
  framework: 2,
  inputs: 3,
  outputs: 4,
  nodes: 6,
  tensors: 7,
  subgraphs: 8,
  obfuscated: 9,
};
const node = { name: 0, primitive: 2, quantType: 5 };
const tensor = {
  type: 1,
  dims: 2,
  format: 3,
  data: 6,
  quantParams: 7,
  name: 9,
  compression: 11,
  external: 12,
};

/** Reads a MindSpore Lite model (`.ms`), current or former schema, at the start of the file or behind padding. */
export function readMs(window: ByteWindow): FactDraft {
  const draft = new FactDraft(window.size);
  const { start, identifier } = findMindspore(window) ?? { start: 0, identifier: "" };
  draft.format = "ms";
  draft.description = "MindSpore Lite model";
  draft.container = { name: "MindSpore Lite", version: identifier || undefined };
  if (start > 0) {
    draft.fault(leadingPadding, "default", { offset: start }, { offset: 0, bytes: start });
    draft.section("padding", 0, start);
  }
  const schema = identifier === "MSL2" ? "current" : "former";
  if (schema === "former") {
    const version = identifier || "MSL0 without identifier";
    const values = { format: "MindSpore Lite", version };
    draft.fault(unsupportedFormatVersion, "deprecated", values, { offset: start + 4, bytes: 4 });
  }
  const run = startFlatRun(window, { start, end: window.size });
  const root = FlatTable.root(run);
  draft.section("root offset and identifier", start, 8);
  recordStatements(root, draft);
  readTensors(root, run, draft);
  readNodes(root, schema, draft);
  reportFlatFaults(run, draft);
  draft.quantized = decideMsQuantized(draft);
  return draft;
}

function recordStatements(root: FlatTable, draft: FactDraft): void {
  draft.name = root.text(graph.name) || undefined;
  const stated = root.text(graph.version);
  const version = /(\d[\w.-]*)\s*$/.exec(stated)?.[1];
  draft.producer = { name: "MindSpore Lite", version: version ?? (stated || undefined) };
  draft.meta("version", stated);
  if (root.has(graph.framework)) {
    const framework = root.i32(graph.framework);
    draft.meta("framework", msFramework(framework) ?? framework);
  }
  const subgraphs = root.vector(graph.subgraphs, 4, "the vector of subgraphs").length;
  if (subgraphs > 1) draft.meta("subgraphs", subgraphs);
  if (root.bool(graph.obfuscated)) {
    draft.notes.push("The model says that it is obfuscated: names and structure may mislead.");
    draft.unread("the true structure", "the model is obfuscated", ["operators"]);
  }
}

/** Tensors that are asked for by their place: the model's inputs and outputs. */
interface Ports {
  readonly wanted: ReadonlySet<number>;
  readonly found: Map<number, FactTensor>;
}

function readTensors(root: FlatTable, run: FlatRun, draft: FactDraft): void {
  const inputs = root.ints(graph.inputs, "the list of inputs") ?? [];
  const outputs = root.ints(graph.outputs, "the list of outputs") ?? [];
  const ports: Ports = { wanted: new Set([...inputs, ...outputs]), found: new Map() };
  const constants = new Set<number>();
  let count = 0;
  for (const entry of root.tables(graph.tensors, "a tensor")) {
    const before = draft.constants;
    readTensor(entry, count, ports, draft);
    if (draft.constants > before) constants.add(count);
    count++;
  }
  checkConstantWidths(draft);
  draft.inputs = pick(inputs, "input", ports.found, count, draft);
  draft.outputs = pick(outputs, "output", ports.found, count, draft);
  const fixed = inputs.filter((index) => constants.has(index)).length;
  if (fixed > 0) {
    draft.notes.push(`${fixed} of the inputs hold constant data: the converter listed constants as inputs.`);
  }
  if (run.missing && draft.inputs.length === 0)
    draft.unread("inputs and outputs", "the file is damaged", ["io"]);
}

function pick(
  indexes: readonly number[],
  what: string,
  found: ReadonlyMap<number, FactTensor>,
  count: number,
  draft: FactDraft,
): FactTensor[] {
  return indexes.flatMap((index, i) => {
    const port = found.get(index);
    if (port) return [port];
    const values = { what: `${what} ${i}`, kind: "tensor", index, count };
    draft.fault(misplacedValue, "default", values, { offset: 0, bytes: 0 });
    draft.unread(`an ${what}`, "it refers to a tensor that is not there", ["io"]);
    return [];
  });
}

function readTensor(entry: FlatTable, index: number, { wanted, found }: Ports, draft: FactDraft): void {
  const code = entry.i32(tensor.type);
  const type = msType(code);
  const dims = entry.ints(tensor.dims, "the dimensions of a tensor");
  const data = entry.vector(tensor.data, 1, "the data of a tensor");
  const compressed = entry.i32(tensor.compression) !== 0;
  const name = entry.text(tensor.name);
  if (data.length > 0) {
    const constant = { name, type: type ?? `type ${code}`, shape: dims, bytes: data.length, offset: data.at };
    countConstant(draft, { ...constant, compressed });
  }
  if (compressed) draft.mark("compressed weights");
  for (const external of entry.tables(tensor.external, "a reference to external data")) {
    draft.addCompanion(external.text(1), external.has(3) ? external.u64(3) : undefined);
    draft.unread(`data of "${name}"`, "it lies in another file", ["weights"]);
  }
  const quantization = readMsQuantization(entry, tensor.quantParams, draft);
  if (!wanted.has(index)) return;
  const shape = dims?.map((dim) => (dim < 0 ? null : dim));
  const port = { name, dtype: hmlDtype(type), shape, layout: msLayout(entry.i32(tensor.format)) };
  found.set(index, quantization ? { ...port, quantization } : port);
}

function readNodes(root: FlatTable, schema: "current" | "former", draft: FactDraft): void {
  const custom = new Map<string, number>();
  for (const entry of root.tables(graph.nodes, "a node")) {
    const primitive = entry.table(node.primitive, "a node's operator");
    const name = msOperator(primitive?.u8(0) ?? 0, schema);
    draft.countOperator(name);
    const quantType = entry.i32(node.quantType);
    if (quantType !== 0) draft.mark(`quantType ${msQuantType(quantType)}`);
    if (primitive && name === "Custom") {
      const kind = primitive.table(1, "a custom operator")?.text(0) || "(unnamed)";
      custom.set(kind, (custom.get(kind) ?? 0) + 1);
    }
  }
  if (custom.size === 0) return;
  const list = [...custom].map(([kind, count]) => `${kind} (${count})`).join(", ");
  draft.meta("custom-operators", list);
  draft.notes.push(`Custom operators hold what only their vendor can read: ${list}.`);
  draft.unread("custom operators", "their content is the vendor's own", []);
}
