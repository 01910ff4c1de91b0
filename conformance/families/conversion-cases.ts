import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestCase } from "../suite/test-case.ts";
import { workedSystems } from "../systems/systems.ts";
import { nameOfKind, placedKinds, writeBlock, writeExample } from "./block-text.ts";

const notations = ["yaml", "json", "xml", "hml"] as const;

/** Every worked system, and every kind with all of its properties, through each notation and back. */
export function makeConversionCases(root: string): TestCase[] {
  const systems = workedSystems.flatMap(({ folder, title }) => {
    const text = readFileSync(join(root, "conformance/systems", folder, "declaration.hml"), "utf8");
    return roundTrips(`conversions/${folder}`, title, text);
  });
  const kinds = placedKinds.flatMap(([kind, spec]) => {
    const members = Object.entries(spec.properties).map(([name, one]) => `${name}: ${writeExample(one)}`);
    return roundTrips(
      `conversions/${kind}`,
      `"${nameOfKind(kind)}" with every property`,
      writeBlock(kind, members),
    );
  });
  return [...systems, ...kinds];
}

function roundTrips(id: string, what: string, text: string): TestCase[] {
  return notations.map((to) => ({
    id: `${id}/to-${to}`,
    since: "1.0",
    until: undefined,
    profile: "converter",
    requirements: ["REQ-NOTE-1", "REQ-DATA-14", "REQ-DATA-6"],
    shows: `${what} keeps its data through ${to}`,
    files: new Map([["a.hml", text]]),
    check: ["a.hml"],
    now: undefined,
    polarity: "positive",
    task: { kind: "convert", to, text: undefined },
  }));
}
