import { expect, test } from "vitest";
import { FactDraft } from "../fact-draft.ts";
import { decideQuantized } from "./om-quantization.ts";

interface Evidence {
  readonly weights?: Readonly<Record<string, number>>;
  readonly doubtful?: boolean;
  readonly markers?: readonly string[];
  readonly opaque?: boolean;
  readonly hidden?: boolean;
}

function decide({ weights = {}, doubtful, markers = [], opaque = false, hidden }: Evidence) {
  const draft = new FactDraft(1000);
  for (const [type, bytes] of Object.entries(weights)) draft.addWeights(type, bytes);
  if (doubtful) draft.addDoubtful("float32", 4);
  for (const marker of markers) draft.mark(marker);
  if (hidden) draft.unread("some of it", "it is elsewhere", ["weights"]);
  return decideQuantized(draft, opaque);
}

test.each<[string, Evidence, string]>([
  ["nothing", {}, "no"],
  ["wide weights", { weights: { float32: 100, int16: 100 } }, "no"],
  ["one narrow byte in a hundred", { weights: { float32: 99, int8: 1 } }, "unknown"],
  ["less than that", { weights: { float32: 100, int8: 1 } }, "no"],
  ["four bits", { weights: { int4: 1 } }, "unknown"],
  ["truth values", { weights: { bool: 100 } }, "no"],
  ["a type without a width", { weights: { "type 99": 100 } }, "no"],
  ["opaque parts", { weights: { float32: 100 }, opaque: true }, "unknown"],
  ["weights that are elsewhere", { weights: { float32: 100 }, hidden: true }, "unknown"],
  ["markers over wide weights", { weights: { float32: 100 }, markers: ["QuantizeInfo"] }, "unknown"],
  ["markers over one narrow byte", { weights: { float32: 1000, int8: 1 }, markers: ["QuantizeInfo"] }, "yes"],
  [
    "markers over weights that are too short",
    { weights: { float32: 4 }, doubtful: true, markers: ["quantType"] },
    "yes",
  ],
  ["weights that are too short without markers", { weights: { float32: 4 }, doubtful: true }, "no"],
  ["an operator of Ascend", { weights: { float32: 100 }, markers: ["AscendQuant"], opaque: true }, "yes"],
  ["an operator among markers", { markers: ["QuantizeInfo", "AscendDequant"] }, "yes"],
])("of %s: quantized? %j says %s", (_, evidence, verdict) => {
  expect(decide(evidence)).toBe(verdict);
});
