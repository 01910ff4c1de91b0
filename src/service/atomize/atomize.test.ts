import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { bindDeclarations } from "../bind-declarations.ts";
import { check } from "../check.ts";
import { WorkspaceRoots } from "../find-workspace-root.ts";
import { loadNotation } from "../load-notation.ts";
import { createMemoryHost } from "../memory-host.ts";
import { type Atomized, atomize } from "./atomize.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const xml = await loadNotation("xml");

interface Subject {
  readonly name: string;
  readonly text: string;
}

const systems: readonly Subject[] = readdirSync(join(root, "conformance/systems"))
  .map((name) => ({ name, path: join(root, "conformance/systems", name, "declaration.hml") }))
  .filter(({ path }) => existsSync(path))
  .map(({ name, path }) => ({ name, text: readFileSync(path, "utf8") }));
const examples = ["heart-rhythm/heart_rhythm.hml", "face-detection/face_detection.hml"].map((name) => {
  return { name, text: readFileSync(join(root, "conformance/examples", name), "utf8") };
});

async function checked(text: string, file = "a.hml") {
  const host = createMemoryHost({}, "/w");
  const input = { file, path: `/w/${file}`, bytes: new TextEncoder().encode(text) };
  const result = await check(host, [input], { artifacts: false, now: Date.parse("2026-11-28"), root: "/w" });
  return { host, result };
}

/** Splits a declaration that is free of errors. */
async function split(text: string): Promise<Atomized> {
  const { host, result } = await checked(text);
  const { workspace } = await bindDeclarations(host, result.declarations, new WorkspaceRoots(host, "/w"));
  const [declaration] = result.declarations;
  if (!declaration) throw new Error("nothing was read");
  return atomize(declaration.document, workspace);
}

const findings = async (text: string, file?: string) => {
  const { result } = await checked(text, file);
  return result.diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ code, path, message }) => `${code} ${path}: ${message}`);
};

describe("each manifest of a declaration that is free of findings is free of findings", () => {
  test.each([...systems, ...examples].map((one) => [one.name, one.text] as const))("%s", async (_, text) => {
    expect(await findings(text)).toEqual([]);
    const { manifests } = await split(text);
    if (/\bdevice-support:/.test(text)) expect(manifests.length).toBeGreaterThan(0);
    for (const { tree, model, deviceType } of manifests) {
      const written = xml.write(tree);
      expect(written.losses).toEqual([]);
      expect(
        await findings(written.text, "a.hml.xml"),
        `${model} for ${deviceType}\n${written.text}`,
      ).toEqual([]);
    }
  });
});
