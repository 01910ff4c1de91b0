import { limits } from "../../base/limits.ts";
import { malformedHeader } from "../../diagnostics/faults/malformed-header.ts";
import { otherContainer } from "../../diagnostics/faults/other-container.ts";
import { trailingData } from "../../diagnostics/faults/trailing-data.ts";
import { truncatedArtifact } from "../../diagnostics/faults/truncated-artifact.ts";
import type { FactTensor } from "../../model/artifact-facts.ts";
import { ByteCursor } from "../byte-cursor.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { Extent } from "../extent.ts";
import { FactDraft } from "../fact-draft.ts";
import { readTags, type Tag, tagNumber, tagNumbers, tagText } from "./tags.ts";

/** Tags of the model definition (om-format: PICO). Element types are not established anywhere public. */
const tag = {
  name: 0x0d,
  batch: 0x0a,
  graph: 0x40,
  input: 0x50,
  output: 0x60,
  operator: 0x111,
} as const;

/** Tags of an input or an output. */
interface PortTags {
  readonly nameTag: number;
  readonly shapeTag: number;
}

const inputTags: PortTags = { nameTag: 0x58, shapeTag: 0x5a };
const outputTags: PortTags = { nameTag: 0x66, shapeTag: 0x69 };
const mostDimensions = 16;
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
  draft.section("parameters", parameters, parameterBytes);
  draft.section("model definition", definition.start, definition.end - definition.start);
  draft.section("tasks", tasks, taskBytes);
  if (parameters < headerBytes || definition.start > definition.end) {
    const value = { field: "param_offset", value: parameters, expected: "a place before the tasks" };
    draft.fault(malformedHeader, "default", value, { offset: 16, bytes: 4 });
    draft.unread("the model definition", "its place makes no sense", ["all"]);
    return draft;
  }
  readDefinition(window, definition, draft);
  return draft;
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

function readDefinition(window: ByteWindow, extent: Extent, draft: FactDraft): void {
  const { tags, missing } = readTags(window, extent, draft);
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
  for (const part of readTags(window, graph, draft).tags) {
    if (part.id === tag.input)
      draft.inputs.push(readPort(window, readTags(window, part, draft).tags, inputTags));
    else if (part.id === tag.output)
      draft.outputs.push(readPort(window, readTags(window, part, draft).tags, outputTags));
  }
}

/** The last name and the last shape that a port states; more dimensions than any tensor has are no shape. */
function readPort(window: ByteWindow, parts: readonly Tag[], { nameTag, shapeTag }: PortTags): FactTensor {
  const name = parts.findLast(({ id }) => id === nameTag);
  const shape = parts.findLast(({ id }) => id === shapeTag);
  return {
    name: name ? tagText(window, name) : "",
    dtype: undefined,
    shape:
      shape && shape.end - shape.start < 4 * (mostDimensions + 1) ? tagNumbers(window, shape) : undefined,
    layout: undefined,
  };
}

/** The build of the mapper stands as text somewhere in the definition. */
function findBuild(window: ByteWindow, { start, end }: Extent): string | undefined {
  const bytes = window.bytesAt(start, Math.min(end - start, limits.artifactStringBytes));
  const text = new TextDecoder("latin1").decode(bytes);
  return /LMapper Version [\x20-\x7e]+/.exec(text)?.[0].trim();
}
