import { type ArtifactFacts, isHidden } from "../model/artifact-facts.ts";
import type { WriteResult } from "../model/loss.ts";
import type { Mapping, NotationId, Tree } from "../model/tree.ts";
import { formatSize } from "../model/values/size.ts";
import { spellToolchain } from "../rules/artifact/spell-toolchain.ts";
import { storageToDeclare } from "../theory/precision.ts";
import { declaredFormat } from "./declared-format.ts";
import { describePorts, type PortKind, portsAgree } from "./init-io.ts";
import { chooseLabels } from "./init-label.ts";
import { listMissing, remark } from "./init-missing.ts";
import { block, inferred, list, type NewEntry, newTree, text, word } from "./init-tree.ts";
import type { Notation } from "./notation.ts";

/** One artifact that a new declaration is to describe. */
export interface InitArtifact {
  /** As the declaration is to name it: relative to its own folder, with `/`. */
  readonly path: string;
  /** `sha256:<64 hex>`. */
  readonly digest: string;
  readonly facts: ArtifactFacts;
}

/**
 * A declaration of compiled artifacts from what they state of themselves (`hml init`): one model, a variant for each
 * artifact, inputs and outputs in the model where all variants agree. What only a person knows is left out and listed
 * in comments that begin with `to complete:`, and what was read is marked with `basis: inferred`. Never fails: what the file does not show is not stated.
 */
export function initDeclaration(artifacts: readonly InitArtifact[], notation: Notation): WriteResult {
  return notation.write(buildDeclaration(artifacts, notation.id));
}

/** The same as a tree. */
export function buildDeclaration(artifacts: readonly InitArtifact[], notation: NotationId = "hml"): Tree {
  const labels = chooseLabels(artifacts.map((artifact) => artifact.path));
  const shared = (["input", "output"] as const).flatMap((kind) => sharePorts(artifacts, kind));
  const sharedKinds = new Set(shared.map(([kind]) => kind));
  const variants = artifacts.map((artifact, i): NewEntry => {
    return [labels.variants[i] ?? "default", describeVariant(artifact, sharedKinds)];
  });
  const stated = block([...shared, ["variant", block(variants)]]);
  const model = { ...stated, dangling: block([], listMissing("model", stated)).dangling };
  const root = block([
    ["hml", word("1.0")],
    ["model", block([[labels.model, model]])],
  ]);
  return newTree(notation, root);
}

/** The ports of one kind, where every artifact shows the same. */
function sharePorts(artifacts: readonly InitArtifact[], kind: PortKind): NewEntry[] {
  const [first, ...others] = artifacts.map(({ facts }) => describePorts(facts, kind));
  return first && others.every((ports) => portsAgree(first, ports)) ? [[kind, first]] : [];
}

function describeVariant(artifact: InitArtifact, shared: ReadonlySet<string>): Mapping {
  const { facts } = artifact;
  const format = declaredFormat(facts);
  const entries: NewEntry[] = [["artifact", text(artifact.path)]];
  if (format !== undefined) entries.push(["format", word(format)]);
  entries.push(
    ["bytes", word(facts.bytes)],
    ["size", word(formatSize(facts.bytes))],
    ["digest", word(artifact.digest)],
  );
  if (facts.encrypted) entries.push(["encrypted", word(true)]);
  const blocks = {
    input: shared.has("input") ? undefined : describePorts(facts, "input"),
    output: shared.has("output") ? undefined : describePorts(facts, "output"),
    precision: describePrecision(facts),
    hardware: describeHardware(facts),
    embedded: describeEmbedded(facts),
  };
  for (const [name, value] of Object.entries(blocks)) if (value) entries.push([name, value]);
  const stated = block(entries);
  const remarks = [...listMissing("variant", stated), ...listUnread(facts)];
  return { ...stated, dangling: block([], remarks).dangling };
}

function describePrecision(facts: ArtifactFacts): Mapping | undefined {
  if (isHidden(facts, "weights")) return undefined;
  const entries: NewEntry[] = [];
  const storage = storageToDeclare(facts.weights);
  if (storage) entries.push(["storage", list(storage.map(word))]);
  if (facts.quantized !== "unknown") entries.push(["quantized", word(facts.quantized === "yes")]);
  return entries.length > 0 ? block([...entries, inferred]) : undefined;
}

/** A file that names chips was compiled for them: it runs on no others. */
function describeHardware(facts: ArtifactFacts): Mapping | undefined {
  if (facts.target.length === 0 || isHidden(facts, "target")) return undefined;
  const npu = block([
    ["support", word("required")],
    ["soc", list(facts.target.map(text))],
  ]);
  return block([["npu", npu], inferred]);
}

function describeEmbedded(facts: ArtifactFacts): Mapping | undefined {
  const entries: NewEntry[] = [];
  const toolchain = spellToolchain(facts.producer);
  if (facts.name && !isHidden(facts, "name")) entries.push(["name", text(facts.name)]);
  if (toolchain !== undefined && !isHidden(facts, "producer")) entries.push(["toolchain", text(toolchain)]);
  if (facts.target.length > 0 && !isHidden(facts, "target")) {
    entries.push(["target", list(facts.target.map(text))]);
  }
  return entries.length > 0 ? block(entries) : undefined;
}

/** What a person may know of the content although the file does not show it. */
function listUnread(facts: ArtifactFacts): string[] {
  const remarks: string[] = [];
  if (isHidden(facts, "io")) {
    remarks.push(remark("input x { type: float32[1, 3] }, output y { … }", "the file does not show them"));
  }
  if (isHidden(facts, "weights")) {
    remarks.push(remark("precision { storage: [float16] }", "the file does not show its weights"));
  }
  return remarks;
}
