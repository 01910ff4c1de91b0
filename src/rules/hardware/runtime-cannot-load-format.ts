import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** Formats that well-known runtimes load, by name. A runtime that is not listed is not judged. */
const formats: Readonly<Record<string, readonly string[]>> = {
  hiai: ["om", "omc"],
  "hiai-foundation": ["om", "omc"],
  cannkit: ["om", "omc"],
  "cann-kit": ["om", "omc"],
  ascendcl: ["om"],
  "ascend-cl": ["om"],
  acl: ["om"],
  // It loads its own format, and converts from nothing at run time.
  "mindspore-lite": ["ms"],
  mindspore_lite: ["ms"],
  onnxruntime: ["onnx"],
  tflite: ["tflite"],
  "tensorflow-lite": ["tflite"],
  litert: ["tflite"],
};

/** HW-010's sibling: the runtime that is named has to load the format that is named. */
export const runtimeCannotLoadFormat = defineRule({
  code: "HML3024",
  name: "runtime-cannot-load-format",
  severity: "error",
  origin: ["HW-012", "HW-013"],
  on: "variant",
  summary: "The runtime that is named does not load the format that is named.",
  reason:
    "Each runtime has its own format and refuses others when the app starts. One of the two statements was taken over from another variant. Name the runtime that loads the file, or ship the file that the runtime loads.",
  messages: {
    default: message`runtime "${"name"}" loads ${"formats"} and the artifact is "${"format"}"; name the runtime that loads it`,
  },
  bad: [
    { text: "model face { variant one { format: ⟪om⟫, runtime: ⟦mindspore-lite⟧ } }" },
    { text: "model face { variant one { format: ⟪ms⟫, runtime { name: ⟦hiai⟧, min: 3.51 } } }" },
    { text: "model face { variant one { format: ⟪onnx⟫, runtime: ⟦hiai-foundation⟧ } }" },
    { text: "model face { variant one { format: ⟪onnx⟫, runtime: ⟦cannkit⟧ } }" },
    { text: "model face { variant one { format: ⟪onnx⟫, runtime: ⟦cann-kit⟧ } }" },
    { text: "model face { variant one { format: ⟪onnx⟫, runtime: ⟦ascendcl⟧ } }" },
    { text: "model face { variant one { format: ⟪onnx⟫, runtime: ⟦ascend-cl⟧ } }" },
    { text: "model face { variant one { format: ⟪onnx⟫, runtime: ⟦acl⟧ } }" },
    { text: "model face { variant one { format: ⟪onnx⟫, runtime: ⟦mindspore_lite⟧ } }" },
    { text: "model face { variant one { format: ⟪onnx⟫, runtime: ⟦tflite⟧ } }" },
    { text: "model face { variant one { format: ⟪onnx⟫, runtime: ⟦tensorflow-lite⟧ } }" },
    { text: "model face { variant one { format: ⟪onnx⟫, runtime: ⟦litert⟧ } }" },
    { text: "model face { variant one { format: ⟪omc⟫, runtime: ⟦acl⟧ } }" },
    { text: "model face { variant one { format: ⟪ms⟫, runtime: ⟦onnxruntime⟧ } }" },
  ],
  good: [
    { text: "model face { variant one { format: om, runtime { name: hiai, min: 3.51 } } }" },
    { text: "model face { variant one { format: om, runtime: example-runtime } }", note: "Not a known one." },
    { text: "model face { variant one { format: him, runtime: hiai } }", note: "A package of artifacts." },
    { text: "model face { variant one { format: omc, runtime: hiai } }" },
    { text: "model face { variant one { format: om, runtime: hiai-foundation } }" },
    { text: "model face { variant one { format: omc, runtime: hiai-foundation } }" },
    { text: "model face { variant one { format: om, runtime: cannkit } }" },
    { text: "model face { variant one { format: omc, runtime: cannkit } }" },
    { text: "model face { variant one { format: om, runtime: cann-kit } }" },
    { text: "model face { variant one { format: omc, runtime: cann-kit } }" },
    { text: "model face { variant one { format: om, runtime: ascendcl } }" },
    { text: "model face { variant one { format: om, runtime: ascend-cl } }" },
    { text: "model face { variant one { format: om, runtime: ACL } }" },
    { text: "model face { variant one { format: ms, runtime: mindspore-lite } }" },
    { text: "model face { variant one { format: ms, runtime: mindspore_lite } }" },
    { text: "model face { variant one { format: onnx, runtime: onnxruntime } }" },
    { text: "model face { variant one { format: tflite, runtime: tflite } }" },
    { text: "model face { variant one { format: tflite, runtime: tensorflow-lite } }" },
    { text: "model face { variant one { format: tflite, runtime: LiteRT } }" },
  ],
  check(variant, { at, report }) {
    const { format, runtime } = variant;
    const name = runtime?.name;
    if (!runtime || name === undefined || format === undefined || format === "him") return;
    const loaded = Object.hasOwn(formats, name.toLowerCase()) ? formats[name.toLowerCase()] : undefined;
    if (!loaded || loaded.includes(format)) return;
    report(
      "default",
      at(runtime, "name"),
      { name, formats: loaded.map((one) => `"${one}"`).join(" or "), format },
      { related: [[at(variant, "format"), "the format of the artifact"]] },
    );
  },
});
