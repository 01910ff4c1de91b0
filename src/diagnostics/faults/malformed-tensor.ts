import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A tensor type is not complete. */
export const malformedTensor = defineFault({
  code: "HML1118",
  name: "malformed-tensor",
  severity: "error",
  origin: ["SYN-001"],
  summary: "A tensor type is not complete.",
  reason:
    "A tensor type is an element type and its dimensions, `float32[1, 3, 224, 224]`, with commas between them. A dimension is a number, a range `1..8`, a name such as `batch`, or `?`; a scalar has none, `float32[]`.",
  messages: {
    default: message`${"found"} is no tensor type; write it like "float32[1, 3, 224, 224]"`,
  },
  bad: [{ text: "model face {\n  input image { type: ⟦float32[1 3]⟧, layout: NCHW }\n}\n" }],
  good: [{ text: "model face {\n  input image { type: float32[1, 3, 8, 8], layout: NCHW }\n}\n" }],
});
