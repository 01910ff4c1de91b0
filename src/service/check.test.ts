import { expect, test } from "vitest";
import { limits } from "../base/limits.ts";
import { Source } from "../base/source.ts";
import { type CheckOptions, check, checkText } from "./check.ts";
import { loadNotation } from "./load-notation.ts";
import { createMemoryHost } from "./memory-host.ts";

const folder = "/models";

/** Checks files of one folder; those that end in `.hml` are the declarations, unless `only` names some. */
async function checkFiles(
  files: Readonly<Record<string, string>>,
  options: Partial<CheckOptions> & { readonly only?: readonly string[] } = {},
) {
  const host = createMemoryHost(files, folder);
  const names = options.only ?? Object.keys(files).filter((name) => name.endsWith(".hml"));
  const inputs = names.map((file) => {
    return { file, path: `${folder}/${file}`, bytes: new TextEncoder().encode(files[file]) };
  });
  return check(host, inputs, { artifacts: false, root: folder, ...options });
}

const model = (name: string, inside = "") => `hml 1.0
model ${name} {
  version: 1.0.0
  variant one {
    artifact: "${name}.om", format: om, bytes: 3, digest: sha256:${"0".repeat(64)}
    device-support: [phone]
    hardware { cpu: required }
  }
  privacy: public
  lifecycle: 2026-01-01
${inside}}
`;

test("findings are in the order of file, offset and code, each once, whatever the order of the inputs", async () => {
  const files = { "b.hml": model("b", "  versoin: 1\n  titel: x\n"), "a.hml": model("a", "  versoin: 1\n") };
  const one = await checkFiles(files, { only: ["b.hml", "a.hml"] });
  const other = await checkFiles(files, { only: ["a.hml", "b.hml"] });
  const show = (result: typeof one) =>
    result.diagnostics.map((d) => `${d.source.file} ${d.span.start} ${d.code}`);
  expect(show(one)).toEqual(show(other));
  expect(show(one)).toHaveLength(3);
  expect(show(one)[0]).toMatch(/^a\.hml/);
});

test("of one file no more findings are reported than somebody reads, and the rest is counted", async () => {
  const lines = Array.from({ length: limits.diagnosticsPerFile + 20 }, (_, i) => `  unknown${i}: x\n`).join(
    "",
  );
  const { diagnostics } = await checkFiles({
    "a.hml": model("a", lines),
    "b.hml": model("b", "  versoin: 1\n"),
  });
  const own = diagnostics.filter((one) => one.source.file === "a.hml");
  expect(own).toHaveLength(limits.diagnosticsPerFile + 1);
  expect(own.at(-1)).toMatchObject({
    name: "too-many-findings",
    message: expect.stringMatching(/^20 more findings/),
  });
  expect(diagnostics.at(-1)?.source.file).toBe("b.hml");
});

test("imports are followed to files that nobody named, and their own findings stay theirs", async () => {
  const files = {
    "a.hml": 'hml 1.0\nimport "lib/b.hml"\nimport "hml:devices"\nimport "gone.hml"\n',
    "lib/b.hml": "hml 1.0\nmodel b { versoin: 1 }\n",
  };
  const { diagnostics, files: checked } = await checkFiles(files, { only: ["a.hml"] });
  expect(checked.map(({ file }) => file)).toEqual(["a.hml"]);
  expect(diagnostics.map((one) => [one.source.file, one.name, one.path])).toEqual([
    ["a.hml", "import-missing", "/import/2"],
  ]);
});

test("artifacts are read once each, and what is bound to them is listed where they are not", async () => {
  const seen: string[] = [];
  const text = model("a").replace("variant one {", 'variant two { artifact: "a.om" }\n  variant one {');
  const progress = (done: number, total: number, file: string) => seen.push(`${done}/${total} ${file}`);
  const { files } = await checkFiles({ "a.hml": text, "a.om": "abc" }, { artifacts: true, progress });
  expect(seen).toEqual(["1/1 a.om"]);
  expect(files[0]?.artifacts.map(({ status }) => status)).toHaveLength(2);
  const unread = await checkFiles({ "a.hml": model("a") });
  expect(unread.files[0]?.artifacts).toEqual([
    {
      file: "a.om",
      status: "partial",
      unverified: ["artifact", "format", "bytes", "digest"].map((name) => `/model/a/variant/one/${name}`),
    },
  ]);
});

test("a suppression of what was not looked for is not called unused", async () => {
  const text = model("a").replace(
    "    artifact:",
    "    # hml-ignore HML7205: the toolchain strips it\n    artifact:",
  );
  const { diagnostics } = await checkFiles({ "a.hml": text });
  expect(diagnostics.map((one) => one.name)).toEqual([]);
});

test("severities of the workspace are applied last", async () => {
  const files = { "a.hml": model("a").replace("cpu: required", "npu: required") };
  const [found] = (await checkFiles(files)).diagnostics;
  expect(found).toMatchObject({ name: "processor-without-fallback", severity: "warning" });
  const raised = await checkFiles(files, { severities: new Map([["processor-without-fallback", "error"]]) });
  expect(raised.diagnostics.map((one) => one.severity)).toEqual(["error"]);
  const silent = await checkFiles(files, { severities: new Map([[found?.code ?? "", "off"]]) });
  expect(silent.diagnostics).toEqual([]);
});

test("a text alone is checked without waiting, and its imports are left to whoever can follow them", async () => {
  const source = new Source(
    "a.hml",
    `${model("a", "  versoin: 1\n")}`.replace("hml 1.0", 'hml 1.0\nimport "gone.hml"'),
  );
  const { diagnostics, document } = checkText(source, await loadNotation("hml"));
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ path: "/model/a/versoin" });
  expect(Object.keys(document.data.model ?? {})).toEqual(["a"]);
});
