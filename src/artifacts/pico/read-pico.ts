import { limits } from "../../base/limits.ts";
import { malformedHeader } from "../../diagnostics/faults/malformed-header.ts";
import { otherContainer } from "../../diagnostics/faults/other-container.ts";
import { trailingData } from "../../diagnostics/faults/trailing-data.ts";
import { truncatedArtifact } from "../../diagnostics/faults/truncated-artifact.ts";
import type { FactTensor } from "../../model/artifact-facts.ts";
import { ByteCursor } from "../byte-cursor.ts";
import type { ByteWindow } from "../byte-window.ts";
import { FactDraft } from "../fact-draft.ts";
import { readTags, type Tag, tagNumber, tagText } from "./tags.ts";

/** Tags of the model definition (om-format: PICO). Element types are not established anywhere public. */
const tag = {
  name: 0x0d,
  batch: 0x0a,
  graph: 0x40,
  input: 0x50,
  inputName: 0x58,
  inputHeight: 0x52,
  inputWidth: 0x53,
  inputShape: 0x5a,
  output: 0x60,
  outputName: 0x66,
  outputShape: 0x69,
  operator: 0x111,
} as const;

const headerBytes = 32;

/** Reads a `PICO` container of HiSilicon's vision chips: header, names, shapes, compiler; not operators and types. */
export function readPico(window: ByteWindow): FactDraft {
  const draft = new FactDraft(window.size);
  draft.format = "pico";
  draft.description = "compiled model of a vision chip (PICO container)";
  draft.container = { name: "PICO", version: undefined };
  draft.fault(otherContainer, "pico", {}, { offset: 0, bytes: 4 });
  draft.unread("operators", "release builds of this format do not hold them", ["operators"]);
  draft.unread("element types", "their numbering is not public", ["weights"]);
  draft.unread("target chip", "this format does not name it", ["target"]);
  const cursor = new ByteCursor(window, 4, window.size);
  cursor.skip(4, "a reserved field");
  const size = cursor.u32("the file's size");
  const parameterBytes = cursor.u32("the size of parameters");
  const parameters = cursor.u32("the offset of parameters");
  cursor.skip(4, "the size of the work buffer");
  const tasks = cursor.u32("the offset of tasks");
  const taskBytes = cursor.u32("the size of tasks");
  if (cursor.missing) {
    draft.fault(truncatedArtifact, "read", cursor.missing, { offset: 0, bytes: window.size });
    draft.unread("everything", "the header is not all there", ["all"]);
    return draft;
  }
  checkSize(draft, window.size, size);
  const definition = { start: parameters + parameterBytes, end: Math.min(tasks, window.size) };
  draft.section("header", 0, headerBytes);
  draft.section("parameters", parameters, within(window, parameters, parameterBytes));
  draft.section("model definition", definition.start, Math.max(0, definition.end - definition.start));
  draft.section("tasks", tasks, within(window, tasks, taskBytes));
  if (parameters < headerBytes || definition.start > definition.end) {
    const value = { field: "param_offset", value: parameters, expected: "a place before the tasks" };
    draft.fault(malformedHeader, "default", value, { offset: 16, bytes: 4 });
    draft.unread("the model definition", "its place makes no sense", ["all"]);
    return draft;
  }
  readDefinition(window, definition, draft);
  return draft;
}

function within(window: ByteWindow, offset: number, bytes: number): number {
  return Math.max(0, Math.min(bytes, window.size - offset));
}

function checkSize(draft: FactDraft, bytes: number, promised: number): void {
  const place = { offset: 8, bytes: 4 };
  const name = "the header states the length of the file";
  draft.check(name, promised === bytes ? "holds" : "fails", `${promised} bytes stated, ${bytes} there`);
  if (promised > bytes) {
    draft.fault(truncatedArtifact, "length", { bytes, promised, missing: promised - bytes }, place);
  } else if (promised < bytes) {
    const trailing = { offset: promised, bytes: bytes - promised };
    draft.fault(trailingData, "default", trailing, trailing);
  }
}

function readDefinition(
  window: ByteWindow,
  extent: { readonly start: number; readonly end: number },
  draft: FactDraft,
): void {
  const { tags, missing } = readTags(window, extent);
  if (missing) {
    draft.fault(truncatedArtifact, "read", missing, { offset: missing.offset, bytes: missing.available });
    draft.unread("part of the model definition", "it is damaged or cut off", ["all"]);
  }
  for (const top of tags) {
    if (top.id === tag.name) draft.name = tagText(window, top) || undefined;
    else if (top.id === tag.batch) draft.meta("batch", tagNumber(window, top));
    else if (top.id === tag.operator) draft.countOperator("(unnamed)");
    else if (top.id === tag.graph) readGraph(window, top, draft);
  }
  const build = findBuild(window, extent);
  if (build) {
    draft.producer = { name: "LMapper", version: /LMapper Version (\S+)/.exec(build)?.[1] };
    draft.container = { name: "PICO", version: /\(PICO_([\d.]+)\)/.exec(build)?.[1] };
    draft.meta("build", build);
  }
  if (draft.inputs.length + draft.outputs.length === 0) {
    draft.unread("inputs and outputs", "no graph was found in the model definition", ["io"]);
  }
}

function readGraph(window: ByteWindow, graph: Tag, draft: FactDraft): void {
  for (const part of readTags(window, graph).tags) {
    if (part.id === tag.input) draft.inputs.push(readPort(window, part, tag.inputName, tag.inputShape));
    else if (part.id === tag.output)
      draft.outputs.push(readPort(window, part, tag.outputName, tag.outputShape));
  }
}

function readPort(window: ByteWindow, port: Tag, nameTag: number, shapeTag: number): FactTensor {
  let name = "";
  let shape: number[] | undefined;
  for (const part of readTags(window, port).tags) {
    if (part.id === nameTag) name = tagText(window, part);
    else if (part.id === shapeTag) shape = readShape(window, part);
  }
  return { name, dtype: undefined, shape, layout: undefined };
}

function readShape(window: ByteWindow, part: Tag): number[] {
  const cursor = new ByteCursor(window, part.start, part.end);
  const dims: number[] = [];
  while (cursor.remaining >= 4 && dims.length < 16) dims.push(cursor.u32("a dimension"));
  return dims;
}

/** The build of the mapper stands as text somewhere in the definition. */
function findBuild(
  window: ByteWindow,
  extent: { readonly start: number; readonly end: number },
): string | undefined {
  const most = Math.min(extent.end - extent.start, limits.artifactStringBytes);
  const bytes = window.bytesAt(extent.start, most);
  if (!bytes) return undefined;
  const text = new TextDecoder("latin1").decode(bytes);
  return /LMapper Version [\x20-\x7e]+/.exec(text)?.[0].trim();
}
