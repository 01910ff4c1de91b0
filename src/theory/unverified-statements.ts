import { escapePointerToken } from "../base/pointer.ts";
import { type ArtifactFacts, type FactTopic, isHidden } from "../model/artifact-facts.ts";
import { type Document, enclosingBlock, pathOf } from "../model/document.ts";
import { type KindId, lookupProperty } from "../model/vocabulary/vocabulary.ts";

type Bound = "file" | FactTopic;
type DataBlock = Readonly<Record<string, unknown>>;

/** A statement that was held against nothing. */
export interface UnverifiedStatement {
  readonly block: object;
  readonly key: string;
  /** What it hangs on. */
  readonly topic: Bound;
}

/**
 * The statements of a variant that were held against nothing, because the artifact hides what they hang on. `facts` left
 * out: the artifact was not read, so all of them, its path included.
 */
export function findUnverified(
  document: Document,
  variant: object,
  facts?: ArtifactFacts,
): readonly UnverifiedStatement[] {
  const unverified: UnverifiedStatement[] = [];
  const note = (block: object, key: string, topic: Bound) => {
    const kind = document.origins.get(block)?.kind;
    if (!facts || !isShown(facts, topic, key) || (topic === "io" && !showsPort(facts, kind, key)))
      unverified.push({ block, key, topic });
  };
  const { artifact } = variant as { readonly artifact?: unknown };
  if (!facts && artifact !== undefined) unverified.push({ block: variant, key: "artifact", topic: "file" });
  for (const block of [...inheritedPorts(document, variant), variant]) visitBound(document, block, note);
  return unverified;
}

/** The same as JSON Pointers. */
export function listUnverified(
  document: Document,
  variant: object,
  facts?: ArtifactFacts,
): readonly string[] {
  return findUnverified(document, variant, facts).map(
    ({ block, key }) => `${pathOf(document, block)}/${escapePointerToken(key)}`,
  );
}

/** The model's inputs and outputs that the variant does not replace: they speak of its artifact too. */
function inheritedPorts(document: Document, variant: object): readonly object[] {
  const model = enclosingBlock(document, variant, "model") as DataBlock | undefined;
  return ["input", "output"].flatMap((kind) => {
    const own = ((variant as DataBlock)[kind] ?? {}) as DataBlock;
    const shared = (model?.[kind] ?? {}) as DataBlock;
    return Object.entries(shared)
      .filter(([label, port]) => !Object.hasOwn(own, label) && typeof port === "object")
      .map(([, port]) => port as object);
  });
}

function visitBound(
  document: Document,
  block: object,
  note: (block: object, key: string, bound: Bound) => void,
): void {
  const kind = document.origins.get(block)?.kind;
  for (const [key, value] of Object.entries(block)) {
    const bound = kind && lookupProperty(kind, key)?.bound;
    if (bound) note(block, key, bound);
    else if (typeof value === "object" && value !== null && !Array.isArray(value))
      visitBound(document, value, note);
  }
}

/** Whether the file shows what a statement hangs on. A fact that it does not state is unknown, not absent. */
function isShown(facts: ArtifactFacts, bound: Bound, key: string): boolean {
  if (bound === "file") return true;
  if (isHidden(facts, bound)) return false;
  if (key === "quantized") return facts.quantized !== "unknown";
  return statesTopic[bound](facts);
}

const statesTopic: Readonly<Record<FactTopic, (facts: ArtifactFacts) => boolean>> = {
  io: (facts) => facts.inputs.length + facts.outputs.length > 0,
  operators: (facts) => facts.operators.size > 0,
  weights: (facts) => facts.weights.byType.size > 0,
  target: (facts) => facts.target.length > 0,
  producer: (facts) => facts.producer.name !== undefined || facts.producer.version !== undefined,
  name: (facts) => facts.name !== undefined,
  all: () => true,
};

/** Whether the file says of any input (or output) what a property states: many name no layout, some no names. */
function showsPort(facts: ArtifactFacts, kind: KindId | undefined, key: string): boolean {
  const tensors = kind === "output" ? facts.outputs : facts.inputs;
  if (key === "layout") return tensors.some(({ layout }) => layout !== undefined);
  if (key === "name") return tensors.some(({ name }) => name !== "");
  return tensors.some(({ dtype, shape }) => dtype !== undefined || shape !== undefined);
}
