import { message } from "../../diagnostics/message.ts";
import { parseTensor } from "../../model/values/tensor.ts";
import { adapterBridges, type TypeDifference, unifyTypes } from "../../theory/tensor-types.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";
import { listEdges } from "./chain-stages.ts";
import { resolveEdgeEnd } from "./resolve-edge.ts";

/** CHN-002, semantics 3: nothing is bridged silently. */
export const edgeTypesDiffer = defineRule({
  code: "HML6303",
  name: "edge-types-differ",
  severity: "error",
  origin: ["CHN-002"],
  on: "chain",
  summary: "An output and the input that it becomes have different types.",
  reason:
    "What one stage gives the next has to take: element type, rank, dimensions and layout. A difference is bridged by an adapter that is declared, so that everybody implements the same one. One name of a dimension is one size throughout the chain.",
  messages: {
    default: message`"${"output"}" and "${"input"}" differ in ${"differences"}; declare an adapter, or connect tensors of one type`,
  },
  bad: [
    {
      text: "model cam {\n  output box { type: ⟪float32[1, 8]⟫ }\n  variant one { device-support: [phone] }\n}\nmodel voice {\n  input text { type: ⟪int8[1, 8]⟫ }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: voice.one, after: [see] }\n  edge ⟦data⟧ { from: see, to: say }\n}",
    },
    {
      text: "model cam {\n  output box { type: ⟪float32[1, 3, 8, 8]⟫, layout: NCHW }\n  variant one { device-support: [phone] }\n}\nmodel voice {\n  input text { type: ⟪float32[1, 8, 8, 3]⟫, layout: NHWC }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: voice.one, after: [see] }\n  edge ⟦data⟧ { from: see, to: say }\n}",
    },
  ],
  good: [
    {
      text: "model cam {\n  output box { type: float32[1, 8] }\n  output score { type: float32[1] }\n  variant one { device-support: [phone] }\n}\nmodel voice {\n  input text { type: float32[1] }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: voice.one, after: [see] }\n  edge data { from: see, to: say }\n}",
      note: "Of two outputs nobody can tell which is meant.",
    },
    {
      text: "model cam {\n  output box { type: float32[1, 8] }\n  variant one { device-support: [phone] }\n}\nmodel voice {\n  input text { type: int8[?, 8] }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: voice.one, after: [see] }\n  edge data { from: see, to: say, adapter: [cast] }\n}",
    },
    {
      text: "model cam {\n  output box { type: float32[1, 3, 8, 8], layout: NCHW }\n  variant one { device-support: [phone] }\n}\nmodel voice {\n  input text { type: float32[1, 8, 8, 3], layout: NHWC }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: voice.one, after: [see] }\n  edge data { from: see, to: say, adapter: [transpose] }\n}",
    },
  ],
  check(chain, context) {
    const { at, atLabel, labelOf, report } = context;
    let names: Parameters<typeof unifyTypes>[2] = new Map();
    for (const edge of listEdges(chain)) {
      const output = resolveEdgeEnd(context, edge, "from")?.port;
      const input = resolveEdgeEnd(context, edge, "to")?.port;
      if (!output || !input) continue;
      const unified = unifyTypes(patternOf(output.block), patternOf(input.block), names);
      names = unified.names;
      const adapters = edge.adapter ?? [];
      const left = unified.differences.filter(
        ({ aspect }) => !adapters.some((one) => isBridged(one, aspect)),
      );
      if (left.length === 0) continue;
      report(
        "default",
        atLabel(edge),
        {
          output: labelOf(output.block),
          input: labelOf(input.block),
          differences: left.map(describe).join(", "),
        },
        {
          related: [
            [at(output.block, "type"), "what is given"],
            [at(input.block, "type"), "what is taken"],
          ],
        },
      );
    }
  },
});

function isBridged(adapter: string, aspect: TypeDifference["aspect"]): boolean {
  return adapterBridges.get(adapter)?.includes(aspect) ?? true;
}

function patternOf(port: Block<"input">) {
  const type = parseTensor(port.type);
  return { dtype: type?.dtype, dims: type?.dims, layout: port.layout };
}

function describe({ aspect, index, left, right }: TypeDifference): string {
  const what = aspect === "dtype" ? "element type" : aspect === "dimension" ? `dimension ${index}` : aspect;
  return `${what} (${left} and ${right})`;
}
