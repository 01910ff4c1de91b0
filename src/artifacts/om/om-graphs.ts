import type { FactGears } from "../../model/artifact-facts.ts";
import type { FactDraft } from "../fact-draft.ts";
import type { ProtoCursor } from "../proto-cursor.ts";
import { type Attrs, attrInt, attrInts, attrText } from "./attr-value.ts";
import { type GraphVisitor, type ModelDef, type Op, walkGraph } from "./model-def.ts";
import { inputTypes } from "./om-io.ts";
import type { WeightSlice, WeightTally } from "./om-weights.ts";

/** Attributes of operators that facts come from. */
const wanted = new Set([
  "value",
  "subgraph",
  "index",
  "cl_name",
  "graphop_weight_offset",
  "_batch_num",
  "_mbatch_origin_input_dims",
  "mbatch_dynamic_type",
  "aipp",
  "location",
  "file_path",
  "length",
]);

/** Attributes whose mere presence speaks for quantization (om-format: quantization). `offset_x` is not one. */
const markers = new Set(["QuantizeInfo", "QuantizeInfoExt", "quantType", "quantize_factor"]);

/** What the graphs of one model told besides operators and constants. */
export interface GraphFindings {
  /** Data operators and net outputs of the main graph. */
  readonly inputs: Op[];
  readonly outputs: Op[];
  /** Compute libraries that got a part of the graph as a compiled blob: name → parts. */
  readonly libraries: Map<string, number>;
  readonly gears: FactGears[];
  /** Whether an operator carries preprocessing of images. */
  hasPreprocessing: boolean;
}

/** What a walk needs: where it counts, and which graphs of the file were counted already. */
export interface GraphWalk {
  readonly def: ModelDef;
  readonly tally: WeightTally;
  readonly draft: FactDraft;
  /** Names of subgraphs counted so far: several models of one file may hold the same. */
  readonly seen: Set<string>;
}

/** Walks all graphs of a model: counts operators, constants and markers, and finds inputs and outputs. */
export function readGraphs(walk: GraphWalk): GraphFindings {
  const findings: GraphFindings = {
    inputs: [],
    outputs: [],
    libraries: new Map(),
    gears: [],
    hasPreprocessing: false,
  };
  walk.def.graphs.forEach((graph, place) => {
    const isMain = place === 0;
    const name = peekName(graph);
    if (!isMain && name !== "" && walk.seen.has(name)) return;
    walk.seen.add(name);
    walkCounted(graph, walk, findings, { offset: 0, isMain });
  });
  return findings;
}

function peekName(graph: ProtoCursor): string {
  const copy = graph.again();
  while (copy.next()) if (copy.field === 1) return copy.text();
  return "";
}

interface GraphPlace extends WeightSlice {
  readonly isMain: boolean;
}

function walkCounted(graph: ProtoCursor, walk: GraphWalk, findings: GraphFindings, place: GraphPlace): void {
  const { draft, tally, def } = walk;
  const visitor: GraphVisitor = {
    wantsAttr(key) {
      if (markers.has(key)) draft.mark(key);
      return wanted.has(key) || key.startsWith("_pred_value_");
    },
    op(op) {
      draft.countOperator(op.type);
      if (/^Ascend\w*[Qq]uant/.test(op.type)) draft.mark(op.type);
      tally.add(op, def.names, place);
      if (op.attrs.has("aipp") || op.type === "AippData") findings.hasPreprocessing = true;
      if (place.isMain) noteMainOp(op, findings);
      const nested = op.attrs.get("subgraph");
      if (nested?.kind !== "graph") return;
      walkCounted(nested.cursor, walk, findings, enterLibrary(op, place, findings));
    },
    attr(key, value) {
      if (place.isMain && key === "is_one_side_quantized" && value.kind === "bool" && value.value) {
        draft.mark(key);
      }
    },
  };
  walkGraph(graph, def.names, visitor);
}

function noteMainOp(op: Op, findings: GraphFindings): void {
  if (inputTypes.has(op.type)) findings.inputs.push(op);
  else if (op.type === "NetOutput") findings.outputs.push(op);
  else if (op.type === "Case") {
    const gears = readGears(op.attrs);
    if (gears) findings.gears.push(gears);
  }
}

/** A part of the graph that was compiled for one compute library; its constants lie in a slice of the weights. */
function enterLibrary(op: Op, outer: GraphPlace, findings: GraphFindings): GraphPlace {
  const library = attrText(op.attrs, "cl_name");
  if (library) findings.libraries.set(library, (findings.libraries.get(library) ?? 0) + 1);
  return { offset: outer.offset + (attrInt(op.attrs, "graphop_weight_offset") ?? 0), isMain: false };
}

/** The choices of a `Case` operator that a compiler made for batch sizes, resolutions or other dimensions. */
function readGears(attrs: Attrs): FactGears | undefined {
  const kinds = { 1: "batch", 2: "resolution" } as const;
  const kind = kinds[attrInt(attrs, "mbatch_dynamic_type") as keyof typeof kinds] ?? "dims";
  const count = attrInt(attrs, "_batch_num") ?? 0;
  const choices: (readonly number[])[] = [];
  for (let i = 0; i < count; i++) {
    const choice = attrInts(attrs, `_pred_value_${i}`);
    if (!choice) break;
    choices.push(choice);
  }
  return choices.length > 0 ? { kind, choices } : undefined;
}
