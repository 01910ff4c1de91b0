import { limits } from "../base/limits.ts";
import type { Descriptor } from "../diagnostics/descriptor.ts";
import { artifactLimit } from "../diagnostics/faults/artifact-limit.ts";
import type { HolesOf, Message, Messages } from "../diagnostics/message.ts";
import type {
  ArtifactFacts,
  ArtifactFault,
  ArtifactFormat,
  FactCompanion,
  FactGears,
  FactPart,
  FactSection,
  FactTensor,
  FactTopic,
  SelfCheck,
  Unread,
} from "../model/artifact-facts.ts";

/** A stretch of the file, in bytes from its start. */
export interface Place {
  readonly offset: number;
  readonly bytes: number;
}

/** The facts of one artifact while they are being read; every reader fills one and `finish` seals it. */
export class FactDraft {
  format: ArtifactFormat = "unknown";
  description = "file of unknown format";
  container: ArtifactFacts["container"] = { name: "none", version: undefined };
  name: string | undefined;
  producer: ArtifactFacts["producer"] = { name: undefined, version: undefined };
  target: string[] = [];
  inputs: FactTensor[] = [];
  outputs: FactTensor[] = [];
  encrypted = false;
  quantized: ArtifactFacts["quantized"] = "unknown";
  weightBytes = 0;
  parameters = 0;
  constants = 0;
  readonly bytes: number;
  readonly operators = new Map<string, number>();
  readonly byType = new Map<string, number>();
  readonly doubtful = new Map<string, number>();
  readonly quantization = new Map<string, number>();
  readonly metadata = new Map<string, string>();
  readonly sections: FactSection[] = [];
  readonly gears: FactGears[] = [];
  readonly requires: string[] = [];
  readonly parts: FactPart[] = [];
  readonly companions: FactCompanion[] = [];
  readonly notes: string[] = [];
  readonly faults: ArtifactFault[] = [];
  readonly #checks: SelfCheck[] = [];
  readonly #unread: Unread[] = [];

  /** Where the file ends: beyond the artifact's own bytes where it lies within another. */
  readonly #fileEnd: number;

  constructor(bytes: number, fileEnd = bytes) {
    this.bytes = bytes;
    this.#fileEnd = fileEnd;
  }

  /** Records a fault with one of its descriptor's messages; the compiler checks that each hole is filled. */
  fault<M extends Messages, Id extends keyof M & string>(
    descriptor: Omit<Descriptor, "messages"> & { readonly messages: M },
    id: Id,
    values: Readonly<Record<HolesOf<M[Id]>, string | number>>,
    place: Place,
  ): void {
    if (this.faults.length > limits.artifactFaults) return;
    const { code, name, severity } = descriptor;
    const text = descriptor.messages[id] as unknown as Message;
    const full = this.faults.length === limits.artifactFaults;
    const fault = { code, name, severity, message: text(values), ...this.#clamp(place) };
    if (!full && !this.faults.some((known) => known.code === code && known.message === fault.message)) {
      this.faults.push(fault);
    }
    if (full) this.limit("artifactFaults", place);
  }

  /** Records that a bound of `limits` was reached at `place`. */
  limit(name: keyof typeof limits, place: Place): void {
    const message = artifactLimit.messages.default({ limit: name, most: limits[name] });
    if (this.faults.some((known) => known.message === message)) return;
    const { code, name: fault, severity } = artifactLimit;
    this.faults.push({ code, name: fault, severity, message, ...this.#clamp(place) });
  }

  unread(what: string, why: string, hides: readonly FactTopic[]): void {
    if (this.#unread.some((known) => known.what === what && known.why === why)) return;
    if (this.#unread.length < limits.artifactFaults) this.#unread.push({ what, why, hides });
    else if (hides.some((topic) => !this.hides(topic))) {
      this.#unread.push({ what: "more of the kind", why: "there are too many to list", hides });
    }
  }

  check(name: string, result: SelfCheck["result"], detail: string): void {
    this.#checks.push({ name, result, detail });
  }

  section(name: string, offset: number, bytes: number): void {
    if (offset > this.#fileEnd || this.sections.length >= limits.artifactPartitions) return;
    this.sections.push({ name, ...this.#clamp({ offset, bytes }) });
  }

  /** A place as far as it lies in the file: what a damaged file states may lie anywhere. */
  #clamp({ offset, bytes }: Place): Place {
    const start = Math.max(0, Math.min(offset, this.#fileEnd));
    return { offset: start, bytes: Math.max(0, Math.min(bytes, this.#fileEnd - start)) };
  }

  /** Sets a statement of the file about itself; empty ones are left out. */
  meta(key: string, value: string | number | undefined): void {
    if (value !== undefined && value !== "") this.metadata.set(key, String(value));
  }

  countOperator(type: string): void {
    this.#add(this.operators, type, 1);
  }

  mark(marker: string, count = 1): void {
    this.#add(this.quantization, marker, count);
  }

  /** Adds bytes of constants under their type. */
  addWeights(type: string, bytes: number): void {
    this.#add(this.byType, type, bytes);
  }

  /** Adds bytes of constants whose label cannot be true. */
  addDoubtful(type: string, bytes: number): void {
    this.#add(this.doubtful, type, bytes);
  }

  /** Names another file that this one needs; bytes of the same one add up. */
  addCompanion(location: string, bytes: number | undefined): void {
    const known = this.companions.findIndex((companion) => companion.location === location);
    const before = this.companions[known]?.bytes;
    const sum = bytes === undefined ? before : (before ?? 0) + bytes;
    if (known >= 0) this.companions[known] = { location, bytes: sum };
    else if (this.companions.length < limits.artifactFaults) this.companions.push({ location, bytes: sum });
  }

  #add(counts: Map<string, number>, key: string, count: number): void {
    const before = counts.get(key);
    if (before === undefined && counts.size >= limits.artifactListItems) {
      this.limit("artifactListItems", { offset: 0, bytes: 0 });
      this.unread("kinds beyond a limit", "the file names more than any model does", ["all"]);
    } else counts.set(key, (before ?? 0) + count);
  }

  /** Whether a part that was not read hides `topic`. */
  hides(topic: FactTopic): boolean {
    return this.encrypted || this.#unread.some(({ hides }) => hides.includes(topic) || hides.includes("all"));
  }

  finish(): ArtifactFacts {
    const { byType, doubtful, parameters, constants } = this;
    return {
      format: this.format,
      description: this.description,
      container: this.container,
      bytes: this.bytes,
      name: this.name,
      producer: this.producer,
      target: this.target,
      inputs: this.inputs,
      outputs: this.outputs,
      operators: this.operators,
      weights: {
        bytes: this.weightBytes,
        byType,
        ...(doubtful.size > 0 && { doubtful }),
        ...(constants > 0 && { parameters, constants }),
      },
      quantized: this.quantized,
      sections: this.sections,
      encrypted: this.encrypted,
      metadata: this.metadata,
      checks: this.#checks,
      unread: this.#unread,
      faults: this.faults,
      ...(this.quantization.size > 0 && { quantization: this.quantization }),
      ...(this.gears.length > 0 && { gears: this.gears }),
      ...(this.requires.length > 0 && { requires: this.requires }),
      ...(this.parts.length > 0 && { parts: this.parts }),
      ...(this.companions.length > 0 && { companions: this.companions }),
      ...(this.notes.length > 0 && { notes: this.notes }),
    };
  }
}
