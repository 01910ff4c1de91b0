/** A message text, whatever its holes. */
export interface MessageTemplate {
  /** The text with `{hole}` in place of each value, for documentation and SARIF. */
  readonly template: string;
}

/** A message with named holes; the compiler checks that a report fills each of them (after TypeSpec's `paramMessage`). */
export interface Message<Hole extends string = string> extends MessageTemplate {
  (values: Readonly<Record<Hole, string | number>>): string;
}

/** The messages of one finding, by id. */
export type Messages = Readonly<Record<string, MessageTemplate>>;

/**
 * Tag for message texts: ``message`"${"name"}" is not a size` ``. One sentence, present tense, the thing in quotes,
 * then what would be right.
 */
export function message<const Holes extends readonly string[]>(
  strings: TemplateStringsArray,
  ...holes: Holes
): Message<Holes[number]> {
  const fill = (values: Readonly<Record<string, string | number>>): string => {
    let text = strings[0] ?? "";
    holes.forEach((hole, i) => {
      text += String(values[hole]) + (strings[i + 1] ?? "");
    });
    return text;
  };
  const template = holes.reduce(
    (text, hole, i) => `${text}{${hole}}${strings[i + 1] ?? ""}`,
    strings[0] ?? "",
  );
  return Object.assign(fill, { template });
}

/** The hole names of a message. */
export type HolesOf<M> = M extends Message<infer Hole> ? Hole : never;
