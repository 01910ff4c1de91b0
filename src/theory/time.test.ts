import fc from "fast-check";
import { expect, test } from "vitest";
import { compareMoments, findDisorder, isBefore, isFuture, isPast, readMoment, windowOf } from "./time.ts";

const moment = (text: string) => {
  const found = readMoment(text);
  if (!found) throw new Error(`"${text}" is not a moment`);
  return found;
};

test("a date has a day, an instant both, a window counts by its end", () => {
  expect(readMoment("2026-03-01")).toEqual({ day: "2026-03-01", instant: undefined });
  expect(readMoment("2026-03-01T00:30:00+08:00")).toEqual({
    day: "2026-03-01",
    instant: Date.UTC(2026, 1, 28, 16, 30),
  });
  expect(readMoment("2026-01-10..2026-03-01")?.day).toBe("2026-03-01");
  expect(windowOf("2026-01-10..2026-03-01")).toEqual({ start: "2026-01-10", end: "2026-03-01" });
  expect(readMoment("soon")).toBeUndefined();
  expect(readMoment("2026-13-01")).toBeUndefined();
});

test("a date and an instant of the same day are not out of order", () => {
  expect(compareMoments(moment("2026-03-01"), moment("2026-03-01T00:00:00+14:00"))).toBe(0);
  expect(compareMoments(moment("2026-03-01T23:00:00Z"), moment("2026-03-01T22:00:00Z"))).toBeGreaterThan(0);
});

test("future and past leave the benefit of the time zone to the author", () => {
  const now = Date.parse("2026-03-01T12:00:00Z");
  expect(isFuture(moment("2026-03-02"), now)).toBe(false);
  expect(isFuture(moment("2026-03-03"), now)).toBe(true);
  expect(isPast(moment("2026-02-28"), now)).toBe(true);
  expect(isPast(moment("2026-03-01"), now)).toBe(false);
  expect(isFuture(moment("2026-03-01T12:00:01Z"), now)).toBe(true);
  expect(isPast(moment("2026-03-01T12:00:00Z"), now)).toBe(true);
});

test("what is not known is neither past nor to come", () => {
  const moment = readMoment("2026-03-01");
  expect([isPast(undefined, 0), isFuture(undefined, 0)]).toEqual([false, false]);
  expect([isPast(moment, undefined), isFuture(moment, undefined)]).toEqual([false, false]);
});

test("past by an age: not before the age is over as well", () => {
  const moment = readMoment("2026-03-01T00:00:00Z");
  const now = Date.parse("2026-03-01T00:00:10Z");
  expect([isPast(moment, now, 10_000), isPast(moment, now, 10_001)]).toEqual([true, false]);
});

test("the first of two is before the second, on another day or at an earlier instant", () => {
  expect(isBefore("2026-03-01", "2026-03-02")).toBe(true);
  expect(isBefore("2026-03-01", "2026-03-01")).toBe(false);
  expect(isBefore("2026-03-02", "2026-03-01")).toBe(false);
  expect(isBefore("2026-03-01T09:00:00Z", "2026-03-01T10:30:00+01:00")).toBe(true);
  expect([isBefore("soon", "2026-03-01"), isBefore("2026-03-01", "soon")]).toEqual([false, false]);
});

test("one wrong date is one finding, against the last that stood right", () => {
  const wrong = findDisorder([
    { name: "trained", text: "2026-03-01" },
    { name: "compressed", text: "2026-02-01" },
    { name: "released", text: "2026-05-01" },
    { name: "support-until", text: "2026-04-01" },
  ]);
  expect(wrong.map((pair) => [pair.earlier.name, pair.later.name])).toEqual([
    ["trained", "compressed"],
    ["released", "support-until"],
  ]);
});

test("statements in order are never found fault with", () => {
  const days = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 8 });
  fc.assert(
    fc.property(days, (numbers) => {
      const statements = [...numbers]
        .sort((a, b) => a - b)
        .map((day, i) => ({ name: `s${i}`, text: new Date(day * 86_400_000).toISOString().slice(0, 10) }));
      expect(findDisorder(statements)).toEqual([]);
      const reversed = [...statements].reverse();
      const strictly = new Set(numbers).size;
      expect(findDisorder(reversed).length > 0).toBe(strictly > 1);
    }),
  );
});
