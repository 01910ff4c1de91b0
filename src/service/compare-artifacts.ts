import { type ArtifactFacts, type FactTensor, isHidden } from "../model/artifact-facts.ts";
import { printFactType } from "../model/print-fact-type.ts";
import { formatSize } from "../model/values/size.ts";
import { spellToolchain } from "../rules/artifact/spell-toolchain.ts";
import { storageToDeclare } from "../theory/precision.ts";
import { declaredFormat } from "./declared-format.ts";

/** One fact in which two artifacts differ. */
export interface ArtifactDifference {
  /** `bytes`, `input 0 "data" type`, `operator Conv2D`. */
  readonly what: string;
  /** `null`: the file does not state it, or has no such thing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Statement of a declaration that would have to change, where one speaks of this fact: `variant.bytes`. */
  readonly statement: string | null;
}

/** One of two files that are compared. */
export interface ComparedArtifact {
  readonly facts: ArtifactFacts;
  /** `sha256:<64 hex>`. */
  readonly digest: string;
}

type Fact = readonly [what: string, value: string | undefined, statement?: string];

/**
 * Facts in which two artifacts differ, and the statements of a declaration of the first that would have to change for the
 * second. What either hides is not compared: unknown is no difference.
 */
export function compareArtifacts(
  before: ComparedArtifact,
  after: ComparedArtifact,
): readonly ArtifactDifference[] {
  const known = (topic: Parameters<typeof isHidden>[1]) =>
    !isHidden(before.facts, topic) && !isHidden(after.facts, topic);
  const list = (artifact: ComparedArtifact): ReadonlyMap<string, Fact> => {
    const facts = [
      ...listFileFacts(artifact),
      ...(known("name") ? [["name", artifact.facts.name, "embedded.name"] as const] : []),
      ...(known("producer") ? listProducer(artifact.facts) : []),
      ...(known("target") ? listTarget(artifact.facts) : []),
      ...(known("io")
        ? [...listPorts("input", artifact.facts.inputs), ...listPorts("output", artifact.facts.outputs)]
        : []),
      ...(known("weights") ? listWeights(artifact.facts) : []),
      ...(known("operators") ? listOperators(artifact.facts) : []),
    ];
    return new Map(facts.map((fact) => [fact[0], fact]));
  };
  const [old, now] = [list(before), list(after)];
  const differences: ArtifactDifference[] = [];
  for (const what of new Set([...old.keys(), ...now.keys()])) {
    const [, was, statement] = old.get(what) ?? [];
    const [, is, stated = statement] = now.get(what) ?? [];
    if (was !== is)
      differences.push({ what, before: was ?? null, after: is ?? null, statement: stated ?? null });
  }
  return differences;
}

function listFileFacts({ facts, digest }: ComparedArtifact): readonly Fact[] {
  const { container, bytes, encrypted } = facts;
  return [
    ["format", declaredFormat(facts) ?? facts.format, "variant.format"],
    ["description", facts.description],
    ["container", [container.name, container.version].filter(Boolean).join(" ")],
    ["bytes", String(bytes), "variant.bytes"],
    ["size", formatSize(bytes), "variant.size"],
    ["digest", digest, "variant.digest"],
    ["encrypted", String(encrypted), "variant.encrypted"],
  ];
}

function listProducer({ producer }: ArtifactFacts): readonly Fact[] {
  return [["made by", spellToolchain(producer), "embedded.toolchain"]];
}

function listTarget({ target }: ArtifactFacts): readonly Fact[] {
  return [["chips", target.length > 0 ? target.join(", ") : undefined, "hardware.npu.soc, embedded.target"]];
}

function listPorts(kind: "input" | "output", tensors: readonly FactTensor[]): readonly Fact[] {
  return tensors.flatMap((tensor, i): readonly Fact[] => [
    [`${kind} ${i} name`, tensor.name, `${kind}.name`],
    [`${kind} ${i} type`, printFactType(tensor), `${kind}.type`],
    [`${kind} ${i} layout`, tensor.layout, `${kind}.layout`],
  ]);
}

function listWeights({ weights, quantized }: ArtifactFacts): readonly Fact[] {
  return [
    ["bytes of weights", String(weights.bytes)],
    ["parameters", weights.parameters === undefined ? undefined : String(weights.parameters)],
    ["storage", storageToDeclare(weights)?.join(", "), "precision.storage"],
    ["quantized", quantized, "precision.quantized"],
    ...[...weights.byType].map(([type, bytes]): Fact => [`weights of ${type}`, String(bytes)]),
  ];
}

function listOperators({ operators }: ArtifactFacts): readonly Fact[] {
  return [...operators].map(([type, count]) => [`operator ${type}`, String(count), "variant.operators"]);
}
