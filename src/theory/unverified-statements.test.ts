import { expect, test } from "vitest";
import { readArtifact } from "../artifacts/read-artifact.ts";
import { bytesSource } from "../base/byte-source.ts";
import { Source } from "../base/source.ts";
import type { ArtifactFacts } from "../model/artifact-facts.ts";
import { readDocument } from "../schema/read-document.ts";
import { readHml } from "../syntax/read-hml.ts";
import { listUnverified } from "./unverified-statements.ts";

const text = `hml 1.0
model face {
  input a { type: float32[1, 3], layout: NCHW }
  output b { type: float32[1] }
  variant one {
    artifact: "face.om", format: om, bytes: 10
    output b { type: float16[1] }
    precision { storage: [float32], quantized: false, compute: [float32] }
    embedded { name: "face" }
  }
}`;

const nothing = readArtifact(bytesSource(new Uint8Array(0)));

/** Paths below the model that are listed of the variant, for facts with these differences from a file that shows nothing. */
function unverified(facts: Partial<ArtifactFacts> | undefined): readonly string[] {
  const document = readDocument(readHml(new Source("a.hml", text)).value, { missing: "ignore" }).value;
  const variant = [...document.origins].find(([, { kind }]) => kind === "variant")?.[0] ?? {};
  const given = facts && { ...nothing, unread: [], ...facts };
  return listUnverified(document, variant, given).map((path) => path.replace("/model/face/", ""));
}

test("without facts every bound statement is listed, the path first and the replaced output not", () => {
  expect(unverified(undefined)).toEqual([
    "variant/one/artifact",
    "input/a/type",
    "input/a/layout",
    "variant/one/format",
    "variant/one/bytes",
    "variant/one/output/b/type",
    "variant/one/precision/storage",
    "variant/one/precision/quantized",
    "variant/one/embedded/name",
  ]);
});

test("what the file shows is not listed", () => {
  const tensor = { name: "a", dtype: "float32", shape: [1], layout: "NCHW" };
  const facts = {
    inputs: [tensor],
    outputs: [tensor],
    weights: { bytes: 4, byType: new Map([["float32", 4]]) },
    quantized: "no",
    name: "face",
  } as const;
  expect(unverified(facts)).toEqual([]);
  expect(unverified({ ...facts, quantized: "unknown" })).toEqual(["variant/one/precision/quantized"]);
  expect(unverified({ ...facts, inputs: [{ ...tensor, layout: undefined }] })).toEqual(["input/a/layout"]);
  expect(unverified({ ...facts, encrypted: true })).toEqual([
    "input/a/type",
    "input/a/layout",
    "variant/one/output/b/type",
    "variant/one/precision/storage",
    "variant/one/precision/quantized",
    "variant/one/embedded/name",
  ]);
});

test("a part that was not read hides its topics only", () => {
  const hidden = unverified({
    inputs: [{ name: "a", dtype: "float32", shape: [1], layout: "NCHW" }],
    outputs: [{ name: "b", dtype: "float16", shape: [1], layout: undefined }],
    name: "face",
    weights: { bytes: 4, byType: new Map([["float32", 4]]) },
    unread: [{ what: "constants", why: "they lie in another file", hides: ["weights"] }],
  });
  expect(hidden).toEqual(["variant/one/precision/storage", "variant/one/precision/quantized"]);
});
