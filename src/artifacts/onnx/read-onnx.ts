import { limits } from "../../base/limits.ts";
import { unsupportedFormatVersion } from "../../diagnostics/faults/unsupported-format-version.ts";
import type { FactTensor } from "../../model/artifact-facts.ts";
import type { ByteWindow } from "../byte-window.ts";
import { checkConstantWidths } from "../count-constant.ts";
import { FactDraft } from "../fact-draft.ts";
import { ProtoCursor, startProtoRun } from "../proto-cursor.ts";
import { reportProtoFaults } from "../report-proto-faults.ts";
import { keepName } from "./keep-name.ts";
import { leaveOut } from "./leave-out.ts";
import { annotation, decideOnnxQuantized, isQuantizing } from "./onnx-quantization.ts";
import { readOnnxTensor, readPair } from "./onnx-tensor.ts";
import { readOnnxValue } from "./onnx-value.ts";

/** Newest IR version whose fields are known here. */
const newestIr = 13;

/** Reads an ONNX model (`ModelProto`). Weights in other files count by their stated type and shape. */
export function readOnnx(window: ByteWindow): FactDraft {
  const draft = new FactDraft(window.size);
  draft.format = "onnx";
  draft.description = "ONNX model";
  const run = startProtoRun(window);
  const model = new ProtoCursor(run, 0, window.size);
  const properties = new Map<string, string>();
  let entries = 0;
  const producer: { name?: string; version?: string } = {};
  let irVersion = 0;
  let graph: ProtoCursor | undefined;
  let functions = 0;
  let trainings = 0;
  while (model.next()) {
    switch (model.field) {
      case 1:
        irVersion = model.uint();
        break;
      case 2:
        producer.name = model.text();
        break;
      case 3:
        producer.version = model.text();
        break;
      case 4:
        draft.meta("domain", model.text());
        break;
      case 5:
        draft.meta("model-version", model.int());
        break;
      case 7:
        graph = model.message();
        draft.section("graph", model.valueStart, model.length);
        break;
      case 8:
        readOperatorSet(model.message(), draft);
        break;
      case 20:
        trainings++;
        break;
      case 25:
        functions++;
        readFunction(model.message(), draft);
        break;
      case 14:
        if (entries++ < limits.artifactListItems) readPair(model.message(), properties);
        break;
    }
  }
  draft.container = { name: "ONNX", version: String(irVersion) };
  draft.producer = { name: producer.name || undefined, version: producer.version || undefined };
  for (const [key, value] of properties) draft.meta(`property-${key}`, value);
  if (irVersion > newestIr) {
    const values = { format: "ONNX IR", version: irVersion, expected: `up to ${newestIr}` };
    draft.fault(unsupportedFormatVersion, "default", values, { offset: 0, bytes: 2 });
  }
  if (functions > 0) draft.meta("functions", functions);
  if (trainings > 0) {
    draft.notes.push(
      "The model can be trained further: graphs for that stand in it beside the one for inference.",
    );
    draft.unread("training information", "graphs that only training runs are not looked at", []);
  }
  if (graph) readMainGraph(graph, draft);
  else draft.unread("the graph", "the file holds none", ["io", "operators", "weights", "name"]);
  checkConstantWidths(draft);
  reportProtoFaults(run, { offset: 0, bytes: window.size }, draft);
  draft.quantized = decideOnnxQuantized(draft);
  return draft;
}

function readOperatorSet(set: ProtoCursor, draft: FactDraft): void {
  let domain = "";
  let version = 0;
  while (set.next()) {
    if (set.field === 1) domain = set.text();
    else if (set.field === 2) version = set.uint();
  }
  if (draft.requires.length < limits.artifactListItems)
    draft.requires.push(`${domain || "ai.onnx"}@${version}`);
}

/** Counts what stands in a function of the model (`FunctionProto`), once however often it is called. */
function readFunction(body: ProtoCursor, draft: FactDraft): void {
  while (body.next()) if (body.field === 7) readNode(body.message(), draft);
}

function readMainGraph(graph: ProtoCursor, draft: FactDraft): void {
  const inputs: FactTensor[] = [];
  const keep = (values: FactTensor[], value: ProtoCursor): void => {
    const other = (name: string, what: string): void => {
      draft.notes.push(`"${name}" is ${what}, which no declaration can type.`);
    };
    if (values.length < limits.artifactListItems) values.push(readOnnxValue(value, other));
    else leaveOut("inputs or outputs", "artifactListItems", draft);
  };
  const initialized = readGraph(graph, draft, {
    name: (name) => {
      draft.name = name || undefined;
    },
    input: (input) => keep(inputs, input),
    output: (output) => keep(draft.outputs, output),
  });
  // Before IR version 4 every initializer had to stand among the inputs too; callers do not feed those.
  draft.inputs = inputs.filter(({ name }) => !initialized.has(name));
  if (draft.inputs.length < inputs.length) {
    draft.meta("inputs-with-default", inputs.length - draft.inputs.length);
  }
}

interface GraphTellsOf {
  readonly name: (name: string) => void;
  /** `ValueInfoProto`, as the output is. */
  readonly input: (input: ProtoCursor) => void;
  readonly output: (output: ProtoCursor) => void;
}

/** Walks one graph; returns the names of its initializers. */
function readGraph(graph: ProtoCursor, draft: FactDraft, tells: GraphTellsOf | undefined): Set<string> {
  const initialized = new Set<string>();
  while (graph.next()) {
    switch (graph.field) {
      case 1:
        readNode(graph.message(), draft);
        break;
      case 2:
        tells?.name(graph.text());
        break;
      case 5:
        keepName(initialized, readOnnxTensor(graph.message(), draft), draft);
        break;
      case 11:
        tells?.input(graph.message());
        break;
      case 12:
        tells?.output(graph.message());
        break;
      case 14:
        draft.mark(annotation);
        break;
      case 15:
        readSparse(graph.message(), draft, initialized);
        break;
    }
  }
  return initialized;
}

/** `SparseTensorProto`: the values are the constant, the indices only say where they go. */
function readSparse(sparse: ProtoCursor, draft: FactDraft, initialized: Set<string>): void {
  while (sparse.next())
    if (sparse.field === 1) keepName(initialized, readOnnxTensor(sparse.message(), draft), draft);
}

/** Counts a node and what stands in its attributes: graphs of control flow, and the tensor of a `Constant`. */
function readNode(node: ProtoCursor, draft: FactDraft): void {
  let type = "";
  let domain = "";
  // What an attribute means hangs on the type, which is written behind some of them or behind all.
  const attributes = node.again();
  while (node.next()) {
    if (node.field === 4) type = node.text();
    else if (node.field === 7) domain = node.text();
  }
  draft.countOperator(domain === "" || domain === "ai.onnx" ? type : `${domain}.${type}`);
  if (isQuantizing(type)) draft.mark(type);
  while (attributes.next())
    if (attributes.field === 5) readAttribute(attributes.message(), type === "Constant", draft);
}

function readAttribute(attribute: ProtoCursor, isOfConstant: boolean, draft: FactDraft): void {
  while (attribute.next()) {
    if (attribute.field === 6 || attribute.field === 11) readGraph(attribute.message(), draft, undefined);
    else if (!isOfConstant) continue;
    else if (attribute.field === 5) readOnnxTensor(attribute.message(), draft);
    else if (attribute.field === 22) readSparse(attribute.message(), draft, new Set());
  }
}
