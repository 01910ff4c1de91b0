import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Io: the artifact's own name of a tensor is one tensor's. */
export const duplicateTensorName = defineRule({
  code: "HML2209",
  name: "duplicate-tensor-name",
  severity: "error",
  origin: ["SYN-006"],
  on: ["model", "variant"],
  summary: "Two inputs, or two outputs, bear the same artifact name.",
  reason:
    "`name` is what the runtime calls a tensor; an entry without it goes by its label. Two inputs of one name cannot both be fed, so one of them is a copy whose name was not changed. Give each the name that `hml inspect` shows.",
  messages: {
    default: message`"${"name"}" is the name of two ${"side"}; each should have its own, as the artifact gives it`,
  },
  bad: [
    {
      text: 'model face {\n  input left { name: ⟪"data:0"⟫ }\n  input right { name: ⟦"data:0"⟧ }\n}',
    },
    {
      text: "model face {\n  variant one {\n    output score { name: ⟪box⟫ }\n    output ⟦box⟧ { type: float32[1, 4] }\n  }\n}",
      note: "The second goes by its label.",
    },
    {
      text: "model face {\n  input ⟪left⟫ { type: float32[1, 4] }\n  input right { name: ⟦left⟧ }\n}",
      note: "The first goes by its label.",
    },
  ],
  good: [
    { text: 'model face {\n  input left { name: "data:0" }\n  input right { name: "data:1" }\n}' },
    {
      text: 'model face {\n  input data { name: "data" }\n  output data { name: "data" }\n}',
      note: "An input and an output may share a name.",
    },
  ],
  check(block, { at, atLabel, labelOf, report }) {
    for (const [tensors, side] of [
      [block.input, "inputs"],
      [block.output, "outputs"],
    ] as const) {
      const seen = new Map<string, { readonly name?: string | undefined }>();
      for (const tensor of Object.values(tensors ?? {})) {
        const name = tensor.name ?? labelOf(tensor);
        const first = seen.get(name);
        if (!first) {
          seen.set(name, tensor);
          continue;
        }
        const place = tensor.name === undefined ? atLabel(tensor) : at(tensor, "name");
        const other = first.name === undefined ? atLabel(first) : at(first, "name");
        report("default", place, { name, side }, { related: [[other, "the name stands here already"]] });
      }
    }
  },
});
