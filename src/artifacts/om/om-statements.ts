import type { FactDraft } from "../fact-draft.ts";
import { redactCommand } from "../redact-command.ts";
import { attrInt, attrText } from "./attr-value.ts";
import type { ModelDef } from "./model-def.ts";
import { hex, type OmHeader } from "./om-header.ts";

/** Model attributes that are passed on as they stand: attribute → metadata key. */
const passedOn: Readonly<Record<string, string>> = {
  atc_version: "atc-version",
  opp_version: "opp-version",
  target_type: "target-type",
  arch_type: "arch-type",
  core_type: "core-type",
  framework_type: "framework",
  host_env_os: "host-os",
  host_env_cpu: "host-cpu",
  memory_size: "memory-bytes",
  weight_size: "weight-bytes",
  stream_num: "streams",
  event_num: "events",
};

/** Records what the header states about the file itself. */
export function recordHeader(header: OmHeader, draft: FactDraft): void {
  draft.container = { name: "DOMI", version: hex(header.version) };
  draft.meta("family", header.family);
  draft.meta("header-layout", header.tail);
  draft.meta("model-type", header.modelType);
  draft.meta("header-name", header.name);
  draft.meta("ir-version", header.irVersion);
  draft.meta("platform-version", header.platformVersion);
  draft.meta("platform-type", header.platformType);
  if (header.modelCount > 1) draft.meta("models", header.modelCount);
  if (header.customDataLength > 0) draft.meta("custom-data-bytes", header.customDataLength);
  if (header.shapeGears > 0) draft.meta("shape-gears", header.shapeGears);
  if (header.dynamicShape) draft.meta("dynamic-shape", "yes");
  if (header.online) draft.meta("generated", "online");
}

/** Records what the model definition states about compiler and target. HiAI names no chip: the target stays empty. */
export function recordStatements(def: ModelDef, draft: FactDraft): void {
  draft.name = def.name || undefined;
  if (def.customVersion !== draft.metadata.get("platform-version")) {
    draft.meta("custom-version", def.customVersion);
  }
  for (const [attr, key] of Object.entries(passedOn)) {
    draft.meta(key, attrText(def.attrs, attr) ?? attrInt(def.attrs, attr));
  }
  const command = attrText(def.attrs, "atc_cmdline");
  if (command) draft.meta("build-options", redactCommand(command));
  const soc = attrText(def.attrs, "soc_version");
  if (soc) draft.target = [soc];
  const version = attrText(def.attrs, "atc_version");
  if (version) draft.producer = { name: "atc", version };
}

/** What the file is, in words. */
export function describeOm(header: OmHeader): string {
  const container = "DOMI container";
  if (header.family === "ascend") return `${ascendKind(header)} (${container})`;
  if (header.family === "unknown") return `compiled model of an unknown tool family (${container})`;
  return `${hiaiKinds[header.modelType] ?? `HiAI model of type ${header.modelType}`} (${container})`;
}

function ascendKind(header: OmHeader): string {
  if (header.tail === "ascend-v1") return "Ascend compiled model";
  if (header.modelType === 3) return "Ascend flow of submodels";
  if (header.modelType === 5) return "Ascend bundle of models";
  if (header.modelCount > 1) return `Ascend compiled model in ${header.modelCount} parts`;
  return "Ascend compiled model";
}

const hiaiKinds: Readonly<Record<number, string>> = {
  0: "HiAI compiled model",
  1: "HiAI standard model",
  2: "HiAI tiny model",
  3: "HiAI IR model",
  4: "HiAI model compiled per compute library",
  5: "HiAI model for the image signal processor",
  6: "HiAI model of a third party",
  7: "HiAI IR graph",
  8: "HiAI micro model",
  9: "HiAI model with several shapes",
  10: "HiAI model with enumerated shapes",
  11: "HiAI model for one processor",
  12: "HiAI model for one processor with several shapes",
};
