import type {
  ArtifactFacts,
  FactCompanion,
  FactGears,
  FactQuantization,
  FactSection,
  FactTensor,
} from "../model/artifact-facts.ts";
import { printFactType } from "../model/print-fact-type.ts";
import { spellToolchain } from "../rules/artifact/spell-toolchain.ts";

/**
 * What `hml inspect --json` prints (fixed by the language brief; keys may be added). Sizes and offsets in bytes, absent
 * statements as `null`. Members from `description` on are additions.
 */
export interface Inspection {
  /** `om`, `om2`, `pico`, `hiai-graph`, `ms`, `onnx`, `tflite` or `unknown`: by content. */
  readonly format: string;
  readonly container: { readonly name: string; readonly version: string | null };
  readonly bytes: number;
  /** `sha256:<64 lowercase hex>`, or `null` where it was not computed. */
  readonly digest: string | null;
  readonly name: string | null;
  /** Compiler or converter with its version, in one text. */
  readonly producer: string | null;
  readonly target: readonly string[];
  readonly inputs: readonly InspectedTensor[];
  readonly outputs: readonly InspectedTensor[];
  readonly operators: Readonly<Record<string, number>>;
  readonly weights: {
    readonly bytes: number;
    readonly byType: Readonly<Record<string, number>>;
    /** Part of `byType` whose label cannot be true, because the bytes do not fit the shapes. */
    readonly doubtful?: Readonly<Record<string, number>>;
    readonly parameters?: number;
    readonly constants?: number;
  };
  readonly sections: readonly FactSection[];
  readonly encrypted: boolean;
  /** `hides`: statements of these topics are unknown. */
  readonly unread: readonly {
    readonly what: string;
    readonly why: string;
    readonly hides: readonly string[];
  }[];
  readonly description: string;
  readonly quantized: "yes" | "no" | "unknown";
  readonly quantization: Readonly<Record<string, number>>;
  readonly metadata: Readonly<Record<string, string>>;
  readonly checks: readonly { readonly name: string; readonly result: string; readonly detail: string }[];
  readonly faults: ArtifactFacts["faults"];
  readonly notes: readonly string[];
  readonly gears: readonly FactGears[];
  readonly requires: readonly string[];
  readonly companions: readonly { readonly location: string; readonly bytes: number | null }[];
  readonly parts: readonly (Pick<FactSection, "name" | "offset" | "bytes"> & {
    readonly facts: Inspection;
  })[];
}

/** One input or output. */
export interface InspectedTensor {
  readonly name: string;
  /** As HML writes it: `float32[1, 3, ?]`; `?` for an element type that is not known, no brackets for a rank that is not. */
  readonly type: string;
  readonly layout: string | null;
  /** A second type that the file states for the same tensor; a declaration is right with either. */
  readonly alternative?: { readonly type: string; readonly layout: string | null };
  /** Other names that the file gives it. */
  readonly aliases?: readonly string[];
  readonly quantization?: FactQuantization;
}

/** The facts of one artifact as the value that `hml inspect --json` prints. `digest` is computed by whoever read it. */
export function inspectFacts(facts: ArtifactFacts, digest?: string): Inspection {
  const { weights } = facts;
  return {
    format: facts.format,
    container: { name: facts.container.name, version: facts.container.version ?? null },
    bytes: facts.bytes,
    digest: digest ?? null,
    name: facts.name ?? null,
    producer: spellToolchain(facts.producer) ?? null,
    target: facts.target,
    inputs: facts.inputs.map(inspectTensor),
    outputs: facts.outputs.map(inspectTensor),
    operators: toRecord(facts.operators),
    weights: {
      bytes: weights.bytes,
      byType: toRecord(weights.byType),
      ...(weights.doubtful && { doubtful: toRecord(weights.doubtful) }),
      ...(weights.parameters !== undefined && { parameters: weights.parameters }),
      ...(weights.constants !== undefined && { constants: weights.constants }),
    },
    sections: facts.sections,
    encrypted: facts.encrypted,
    unread: facts.unread,
    description: facts.description,
    quantized: facts.quantized,
    quantization: toRecord(facts.quantization ?? new Map()),
    metadata: toRecord(facts.metadata),
    checks: facts.checks,
    faults: facts.faults,
    notes: facts.notes ?? [],
    gears: facts.gears ?? [],
    requires: facts.requires ?? [],
    companions: (facts.companions ?? []).map(inspectCompanion),
    parts: (facts.parts ?? []).map(({ name, offset, bytes, facts: part }) => ({
      name,
      offset,
      bytes,
      facts: inspectFacts(part),
    })),
  };
}

function inspectTensor(tensor: FactTensor): InspectedTensor {
  const { name, layout, alternative, aliases, quantization } = tensor;
  return {
    name,
    type: printFactType(tensor),
    layout: layout ?? null,
    ...(alternative && {
      alternative: { type: printFactType(alternative), layout: alternative.layout ?? null },
    }),
    ...(aliases && { aliases }),
    ...(quantization && { quantization }),
  };
}

function inspectCompanion({ location, bytes }: FactCompanion): Inspection["companions"][number] {
  return { location, bytes: bytes ?? null };
}

/** An object without a prototype's names: operator types come from the file. */
function toRecord<Value>(map: ReadonlyMap<string, Value>): Record<string, Value> {
  const record: Record<string, Value> = Object.create(null);
  for (const [key, value] of map) record[key] = value;
  return record;
}
