import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { limits } from "../../base/limits.ts";
import { readArtifact } from "../read-artifact.ts";
import { field, joinPieces, type Piece } from "../sample-bytes.ts";

const most = limits.artifactListItems;
const head = field(1, 8);
const read = (pieces: readonly Piece[]) => readArtifact(bytesSource(joinPieces([...head, ...pieces])));

/** A field of a message that is empty, many times over. */
function emptyFields(number: number, count: number): Uint8Array {
  return new Uint8Array(2 * count).map((_, i) => (i % 2 === 0 ? number * 8 + 2 : 0));
}

test.each([
  ["inputs", 11, 12],
  ["outputs", 12, 11],
] as const)(
  "%s are kept as far as the limit, and beyond it they are not known to be all",
  (list, many, one) => {
    const facts = read([...field(7, [emptyFields(many, most + 1), ...field(one, [])])]);
    expect(facts[list].length).toBe(most);
    expect(facts.inputs.length + facts.outputs.length).toBe(most + 1);
    expect(facts.faults.map(({ message }) => message)).toEqual([
      `the file exceeds the limit "artifactListItems" of ${most}; what lies beyond it was not read`,
    ]);
    expect(facts.unread).toEqual([
      { what: "inputs or outputs beyond a limit", why: "there are more than any model has", hides: ["io"] },
    ]);
  },
);

test("operator sets are kept as far as the limit", () => {
  const facts = read([...field(7, []), emptyFields(8, most), ...field(8, field(1, "beyond"))]);
  expect(facts.requires?.length).toBe(most);
  expect(facts.requires?.at(-1)).toBe("ai.onnx@0");
});

test("properties are read as far as the limit", () => {
  const entry = (key: string) => joinPieces(field(14, [...field(1, key), ...field(2, "x")]));
  const one = entry("k");
  const many = new Uint8Array(one.length * (most - 1)).map((_, i) => one[i % one.length] ?? 0);
  const facts = read([...field(7, []), many, entry("last"), entry("beyond")]);
  expect([...facts.metadata]).toEqual([
    ["property-k", "x"],
    ["property-last", "x"],
  ]);
});

test("graphs within graphs are read as far as the limit, and the whole file is where it is exceeded", () => {
  // An attribute's graph lies three messages deeper than the graph around it.
  const nest = (graphs: number): readonly Piece[] =>
    graphs === 0
      ? field(1, field(4, "Relu"))
      : field(1, [...field(4, "If"), ...field(5, field(6, nest(graphs - 1)))]);
  const of = (graphs: number) => joinPieces([...head, ...field(7, nest(graphs))]);
  const deepest = Math.floor((limits.artifactDepth - 2) / 3);
  const whole = readArtifact(bytesSource(of(deepest)));
  expect(Object.fromEntries(whole.operators)).toEqual({ If: deepest, Relu: 1 });
  expect(whole.faults).toEqual([]);
  const bytes = of(deepest + 1);
  expect(readArtifact(bytesSource(bytes)).faults).toEqual([
    {
      code: "HML7118",
      name: "artifact-limit",
      severity: "error",
      message: `the file exceeds the limit "artifactDepth" of ${limits.artifactDepth}; what lies beyond it was not read`,
      offset: 0,
      bytes: bytes.length,
    },
  ]);
});
