/** Something of a document that the target of a conversion cannot say. */
export interface Loss {
  readonly what: string;
  /** JSON Pointer of the statement; `""` for the document. */
  readonly path: string;
}

export interface WriteResult {
  readonly text: string;
  readonly losses: readonly Loss[];
}
