/** Where the statements of a block come from: a block that a machine wrote is told from one that somebody stands behind. */
export const basis = {
  type: { enum: "basis" },
  doc: "Where these statements come from. Left out: somebody declares them. `hml init` writes `inferred` on what it read from the file.",
  example: "inferred",
} as const;
