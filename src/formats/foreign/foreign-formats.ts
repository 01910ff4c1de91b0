import type { ForeignFormat, ForeignFormatId } from "./foreign-format.ts";
import { cyclonedx } from "./formats/cyclonedx.ts";
import { modelCard } from "./formats/model-card.ts";
import { modelpack } from "./formats/modelpack.ts";
import { moduleJson5 } from "./formats/module-json5.ts";
import { onnxMetadata } from "./formats/onnx-metadata.ts";
import { spdx } from "./formats/spdx.ts";

/** Every format of the field that declarations are written in and read from, in the order of the documentation. */
export const foreignFormats: Readonly<Record<ForeignFormatId, ForeignFormat>> = {
  cyclonedx,
  spdx,
  "model-card": modelCard,
  modelpack,
  "onnx-metadata": onnxMetadata,
  "module-json5": moduleJson5,
};
