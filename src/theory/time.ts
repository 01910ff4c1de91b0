import { parseDate } from "../model/values/date.ts";

const dayMs = 24 * 60 * 60 * 1000;
/** The day begins first at UTC+14 and ends last at UTC-12. */
const earliestZoneMs = 14 * 60 * 60 * 1000;
const latestZoneMs = 12 * 60 * 60 * 1000;

/** A statement of time: a day as somebody wrote it, and the exact instant where one is given. */
export interface Moment {
  /** `2026-03-01`, in the offset in which it was written. */
  readonly day: string;
  /** Epoch milliseconds; absent for a date. */
  readonly instant: number | undefined;
}

/** A named statement of time, as it stands in a declaration. */
export interface DatedStatement<Name extends string = string> {
  readonly name: Name;
  readonly text: string;
}

/** Two statements that stand in the wrong order, and why: `later` should not be before `earlier`. */
export interface Disorder<Statement extends DatedStatement = DatedStatement> {
  readonly earlier: Statement;
  readonly later: Statement;
}

/** A date or an instant in canonical spelling; of a window `a..b` its end. `undefined` where it is neither. */
export function readMoment(text: string): Moment | undefined {
  const end = windowOf(text)?.end ?? text;
  const span = parseDate(end);
  if (!span) return undefined;
  return { day: end.slice(0, 10), instant: end.length > 10 ? span.startMs : undefined };
}

/** Start and end of a window `2026-01-10..2026-03-01`; `undefined` for a single date. */
export function windowOf(text: string): { readonly start: string; readonly end: string } | undefined {
  const at = text.indexOf("..");
  return at < 0 ? undefined : { start: text.slice(0, at), end: text.slice(at + 2) };
}

/**
 * Order of two moments: negative, zero or positive. Two instants compare exactly; where one is a date, the days compare
 * as they were written, because a date has no zone and the benefit of the doubt goes to the author.
 */
export function compareMoments(a: Moment, b: Moment): number {
  if (a.instant !== undefined && b.instant !== undefined) return a.instant - b.instant;
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

/** Whether the first of two dates or instants comes before the second (`compareMoments`). No where one cannot be read. */
export function isBefore(a: string, b: string): boolean {
  const [first, second] = [readMoment(a), readMoment(b)];
  return first !== undefined && second !== undefined && compareMoments(first, second) < 0;
}

/** Whether the moment has not come yet anywhere on earth. `now` in epoch milliseconds. No where either is not known. */
export function isFuture(moment: Moment | undefined, now: number | undefined): boolean {
  if (!moment || now === undefined) return false;
  return (moment.instant ?? Date.parse(moment.day) - earliestZoneMs) > now;
}

/**
 * Whether the moment (for a date: its whole day) is over everywhere on earth. `now` in epoch milliseconds. No where either
 * is not known. With an age, in milliseconds: whether it has been over for that long.
 */
export function isPast(moment: Moment | undefined, now: number | undefined, age = 0): boolean {
  if (!moment || now === undefined) return false;
  return (moment.instant ?? Date.parse(moment.day) + dayMs + latestZoneMs) + age <= now;
}

/**
 * Statements given in the order in which they should stand in time, and what stands wrong: each is compared with the
 * nearest one before it that is not itself out of order, so that one wrong date gives one finding.
 */
export function findDisorder<Statement extends DatedStatement>(
  statements: readonly Statement[],
): readonly Disorder<Statement>[] {
  const found: Disorder<Statement>[] = [];
  let last: { readonly statement: Statement; readonly moment: Moment } | undefined;
  for (const statement of statements) {
    const moment = readMoment(statement.text);
    if (!moment) continue;
    if (last && compareMoments(last.moment, moment) > 0)
      found.push({ earlier: last.statement, later: statement });
    else last = { statement, moment };
  }
  return found;
}
