/** Wraps a text in the codes of a colour; returns it as it is where there are none. */
export type Paint = (text: string) => string;

/** The colours of a report by what they mean. Whoever prints decides whether there are any. */
export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  /** All is well. */
  readonly good: Paint;
  /** The second place of a contradiction. */
  readonly related: Paint;
  /** Headings and messages. */
  readonly strong: Paint;
  /** Line numbers, frames and hints. */
  readonly faint: Paint;
}

const asIs: Paint = (text) => text;

/** No colours: for pipes, files and `NO_COLOR`. */
export const plainPalette: Palette = {
  error: asIs,
  warning: asIs,
  info: asIs,
  good: asIs,
  related: asIs,
  strong: asIs,
  faint: asIs,
};
