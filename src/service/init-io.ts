import { type ArtifactFacts, type FactTensor, isHidden } from "../model/artifact-facts.ts";
import { printLayout, printTensor } from "../model/declared-type.ts";
import { labelOfName, makeUnique } from "../model/label-of-name.ts";
import type { Mapping } from "../model/tree.ts";
import { block, inferred, type NewEntry, text, word } from "./init-tree.ts";

export type PortKind = "input" | "output";

/**
 * The inputs or outputs of one artifact as a map of labelled blocks; `undefined` where the file does not show them.
 * `name` stands only where the label is another word.
 */
export function describePorts(facts: ArtifactFacts, kind: PortKind): Mapping | undefined {
  const tensors = kind === "input" ? facts.inputs : facts.outputs;
  if (tensors.length === 0 || isHidden(facts, "io")) return undefined;
  const labels = makeUnique(tensors.map((tensor, i) => labelOfName(tensor.name, `${kind}_${i}`)));
  return block(tensors.map((tensor, i) => [labels[i] ?? "", describePort(tensor, labels[i] ?? "")] as const));
}

function describePort(tensor: FactTensor, label: string): Mapping {
  const entries: NewEntry[] = [];
  const type = printTensor(tensor);
  const layout = printLayout(tensor);
  if (tensor.name !== "" && tensor.name !== label) entries.push(["name", text(tensor.name)]);
  if (type !== undefined) entries.push(["type", word(type)]);
  if (layout !== undefined) entries.push(["layout", word(layout)]);
  entries.push(inferred);
  return block(entries);
}

/** Whether two maps of ports say the same, labels and order included. */
export function portsAgree(a: Mapping | undefined, b: Mapping | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
