import type { ForeignFormat, ForeignFormatId } from "./foreign-format.ts";
import { cyclonedx } from "./formats/cyclonedx.ts";
import { modelCard } from "./formats/model-card.ts";
import { modelpack } from "./formats/modelpack.ts";
import { moduleJson5 } from "./formats/module-json5.ts";
import { onnxMetadata } from "./formats/onnx-metadata.ts";
import { spdx } from "./formats/spdx.ts";

/** Every format of the field that declarations are written in and read from, in the order of the documentation. */
export const foreignFormats: readonly ForeignFormat[] = [
  cyclonedx,
  spdx,
  modelCard,
  modelpack,
  onnxMetadata,
  moduleJson5,
];

/** The format of that name. */
export function findForeignFormat(id: string): ForeignFormat | undefined {
  return foreignFormats.find((format) => format.id === (id as ForeignFormatId));
}
