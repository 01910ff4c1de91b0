import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no tensor type. */
export const badTensor = defineFault({
  code: "HML2111",
  name: "bad-tensor",
  severity: "error",
  fixable: true,
  summary: "A value is no tensor type.",
  reason:
    "A tensor type is an element type and its dimensions: `float32[1, 3, 224, 224]`, where a dimension is a number, a range `1..8`, a name or `?`. Callers allocate buffers by it, and it is compared with the artifact.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
  },
  bad: [
    {
      text: "model face {\n  input image { type: ⟦fp32[1, 3, 224, 224]⟧ }\n}\n",
      fixed: "model face {\n  input image { type: float32[1, 3, 224, 224] }\n}\n",
    },
    { text: "model face {\n  input image { type: ⟦float32⟧ }\n}\n" },
  ],
  good: [{ text: "model face {\n  input image { type: float32[batch, 3, 224, 224] }\n}\n" }],
});
