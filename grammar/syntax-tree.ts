import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { HmlToken } from "./hml-token.ts";

/*
 * What the parser builds: the text as it is written, token by token, knowing nothing of what the words mean. Positions are
 * those of the tokens (UTF-16 offsets, `end` exclusive). A token with no characters (`isVirtual`) was put in by recovery.
 */

/** A whole text. Always there, however faulty the text is; what could not be understood is `malformed`, never lost. */
export interface SyntaxDocument {
  readonly header: SyntaxHeader | undefined;
  readonly items: readonly SyntaxItem[];
  /** A statement at the top could not be understood. */
  readonly damaged: boolean;
  /** `#` and `///` comments and those of other languages, in order of the text. */
  readonly comments: readonly HmlToken[];
  /** One finding for each fault, in no particular order. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `hml 1.0` */
export interface SyntaxHeader {
  readonly keyword: HmlToken;
  readonly version: HmlToken;
}

/** What may stand at the top. A property there is a fault, reported, and kept for editors. */
export type SyntaxItem = SyntaxImport | SyntaxBlock | SyntaxProperty | SyntaxMalformed;

/** What may stand in a block. */
export type SyntaxMember = SyntaxProperty | SyntaxBlock | SyntaxMalformed;

/** `import "hml:devices"` */
export interface SyntaxImport {
  readonly type: "import";
  readonly keyword: HmlToken;
  readonly path: HmlToken;
}

/** `kind { … }` or `kind label { … }` */
export interface SyntaxBlock {
  readonly type: "block";
  readonly kind: HmlToken;
  readonly label: HmlToken | undefined;
  readonly open: HmlToken;
  readonly members: readonly SyntaxMember[];
  readonly close: HmlToken;
  /** A statement directly inside could not be understood. */
  readonly damaged: boolean;
}

/** `name: value` */
export interface SyntaxProperty {
  readonly type: "property";
  readonly name: HmlToken;
  /** Absent where the value could not be understood. */
  readonly value: SyntaxValue | undefined;
  /** Exclusive end of what was taken for the statement. */
  readonly end: number;
}

/** Tokens that make no statement: half-typed or left over. */
export interface SyntaxMalformed {
  readonly type: "malformed";
  /** At least one. */
  readonly tokens: readonly HmlToken[];
}

/** A scalar is its token: `Bare` (or `Name`), `Text`, `Digest`, `Instant`. */
export type SyntaxValue = HmlToken | SyntaxRange | SyntaxTensor | SyntaxList;

/** `1..8` */
export interface SyntaxRange {
  readonly type: "range";
  readonly low: HmlToken;
  readonly high: HmlToken;
}

/** `float32[1, 3, 224, 224]` */
export interface SyntaxTensor {
  readonly type: "tensor";
  readonly element: HmlToken;
  /** A number, a name, `?`, or a range. */
  readonly dimensions: readonly (HmlToken | SyntaxRange)[];
  readonly close: HmlToken;
}

/** `[int8, fp16]` */
export interface SyntaxList {
  readonly type: "list";
  readonly open: HmlToken;
  readonly items: readonly SyntaxValue[];
  readonly close: HmlToken;
}

/** Offset at which a value begins. */
export function startOfValue(value: SyntaxValue): number {
  switch (value.type) {
    case "token":
      return value.startOffset;
    case "range":
      return value.low.startOffset;
    case "tensor":
      return value.element.startOffset;
    case "list":
      return value.open.startOffset;
  }
}

/** Exclusive end of a value. */
export function endOfValue(value: SyntaxValue): number {
  switch (value.type) {
    case "token":
      return value.end;
    case "range":
      return value.high.end;
    default:
      return value.close.end;
  }
}
