import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";
import { compareIo } from "./compare-io.ts";
import { changeToOrder } from "./io-changes.ts";
import { quoteAll } from "./quote-all.ts";
import { fileOf, statedByFile } from "./shown-facts.ts";

/** ART-006: position is order. */
export const tensorOrderDiffers = defineRule({
  code: "HML7213",
  name: "tensor-order-differs",
  severity: "error",
  origin: ["ART-006"],
  on: "variant",
  needs: "artifact",
  fixable: true,
  summary: "Inputs or outputs stand in another order than in the artifact.",
  reason:
    "Most runtimes hand over tensors by place, and nothing in a float32 array says whether it is boxes or scores. Declared in another order, every app that goes by the declaration swaps them and gets plausible nonsense. The order of the file is that of `hml inspect`; it is not always the order in which the graph lists them.",
  messages: {
    default: message`${"kind"} "${"name"}" is declared at place ${"declared"} and is ${"kind"} ${"actual"} of "${"file"}", whose order is ${"names"}; declare them in that order`,
  },
  bad: [
    {
      text: 'model face {\n  output ⟦scores⟧ { type: float32[1, 2] }\n  output boxes { type: float32[1, 4] }\n  variant one { artifact: ⟪"face.om"⟫ }\n}',
      fixed:
        'model face {\n  output boxes { type: float32[1, 4] }\n  output scores { type: float32[1, 2] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          outputs: [
            { name: "boxes", dtype: "float32", shape: [1, 4], layout: undefined },
            { name: "scores", dtype: "float32", shape: [1, 2], layout: undefined },
          ],
        },
      },
    },
  ],
  good: [
    {
      text: 'model face {\n  output boxes { type: float32[1, 4] }\n  output scores { type: float32[1, 2] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          outputs: [
            { name: "boxes", dtype: "float32", shape: [1, 4], layout: undefined },
            { name: "scores", dtype: "float32", shape: [1, 2], layout: undefined },
          ],
        },
      },
    },
  ],
  check(variant, context) {
    const { at, atLabel, report } = context;
    for (const ports of compareIo(context, variant)?.ports ?? []) {
      const { kind, declared, stated, pairs } = ports;
      if (declared.length !== stated.length) continue;
      const moved = pairs.find(({ isNamed, position }, place) => isNamed && position !== place);
      if (!moved) continue;
      const { block, name } = moved.port;
      report(
        "default",
        block.name === undefined ? atLabel(block) : at(block, "name"),
        {
          kind,
          name,
          declared: pairs.indexOf(moved),
          actual: moved.position,
          file: fileOf(variant),
          names: quoteAll(stated.map((tensor) => tensor.name)),
        },
        {
          related: [statedByFile(context, variant, `in this file "${name}" is ${kind} ${moved.position}`)],
          fix: {
            title: "Declare them in the order of the file",
            safe: false,
            changes: [changeToOrder(context, variant, ports)],
          },
        },
      );
    }
  },
});
