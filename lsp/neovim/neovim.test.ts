import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { builtCommandLine, TestEditor } from "../test-editor.ts";

const version = /NVIM v(\S+)/.exec(spawnSync("nvim", ["--version"], { encoding: "utf8" }).stdout ?? "")?.[1];
if (version === undefined)
  console.warn("skipped: there is no nvim on the path (Debian: apt-get install neovim)");

beforeAll(() => TestEditor.build(), 120_000);

interface Report {
  readonly fault?: string;
  readonly diagnostics: readonly { readonly code: string; readonly line: number; readonly source: string }[];
  readonly completion: readonly string[];
  readonly hover: string;
  readonly definition: string;
  readonly actions: readonly string[];
  readonly text: string;
}

test.skipIf(version === undefined)(
  "Neovim attaches, shows, completes, goes, renames, mends and formats",
  () => {
    const editor = new TestEditor().copyExample("heart-rhythm");
    const name = "heart_rhythm.hml";
    const chain = "chain watch { on-failure: abort, stage screen { use: heart_rhythm.wrist } }\n";
    const right = `${editor.read(name)}\n${chain}`;
    editor.write({ [name]: right.replace("bytes: 14354", "bytes:   14355") });
    const output = join(editor.folder, "report.json");
    const script = fileURLToPath(new URL("session.lua", import.meta.url));
    const { stderr } = spawnSync("nvim", ["--headless", "--clean", name, "-c", `luafile ${script}`], {
      cwd: editor.folder,
      encoding: "utf8",
      timeout: 60_000,
      env: {
        ...process.env,
        HML_REPORT: output,
        HML_SERVER: JSON.stringify([process.execPath, builtCommandLine, "lsp", "--stdio"]),
        XDG_STATE_HOME: editor.folder,
        XDG_CACHE_HOME: editor.folder,
      },
    });
    const report = JSON.parse(readFileSync(output, "utf8")) as Report;
    expect(report.fault, JSON.stringify(report) + stderr).toBeUndefined();
    expect(report.diagnostics).toEqual([
      expect.objectContaining({ code: expect.stringMatching(/^HML72/), source: "hml" }),
    ]);
    expect(report.completion).toEqual(expect.arrayContaining(["om", "onnx"]));
    expect(report.hover).toContain("weights: int8");
    expect(report.definition).toContain("variant wrist");
    expect(report.actions).toContain("Update from artifact");
    expect(`${report.text}\n`).toBe(
      right.replace("variant wrist", "variant watch").replace(".wrist }", ".watch }"),
    );
  },
  90_000,
);
