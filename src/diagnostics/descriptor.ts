import type { Code, Severity } from "./diagnostic.ts";
import type { Messages } from "./message.ts";

/**
 * An example that is documentation and test at once. `text` is a declaration (`hml 1.0` is put in front of HML text
 * that lacks it; missing required statements are not reported in examples, so that an example shows one thing).
 * In a bad example `⟦…⟧` marks each range where exactly this finding is expected, and `⟪…⟫` each related range.
 */
export interface Example {
  readonly text: string;
  /** Default `hml`. */
  readonly notation?: "hml" | "yaml" | "json" | "xml";
  /** The text is a whole file: nothing is put in front of it. */
  readonly verbatim?: true;
  /** The whole text after the first safe fix of each finding, or the first fix where none is safe (without the marks). */
  readonly fixed?: string;
  /** Facts of the artifacts that the text names, by path (`Partial<ArtifactFacts>`, checked by `defineRule`). */
  readonly artifacts?: Readonly<Record<string, object>>;
  /** The version before, where the example is compared with it (`hml diff`). */
  readonly before?: string;
  /** Other files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The clock, an RFC 3339 date or instant. */
  readonly now?: string;
  /** One sentence on what the example shows. */
  readonly note?: string;
}

/** Life cycle of a code: preview ones may change, removed ones stay explained and are never reported. */
export type CodeStatus = "preview" | "stable" | "deprecated" | "removed";

/** All there is to say about one kind of finding: `hml explain`, the rule page, SARIF and the tests read this. */
export interface Descriptor {
  readonly code: Code;
  /** Kebab-case name of the fault, not of the remedy. */
  readonly name: string;
  readonly severity: Severity;
  readonly status: CodeStatus;
  /** Language version that introduced the code. */
  readonly since: string;
  /** Catalogue lines that this finding answers for (`VAL-002`), and seed systems (`S15`). */
  readonly origin: readonly string[];
  /** One line: what is wrong. */
  readonly summary: string;
  /** Why it matters, for a tired person: two to five sentences. */
  readonly reason: string;
  readonly messages: Messages;
  readonly fixable: boolean;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

type DescriptorDefaults = "status" | "since" | "fixable" | "origin";

/** What an author writes: the defaults left out. */
export type DescriptorInput<M> = Omit<Descriptor, "messages" | DescriptorDefaults> &
  Partial<Pick<Descriptor, DescriptorDefaults>> & { readonly messages: M };

/** A descriptor whose messages keep their hole types. */
export type FaultOf<M> = Omit<Descriptor, "messages"> & { readonly messages: M };

/** Declares a finding that a reader, the schema stage or a service reports (rules use `defineRule`). */
export function defineFault<const M extends Messages>(input: DescriptorInput<M>): FaultOf<M> {
  return { status: "stable", since: "1.0", fixable: false, origin: [], ...input };
}
