import type {
  Attribute,
  Attributes,
  GraphDescription,
  ModelDescription,
  OperatorDescription,
  TensorDescription,
} from "./description.ts";

/** Names and values met so far; the position is the number that stands for it. */
interface Tables {
  readonly names: Map<string, number>;
  readonly usesText: boolean[];
  readonly values: Map<string, number>;
}

/**
 * The compression of newer Ascend toolchains: the attribute names of operators and of their tensors become numbers,
 * and so do texts. Attributes of the model, of graphs and of a constant's own tensor stay as they are.
 */
export function enumerateAttributes(model: ModelDescription): ModelDescription {
  const tables: Tables = { names: new Map(), usesText: [], values: new Map() };
  const graphs = model.graphs.map((graph) => enumerateGraph(graph, tables));
  const attributes: Attributes = {
    ...model.attributes,
    om_compress_version: { int: 1 },
    attr_name_enum: { texts: [...tables.names.keys()] },
    attr_value_enum: { texts: [...tables.values.keys()] },
    attrs_use_string_value: { flags: tables.usesText },
  };
  return { ...model, graphs, attributes };
}

/** How number `index` is spelled as an attribute name: a NUL, then digits to the base 127, lowest first, each plus one. */
export function spellAttributeNumber(index: number): string {
  let spelled = "\0";
  let rest = index;
  do {
    spelled += String.fromCharCode((rest % 127) + 1);
    rest = Math.floor(rest / 127);
  } while (rest > 0);
  return spelled;
}

function enumerateGraph(graph: GraphDescription, tables: Tables): GraphDescription {
  const operators = graph.operators.map((operator): OperatorDescription => {
    const tensors = (list: readonly TensorDescription[] | undefined) =>
      (list ?? []).map((tensor) => ({ ...tensor, attributes: enumerateAll(tensor.attributes, tables) }));
    return {
      ...operator,
      attributes: enumerateAll(operator.attributes, tables),
      inputTensors: tensors(operator.inputTensors),
      outputTensors: tensors(operator.outputTensors),
    };
  });
  return { ...graph, operators };
}

function enumerateAll(attributes: Attributes | undefined, tables: Tables): Attributes {
  const entries = Object.entries(attributes ?? {}).map(([key, attribute]) => {
    const isText = "text" in attribute || "texts" in attribute;
    const number = numberOf(tables.names, key);
    tables.usesText[number] = isText;
    return [spellAttributeNumber(number), enumerateValue(attribute, tables)] as const;
  });
  return Object.fromEntries(entries);
}

function enumerateValue(attribute: Attribute, tables: Tables): Attribute {
  if ("text" in attribute) return { int: numberOf(tables.values, attribute.text) };
  if ("texts" in attribute) return { ints: attribute.texts.map((text) => numberOf(tables.values, text)) };
  return attribute;
}

function numberOf(table: Map<string, number>, text: string): number {
  const known = table.get(text) ?? table.size;
  table.set(text, known);
  return known;
}
