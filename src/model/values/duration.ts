import { defineQuantity } from "./quantity.ts";

const duration = defineQuantity({
  doc: "A length of time: a number with one of the units `us ms s min h d`. A day has 24 hours.",
  example: "9ms",
  name: "a duration",
  units: { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 },
  near: {
    µs: "us",
    μs: "us",
    usec: "us",
    msec: "ms",
    millisecond: "ms",
    milliseconds: "ms",
    sec: "s",
    secs: "s",
    second: "s",
    seconds: "s",
    mins: "min",
    minute: "min",
    minutes: "min",
    hr: "h",
    hrs: "h",
    hour: "h",
    hours: "h",
    day: "d",
    days: "d",
  },
});

export const durationType = duration.type;

/** Milliseconds of a duration such as `9ms` or `1.5h`; `undefined` where the text is none. */
export const parseDuration = duration.parse;
