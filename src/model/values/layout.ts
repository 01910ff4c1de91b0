/**
 * How many dimensions a layout names, one a letter: 4 for `NCHW`. `undefined` where it does not say: `ND`, and the
 * blocked layouts of a chip (`NC1HWC0`), in which a letter stands twice.
 */
export function layoutRank(layout: string): number | undefined {
  if (layout === "ND" || !/^[NCDHWT]+$/.test(layout)) return undefined;
  return new Set(layout).size === layout.length ? layout.length : undefined;
}
