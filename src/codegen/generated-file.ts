/** A file that is derived from another source in the project: `npm run generate` writes it, `-- --check` compares. */
export interface GeneratedFile {
  /** Path from the project's root, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}
