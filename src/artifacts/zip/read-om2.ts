import { otherContainer } from "../../diagnostics/faults/other-container.ts";
import type { FactDim, FactTensor } from "../../model/artifact-facts.ts";
import type { ByteWindow } from "../byte-window.ts";
import { hmlDtype } from "../element-types.ts";
import type { FactDraft } from "../fact-draft.ts";
import { redactCommand } from "../redact-command.ts";
import { readZipText, type ZipDirectory } from "./zip-directory.ts";

/**
 * Reads the OM2 package (om-format: OM2; known from sources only): manifest, and the inputs and outputs of its first
 * model. Operators and weights have no public description and stay unknown.
 */
export function readOm2(
  window: ByteWindow,
  directory: ZipDirectory,
  manifestText: string | undefined,
  draft: FactDraft,
): void {
  draft.format = "om2";
  draft.description = "Ascend OM2 package (zip)";
  draft.fault(otherContainer, "om2", {}, { offset: 0, bytes: 4 });
  draft.unread("operators and weights", "the package has no public description of them", [
    "operators",
    "weights",
    "target",
  ]);
  const manifest = parseObject(manifestText);
  if (!manifest) draft.unread("manifest.json", "it is damaged or no JSON object", ["all"]);
  draft.container = { name: "OM2", version: textOf(manifest?.om2_version) };
  draft.meta("models", textOf(manifest?.model_num));
  const command = textOf(manifest?.atc_command);
  if (command) {
    draft.meta("build-options", redactCommand(command));
    const soc = /--soc_version[= ]["']?(\w+)/.exec(command)?.[1];
    if (soc) draft.target = [soc];
    draft.producer = { name: "atc", version: undefined };
  }
  readFirstModel(window, directory, draft);
}

function readFirstModel(window: ByteWindow, directory: ZipDirectory, draft: FactDraft): void {
  const metas = directory.entries.flatMap((entry) => {
    const number = /^data\/model_(\d+)\/model_meta\.json$/.exec(entry.name)?.[1];
    return number === undefined ? [] : [{ entry, number: Number(number) }];
  });
  const first = metas.sort((a, b) => a.number - b.number)[0]?.entry;
  const meta = first && parseObject(readZipText(window, first));
  if (!meta) {
    draft.unread("model_meta.json", "it is missing, damaged or no JSON object", ["io", "name"]);
    return;
  }
  draft.name = textOf(meta.name);
  draft.inputs = readPorts(meta.inputs);
  draft.outputs = readPorts(meta.outputs);
}

function readPorts(ports: unknown): FactTensor[] {
  if (!Array.isArray(ports)) return [];
  const read = ports.filter(isObject).map((port, place) => ({
    order: typeof port.index === "number" ? port.index : place,
    tensor: {
      name: textOf(port.name) ?? "",
      dtype: readType(textOf(port.data_type)),
      shape: Array.isArray(port.shape) ? port.shape.map(readDim) : undefined,
      layout: textOf(port.format),
    },
  }));
  return read.sort((a, b) => a.order - b.order).map(({ tensor }) => tensor);
}

/** Types that are spelled unlike HML. */
const renamed: ReadonlyMap<string, string> = new Map([
  ["float", "float32"],
  ["double", "float64"],
  ["bf16", "bfloat16"],
]);

/** `DT_FLOAT16` and the like. */
function readType(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const plain = word.replace(/^DT_/, "").toLowerCase();
  return hmlDtype(renamed.get(plain) ?? plain);
}

/** -1 and whatever is no size are unknown. */
function readDim(dim: unknown): FactDim {
  return Number.isSafeInteger(dim) && Number(dim) >= 0 ? Number(dim) : null;
}

function parseObject(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return typeof value === "number" ? String(value) : undefined;
}
