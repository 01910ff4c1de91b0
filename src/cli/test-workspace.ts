import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonCheckReport } from "../report/write-check-json.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** The file that `package.json` names, built. */
export const builtCommandLine = join(root, "dist/cli/hml.js");
/** Declarations with their artifacts beside them. */
export const examplesFolder = join(root, "conformance/examples");

/** What a run of the built command line left behind. */
export interface CommandRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** User to run as, where the test is root. */
  readonly uid?: number;
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
}

/** An empty folder in which a test writes files and runs the built command line. */
export class TestWorkspace {
  readonly folder = mkdtempSync(join(tmpdir(), "hml-test-"));

  /** Builds the command line where it is older than its source. */
  static build(): void {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "src/codegen/setup.mjs")], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`the build has failed: ${stderr}`);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), content);
    }
    return this;
  }

  /** Copies one of the examples: its HML text and its artifacts. */
  copyExample(name: string): this {
    const filter = (path: string) => !/\.hml\.(yaml|json|xml)$/.test(path);
    cpSync(join(examplesFolder, name), this.folder, { recursive: true, filter });
    return this;
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  bytes(name: string): Uint8Array {
    return readFileSync(this.path(name));
  }

  run(words: readonly string[], options: RunOptions = {}): CommandRun {
    const { input = "", environment = {}, uid, node = [] } = options;
    const { status, stdout, stderr } = spawnSync(process.execPath, [...node, builtCommandLine, ...words], {
      cwd: this.folder,
      encoding: "utf8",
      input,
      env: { PATH: process.env.PATH, ...environment },
      maxBuffer: 64 * 1024 * 1024,
      ...(uid !== undefined && { uid, gid: uid }),
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** Runs `hml check --format json`; fails where stdout holds anything but that one value. */
  check(...words: readonly string[]): JsonCheckReport & { readonly exitCode: number | null } {
    const { code, out } = this.run(["check", "--format", "json", ...words]);
    return { ...JSON.parse(out), exitCode: code };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
