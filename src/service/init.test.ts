import { expect, test } from "vitest";
import type { ArtifactFacts } from "../model/artifact-facts.ts";
import type { TreeNode } from "../model/tree.ts";
import { buildDeclaration } from "./init.ts";

const digest = `sha256:${"ab".repeat(32)}`;

const facts: ArtifactFacts = {
  format: "om",
  description: "Ascend model (DOMI container)",
  container: { name: "DOMI", version: "0x20000000" },
  bytes: 45521,
  name: "pocket",
  producer: { name: "atc", version: "5.1" },
  target: ["Ascend310"],
  inputs: [{ name: "beats", dtype: "float32", shape: [1, 250], layout: "ND" }],
  outputs: [
    {
      name: "Sigmoid_9:0:score",
      dtype: "float16",
      shape: [null],
      layout: "ND",
      alternative: { dtype: "float32", shape: [null], layout: "ND" },
    },
  ],
  operators: new Map([["Conv2D", 3]]),
  weights: {
    bytes: 20000,
    byType: new Map([
      ["float16", 4000],
      ["int8", 15900],
      ["int32", 100],
    ]),
  },
  quantized: "unknown",
  sections: [],
  encrypted: false,
  metadata: new Map(),
  checks: [],
  unread: [],
  faults: [],
};

/** The tree as JSON, comments as `#`. */
function asData(node: TreeNode): unknown {
  if (node.type === "scalar") return node.text;
  if (node.type === "sequence") return node.items.map((item) => asData(item.value));
  const entries = node.entries.map((entry) => [entry.key, asData(entry.value)] as const);
  const remarks = node.dangling.map((comment) => comment.text);
  return Object.fromEntries(remarks.length > 0 ? [...entries, ["#", remarks]] : entries);
}

const declare = (...files: [path: string, facts: ArtifactFacts][]) =>
  asData(buildDeclaration(files.map(([path, of]) => ({ path, digest, facts: of }))).root);

const variantRemarks = [expect.stringContaining("to complete: device-support: [phone, tablet]")];

test("one artifact gives one model with one variant, and lists what only a person knows", () => {
  expect(declare(["models/hr.om", facts])).toEqual({
    hml: "1.0",
    model: {
      hr: {
        input: { beats: { type: "float32[1, 250]", layout: "ND", basis: "inferred" } },
        output: {
          Sigmoid_9_0_score: {
            name: "Sigmoid_9:0:score",
            type: "float16[?]",
            layout: "ND",
            basis: "inferred",
          },
        },
        variant: {
          default: {
            artifact: "models/hr.om",
            format: "om",
            bytes: "45521",
            size: "45.5KB",
            digest,
            precision: { storage: ["int8", "float16"], basis: "inferred" },
            hardware: { npu: { support: "required", soc: ["Ascend310"] }, basis: "inferred" },
            embedded: { name: "pocket", toolchain: "atc 5.1", target: ["Ascend310"] },
            "#": variantRemarks,
          },
        },
        "#": [
          expect.stringContaining("to complete: version: 2.1.0"),
          expect.stringContaining("to complete: privacy { level: sensitive }"),
          expect.stringContaining("to complete: lifecycle { trained: 2026-03-01 }"),
        ],
      },
    },
  });
});

test("inputs and outputs stand in the model only where all variants agree on them", () => {
  const other: ArtifactFacts = {
    ...facts,
    target: [],
    outputs: [{ name: "score", dtype: "float32", shape: [1], layout: "ND" }],
  };
  const { model } = declare(["hr_pocket.om", facts], ["hr_wrist.om", other]) as {
    model: { hr: { input: object; output?: object; variant: Record<string, Record<string, unknown>> } };
  };
  expect(model.hr.input).toEqual({ beats: { type: "float32[1, 250]", layout: "ND", basis: "inferred" } });
  expect(model.hr.output).toBeUndefined();
  expect(Object.keys(model.hr.variant)).toEqual(["pocket", "wrist"]);
  expect(model.hr.variant.pocket?.input).toBeUndefined();
  expect(model.hr.variant.pocket?.output).toHaveProperty("Sigmoid_9_0_score");
  expect(model.hr.variant.wrist?.output).toEqual({
    score: { type: "float32[1]", layout: "ND", basis: "inferred" },
  });
  expect(model.hr.variant.wrist?.hardware).toBeUndefined();
  expect(model.hr.variant.wrist?.["#"]).toContainEqual(
    expect.stringContaining("hardware { cpu: preferred }"),
  );
});

test("what the file does not show is not stated", () => {
  const sealed: ArtifactFacts = {
    ...facts,
    encrypted: true,
    name: undefined,
    producer: { name: undefined, version: undefined },
    target: [],
    unread: [{ what: "everything behind the header", why: "encrypted", hides: ["all"] }],
  };
  const { model } = declare(["sealed.om", sealed]) as { model: { sealed: Record<string, unknown> } };
  expect(model.sealed).not.toHaveProperty("input");
  expect(model.sealed).not.toHaveProperty("output");
  const { default: variant } = model.sealed.variant as { default: Record<string, unknown> };
  expect(Object.keys(variant)).toEqual(["artifact", "format", "bytes", "size", "digest", "encrypted", "#"]);
});

test("storage is not stated where a label of the histogram cannot be true", () => {
  const weights = { bytes: 100, byType: new Map([["float32", 100]]), doubtful: new Map([["float32", 50]]) };
  const { model } = declare(["odd.om", { ...facts, weights }]) as {
    model: { odd: { variant: { default: Record<string, unknown> } } };
  };
  expect(model.odd.variant.default.precision).toBeUndefined();
});
