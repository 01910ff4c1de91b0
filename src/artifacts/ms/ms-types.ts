/** MindSpore's `TypeId` by number, from 30 to 44, spelled as HML where HML has the type. */
const types: readonly string[] = [
  "bool",
  "int32",
  "int8",
  "int16",
  "int32",
  "int64",
  "uint32",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
  "float32",
  "float16",
  "float32",
  "float64",
];

const firstType = 30;

/** Type word of a `TypeId`; 12 is text. */
export function msType(code: number): string | undefined {
  return code === 12 ? "string" : types[code - firstType];
}

const layouts: readonly (string | undefined)[] = [
  "NCHW",
  "NHWC",
  "NHWC4",
  "HWKC",
  "HWCK",
  "KCHW",
  "CKHW",
  "KHWC",
  "CHWK",
  "HW",
  "HW4",
  "NC",
  "NC4",
  "NC4HW4",
  undefined,
  "NCDHW",
  "NWC",
  "NCW",
  "NC8HW8",
];

/** Layout word of a `Format` number. */
export function msLayout(code: number): string | undefined {
  return layouts[code];
}

const frameworks: readonly string[] = [
  "TensorFlow",
  "Caffe",
  "ONNX",
  "MindSpore",
  "TensorFlow Lite",
  "PyTorch",
  "third party",
  "MindSpore Lite",
];

/** Framework that a model was converted from. */
export function msFramework(code: number): string | undefined {
  return frameworks[code];
}

const quantTypes: readonly string[] = [
  "QUANT_NONE",
  "AwareTraining",
  "WeightQuant",
  "PostTraining",
  "QUANT_WEIGHT",
  "QUANT_ALL",
  "QUANT_DYNAMIC",
];

/** Name of a node's `QuantType`. */
export function msQuantType(code: number): string {
  return quantTypes[code] ?? `quant type ${code}`;
}
