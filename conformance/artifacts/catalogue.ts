import { ascendArtifacts } from "./catalogue/ascend.ts";
import { ascendShapeArtifacts } from "./catalogue/ascend-shapes.ts";
import { compositeArtifacts } from "./catalogue/composite.ts";
import type { DescribedArtifact } from "./catalogue/described-artifact.ts";
import { faultyArtifacts } from "./catalogue/faulty.ts";
import { hiaiArtifacts } from "./catalogue/hiai.ts";
import { hiaiPartitionedArtifacts } from "./catalogue/hiai-partitioned.ts";
import { liteArtifacts } from "./catalogue/lite.ts";
import { onnxArtifacts } from "./catalogue/onnx.ts";
import { packageArtifacts } from "./catalogue/packages.ts";
import { pretenders } from "./catalogue/pretenders.ts";
import { zipArtifacts } from "./catalogue/zip.ts";

/** Every artifact that the generator makes, with what a correct reader finds in it. */
export const catalogue: readonly DescribedArtifact[] = [
  ...hiaiArtifacts,
  ...hiaiPartitionedArtifacts,
  ...ascendArtifacts,
  ...ascendShapeArtifacts,
  ...compositeArtifacts,
  ...faultyArtifacts,
  ...pretenders,
  ...liteArtifacts,
  ...onnxArtifacts,
  ...zipArtifacts,
  ...packageArtifacts,
];
