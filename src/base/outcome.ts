/** What every stage returns: a value, always, and what was found wrong on the way. No stage throws for user input. */
export interface Outcome<Value, Finding> {
  readonly value: Value;
  readonly diagnostics: readonly Finding[];
}
