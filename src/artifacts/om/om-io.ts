import type { FactTensor } from "../../model/artifact-facts.ts";
import type { ProtoCursor } from "../proto-cursor.ts";
import type { AttrNames } from "./attr-names.ts";
import { type Attrs, attrInt, attrInts, attrTexts } from "./attr-value.ts";
import type { Op } from "./model-def.ts";
import { factShape, factType, readTensorDesc } from "./tensor-desc.ts";

/** Operator types through which data enters a graph. */
export const inputTypes: ReadonlySet<string> = new Set([
  "Data",
  "AippData",
  "AnnData",
  "RefData",
  "QueueData",
]);

/** Inputs of a graph from its data operators, in file order: by attribute `index` where stated, else by place. */
export function readInputs(ops: readonly Op[], names: AttrNames): FactTensor[] {
  const ordered = ops.map((op, place) => ({ op, order: attrInt(op.attrs, "index") ?? place }));
  ordered.sort((a, b) => a.order - b.order);
  return ordered.map(({ op }) => readInput(op, names));
}

/**
 * The graph's side of a data operator (its output) is the type, as for outputs; where preprocessing is built in, the
 * side that the application sees (its input) differs and is the alternative.
 */
function readInput(op: Op, names: AttrNames): FactTensor {
  const [inner, outer] = [op.outputDescs[0], op.inputDescs[0]];
  const type = typeOf(inner ?? outer, names);
  const outerType = typeOf(outer ?? inner, names);
  // Where batches or resolutions are chosen at run time, this attribute keeps the shape before the choice.
  const open = attrInts(op.attrs, "_mbatch_origin_input_dims");
  const shape = open && open.length > 0 ? factShape(open) : type.shape;
  const primary = { ...type, shape };
  const other = isSame(primary, outerType) ? type : outerType;
  return { name: op.name, ...primary, ...(!isSame(primary, other) && { alternative: other }) };
}

function isSame(a: TensorType, b: TensorType): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type TensorType = Pick<FactTensor, "dtype" | "shape" | "layout">;

/**
 * Outputs of a graph from its `NetOutput` operators. The public name is the entry of `attr_model_out_nodes_name`, else
 * `output_<i>_<source>_<index>` as GE builds it; the names made from the graph's edges are aliases. The compiler-side
 * type is the operator's input, and its output, where it differs, the alternative.
 */
export function readOutputs(ops: readonly Op[], names: AttrNames, modelAttrs: Attrs): FactTensor[] {
  const stated = attrTexts(modelAttrs, "attr_model_out_nodes_name") ?? [];
  const outputs: FactTensor[] = [];
  for (const op of ops) {
    const edges = op.inputs.map(splitEdge).filter(({ index }) => index >= 0);
    const count = Math.max(edges.length, op.inputDescs.length);
    for (let i = 0; i < count; i++) {
      const place = outputs.length;
      const edge = edges[i];
      const named = namesOf(place, stated[place], [
        edgeName(place, op.sourceNames[i], op.sourceIndexes[i]),
        edgeName(place, edge?.producer, edge?.index),
      ]);
      const [inner, outer] = [op.inputDescs[i], op.outputDescs[i]];
      const primary = typeOf(inner ?? outer, names);
      const other = typeOf(outer ?? inner, names);
      outputs.push({ ...named, ...primary, ...(!isSame(primary, other) && { alternative: other }) });
    }
  }
  return outputs;
}

function typeOf(desc: ProtoCursor | undefined, names: AttrNames): TensorType {
  if (!desc) return { dtype: undefined, shape: undefined, layout: undefined };
  return factType(readTensorDesc(desc.again(), names));
}

function namesOf(
  place: number,
  stated: string | undefined,
  built: readonly (string | undefined)[],
): Pick<FactTensor, "name" | "aliases"> {
  const all = [stated || undefined, ...built].filter((name) => name !== undefined);
  const [name = `output_${place}`, ...rest] = new Set(all);
  return rest.length > 0 ? { name, aliases: rest } : { name };
}

function edgeName(
  place: number,
  producer: string | undefined,
  index: number | undefined,
): string | undefined {
  return producer ? `output_${place}_${producer}_${index ?? 0}` : undefined;
}

/** Splits `producer:index` at its last colon: names hold colons and slashes themselves. */
function splitEdge(edge: string): { readonly producer: string; readonly index: number } {
  const colon = edge.lastIndexOf(":");
  const index = Number(edge.slice(colon + 1));
  if (colon < 0 || !Number.isInteger(index)) return { producer: edge, index: 0 };
  return { producer: edge.slice(0, colon), index };
}
