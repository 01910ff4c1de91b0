import { expect, test } from "vitest";
import { isKnownPartition, partitionName } from "./om-partition-kinds.ts";

/** Names by kind, a dash where no source names it (om-format: partition types). */
const ascend = `MODEL_DEF WEIGHTS_DATA TASK_INFO TBE_KERNELS CUST_AICPU_KERNELS SO_BINS FLOW_MODEL FLOW_SUBMODEL
  MODEL_INOUT_INFO STATIC_TASK_DESC DYNAMIC_TASK_DESC TASK_PARAM TILING_DATA - - - - - - - PRE_MODEL_DESC
  PRE_MODEL_SQE PRE_KERNEL_ARGS PRE_MODEL_DESC_EXTEND BUNDLE_MODEL_INFO BUNDLE_MODEL_VAR_INFO CUSTOM_OPS -`;
const hiai = `MODEL_DEF WEIGHTS_DATA TASK_INFO TASK_GRAPH SIGNATURE_INFO MODEL_CONFIG AIPP_CUSTOM_INFO ENCRYPT_INFO
  WEIGHT_INFO -`;

test.each([
  ["ascend", ascend],
  ["unknown", ascend],
  ["hiai", hiai],
] as const)("kinds of a file of the family %s have the names of its sources", (family, list) => {
  for (const [kind, name] of list.split(/\s+/).entries()) {
    const isNamed = name !== "-";
    expect(isKnownPartition(kind, { family })).toBe(isNamed);
    expect(partitionName(kind, { family })).toBe(isNamed ? name : `kind ${kind}`);
  }
});
