import { limits } from "../../base/limits.ts";
import { weightsPastEnd } from "../../diagnostics/faults/weights-past-end.ts";
import { countConstant } from "../count-constant.ts";
import { countElements } from "../element-types.ts";
import type { FactDraft } from "../fact-draft.ts";
import type { ProtoCursor } from "../proto-cursor.ts";
import type { AttrNames } from "./attr-names.ts";
import { literalNames } from "./attr-names.ts";
import { attrInt, attrText } from "./attr-value.ts";
import type { Op } from "./model-def.ts";
import type { OmPartition } from "./om-partitions.ts";
import { readTensorDesc, type TensorDesc } from "./tensor-desc.ts";

/** Where the constants of a graph lie: the weights of the model, or the slice of them that a compute library owns. */
export interface WeightSlice {
  /** Offset of the slice within the weights, in bytes. */
  readonly offset: number;
}

/** What stands before a file's name: the builder's folders say nothing here, and nobody needs to know them. */
export const folders = /.*[\\/]/s;

/** Where one model keeps its constants. */
export interface WeightPlace {
  readonly weights?: OmPartition | undefined;
  /** The constants of this model lie in another model of the file, so their places say nothing here. */
  readonly detached?: boolean;
  /** Stretches that are kept at most, to tell those that were counted. */
  readonly most?: number;
}

/** Counts the constants of one model: bytes by type, and whether each lies within the weights. */
export class WeightTally {
  /** Bytes of constants that lie in the weights partition, each stretch counted once. */
  covered = 0;
  /** End of the last constant, from the start of the weights. */
  lastEnd = 0;
  outside = 0;
  inPartition = 0;
  readonly #draft: FactDraft;
  readonly #weights: OmPartition | undefined;
  readonly #detached: boolean;
  readonly #most: number;
  readonly #stretches = new Set<string>();

  constructor(
    draft: FactDraft,
    { weights, detached = false, most = limits.artifactItems }: WeightPlace = {},
  ) {
    this.#draft = draft;
    this.#weights = weights;
    this.#detached = detached;
    this.#most = most;
  }

  /** Counts one constant; other operators are ignored. */
  add(op: Op, names: AttrNames, slice: WeightSlice): void {
    if (op.type === "FileConstant") this.#addExternal(op, names);
    if (op.type !== "Const" && op.type !== "Constant") return;
    const value = op.attrs.get("value");
    if (value?.kind !== "tensor") return;
    const { desc, inlineBytes } = readTensor(value.cursor);
    if (inlineBytes > 0) {
      this.#count(desc, inlineBytes);
      return;
    }
    if (desc.weightBytes === 0) return;
    const offset = slice.offset + (desc.mergedOffset ?? desc.dataOffset);
    if (this.#place(op.name, offset, desc.weightBytes)) this.#count(desc, desc.weightBytes);
  }

  /** Whether the stretch is new and lies within the weights. */
  #place(name: string, offset: number, bytes: number): boolean {
    const key = `${offset}+${bytes}`;
    if (this.#stretches.has(key)) return false;
    if (this.#stretches.size >= this.#most) {
      this.#draft.limit("artifactItems", { offset: this.#weights?.offset ?? 0, bytes: 0 });
      this.#draft.unread("constants beyond a limit", "there are more than any model has", ["weights"]);
      return false;
    }
    this.#stretches.add(key);
    if (this.#detached) return true;
    const end = this.#weights?.bytes ?? 0;
    if (!(offset >= 0 && offset + bytes <= end)) {
      this.outside++;
      const place = { offset: this.#weights?.offset ?? 0, bytes: end };
      this.#draft.fault(weightsPastEnd, "default", { name, start: offset, stop: offset + bytes, end }, place);
      return false;
    }
    this.inPartition++;
    this.covered += bytes;
    this.lastEnd = Math.max(this.lastEnd, offset + bytes);
    return true;
  }

  #count(desc: TensorDesc, bytes: number): void {
    countConstant(this.#draft, {
      name: "",
      type: desc.type ?? `type ${desc.typeCode}`,
      shape: desc.shape,
      bytes,
      compressed: desc.compressedBytes > 0,
      elements: countElements(desc.originShape),
    });
  }

  #addExternal(op: Op, names: AttrNames): void {
    const location = attrText(op.attrs, "location") ?? attrText(op.attrs, "file_path") ?? "";
    const bytes = attrInt(op.attrs, "length");
    const first = op.outputDescs[0];
    const type = first && readTensorDesc(first, names).type;
    this.#draft.addCompanion(location.replace(folders, ""), bytes);
    this.#draft.unread(`constant "${op.name}"${type ? ` of type ${type}` : ""}`, "it lies in another file", [
      "weights",
    ]);
  }
}

function readTensor(tensor: ProtoCursor): { readonly desc: TensorDesc; readonly inlineBytes: number } {
  let desc: TensorDesc | undefined;
  let inlineBytes = 0;
  while (tensor.next()) {
    // Attributes inside a constant's description are never enumerated (om-format: attribute enumeration).
    if (tensor.field === 1) desc = readTensorDesc(tensor.message(), literalNames);
    else if (tensor.field === 2) inlineBytes = tensor.length;
  }
  return { desc: desc ?? readTensorDesc(tensor.nothing(), literalNames), inlineBytes };
}
