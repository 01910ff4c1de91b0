import pico from "picocolors";
import type { Palette } from "../report/palette.ts";

/** Colours that are readable on dark and light grounds alike. */
export function createPalette(): Palette {
  const paint = pico.createColors(true);
  return {
    error: (text) => paint.bold(paint.red(text)),
    warning: (text) => paint.bold(paint.yellow(text)),
    info: (text) => paint.bold(paint.cyan(text)),
    good: paint.green,
    related: paint.blue,
    strong: paint.bold,
    faint: paint.dim,
  };
}
