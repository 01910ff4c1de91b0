import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver-types";
import { Source } from "../src/base/source.ts";
import { loadNotations } from "../src/service/load-notation.ts";
import { builtCommandLine, TestEditor } from "./test-editor.ts";

const conformance = fileURLToPath(new URL("../conformance/", import.meta.url));
let editor: TestEditor;

interface Reported {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Record<"start" | "end", { readonly line: number; readonly column: number }>;
}

/** Every example and worked system with its broken sibling, each in all four notations. */
beforeAll(async () => {
  TestEditor.build();
  editor = new TestEditor();
  const notations = await loadNotations();
  for (const kind of ["examples", "systems"]) {
    for (const folder of readdirSync(join(conformance, kind), { withFileTypes: true })) {
      if (!folder.isDirectory()) continue;
      cpSync(join(conformance, kind, folder.name), join(editor.folder, kind, folder.name), {
        recursive: true,
      });
      const here = join(editor.folder, kind, folder.name);
      for (const name of readdirSync(here).filter((one) => one.endsWith(".hml"))) {
        const text = readFileSync(join(here, name), "utf8");
        const { value } = notations.hml.read(new Source(name, text));
        for (const to of ["yaml", "json", "xml"] as const)
          writeFileSync(join(here, `${name}.${to}`), notations[to].write(value).text);
      }
    }
  }
  await editor.start({ capabilities: { textDocument: { diagnostic: {} } } });
}, 120_000);
afterAll(async () => {
  expect(editor.complaints()).toEqual([]);
  await editor.stop();
});

/** What the command line finds, by file, as an editor numbers it. */
function checkOnCommandLine(): ReadonlyMap<string, readonly object[]> {
  const { stdout } = spawnSync(process.execPath, [builtCommandLine, "check", "--format", "json"], {
    cwd: editor.folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const { files, diagnostics } = JSON.parse(stdout) as {
    readonly files: readonly { readonly file: string }[];
    readonly diagnostics: readonly Reported[];
  };
  const found = new Map<string, object[]>(files.map(({ file }) => [file, []]));
  for (const { file, code, severity, message, range } of diagnostics) {
    const [start, end] = [range.start, range.end].map(({ line, column }) => ({
      line: line - 1,
      character: column - 1,
    }));
    const level = ["", "error", "warning", "info"].indexOf(severity);
    found.get(file)?.push({ code, severity: level, message, range: { start, end } });
  }
  return found;
}

function essence({ code, severity, message, range }: Diagnostic) {
  return { code, severity, message, range };
}

test("the server finds what the command line finds, in every example and system, right and broken, in all notations", {
  timeout: 120_000,
}, async () => {
  const expected = checkOnCommandLine();
  expect(expected.size).toBeGreaterThan(200);
  const withFindings = [...expected.values()].filter((found) => found.length > 0).length;
  expect(withFindings).toBeGreaterThan(80);
  const { items } = (await editor.ask("workspace/diagnostic", { previousResultIds: [] })) as {
    readonly items: readonly { readonly uri: string; readonly items: readonly Diagnostic[] }[];
  };
  const byUri = new Map(items.map((one) => [one.uri, one.items.map(essence)]));
  expect(byUri.size).toBe(expected.size);
  for (const [file, found] of expected) expect(byUri.get(editor.uri(file)), file).toEqual(found);
  for (const [file, found] of expected) {
    editor.open(file);
    const report = (await editor.askAt("diagnostic", file)) as { readonly items: readonly Diagnostic[] };
    expect(report.items.map(essence), file).toEqual(found);
    editor.tell("textDocument/didClose", { textDocument: { uri: editor.uri(file) } });
  }
  console.log(`${expected.size} files, ${withFindings} of them with findings`);
});
