import type { ByteWindow } from "./byte-window.ts";
import { ProtoCursor, startProtoRun } from "./proto-cursor.ts";

/** Fields that are looked at before a verdict; a model's own few come first. */
const lookedAt = 64;
/** Bytes of a field that can be the name of a model. */
const longestName = 256;

interface FieldSeen {
  readonly field: number;
  readonly isBytes: boolean;
  /** Empty where it is too long for a name. */
  readonly text: string;
}

/**
 * Whether the file is an ONNX model (`ModelProto`): a small IR version as number 1, and a graph, operator sets, or a
 * producer as messages and texts. A file that is cut off inside the graph still counts.
 */
export function looksLikeOnnx(window: ByteWindow): boolean {
  const fields = topFields(window);
  if (!fields) return false;
  const version = fields.some(({ field }) => field === 1);
  const strange = fields.some(({ field, isBytes }) => isBytes !== (onnxBytes.get(field) ?? true));
  const known = fields.filter(({ field }) => onnxBytes.has(field)).length;
  const graph = fields.some(({ field, isBytes }) => isBytes && (field === 7 || field === 8));
  return version && graph && !strange && known * 2 > fields.length;
}

/** Field of `ModelProto` → whether it is length-delimited. */
const onnxBytes: ReadonlyMap<number, boolean> = new Map([
  [1, false],
  [2, true],
  [3, true],
  [4, true],
  [5, false],
  [6, true],
  [7, true],
  [8, true],
  [14, true],
  [20, true],
  [25, true],
  [26, true],
]);

/** Field of `ge.proto.ModelDef` → whether it is length-delimited. */
const modelDefBytes: ReadonlyMap<number, boolean> = new Map([
  [1, true],
  [2, false],
  [3, true],
  [7, true],
  [11, true],
  [12, true],
]);

/** Whether the file is a HiAI graph without a container: a serialised `ModelDef` from its first byte. */
export function looksLikeModelDef(window: ByteWindow): boolean {
  const fields = topFields(window);
  if (!fields) return false;
  const known = fields.every(({ field, isBytes }) => modelDefBytes.get(field) === isBytes);
  const graph = fields.some(({ field }) => field === 7);
  const name = fields.find(({ field }) => field === 1)?.text ?? "";
  return known && graph && name !== "" && !name.includes("\ufffd");
}

/** The first fields of the file read as a protobuf message; `undefined` where it is none. */
function topFields(window: ByteWindow): FieldSeen[] | undefined {
  const run = startProtoRun(window);
  const cursor = new ProtoCursor(run, 0, window.size);
  const fields: FieldSeen[] = [];
  while (fields.length < lookedAt && cursor.next()) {
    const { field, isBytes } = cursor;
    fields.push({ field, isBytes, text: cursor.length <= longestName ? cursor.text() : "" });
  }
  return run.malformed ? undefined : fields;
}
