import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readVerifier } from "../../src/cli/read-key.ts";
import { createMemoryHost } from "../../src/service/memory-host.ts";
import { verifyDeclaration } from "../../src/service/signatures/verify-declaration.ts";
import type { SignatureVector, SignatureVectors } from "./vector.ts";

const all: SignatureVectors = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "hml-keys-"));
const utf8 = new TextEncoder();

beforeAll(() => {
  for (const [name, pem] of Object.entries(all.keys)) writeFileSync(join(folder, name), pem);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** `verified`, or the codes of what is wrong. */
async function verify(vector: SignatureVector, envelope = utf8.encode(vector.envelope)): Promise<string> {
  const verifier = readVerifier(join(folder, vector.key ?? "release"));
  if ("code" in verifier) return verifier.code;
  const text = vector.declaration ?? all.declaration;
  const file = vector.file ?? "face.hml";
  const files = Object.entries(vector.files ?? all.files).filter(([name]) => !vector.absent?.includes(name));
  const host = createMemoryHost(Object.fromEntries([...files, [file, text]]), "/w");
  const input = { file, path: `/w/${file}`, bytes: utf8.encode(text) };
  const options = { verifier, envelope: { file: "face.hml.dsse.json", bytes: envelope }, root: "/w" };
  const { verified, proven, unproven, diagnostics } = await verifyDeclaration(host, input, options);
  expect(verified).toBe(diagnostics.length === 0);
  expect(unproven.length).toBeGreaterThan(0);
  if (verified) expect(proven.length).toBe(Object.keys(all.files).length + 2);
  return verified ? "verified" : [...new Set(diagnostics.map(({ code }) => code))].join(" ");
}

test.each(all.vectors.map((vector) => [`${vector.requirement}: ${vector.name}`, vector] as const))(
  "%s",
  async (_, vector) => expect(await verify(vector)).toBe(vector.expected),
);

test("every finding on signatures has a vector", () => {
  const codes = new Set(all.vectors.map(({ expected }) => expected));
  const expected = Array.from({ length: 10 }, (_, i) => `HML900${i}`);
  expect([...codes].sort()).toEqual([...expected, "verified"]);
});

const [good] = all.vectors;

test("an envelope cut anywhere, or with any bit of it turned, is never believed with another meaning", async () => {
  if (!good) throw new Error("there is no vector");
  const bytes = utf8.encode(good.envelope);
  for (let length = 0; length < bytes.length; length += 7) {
    expect(await verify(good, bytes.subarray(0, length))).toMatch(/^HML900/);
  }
  for (let at = 0; at < bytes.length; at++) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    const said = await verify(good, changed);
    // Some turns change nothing that is read: a sign of one alphabet of base64 into the other's.
    if (said === "verified") expect("-_+/").toContain(String.fromCharCode(changed[at] ?? 0));
    else expect(said).toMatch(/^HML900/);
  }
});

test("bytes that are no text are no envelope", async () => {
  if (!good) throw new Error("there is no vector");
  expect(await verify(good, new Uint8Array([0x7b, 0xff, 0x7d]))).toBe("HML9007");
  expect(await verify(good, new Uint8Array(5 * 1024 * 1024).fill(0x20))).toBe("HML9007");
});
