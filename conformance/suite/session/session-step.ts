import type { ExpectedFinding, TextPlace } from "../expected-finding.ts";

/** One thing that an editor does, or expects of the server (`conformance/schema/case.schema.json`: session). */
export type SessionStep =
  /** The file is shown, as it is in the case. */
  | { readonly open: string }
  | { readonly close: string }
  /** Text that stands once in the file as it is shown, and what takes its place; sent as an incremental change. */
  | { readonly change: { readonly file: string; readonly replace: string; readonly by: string } }
  /** A change under a version that is not newer than the last: it must be left out. */
  | { readonly stale: { readonly file: string; readonly text: string } }
  /** A file on disk gets this text, or becomes that artifact; the server is told, as by an editor that watches files. */
  | { readonly write: { readonly file: string; readonly text?: string; readonly artifact?: string } }
  /** The findings of the shown text, all of them: pushed, once they are as expected, or after a while wrong. */
  | { readonly diagnostics: { readonly file: string; readonly expect: readonly ExpectedFinding[] } }
  | SessionQuestion;

export interface SessionQuestion {
  /** Method of LSP, such as `textDocument/hover`. */
  readonly ask: string;
  readonly file?: string;
  /** Where: the text that stands there, and so many characters into it. */
  readonly at?: string;
  readonly within?: string;
  readonly into?: number;
  /** Further parameters. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Of a list of code actions or completions: the one with this title or label; what follows is about it. */
  readonly pick?: string;
  /**
   * Members that the answer must have; of a list, items that it must hold in any order. `{$range: {at, within, file}}` is
   * the range of a text, `{$uri: path}` the address of a file.
   */
  readonly answer?: unknown;
  /** Texts that must stand in the answer, written as JSON, and such as must not. */
  readonly includes?: readonly string[];
  readonly excludes?: readonly string[];
  /** Files after the edits of the answer. */
  readonly edited?: Readonly<Record<string, string>>;
  /** The request must be refused. */
  readonly refused?: true;
}

/** Places in an answer that are named by text. */
export type AnswerPlace = { readonly $range: TextPlace } | { readonly $uri: string };
