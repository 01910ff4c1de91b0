import type { ValueType } from "./value-type.ts";

/** A stretch of time, epoch milliseconds: `startMs` inclusive, `endMs` inclusive. An instant has no length. */
export interface TimeSpan {
  readonly startMs: number;
  readonly endMs: number;
}

const day = 86_400_000;
const datePattern = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
const timePattern =
  "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
const dateExpression = new RegExp(`^${datePattern}$`);
const instantExpression = new RegExp(`^(${datePattern})T${timePattern}$`);
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isCalendarDate(text: string): boolean {
  if (!dateExpression.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return Number(text.slice(8, 10)) <= (monthLengths[month - 1] ?? 0) + (leap ? 1 : 0);
}

function isInstant(text: string): boolean {
  const match = text.length <= 64 && instantExpression.exec(text);
  return match !== null && match !== false && isCalendarDate(match[1] ?? "");
}

/**
 * Reads a date (the whole day in UTC), an instant with offset, or a window of two dates `2026-01-10..2026-03-01`
 * (through the end of its last day). Dates have to exist in the calendar.
 */
export function parseDate(text: string): TimeSpan | undefined {
  if (isCalendarDate(text)) {
    const startMs = Date.parse(`${text}T00:00:00Z`);
    return { startMs, endMs: startMs + day - 1 };
  }
  if (isInstant(text)) {
    const ms = Date.parse(text.replace(/(\.[0-9]{3})[0-9]+/, "$1"));
    return { startMs: ms, endMs: ms };
  }
  const ends = text.split("..");
  if (ends.length !== 2) return undefined;
  const [from = "", to = ""] = ends;
  if (!isCalendarDate(from) || !isCalendarDate(to) || from > to) return undefined;
  return { startMs: Date.parse(`${from}T00:00:00Z`), endMs: Date.parse(`${to}T00:00:00Z`) + day - 1 };
}

const canonicalDate = (text: string): string | undefined => (isCalendarDate(text) ? text : undefined);

function canonicalInstant(text: string): string | undefined {
  if (isInstant(text)) return text;
  const upper = text.toUpperCase();
  return isInstant(upper) ? upper : undefined;
}

function canonicalWindow(text: string): string | undefined {
  if (text.length > 64) return undefined;
  const tight = text.replace(/\s*\.\.\s*/, "..");
  return tight.includes("..") && parseDate(tight) ? tight : undefined;
}

// Only spellings that begin with the year: in `01/03/2026` nobody knows which is the month.
function repairDate(text: string): string | undefined {
  const match =
    /^\s*([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})\s*$/.exec(text) ??
    /^([0-9]{4})()([0-9]{2})([0-9]{2})$/.exec(text);
  if (!match) return undefined;
  return canonicalDate(`${match[1]}-${match[3]?.padStart(2, "0")}-${match[4]?.padStart(2, "0")}`);
}

function repairInstant(text: string): string | undefined {
  const match =
    /^\s*(\S+?)[Tt ]\s*(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*([Zz]|UTC|GMT|[+-]\d{2}:?\d{2})\s*$/.exec(text);
  if (!match) return undefined;
  const date = canonicalDate(match[1] ?? "") ?? repairDate(match[1] ?? "");
  const offset = (match[4] ?? "").replace(/^(?:UTC|GMT|z)$/, "Z").replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  return date && canonicalInstant(`${date}T${match[2]}${match[3] ?? ":00"}${offset}`);
}

// An instant that names no zone may be meant in UTC; only its author knows.
function guessInstant(text: string): string | undefined {
  return /[0-9]$/.test(text.trim()) ? repairInstant(`${text.trim()}Z`) : undefined;
}

export const dateType: ValueType = {
  doc: "A day of the calendar, `YYYY-MM-DD`.",
  example: "2026-03-01",
  json: "string",
  pattern: `^${datePattern}$`,
  expected: "a date of the calendar such as 2026-03-01",
  canonical: canonicalDate,
  repair: repairDate,
};

export const dateOrInstantType: ValueType = {
  doc: "A day of the calendar, or an instant of RFC 3339 with its offset (`Z` or `+08:00`).",
  example: "2026-03-01T09:30:00+08:00",
  json: "string",
  pattern: `^${datePattern}(?:T${timePattern})?$`,
  expected: "a date such as 2026-03-01, or an instant with offset such as 2026-03-01T09:30:00+08:00",
  canonical: (text) => canonicalDate(text) ?? canonicalInstant(text),
  repair: (text) => repairDate(text) ?? repairInstant(text),
  guess: guessInstant,
};

export const dateOrWindowType: ValueType = {
  doc: "A day of the calendar, or a window of two days `2026-01-10..2026-03-01`, the first not after the second.",
  example: "2026-01-10..2026-03-01",
  json: "string",
  pattern: `^${datePattern}(?:\\.\\.${datePattern})?$`,
  expected: "a date such as 2026-03-01, or a window such as 2026-01-10..2026-03-01",
  canonical: (text) => canonicalDate(text) ?? canonicalWindow(text),
  repair: (text) => {
    const single = repairDate(text);
    if (single) return single;
    const ends = text
      .split(/\.{2,3}|\s+to\s+|\s*\/\s*(?=[0-9]{4}-)/)
      .map((end) => canonicalDate(end.trim()) ?? repairDate(end));
    return ends.length === 2 ? canonicalWindow(ends.join("..")) : undefined;
  },
};
