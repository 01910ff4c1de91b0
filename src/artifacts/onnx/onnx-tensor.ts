import { elementBits } from "../../model/element-bits.ts";
import { countConstant } from "../count-constant.ts";
import { countElements } from "../element-types.ts";
import type { FactDraft } from "../fact-draft.ts";
import type { ProtoCursor } from "../proto-cursor.ts";
import { onnxType } from "./onnx-types.ts";

/** Counts one constant (`TensorProto`), in this file or in another one; returns its name. */
export function readOnnxTensor(tensor: ProtoCursor, draft: FactDraft): string {
  const dims: number[] = [];
  let code = 0;
  let name = "";
  let place: { readonly offset: number; readonly bytes: number } | undefined;
  let typedBytes = 0;
  let elsewhere = false;
  const external = new Map<string, string>();
  while (tensor.next()) {
    switch (tensor.field) {
      case 1:
        tensor.appendInts(dims);
        break;
      case 2:
        code = tensor.uint();
        break;
      case 8:
        name = tensor.text();
        break;
      case 9:
        place = { offset: tensor.valueStart, bytes: tensor.length };
        break;
      case 13:
        readPair(tensor.message(), external);
        break;
      case 14:
        elsewhere = tensor.uint() === 1;
        break;
      // Data as typed numbers instead of raw bytes; strings and numbers may also stand one by one.
      case 4:
      case 5:
      case 6:
      case 7:
      case 10:
      case 11:
        typedBytes += tensor.length;
        break;
    }
  }
  const type = onnxType(code) ?? `type ${code}`;
  const bytes = place?.bytes ?? sizeOf(type, dims) ?? typedBytes;
  if (bytes > 0) countConstant(draft, { name, type, shape: dims, bytes, offset: place?.offset });
  if (elsewhere || external.size > 0) noteExternal(external, bytes, draft);
  return name;
}

function sizeOf(type: string, dims: readonly number[]): number | undefined {
  const elements = countElements(dims);
  const bits = elementBits(type);
  return elements === undefined || bits === undefined ? undefined : Math.ceil((elements * bits) / 8);
}

/** `StringStringEntryProto`. */
export function readPair(entry: ProtoCursor, into: Map<string, string>): void {
  let key = "";
  let value = "";
  while (entry.next()) {
    if (entry.field === 1) key = entry.text();
    else if (entry.field === 2) value = entry.text();
  }
  if (key !== "") into.set(key, value);
}

/** Sums what is expected of each file beside this one. Paths stay as stated: whoever opens them checks them. */
function noteExternal(external: ReadonlyMap<string, string>, bytes: number, draft: FactDraft): void {
  const location = external.get("location") ?? "";
  const stated = Number(external.get("length") ?? bytes);
  const length = Number.isSafeInteger(stated) && stated >= 0 ? stated : bytes;
  draft.addCompanion(location, length);
  draft.unread(
    `weights in "${location}"`,
    "they lie in another file, of which only type and shape are stated here",
    [],
  );
}
