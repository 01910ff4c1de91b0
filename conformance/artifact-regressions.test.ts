import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readArtifact } from "../src/artifacts/read-artifact.ts";
import { inspectFacts } from "../src/service/inspect.ts";
import { catalogue } from "./artifacts/catalogue.ts";

// Faults that readers once had: conformance/artifacts/README.md says how to add one.

/** One change of bytes; places count in the file as the edits before have left it. */
interface Edit {
  readonly at?: number;
  readonly hex?: string;
  readonly u32?: number;
  readonly u64?: number | string;
  /** So many bytes are taken out at `at`. */
  readonly remove?: number;
  /** So many bytes are left. */
  readonly cut?: number;
}

interface Regression {
  readonly name: string;
  /** What was wrong, or would be. */
  readonly found: string;
  /** Name of an artifact of the catalogue. */
  readonly base: string;
  readonly edits: readonly Edit[];
  /** What `hml inspect --json` says, as far as it matters. */
  readonly read: object;
  /** Every fault by name, each once; absent: not compared. */
  readonly faults?: readonly string[];
  /** So many bytes are read of the file at most. */
  readonly fetches?: number;
}

const regressions: readonly Regression[] = parse(
  readFileSync(new URL("./artifacts/regressions.yaml", import.meta.url), "utf8"),
);

function buildBase(name: string): Uint8Array {
  const base = catalogue.find((artifact) => artifact.name === name);
  if (!base) throw new Error(`no artifact of the catalogue has the name "${name}"`);
  return base.build();
}

function applyEdit(bytes: Uint8Array, edit: Edit): Uint8Array {
  if (edit.cut !== undefined) return bytes.slice(0, edit.cut);
  const { at } = edit;
  if (at === undefined) throw new Error(`no place in ${JSON.stringify(edit)}`);
  if (edit.remove !== undefined) {
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + edit.remove)]);
  }
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  if (edit.hex !== undefined) copy.set(Buffer.from(edit.hex, "hex"), at);
  else if (edit.u32 !== undefined) view.setUint32(at, edit.u32, true);
  else if (edit.u64 !== undefined) view.setBigUint64(at, BigInt(edit.u64), true);
  return copy;
}

/** Applies all edits; one that changes nothing is a mistake in the entry, or its base has changed. */
function build({ base, edits }: Regression): Uint8Array {
  return edits.reduce((bytes, edit) => {
    const edited = applyEdit(bytes, edit);
    if (Buffer.compare(edited, bytes) === 0) throw new Error(`${JSON.stringify(edit)} changes nothing`);
    return edited;
  }, buildBase(base));
}

test.each(regressions.map((one) => [one.name, one] as const))("%s", (_, regression) => {
  const bytes = build(regression);
  let fetched = 0;
  const facts = readArtifact({
    size: bytes.length,
    read(offset, length) {
      fetched += length;
      return bytes.subarray(offset, offset + length);
    },
  });
  const inspection = inspectFacts(facts);
  expect(JSON.parse(JSON.stringify(inspection))).toMatchObject(regression.read);
  if (regression.faults) {
    expect([...new Set(inspection.faults.map(({ name }) => name))]).toEqual(regression.faults);
  }
  expect(fetched).toBeLessThanOrEqual(regression.fetches ?? Number.POSITIVE_INFINITY);
});

test("names are there once, and each entry says what was found and what is expected", () => {
  const names = regressions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const idle = regressions.filter(
    ({ found, edits, read }) => !found || !edits.length || !Object.keys(read).length,
  );
  expect(idle).toEqual([]);
});

test("an entry with an unknown base, or an edit that changes nothing, is refused", () => {
  const [one] = regressions;
  if (!one) throw new Error("there are no entries");
  expect(() => build({ ...one, base: "nothing" })).toThrow('"nothing"');
  expect(() => build({ ...one, edits: [{ cut: 1_000_000 }] })).toThrow("changes nothing");
});
