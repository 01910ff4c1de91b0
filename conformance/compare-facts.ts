import type { ArtifactFacts, FactTensor } from "../src/model/artifact-facts.ts";
import type { ExpectedFacts, ExpectedTensor } from "./artifacts/catalogue/described-artifact.ts";

/**
 * Where a reader's facts differ from what is expected of an artifact, one line each: empty where they agree. What the
 * expectation leaves out is not compared.
 */
export function compareFacts(facts: ArtifactFacts, expected: ExpectedFacts): string[] {
  const differences: string[] = [];
  const compare = (what: string, found: unknown, wanted: unknown) => {
    const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (wanted !== undefined && left !== right) differences.push(`${what}: ${left} instead of ${right}`);
  };
  compare("format", facts.format, expected.format);
  compare("name", facts.name, expected.name);
  compare("toolchain", facts.producer.version ?? null, expected.toolchain);
  compare("target", facts.target, expected.target);
  compare("inputs", facts.inputs.map(toExpected), expected.inputs?.map(normalise));
  compare("outputs", facts.outputs.map(toExpected), expected.outputs?.map(normalise));
  compare("operators", sorted(facts.operators), expected.operators && sorted(expected.operators));
  compare("weight bytes", facts.weights.bytes, expected.weights?.bytes);
  compare(
    "weights by type",
    sorted(facts.weights.byType),
    expected.weights && sorted(expected.weights.byType),
  );
  compare("quantized", facts.quantized, expected.quantized);
  compare("encrypted", facts.encrypted, expected.encrypted ?? false);
  return [...differences, ...compareFaults(facts, expected), ...findSecrets(facts, expected)];
}

function compareFaults(facts: ArtifactFacts, expected: ExpectedFacts): string[] {
  const named = facts.faults.filter((fault) => fault.severity !== "info").map((fault) => fault.name);
  const differences: string[] = [];
  for (const fault of expected.faults ?? []) {
    if (!named.includes(fault)) differences.push(`fault "${fault}" is not reported, only [${named}]`);
  }
  if (!expected.faults && named.length > 0) differences.push(`reports the faults [${named}] of a sound file`);
  const hidden = new Set(facts.unread.flatMap((part) => part.hides));
  for (const topic of expected.hidden ?? []) {
    if (!hidden.has(topic) && !hidden.has("all")) differences.push(`"${topic}" is not reported as unread`);
  }
  return differences;
}

/** Text of the builder's machine anywhere in the facts. */
function findSecrets(facts: ArtifactFacts, expected: ExpectedFacts): string[] {
  const everything = JSON.stringify(facts, (_, value) => (value instanceof Map ? [...value] : value));
  return (expected.redacted ?? [])
    .filter((secret) => everything.includes(secret))
    .map((secret) => `shows "${secret}"`);
}

function toExpected(tensor: FactTensor): ExpectedTensor {
  const { name, dtype = null, shape = null, layout, alternative } = tensor;
  const second = alternative && {
    dtype: alternative.dtype ?? null,
    shape: alternative.shape ?? null,
    ...(alternative.layout !== undefined && { layout: alternative.layout }),
  };
  return {
    name,
    dtype,
    shape,
    ...(layout !== undefined && { layout }),
    ...(second && { alternative: second }),
  };
}

/** The same order of keys as `toExpected` has. */
function normalise(tensor: ExpectedTensor): ExpectedTensor {
  const { name, dtype, shape, layout, alternative } = tensor;
  return { name, dtype, shape, ...(layout && { layout }), ...(alternative && { alternative }) };
}

function sorted(counts: ReadonlyMap<string, number> | Readonly<Record<string, number>>): unknown {
  const entries = counts instanceof Map ? [...counts] : Object.entries(counts);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
