/** Bytes `[start, end)` of a file, from its start. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}
