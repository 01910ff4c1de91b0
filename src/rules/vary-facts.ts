import type { FactTensor, FactTopic } from "../model/artifact-facts.ts";
import type { ExampleArtifact, RuleExample } from "./define-rule.ts";

type Files = NonNullable<RuleExample["artifacts"]>;

/** One fact of a file of an example that is another, or not known. */
export interface FactVariation {
  readonly told: string;
  readonly artifacts: Files;
}

const topics: readonly FactTopic[] = ["io", "operators", "weights", "target", "producer", "name", "all"];
const formats = ["om", "om2", "pico", "ms", "onnx", "tflite", "him", "hiai-graph", "unknown"] as const;

/** The files of an example, each with one fact changed. */
export function listFactVariations(artifacts: Files): readonly FactVariation[] {
  return Object.entries(artifacts).flatMap(([file, facts]) =>
    listVaried(facts).map(([told, varied]) => ({
      told: `${file} ${told}`,
      artifacts: { ...artifacts, [file]: varied },
    })),
  );
}

type Varied = readonly [told: string, facts: ExampleArtifact];

function listVaried(facts: ExampleArtifact): readonly Varied[] {
  const without = Object.keys(facts).map((key): Varied => {
    const { [key as keyof ExampleArtifact]: _, ...rest } = facts;
    return [`without ${key}`, rest];
  });
  const set = <K extends keyof ExampleArtifact>(key: K, values: readonly ExampleArtifact[K][]): Varied[] =>
    values.map((value) => [`${key} ${print(value)}`, { ...facts, [key]: value }]);
  const { bytes, metadata, producer, operators, weights, gears } = facts;
  return [
    ...without,
    ...topics.map((topic): Varied => {
      const unread = [{ what: "a part", why: "it is hidden", hides: [topic] }];
      return [`with hidden ${topic}`, { ...facts, unread: [...(facts.unread ?? []), ...unread] }];
    }),
    ...set("encrypted", [true]),
    ...set("format", formats),
    ...set("quantized", ["yes", "no", "unknown"]),
    ...set("name", ["other", undefined]),
    ...set("target", [[], ["Ascend310"], ["Ascend310", "Kirin990"]]),
    ...(bytes === undefined ? [] : set("bytes", [bytes - 1, bytes + 1, 0])),
    ...(facts.digest === undefined ? [] : set("digest", [`sha256:${"0".repeat(64)}`])),
    ...(["inputs", "outputs"] as const).flatMap((side) => set(side, otherTensors(facts[side] ?? []))),
    ...(metadata ? set("metadata", otherMaps(metadata, ["hiai", "ascend", "other"])) : []),
    ...(producer ? set("producer", otherProducers(producer)) : []),
    ...(operators ? set("operators", otherMaps(operators, [1])) : []),
    ...(weights ? set("weights", otherWeights(weights)) : []),
    ...(gears ? set("gears", [[], ...gears.map(({ choices }) => [{ kind: "dims" as const, choices }])]) : []),
  ];
}

function otherProducers(producer: NonNullable<ExampleArtifact["producer"]>) {
  return [
    { ...producer, name: undefined },
    { ...producer, version: undefined },
    { name: undefined, version: undefined },
  ];
}

function otherWeights(weights: NonNullable<ExampleArtifact["weights"]>) {
  const { bytes, byType } = weights;
  return [
    ...[bytes - 1, bytes + 1, bytes * 1000, 0].map((other) => ({ ...weights, bytes: other })),
    ...otherMaps(byType, [1, bytes]).map((other) => ({ ...weights, byType: other })),
    { ...weights, byType: new Map([...byType, ["int4", 1]]) },
    { ...weights, doubtful: byType },
  ];
}

/** The map with nothing in it, without each of its keys, with each of them of another value, and with one more. */
function otherMaps<V>(map: ReadonlyMap<string, V>, values: readonly V[]): readonly ReadonlyMap<string, V>[] {
  const changed = [...map.keys()].flatMap((key) => [
    new Map([...map].filter(([other]) => other !== key)),
    ...values.map((value) => new Map([...map, [key, value]])),
  ]);
  return [new Map(), ...changed, ...values.map((value) => new Map([...map, ["other", value]]))];
}

function otherTensors(tensors: readonly FactTensor[]): readonly (readonly FactTensor[])[] {
  const [first] = tensors;
  if (!first) return [];
  const shape = first.shape ?? [];
  const firsts: FactTensor[] = [
    { ...first, name: "" },
    { ...first, name: "other" },
    { ...first, name: "other", aliases: [first.name] },
    { ...first, dtype: undefined },
    { ...first, dtype: "int8" },
    { ...first, shape: undefined },
    { ...first, shape: [] },
    { ...first, shape: [...shape, 1] },
    ...[null, -1, 1, 7, "n", [1, 8] as const].map((dim) => ({ ...first, shape: [dim, ...shape.slice(1)] })),
    { ...first, layout: undefined },
    { ...first, layout: "NHWC" },
    { ...first, dtype: "int8", alternative: { dtype: first.dtype, shape, layout: first.layout } },
  ];
  return [
    [],
    tensors.slice(1),
    [...tensors, { ...first, name: "more" }],
    tensors.toReversed(),
    ...firsts.map((other) => [other, ...tensors.slice(1)]),
  ];
}

function print(value: unknown): string {
  return JSON.stringify(value, (_, one) => (one instanceof Map ? Object.fromEntries(one) : one)) ?? "unknown";
}
