import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { writeOnnx } from "../../conformance/artifacts/onnx/write-onnx.ts";
import { officialJudges } from "../../conformance/foreign-schemas.ts";
import type { ForeignFormatId } from "../formats/foreign/foreign-format.ts";
import { conversionTargets } from "../service/convert.ts";
import { commands } from "./commands.ts";
import { TestWorkspace } from "./test-workspace.ts";

beforeAll(() => TestWorkspace.build(), 120_000);
const workspaces: TestWorkspace[] = [];
let workspace: TestWorkspace;
beforeEach(() => {
  workspace = new TestWorkspace();
  workspaces.push(workspace);
});
afterAll(() => {
  for (const one of workspaces) one.remove();
});

const heart = "heart_rhythm.hml";
const formats = Object.keys(officialJudges) as ForeignFormatId[];

test("the help names every target and every source", () => {
  const { to, from } = commands.get("convert")?.options ?? {};
  expect(to?.choices).toEqual(conversionTargets);
  expect(from?.choices).toEqual(conversionTargets.filter((name) => name !== "model-service-legacy"));
});

test.each(formats)(
  "%s: the built command writes what the official schema accepts, names each loss, and reads it back",
  (to) => {
    workspace.copyExample("heart-rhythm");
    const { code, out, err } = workspace.run(["convert", heart, "--to", to], {
      environment: { SOURCE_DATE_EPOCH: "1777593600" },
    });
    expect(code).toBe(0);
    expect(officialJudges[to](out)).toEqual([]);
    const lines = err.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(/^heart_rhythm\.hml:\d+:\d+: warning\[HML8100\]: /);
    workspace.write({ written: out });
    const back = workspace.run(["convert", "written", "--from", to, "--to", "hml"]);
    // The Hub states no version of a base model, which a reference to one has.
    const remarks = to === "model-card" ? ["HML8102"] : [];
    expect([back.code, back.err.match(/HML\d{4}/g) ?? []]).toEqual([0, remarks]);
    expect(back.out).toMatch(/^hml 1\.0\n[\s\S]*model \w+ \{/);
  },
);

test("with --strict a conversion that loses anything writes nothing, in either direction", () => {
  workspace.copyExample("heart-rhythm");
  const words = ["convert", heart, "--to", "cyclonedx", "-o", "heart.cdx.json"];
  expect(workspace.run([...words, "--strict"]).code).toBe(1);
  expect(() => workspace.read("heart.cdx.json")).toThrow();
  expect(workspace.run(words).code).toBe(0);
  workspace.write({ "README.md": "---\nlicense: mit\ntags:\n  - onnx\n---\n# M\n" });
  const strict = workspace.run(["convert", "README.md", "--to", "hml", "--strict"]);
  expect([strict.code, strict.out]).toEqual([1, ""]);
  expect(strict.err).toContain('README.md:3:1: error[HML8101]: "tags"');
});

test("--json holds texts and losses in one value, and nothing else is printed", () => {
  workspace.copyExample("heart-rhythm");
  const { code, out, err } = workspace.run([
    "convert",
    heart,
    "--to",
    "modelpack",
    "--variant",
    "wrist",
    "--json",
  ]);
  expect([code, err]).toEqual([0, ""]);
  const { files, diagnostics, to, summary } = JSON.parse(out);
  expect(to).toBe("modelpack");
  expect(files).toEqual([{ file: heart, output: null, text: expect.any(String), lost: diagnostics.length }]);
  expect(summary.warnings).toBe(diagnostics.length);
  const version = diagnostics.filter(({ path }: { path: string }) => path.endsWith("/variant/wrist/bytes"));
  expect(version).toMatchObject([{ code: "HML8100", range: { start: { line: expect.any(Number) } } }]);
});

test("one model and one variant are chosen by name, and a name that is not there is told", () => {
  workspace.copyExample("heart-rhythm");
  const config = (variant: string) =>
    JSON.parse(workspace.run(["convert", heart, "--to", "modelpack", "--variant", variant]).out);
  expect(config("wrist").modelfs).not.toEqual(config("pocket").modelfs);
  const { code, err } = workspace.run(["convert", heart, "--to", "modelpack", "--variant", "wrst"]);
  expect([code, err]).toEqual([
    2,
    expect.stringContaining('there is no variant "wrst"; there are wrist, pocket'),
  ]);
});

test("the metadata of an ONNX model is read from the model itself", () => {
  workspace.write({
    "m.onnx": writeOnnx({
      ...{ producer: "test", producerVersion: "1", graph: "g", opset: 13 },
      ...{ nodes: [], constants: [], inputs: [], outputs: [] },
      metadata: { model_license: "MIT", "hml.version": "2.1.0", seed: "7" },
    }),
  });
  const { code, out, err } = workspace.run(["convert", "m.onnx", "--to", "hml"]);
  expect(code).toBe(0);
  expect(out).toContain("version: 2.1.0");
  expect(out).toContain("license: MIT");
  expect(out).toContain("# to complete: privacy { level:");
  expect(err).toContain("warning[HML8101]");
});

test("a file is known by its content; what is not is a declaration, and --from is believed", () => {
  workspace.write({
    "bom.json":
      '{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"type": "machine-learning-model", "name": "m"}]}',
    "module.json5": "{ // of the app\n  module: { name: 'entry', deviceTypes: ['phone', 'tablet'] } }",
    "no.json": '{"bomFormat": "SomethingElse"}',
  });
  expect(workspace.run(["convert", "bom.json", "--to", "hml"]).out).toContain("model m {");
  expect(workspace.run(["convert", "module.json5", "--to", "hml"]).out).toContain(
    "device-support: [phone, tablet]",
  );
  const wrong = workspace.run(["convert", "no.json", "--from", "cyclonedx", "--to", "hml"]);
  expect([wrong.code, wrong.out]).toEqual([1, ""]);
  expect(wrong.err).toContain("HML8105");
});
