import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listSharedArtifacts, sharedArtifactsFolder } from "../../conformance/shared-artifacts.ts";
import { bytesSource } from "../base/byte-source.ts";
import type { ArtifactFacts, FactTensor } from "../model/artifact-facts.ts";
import { readArtifact } from "./read-artifact.ts";

// Facts of real files against what an independent script read out of them. Each difference has its reason in
// spec/decisions/artifact-facts.md.

interface Tensor {
  readonly name?: string;
  readonly src?: string;
  readonly dtype: string;
  readonly shape?: readonly number[];
  readonly dims?: readonly number[];
  readonly layout?: string;
  readonly format?: number;
  readonly netoutput_out_desc?: Tensor;
}

interface Graph {
  readonly op_types: Readonly<Record<string, number>>;
  readonly ops: number;
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
  readonly consts: {
    readonly count: number;
    readonly bytes: number;
    readonly max_end_in_weights: number;
    readonly bytes_by_dtype: Readonly<Record<string, number>>;
  };
}

interface Model {
  readonly table_bytes: number;
  readonly partitions: readonly {
    readonly name: string;
    readonly file_offset: number;
    readonly size: number;
  }[];
  readonly weight_bytes: number | null;
  readonly model_name: string;
  readonly model_attr: Readonly<Record<string, unknown>>;
  readonly graphs: readonly Graph[];
  readonly task_info?: { readonly tasks: number };
}

interface Known {
  readonly file: string;
  readonly size: number;
  readonly family: string;
  readonly error?: string;
  readonly header?: Readonly<Record<string, string | number | boolean>>;
  readonly models?: readonly Model[];
  readonly trailing_bytes?: number;
  readonly version?: string;
  readonly identifier?: string | null;
  readonly nodes?: number;
  readonly inputs?: readonly Tensor[];
  readonly outputs?: readonly Tensor[];
  readonly weight_bytes?: number;
  readonly const_bytes_by_dtype?: Readonly<Record<string, number>>;
}

const factsFile = `${sharedArtifactsFolder}FACTS.json`;
const known: readonly Known[] = existsSync(factsFile) ? JSON.parse(readFileSync(factsFile, "utf8")) : [];
const files = new Map(listSharedArtifacts().map(({ file, path }) => [file, path]));

function read(file: string): ArtifactFacts {
  return readArtifact(bytesSource(readFileSync(files.get(file) ?? "")));
}

const oms = known.filter(({ file }) => file.endsWith(".om"));
const mss = known.filter(({ file, error }) => file.endsWith(".ms") && !error);
const present = test.skipIf(known.length === 0);

present("every real artifact has its line", () => {
  expect(known.map(({ file }) => file).sort()).toEqual([...files.keys()].sort());
  expect(oms.length).toBeGreaterThan(10);
  expect(mss.length).toBeGreaterThan(3);
});

present.each(oms.map((one) => [one.file, one] as const))(
  "%s: header, parts, name and target",
  (file, one) => {
    const facts = read(file);
    const { header = {}, models = [] } = one;
    const [model] = models;
    const attr = model?.model_attr ?? {};
    expect(facts).toMatchObject({ format: "om", bytes: one.size, encrypted: false, faults: [] });
    expect(facts.container).toEqual({ name: "DOMI", version: header.version });
    expect(facts.name).toBe(model?.model_name);
    expect(facts.metadata.get("family")).toBe(one.family.replace(/\(.*/, ""));
    expect(facts.metadata.get("header-name")).toBe(header.name);
    expect(facts.metadata.get("model-type")).toBe(String(header.modeltype));
    expect(facts.metadata.get("platform-version") ?? "").toBe(header.platform_version);
    expect(facts.metadata.get("platform-type")).toBe(String(header.platform_type));
    expect(facts.metadata.get("ir-version")).toBe(String(header.om_ir_version));
    expect(facts.target).toEqual(attr.soc_version === undefined ? [] : [attr.soc_version]);
    expect(facts.producer.version).toBe(attr.atc_version);
    for (const [key, name] of [
      ["opp-version", "opp_version"],
      ["target-type", "target_type"],
      ["memory-bytes", "memory_size"],
      ["weight-bytes", "weight_size"],
      ["streams", "stream_num"],
      ["events", "event_num"],
      ["framework", "framework_type"],
    ] as const) {
      expect(facts.metadata.get(key)).toBe(attr[name] === undefined ? undefined : String(attr[name]));
    }
    expect(facts.metadata.get("tasks")).toBe(model?.task_info ? String(model.task_info.tasks) : undefined);
    expect(facts.sections).toEqual([
      { name: "header", offset: 0, bytes: 256 },
      { name: "partition table", offset: 256, bytes: model?.table_bytes },
      ...(model?.partitions ?? []).map(({ name, file_offset, size }) => ({
        name,
        offset: file_offset,
        bytes: size,
      })),
    ]);
    expect(one.trailing_bytes).toBe(0);
  },
);

present.each(oms.map((one) => [one.file, one] as const))("%s: inputs and outputs", (file, one) => {
  const facts = read(file);
  const graph = one.models?.[0]?.graphs[0];
  const stated = one.models?.[0]?.model_attr.attr_model_out_nodes_name as string[] | undefined;
  expect(facts.inputs.map(typeOf)).toEqual(graph?.inputs.map(typeOf));
  expect(facts.inputs.map(({ name }) => name)).toEqual(graph?.inputs.map(({ name }) => name));
  expect(facts.outputs.map(typeOf)).toEqual(graph?.outputs.map(typeOf));
  graph?.outputs.forEach((output, i) => {
    const { name, aliases = [], alternative } = facts.outputs[i] ?? ({} as FactTensor);
    const edge = output.src?.replace(/:(\d+)$/, "_$1");
    expect([name, ...aliases]).toContain(stated?.[i] ?? `output_${i}_${edge}`);
    if (stated) expect(name).toBe(stated[i]);
    const other = output.netoutput_out_desc;
    const differs = other && JSON.stringify(typeOf(other)) !== JSON.stringify(typeOf(output));
    expect(alternative && typeOf(alternative)).toEqual(differs ? typeOf(other) : undefined);
  });
});

present.each(oms.map((one) => [one.file, one] as const))("%s: operators and constants", (file, one) => {
  const facts = read(file);
  const [model] = one.models ?? [];
  const graph = model?.graphs[0];
  expect(Object.fromEntries(facts.operators)).toEqual(graph?.op_types);
  expect(Object.fromEntries(facts.weights.byType)).toEqual(graph?.consts.bytes_by_dtype);
  expect(facts.weights.constants ?? 0).toBe(graph?.consts.count);
  const seen = graph?.consts.bytes ?? 0;
  expect(facts.weights.bytes).toBe(seen > 0 ? seen : (model?.weight_bytes ?? 0));
  // An empty histogram means "unknown" where weights are there, and "none" where they are not.
  const hidden = facts.unread.some(({ hides }) => hides.includes("weights"));
  expect(hidden).toBe(seen === 0 && (model?.weight_bytes ?? 0) > 0);
  expect(facts.checks.filter(({ result }) => result === "fails").map(({ name }) => name)).toEqual(
    file.includes("quant8_8_notrain") ? ["constants have the bytes that type and shape ask for"] : [],
  );
});

present.each(mss.map((one) => [one.file, one] as const))("%s: what it states", (file, one) => {
  const facts = read(file);
  expect(facts).toMatchObject({ format: "ms", bytes: one.size, faults: [], unread: [] });
  expect(facts.container.version).toBe(one.identifier);
  expect(facts.metadata.get("version")).toBe(one.version);
  expect(facts.inputs.map(typeOf)).toEqual(one.inputs?.map(typeOf));
  expect(facts.outputs.map(typeOf)).toEqual(one.outputs?.map(typeOf));
  expect(facts.inputs.map(({ name }) => name)).toEqual(one.inputs?.map(({ name }) => name));
  expect(facts.outputs.map(({ name }) => name)).toEqual(one.outputs?.map(({ name }) => name));
  expect([...facts.operators.values()].reduce((sum, count) => sum + count, 0)).toBe(one.nodes);
  expect([...facts.operators.keys()].filter((name) => /^operator \d/.test(name))).toEqual([]);
  expect(facts.weights.bytes).toBe(one.weight_bytes);
  expect(Object.fromEntries(facts.weights.byType)).toEqual(one.const_bytes_by_dtype);
});

present("quantization is told in three values, traps and all", () => {
  const told = Object.fromEntries(known.map(({ file }) => [file.split("/")[1], read(file).quantized]));
  expect(told).toEqual({
    "tf_softmax_hcs_cpucl.om": "unknown",
    "tf_softmax_hcs_npucl.om": "unknown",
    "tf_conv_opversion_5.om": "no",
    "tf_softmax_infershaped.om": "no",
    "tf_use_origin_format.om": "no",
    "aipp.om": "no",
    "batchnorm.om": "no",
    "quant8_8_notrain_opt_model.om": "yes",
    "tensorflow2_resnet20_quant8_8_retrain.om": "yes",
    "sqrt_ir.om": "unknown",
    "hiai.om": "no",
    "a3c_pong_model.om": "no",
    "hh_om.om": "no",
    "out.om": "no",
    "lenet_tod_infer.ms": "unknown",
    "mix_lenet_tod.ms": "no",
    "retinaface0924.ms": "no",
    "parallel.ms": "no",
    "ml_face_isface.ms": "no",
    "light_squeezenet.onnx": "no",
    "conv2d_model.onnx": "no",
    "kws_ref_model.tflite": "yes",
    "vww_96_int8.tflite": "yes",
    "mobilenet_v1_0.25_224_quant.tflite": "yes",
  });
});

present("a model without identifier is read by the former schema", () => {
  const facts = read("mindspore-ai+mindspore-lite/retinaface0924.ms");
  expect(facts.producer).toEqual({ name: "MindSpore Lite", version: "1.0.0" });
  expect(facts.faults.map(({ name }) => name)).toEqual(["unsupported-format-version"]);
  expect(facts.operators.get("Conv2D")).toBe(43);
});

present("no path of a builder's machine is shown", () => {
  for (const { file } of known) {
    const everything = JSON.stringify(read(file), (_, value) => (value instanceof Map ? [...value] : value));
    expect(everything).not.toMatch(/\/(home|root|usr|tmp|mnt|opt)\//);
  }
});

const layouts = ["NCHW", "NHWC"];

function typeOf(tensor: Tensor | Pick<FactTensor, "dtype" | "shape" | "layout">) {
  const { dtype, layout } = tensor;
  const format = "format" in tensor ? tensor.format : undefined;
  const shape = "dims" in tensor ? tensor.dims : tensor.shape;
  return { dtype, shape, layout: layout ?? (format === undefined ? undefined : layouts[format]) };
}
