import type { KindSpec, PropertySpec } from "./kind-spec.ts";
import { chain, chainEdge, stage } from "./kinds/chain.ts";
import { device, deviceProcessor, signature } from "./kinds/device.ts";
import { embedded } from "./kinds/embedded.ts";
import { extension } from "./kinds/extension.ts";
import { dataflow, declassify } from "./kinds/flow.ts";
import { neuromorphic, quantum } from "./kinds/future-hardware.ts";
import { hardware, platform, processor, runtime } from "./kinds/hardware.ts";
import {
  adaptation,
  addedLayer,
  federated,
  selfHealing,
  selfTest,
  twin,
  twinBirth,
  twinGrowth,
} from "./kinds/learning.ts";
import { lifecycle, lineage, lineageStep, migration, stepAccuracy } from "./kinds/lifecycle.ts";
import { model } from "./kinds/model.ts";
import {
  benchmark,
  claim,
  matrixEntry,
  performance,
  ranking,
  score,
  solution,
  testMatrix,
} from "./kinds/performance.ts";
import {
  deploy,
  offload,
  placement,
  placementRule,
  reward,
  scheduler,
  schedulerBounds,
  selector,
  selectorBand,
  service,
  sync,
} from "./kinds/placement.ts";
import { modeAccuracy, precision, precisionPolicy } from "./kinds/precision.ts";
import { desensitization, differentialPrivacy, privacy } from "./kinds/privacy.ts";
import { root } from "./kinds/root.ts";
import { approximation, he, mpc, participant } from "./kinds/secure-computation.ts";
import { input, output, preprocessing } from "./kinds/tensor-port.ts";
import { variant } from "./kinds/variant.ts";

/** The one table of the language, by kind id: schema, types, completion, layout and reference come from it. */
export const vocabulary = {
  root,
  model,
  variant,
  input,
  output,
  preprocessing,
  precision,
  "precision-policy": precisionPolicy,
  "mode-accuracy": modeAccuracy,
  hardware,
  processor,
  platform,
  runtime,
  embedded,
  privacy,
  desensitization,
  "differential-privacy": differentialPrivacy,
  lifecycle,
  migration,
  lineage,
  "lineage-step": lineageStep,
  "step-accuracy": stepAccuracy,
  x: extension,
  dataflow,
  declassify,
  performance,
  claim,
  score,
  benchmark,
  "test-matrix": testMatrix,
  "matrix-entry": matrixEntry,
  ranking,
  solution,
  placement,
  "placement-rule": placementRule,
  offload,
  sync,
  selector,
  "selector-band": selectorBand,
  scheduler,
  reward,
  "scheduler-bounds": schedulerBounds,
  service,
  deploy,
  chain,
  stage,
  "chain-edge": chainEdge,
  device,
  "device-processor": deviceProcessor,
  federated,
  adaptation,
  "added-layer": addedLayer,
  "self-healing": selfHealing,
  "self-test": selfTest,
  twin,
  "twin-birth": twinBirth,
  "twin-growth": twinGrowth,
  mpc,
  participant,
  he,
  approximation,
  neuromorphic,
  quantum,
  signature,
} as const satisfies Readonly<Record<string, KindSpec>>;

export type KindId = keyof typeof vocabulary;

/** The table with its literal types set aside, for code that walks it. */
export const kinds: Readonly<Record<string, KindSpec>> = vocabulary;

/** Kind of a block named `name` inside a block of kind `parent`; `x` is allowed in any block. */
export function lookupKind(parent: string, name: string): KindId | undefined {
  if (name === "x") return "x";
  const blocks = kinds[parent]?.blocks;
  return blocks && Object.hasOwn(blocks, name) ? (blocks[name]?.kind as KindId) : undefined;
}

/** Property named `name` of a block of kind `parent`, `anyProperty` included. */
export function lookupProperty(parent: string, name: string): PropertySpec | undefined {
  const kind = kinds[parent];
  if (!kind) return undefined;
  return Object.hasOwn(kind.properties, name) ? kind.properties[name] : kind.anyProperty;
}
