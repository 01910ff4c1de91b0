import { askedForLostStatement, noteLostStatement } from "../../model/absence.ts";
import type { ArtifactFacts, FactTensor } from "../../model/artifact-facts.ts";
import { parseTensor } from "../../model/values/tensor.ts";
import {
  compareWithFact,
  correctType,
  type DimensionNames,
  noNames,
  type TypeDifference,
} from "../../theory/tensor-types.ts";
import type { Block } from "../block.ts";
import { type Surroundings, shownFacts } from "./shown-facts.ts";

export type PortKind = "input" | "output";

/** One declared input or output of a variant, its own or the model's. */
export interface DeclaredPort {
  readonly kind: PortKind;
  readonly block: Block<"input">;
  /** The artifact's name of it: property `name`, else the label. */
  readonly name: string;
  /** The block under which it stands: the variant, or the model. */
  readonly owner: Block<"variant"> | Block<"model">;
}

/** A declared port and the tensor of the file that it speaks of. `position` is the tensor's, from 0. */
export interface PortPair {
  readonly port: DeclaredPort;
  readonly tensor: FactTensor;
  readonly position: number;
  readonly isNamed: boolean;
  readonly differences: readonly TypeDifference[];
  /** The declared type with the file's facts in place of what differs, where it can be written. */
  readonly corrected: string | undefined;
}

/** The declared inputs or outputs of a variant held against those of its artifact. */
export interface PortComparison {
  readonly kind: PortKind;
  readonly declared: readonly DeclaredPort[];
  readonly stated: readonly FactTensor[];
  readonly pairs: readonly PortPair[];
  /** Declared ones that no tensor answers to, where there are more or fewer than the file has. */
  readonly extra: readonly DeclaredPort[];
  /** Tensors that no declaration speaks of. */
  readonly missing: readonly FactTensor[];
}

/** All of one variant. */
export interface IoComparison {
  readonly facts: ArtifactFacts;
  readonly ports: readonly PortComparison[];
}

/** `isPartial`: it rests on a statement that was lost to a fault. */
const known = new WeakMap<object, IoComparison & { readonly isPartial: boolean }>();

/**
 * Compares what is declared of a variant's inputs and outputs with its artifact (REQ-ART-4). `undefined` where the file
 * was not read or hides them. A side of which the file states nothing is left out: it is unknown.
 */
export function compareIo(context: Surroundings, variant: Block<"variant">): IoComparison | undefined {
  const facts = shownFacts(context, variant, "io");
  if (!facts) return undefined;
  const before = known.get(variant);
  if (before?.facts === facts) {
    if (before.isPartial) noteLostStatement();
    return before;
  }
  const ports: PortComparison[] = [];
  let names = noNames;
  for (const kind of ["input", "output"] as const) {
    const declared = effectivePorts(context, variant, kind);
    const stated = kind === "input" ? facts.inputs : facts.outputs;
    if (stated.length === 0) continue;
    const compared = comparePorts({ kind, declared, stated }, names);
    ports.push(compared.ports);
    names = compared.names;
  }
  const comparison = { facts, ports, isPartial: askedForLostStatement() };
  known.set(variant, comparison);
  return comparison;
}

/** The ports of a variant: the model's, its own in their places, and those that it alone has. */
export function effectivePorts(
  { up, labelOf }: Pick<Surroundings, "up" | "labelOf">,
  variant: Block<"variant">,
  kind: PortKind,
): readonly DeclaredPort[] {
  const owners: readonly DeclaredPort["owner"][] = [up(variant, "model") ?? {}, variant];
  const ports = new Map<string, DeclaredPort>();
  for (const owner of owners) {
    for (const block of Object.values(owner[kind] ?? {})) {
      const label = labelOf(block);
      ports.set(label, { kind, block, name: block.name ?? label, owner });
    }
  }
  return [...ports.values()];
}

function comparePorts(
  { kind, declared, stated }: Pick<PortComparison, "kind" | "declared" | "stated">,
  names: DimensionNames,
): { readonly ports: PortComparison; readonly names: DimensionNames } {
  const places = matchPorts(declared, stated);
  const taken = new Set(places);
  const pairs: PortPair[] = [];
  let known = names;
  declared.forEach((port, i) => {
    const position = places[i] ?? -1;
    const tensor = stated[position];
    if (!tensor) return;
    const type = parseTensor(port.block.type);
    const pattern = { dtype: type?.dtype, dims: type?.dims, layout: port.block.layout };
    const compared = compareWithFact(pattern, tensor, known);
    known = compared.names;
    pairs.push({
      port,
      tensor,
      position,
      isNamed: isNameOf(port.name, tensor),
      differences: compared.differences,
      corrected: correctType(pattern, compared),
    });
  });
  const extra = declared.filter((_, i) => places[i] === undefined);
  const missing = stated.filter((_, i) => !taken.has(i));
  return { ports: { kind, declared, stated, pairs, extra, missing }, names: known };
}

/** Whether a name is one of those that the file gives the tensor. */
export function isNameOf(name: string, tensor: FactTensor): boolean {
  return tensor.name === name || (tensor.aliases?.includes(name) ?? false);
}

/**
 * The position of each declared port among the tensors of the file. Names go first, so that one fault is one finding;
 * what is left goes by order, provided that there are as many of either.
 */
function matchPorts(
  declared: readonly DeclaredPort[],
  stated: readonly FactTensor[],
): readonly (number | undefined)[] {
  const free = new Set(stated.keys());
  const places = declared.map(({ name }): number | undefined => {
    const place = stated.findIndex((one, position) => free.has(position) && isNameOf(name, one));
    return free.delete(place) ? place : undefined;
  });
  if (declared.length !== stated.length) {
    // Tensors without a name can only be told by their place.
    return places.map((place, i) => (place === undefined && stated[i]?.name === "" ? i : place));
  }
  const rest = [...free];
  return places.map((place) => place ?? rest.shift());
}
