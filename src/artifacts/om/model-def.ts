import type { ProtoCursor } from "../proto-cursor.ts";
import { type AttrNames, enumeratedNames, literalNames } from "./attr-names.ts";
import type { Attrs, AttrValue } from "./attr-value.ts";
import { hasRoom, keepItem } from "./keep-item.ts";
import { readAttrEntry } from "./read-attr-entry.ts";

/** The model definition (`ModelDef`) without its graphs, which are walked one operator at a time. */
export interface ModelDef {
  readonly name: string;
  readonly irVersion: number;
  /** The platform version again, as the header has it. */
  readonly customVersion: string;
  readonly attrs: Attrs;
  readonly names: AttrNames;
  /** The first is the main graph, the others are its subgraphs. */
  readonly graphs: readonly ProtoCursor[];
}

/** One operator (`OpDef`), with only those attributes that facts come from. Descriptions stay where they are. */
export interface Op {
  readonly name: string;
  readonly type: string;
  /** `producer:index`; an index of -1 is a control edge, an empty text an absent input. */
  readonly inputs: readonly string[];
  readonly sourceNames: readonly string[];
  readonly sourceIndexes: readonly number[];
  readonly inputDescs: readonly ProtoCursor[];
  readonly outputDescs: readonly ProtoCursor[];
  readonly attrs: Attrs;
}

/** What a walk over a graph tells. */
export interface GraphVisitor {
  readonly wantsAttr: (key: string) => boolean;
  readonly op: (op: Op) => void;
  readonly attr: (key: string, value: AttrValue) => void;
}

/** Reads the top of a `ModelDef`; graphs are only located. */
export function readModelDef(model: ProtoCursor): ModelDef {
  let name = "";
  let irVersion = 0;
  let customVersion = "";
  let entries = 0;
  const attrs = new Map<string, AttrValue>();
  const graphs: ProtoCursor[] = [];
  while (model.next()) {
    switch (model.field) {
      case 1:
        name = model.text();
        break;
      case 2:
        irVersion = model.uint();
        break;
      case 3:
        customVersion = model.text();
        break;
      case 7:
        keepItem(model, graphs, model.message());
        break;
      case 11: {
        const entry = readAttrEntry(model.message(), literalNames, () => hasRoom(model, entries++));
        if (entry) attrs.set(entry.key, entry.value);
        break;
      }
    }
  }
  return { name, irVersion, customVersion, attrs, names: enumeratedNames(attrs), graphs };
}

/** Walks the operators and the attributes of one graph (`GraphDef`), in file order. */
export function walkGraph(graph: ProtoCursor, names: AttrNames, visitor: GraphVisitor): void {
  let entries = 0;
  while (graph.next()) {
    if (graph.field === 6) visitor.op(readOp(graph.message(), names, visitor));
    else if (graph.field === 11) {
      const entry = readAttrEntry(graph.message(), literalNames, () => hasRoom(graph, entries++));
      if (entry) visitor.attr(entry.key, entry.value);
    }
  }
}

function readOp(op: ProtoCursor, names: AttrNames, visitor: GraphVisitor): Op {
  let name = "";
  let type = "";
  const inputs: string[] = [];
  const sourceNames: string[] = [];
  const sourceIndexes: number[] = [];
  const inputDescs: ProtoCursor[] = [];
  const outputDescs: ProtoCursor[] = [];
  const attrs = new Map<string, AttrValue>();
  while (op.next()) {
    switch (op.field) {
      case 1:
        name = op.text();
        break;
      case 2:
        type = op.text();
        break;
      case 5:
        keepItem(op, inputs, op.text());
        break;
      case 10: {
        const entry = readAttrEntry(op.message(), names, visitor.wantsAttr);
        if (entry) attrs.set(entry.key, entry.value);
        break;
      }
      case 24:
        keepItem(op, sourceNames, op.text());
        break;
      case 25:
        op.appendInts(sourceIndexes);
        break;
      case 33:
        keepItem(op, inputDescs, op.message());
        break;
      case 34:
        keepItem(op, outputDescs, op.message());
        break;
    }
  }
  return { name, type, inputs, sourceNames, sourceIndexes, inputDescs, outputDescs, attrs };
}
