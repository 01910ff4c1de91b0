import type { OmHeader } from "./om-header.ts";

/** Kinds of partition that this reader looks into, whatever number they have in a family. */
export const partitionKind = {
  modelDefinition: 0,
  weights: 1,
  tasks: 2,
  hiaiModelConfig: 5,
  flowModel: 6,
  flowSubmodel: 7,
  inout: 8,
  bundledModel: 24,
} as const;

const ascendNames: Readonly<Record<number, string>> = {
  0: "MODEL_DEF",
  1: "WEIGHTS_DATA",
  2: "TASK_INFO",
  3: "TBE_KERNELS",
  4: "CUST_AICPU_KERNELS",
  5: "SO_BINS",
  6: "FLOW_MODEL",
  7: "FLOW_SUBMODEL",
  8: "MODEL_INOUT_INFO",
  9: "STATIC_TASK_DESC",
  10: "DYNAMIC_TASK_DESC",
  11: "TASK_PARAM",
  12: "TILING_DATA",
  20: "PRE_MODEL_DESC",
  21: "PRE_MODEL_SQE",
  22: "PRE_KERNEL_ARGS",
  23: "PRE_MODEL_DESC_EXTEND",
  24: "BUNDLE_MODEL_INFO",
  25: "BUNDLE_MODEL_VAR_INFO",
  26: "CUSTOM_OPS",
};

const hiaiNames: Readonly<Record<number, string>> = {
  0: "MODEL_DEF",
  1: "WEIGHTS_DATA",
  2: "TASK_INFO",
  3: "TASK_GRAPH",
  4: "SIGNATURE_INFO",
  5: "MODEL_CONFIG",
  6: "AIPP_CUSTOM_INFO",
  7: "ENCRYPT_INFO",
  8: "WEIGHT_INFO",
};

/** Name of a partition kind in the family of the file: the same number means different things in the two families. */
export function partitionName(kind: number, header: Pick<OmHeader, "family">): string {
  const names = header.family === "hiai" ? hiaiNames : ascendNames;
  return names[kind] ?? `kind ${kind}`;
}

/** Whether public sources name the kind for the family of the file. */
export function isKnownPartition(kind: number, header: Pick<OmHeader, "family">): boolean {
  return (header.family === "hiai" ? hiaiNames : ascendNames)[kind] !== undefined;
}
