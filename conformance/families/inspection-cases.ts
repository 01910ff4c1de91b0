import type { ExpectedFacts, ExpectedTensor } from "../artifacts/catalogue/described-artifact.ts";
import { catalogue } from "../artifacts/catalogue.ts";
import type { TestCase } from "../suite/test-case.ts";

/** Every artifact that the generator makes, and what a correct reader finds in it. */
export function makeInspectionCases(): TestCase[] {
  return catalogue.map(({ name, describe, build, expected }) => {
    const artifact = fileNameOf(name, expected);
    return {
      id: `artifacts/${name}`,
      since: "1.0",
      until: undefined,
      profile: "artifact",
      requirements: requirementsOf(expected),
      shows: describe,
      files: new Map([[artifact, build()]]),
      check: [artifact],
      now: undefined,
      polarity: expected.faults || expected.hidden ? "negative" : "positive",
      task: {
        kind: "inspect",
        artifact,
        facts: factsOf(expected),
        faults: expected.faults ?? "none",
        hidden: expected.hidden ?? [],
        redacted: expected.redacted ?? [],
      },
    };
  });
}

/** A name that says nothing of the content (REQ-ART-3). */
export function fileNameOf(name: string, { format }: ExpectedFacts): string {
  return `${name}.${["om", "ms", "onnx", "tflite"].includes(format) ? format : "bin"}`;
}

function requirementsOf({ hidden, redacted }: ExpectedFacts): string[] {
  return [
    "REQ-ART-3",
    // Kept by a sound file of which nothing is reported, broken by a damaged one.
    ...["REQ-ART-11", "REQ-SEC-4"],
    ...(hidden ? ["REQ-ART-10", "REQ-CONF-7"] : []),
    ...(redacted ? ["REQ-SEC-6"] : []),
  ];
}

/** The members of `inspect --json` that the description of an artifact fixes. */
function factsOf(expected: ExpectedFacts): Readonly<Record<string, unknown>> {
  const { format, name, target, inputs, outputs, operators, weights, quantized } = expected;
  const stated = {
    format,
    name,
    target,
    inputs: inputs?.map(printTensor),
    outputs: outputs?.map(printTensor),
    operators,
    weights: weights && { bytes: weights.bytes, byType: weights.byType },
    quantized,
    encrypted: expected.encrypted ?? false,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}

/** What a description says of one input or output. */
function printTensor({ name, layout, alternative, ...type }: ExpectedTensor): Record<string, unknown> {
  return {
    name,
    type: printType(type),
    layout: layout ?? null,
    ...(alternative && { alternative: { type: printType(alternative), layout: alternative.layout ?? null } }),
  };
}

/** A tensor as HML writes it: `?` for what is not known, no brackets where the rank is not (spec chapter 4). */
export function printType({ dtype, shape }: Pick<ExpectedTensor, "dtype" | "shape">): string {
  const dims = shape?.map((dim) =>
    typeof dim === "object" && dim !== null ? dim.join("..") : String(dim ?? "?"),
  );
  return `${dtype ?? "?"}${dims ? `[${dims.join(", ")}]` : ""}`;
}
