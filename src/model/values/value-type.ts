/** Length up to which a text is looked at for a near miss, in UTF-16 units. */
export const longestRepair = 300;

/** How one type of value is spelled. The reader, the JSON Schema, completion and the reference chapter all ask here. */
export interface ValueType {
  /** One to three sentences on the value space and its spelling. */
  readonly doc: string;
  /** A value in canonical spelling. */
  readonly example: string;
  /** Type in the JSON data model. */
  readonly json: "string" | "integer" | "number" | "boolean";
  /** ECMA-262 regular expression (flag `u`) that every canonical spelling matches; `canonical` may refuse more. */
  readonly pattern?: string;
  /** What would be right, in words that end a message: `a size such as 5MB`. */
  readonly expected: string;
  /** The value in the data model, its spelling canonical; `undefined` where the text is no value of this type. */
  canonical(text: string): string | number | boolean | undefined;
  /**
   * A near miss put right where nothing else can have been meant: `5 MB` → `5MB`. Its result is canonical. Asked for texts
   * up to `longestRepair` only: what is longer is no near miss.
   */
  repair?(text: string): string | undefined;
  /** A plausible reading that a person must confirm. Its result is canonical. */
  guess?(text: string): string | undefined;
}
