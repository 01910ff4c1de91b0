import type { Descriptor, DescriptorInput, Example } from "../diagnostics/descriptor.ts";
import type { Messages } from "../diagnostics/message.ts";
import type { ArtifactFacts } from "../model/artifact-facts.ts";
import type { KindId } from "../model/vocabulary/vocabulary.ts";
import type { Block } from "./block.ts";
import type { RuleContext } from "./rule-context.ts";

/** A file that an example names: facts of its content, and its digest where that matters. */
export interface ExampleArtifact extends Partial<ArtifactFacts> {
  /** `sha256:<64 hex>`; left out: not compared. */
  readonly digest?: string;
}

/** An example of a rule; `artifacts` gives the facts of the files it names. */
export interface RuleExample extends Example {
  readonly artifacts?: Readonly<Record<string, ExampleArtifact>>;
}

/** A rule as the runner and the documentation see it. */
export interface Rule extends Descriptor {
  /** Kinds of block that it is shown, one after the other, in document order. */
  readonly on: readonly KindId[];
  /** `artifact`: it says nothing unless the bytes were read. */
  readonly needs: "document" | "artifact";
  /** `core`: an error of it cannot be lowered by configuration. */
  readonly profile: "core" | "artifact" | "privacy" | "lifecycle" | "performance" | "advanced";
  /** On the root: what it says of a document is what it says of each block at the top alone. */
  readonly local?: true;
  readonly check: (block: never, context: RuleContext<never>) => void;
}

type RuleOwn<K extends KindId, M extends Messages> = {
  readonly on: K | readonly K[];
  readonly needs?: Rule["needs"];
  readonly profile?: Rule["profile"];
  readonly local?: true;
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
  readonly check: (block: Block<K>, context: RuleContext<M>) => void;
};

/**
 * Declares one rule; its file reads top to bottom as a document. `check` sees each block of the kinds in `on` and
 * reports through the context; it returns nothing, throws nothing and reads nothing but its arguments.
 */
export function defineRule<K extends KindId, const M extends Messages>(
  input: Omit<DescriptorInput<M>, "bad" | "good"> & RuleOwn<K, M>,
): Rule & { readonly messages: M } {
  const on = typeof input.on === "string" ? [input.on] : input.on;
  const defaults = {
    status: "stable",
    since: "1.0",
    fixable: false,
    origin: [],
    needs: "document",
    profile: "core",
  } as const;
  return { ...defaults, ...input, on };
}
