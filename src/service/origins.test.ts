import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listDescriptors } from "./explain.ts";

/** Groups of the starting catalogue of rules, and how many lines each has. */
const lines: Readonly<Record<string, number>> = {
  SYN: 14,
  VAL: 12,
  HW: 14,
  ART: 14,
  PRV: 15,
  FED: 6,
  MPC: 4,
  HE: 5,
  PRC: 7,
  LIN: 8,
  LIF: 6,
  PLC: 9,
  CHN: 5,
  ADP: 5,
  SHL: 3,
  NEU: 1,
  QTM: 1,
  TWN: 1,
  PRF: 11,
  SEC: 8,
};
/** Systems of the source article, S1 to S32; the last one is a list of file names. */
const systems = Array.from({ length: 31 }, (_, i) => `S${i + 1}`);
const ids = Object.entries(lines).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, i) => `${group}-${String(i + 1).padStart(3, "0")}`),
);

const origins = new Set(listDescriptors().flatMap(({ origin }) => origin));
const decisions = readFileSync(new URL("../../spec/decisions/rules-later.md", import.meta.url), "utf8");

/** Lines that the decision record names, ranges such as `SEC-001 to SEC-008` spelled out. */
const decided = new Set(
  [...decisions.matchAll(/\b([A-Z]{2,3})-(\d{3})(?: to \1-(\d{3}))?/g)].flatMap(([, group, from, to]) =>
    Array.from(
      { length: Number(to ?? from) - Number(from) + 1 },
      (_, i) => `${group}-${String(Number(from) + i).padStart(3, "0")}`,
    ),
  ),
);

test("every line of the catalogue is answered by a finding, or its absence is explained", () => {
  expect(ids.filter((id) => !origins.has(id) && !decided.has(id))).toEqual([]);
});

test("every system of the source article has a finding that guards its promise", () => {
  expect(systems.filter((id) => !origins.has(id))).toEqual([]);
});

test("no finding answers for a line or a system that does not exist", () => {
  const known = new Set([...ids, ...systems, "S32"]);
  expect([...origins].filter((id) => !known.has(id))).toEqual([]);
});
