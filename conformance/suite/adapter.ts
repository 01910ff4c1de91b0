import type { CaseContent } from "./test-case.ts";

/** Requests and answers of the adapter protocol (spec chapter 12; `conformance/schema/adapter.schema.json`). */
export interface CheckRequest {
  readonly files: ReadonlyMap<string, CaseContent>;
  readonly paths: readonly string[];
  readonly now: string | undefined;
  /** `false`: artifacts are not looked at, and what was not verified is listed. */
  readonly artifacts: boolean;
}

export interface ConvertRequest {
  readonly files: ReadonlyMap<string, CaseContent>;
  readonly path: string;
  readonly to: string;
}

export interface CompareRequest {
  readonly files: ReadonlyMap<string, CaseContent>;
  /** The older version, and the newer one. */
  readonly before: string;
  readonly path: string;
}

export interface ConvertAnswer {
  readonly text: string;
  /** JSON Pointers of the statements and of what the comments belong to that the text does not say; absent: not told. */
  readonly lost: readonly string[] | undefined;
}

export interface InspectRequest {
  readonly files: ReadonlyMap<string, CaseContent>;
  readonly path: string;
}

/** What an adapter says of the implementation behind it. */
export interface Implementation {
  readonly name: string;
  readonly version: string;
  /** Profiles that it claims; cases of others are skipped, with that reason. */
  readonly profiles: readonly string[];
  /** Which of `verbs` it can do. */
  readonly verbs: readonly string[];
  /** Newest version of the language that it knows; cases of another version are skipped. Default `1.0`. */
  readonly language?: string;
  /** Forms besides the four notations that it converts to; cases of others are skipped. */
  readonly forms: readonly string[];
  /** Program and arguments of its language server, which speaks LSP on its standard streams; for `session`. */
  readonly server?: readonly string[];
}

/** Profiles of the standard, in the order of chapter 1. */
export const profiles = [
  "core",
  "artifact",
  "privacy",
  "lifecycle",
  "performance",
  "advanced",
  "converter",
  "language-server",
] as const;

/** What an adapter can be asked. `discover` is `check` of a folder; `session` is asked of the language server itself. */
export const verbs = ["check", "convert", "inspect", "discover", "compare", "session"] as const;

/** An implementation under test. Every verb may fail with an AdapterFault and nothing else. */
export interface Adapter {
  start(suite: { readonly protocol: string; readonly digest: string }): Promise<Implementation>;
  /** The value that `hml check --format json` prints. */
  check(request: CheckRequest): Promise<unknown>;
  convert(request: ConvertRequest): Promise<ConvertAnswer>;
  /** The value that `hml diff --format json` prints. */
  compare(request: CompareRequest): Promise<unknown>;
  /** The value that `hml inspect --json` prints. */
  inspect(request: InspectRequest): Promise<unknown>;
  stop(): Promise<void>;
}

/** How an adapter broke the protocol: the suite names each kind for what it is. */
export type AdapterFaultKind =
  | "did-not-start"
  | "died"
  | "timed-out"
  | "flooded"
  | "printed-garbage"
  | "answered-out-of-order"
  | "answered-wrong-shape"
  | "reported-error";

export class AdapterFault extends Error {
  readonly kind: AdapterFaultKind;
  constructor(kind: AdapterFaultKind, detail: string) {
    super(`${kind}: ${detail}`);
    this.name = "AdapterFault";
    this.kind = kind;
  }
}

/** Version of the protocol that this suite speaks. */
export const protocolVersion = "1.0";
