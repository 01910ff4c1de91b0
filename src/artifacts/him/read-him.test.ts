import { expect, test } from "vitest";
import { bytesSource } from "../../base/byte-source.ts";
import { readArtifact } from "../read-artifact.ts";
import { domi, field, joinPieces, modelDef, u32, u64 } from "../sample-bytes.ts";
import { type SampleEntry, zip } from "../sample-zip.ts";

const declaration: SampleEntry = { name: "declaration.hml", content: "hml 1.0\n" };
const om = joinPieces(domi([[0, modelDef()]]));
/** A model with a fault of its own: bytes behind its end. */
const longer = joinPieces([om, 4]);

function read(...entries: readonly SampleEntry[]) {
  return readArtifact(bytesSource(zip([declaration, ...entries])));
}

test("a package names its declaration and its models", () => {
  const facts = read({ name: "face.om", content: om }, { name: "labels.txt", content: "a\nb\n" });
  expect(facts).toMatchObject({
    format: "him",
    description: "HML package with 1 model",
    container: { name: "HML package (zip)", version: undefined },
    metadata: new Map([
      ["entries", "3"],
      ["declaration", "declaration.hml"],
    ]),
    faults: [],
    unread: [
      {
        what: "one model's facts",
        why: "a package is described by its declaration and holds any number of models",
        hides: ["all"],
      },
    ],
  });
  expect(facts.container).toHaveProperty("version");
  expect(facts.parts?.map(({ name, facts: { format } }) => [name, format])).toEqual([["face.om", "om"]]);
});

test.each([
  ["no model", [], "HML package with 0 models"],
  [
    "two models",
    [
      { name: "a.om", content: om },
      { name: "b.om", content: om },
    ],
    "HML package with 2 models",
  ],
])("a package with %s says so", (_, entries, description) => {
  expect(read(...entries).description).toBe(description);
});

test("the declaration is named whatever its notation, and stands first", () => {
  const named = (entries: readonly SampleEntry[]) =>
    readArtifact(bytesSource(zip(entries))).metadata.get("declaration");
  expect(named([{ name: "declaration.hml.yaml" }, { name: "face.om" }])).toBe("declaration.hml.yaml");
  // Its own header disagrees, so it is not handed out.
  expect(named([{ ...declaration, local: { checksum: 1 } }, { name: "face.om" }])).toBeUndefined();
});

test("a model in a package is read as it is alone, and its places count from the start of the package", () => {
  const alone = readArtifact(bytesSource(longer));
  const [part] = read({ name: "face.om", content: longer }).parts ?? [];
  // The declaration takes 53 bytes, and the header in front of the model 37.
  expect(part).toMatchObject({ name: "face.om", offset: 90, bytes: longer.length });
  const move = <T extends { readonly offset: number }>(one: T): T => ({ ...one, offset: one.offset + 90 });
  expect(alone.sections.length).toBeGreaterThan(1);
  expect(alone.faults.length).toBeGreaterThan(0);
  expect(part?.facts).toEqual({
    ...alone,
    sections: alone.sections.map(move),
    faults: alone.faults.map(move),
  });
  expect(part?.facts).not.toHaveProperty("parts");
});

/** A flow of one model: Ascend, second version, type 3, with a wide table. */
function flow(): Uint8Array {
  const parts = [
    [0, joinPieces(modelDef())],
    [7, joinPieces([...field(1, "part"), ...field(2, "NPU"), ...field(3, domi([[0, modelDef()]]))])],
  ] as const;
  const [definition, submodel] = parts.map(([, bytes]) => bytes.length) as [number, number];
  const header = joinPieces(domi([[0, []]], { version: 0x2000_0000, platform: "1.11.z.0", modelType: 3 }));
  const head = header.slice(0, 256);
  const table = joinPieces([u32(2, 0, 0, 0), u64(0, definition), u32(7, 0), u64(definition, submodel)]);
  head.set(u32(0), 76);
  head.set(u64(table.length + definition + submodel), 184);
  return joinPieces([head, table, ...parts.map(([, bytes]) => bytes)]);
}

test("the parts of a model in a package are moved as well", () => {
  const alone = readArtifact(bytesSource(flow())).parts?.[0];
  const inside = read({ name: "face.om", content: flow() }).parts?.[0]?.facts.parts?.[0];
  expect(alone?.facts.sections.length).toBeGreaterThan(0);
  expect(inside).toMatchObject({ name: alone?.name, offset: (alone?.offset ?? 0) + 90, bytes: alone?.bytes });
  expect(inside?.facts.description).toBe(alone?.facts.description);
  expect(inside?.facts.sections).toEqual(
    alone?.facts.sections.map((one) => ({ ...one, offset: one.offset + 90 })),
  );
});

test.each<readonly [string, SampleEntry, number]>([
  ["a package", { name: "other.him", content: zip([declaration]) }, 0],
  ["the package of another toolchain", { name: "om2.zip", content: om2() }, 0],
  ["an empty package", { name: "empty.him", content: zip([]) }, 0],
  ["an empty file", { name: "empty.om" }, 0],
  ["a vision chip's model, which begins with P as well", { name: "eye.om", content: pico() }, 1],
  ["a model with a name of a declaration", { name: "declaration.hml.xml", content: om }, 0],
])("%s within a package counts as a model only where it is one", (_, entry, count) => {
  expect(read(entry).parts ?? []).toHaveLength(count);
});

function om2(): Uint8Array {
  return zip([{ name: "manifest.json", content: '{"om2_version":"0"}' }]);
}

function pico(): Uint8Array {
  return joinPieces([new TextEncoder().encode("PICO"), u32(0, 32, 0, 32, 0, 32, 0)]);
}
