import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../test-browser.ts";
import { CodeServer, missingCodeServer } from "./code-server.ts";
import { EditorWindow } from "./editor-window.ts";

// The packed extension in VS Code itself (code-server), in a browser, as a person uses it: keys in, screen and files out.

const root = fileURLToPath(new URL("../../", import.meta.url));
const missing = missingCodeServer() ?? (chromiumPath ? undefined : "no Chromium is installed");
if (missing) console.warn(`The extension is not tried in VS Code: ${missing}.`);

const folder = mkdtempSync(join(tmpdir(), "hml-extension-"));
const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), "utf8");

/** What the command line says of a file, to be held against what the editor shows. */
function checkCodes(name: string): readonly string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, "src/cli/hml.ts"), "check", name, "--format", "json"],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return JSON.parse(stdout).diagnostics.map(({ code }: { readonly code: string }) => code);
}

function hml(...words: readonly string[]): string {
  return execFileSync(process.execPath, [join(root, "src/cli/hml.ts"), ...words], {
    cwd: folder,
    encoding: "utf8",
  });
}

function layOutFolder(): void {
  const examples = join(root, "conformance/examples");
  for (const name of ["lying", "heart-rhythm"]) cpSync(join(examples, name), folder, { recursive: true });
  const heart = read("heart_rhythm.hml");
  for (const end of ["yaml", "json", "xml"]) {
    const name = `heart_rhythm.hml.${end}`;
    const lie = read(name).replace("14354", "14355");
    expect(lie).not.toBe(read(name));
    writeFileSync(path(name), lie);
  }
  const files: Readonly<Record<string, string>> = {
    "chain.hml":
      'hml 1.0\nimport "heart_rhythm.hml"\nchain watch { on-failure: abort, stage screen { use: heart_rhythm.wrist } }\n',
    "page.hml": '<element name="clock" src="clock.hml"></element>\n<div class="hml">{{ time }}</div>\n',
    "below.hml": "# Whose header stands below a comment.\n\nhml 1.0\nmodel below { version: one }\n",
    "named.model.hml": "",
    "typo.hml.json": '{ "hml": "1.0", "modle": {} }\n',
    "messy.hml": heart.replace("hml 1.0", "hml    1.0").replace(/^ {2}version:\s*/m, "      version:      "),
    "rebuilt.hml": heart.replaceAll('"hr_wrist.om"', '"rebuilt.om"').replace("heart_rhythm", "rebuilt"),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
  copyFileSync(path("hr_wrist.om"), path("rebuilt.om"));
}

describe.skipIf(missing)("in VS Code", { timeout: 120_000 }, () => {
  const server = new CodeServer();
  let window: EditorWindow;

  beforeAll(async () => {
    layOutFolder();
    const vsix = path("extension.vsix");
    execFileSync(process.execPath, [join(root, "src/codegen/vscode/build-vsix.ts"), "--out", vsix]);
    server.install(vsix);
    rmSync(vsix);
    await server.start();
    window = await EditorWindow.open(server.address, folder);
  }, 180_000);

  // One test that fails is to leave nothing in the way of the next.
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    await window?.screenshot(`failed ${task.name.slice(0, 40)}`);
    await window?.page.keyboard.press("Escape");
    await window?.run("File: Save All Files");
  });

  afterAll(async () => {
    await window?.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const problemsOf = async (name: string) => {
    const wanted = [...checkCodes(name)].sort().join();
    await window.showProblemsOf(name);
    const found = await window.problems((codes) => [...codes].sort().join() === wanted);
    return found;
  };
  /** What is on disk, once it is as expected. */
  const saved = async (name: string, isExpected: (text: string) => boolean) => {
    await window.run("File: Save All Files");
    return window.until(() => {
      const text = existsSync(path(name)) ? read(name) : "";
      return isExpected(text) ? text : undefined;
    }, `${name} on disk`);
  };

  /** Saves a document that was in no file. */
  const savedDraft = async (name: string) => {
    const { page } = window;
    await page.locator(".tab.active.dirty", { hasText: name }).waitFor();
    await page.locator(".editor-group-container.active .view-line").nth(2).waitFor();
    await page.keyboard.press("Control+s");
    await page.locator(".tab.active:not(.dirty)", { hasText: name }).waitFor();
    return read(name);
  };

  test("a lie is underlined, and the problems are those of the command line", async () => {
    await window.openFile("wakeword.hml");
    await window.showsLanguage("HML");
    await window.page.locator(".squiggly-error").first().waitFor();
    expect(await problemsOf("wakeword.hml")).toEqual(expect.arrayContaining(["HML7200", "HML7216"]));
    await window.screenshot("lie");
    await window.run("View: Hide Panel");
  });

  test("YAML, JSON and XML keep their languages and have the same problems", async () => {
    for (const [end, language] of [
      ["yaml", "YAML"],
      ["json", "JSON"],
      ["xml", "XML"],
    ] as const) {
      const name = `heart_rhythm.hml.${end}`;
      await window.openFile(name);
      await window.showsLanguage(language);
      expect(await problemsOf(name)).toEqual(["HML7200"]);
      await window.screenshot(`lie-${end}`);
    }
    await window.run("View: Hide Panel");
  });

  test("JSON has the schema too, without the server", async () => {
    await window.openFile("typo.hml.json");
    await window.showProblemsOf("typo.hml.json");
    const [code] = checkCodes("typo.hml.json");
    const isSeenTwice = (rows: readonly string[]) =>
      rows.length === 2 &&
      rows.some((row) => row === code) &&
      rows.some((row) => /modle.*not allowed/.test(row));
    expect((await window.problems(isSeenTwice)).length).toBe(2);
    await window.run("View: Hide Panel");
  });

  test("a file is known by its name, by its first line, and by a header below comments; UI markup is left alone", async () => {
    await window.openFile("named.model.hml");
    await window.showsLanguage("HML");
    await window.openFile("below.hml");
    await window.showsLanguage("HML");
    await window.openFile("page.hml");
    await window.showsLanguage("Plain Text");
    expect(await problemsOf("below.hml")).toContain("HML2108");
    await window.showProblemsOf("page.hml");
    expect(await window.problems((codes) => codes.length === 0)).toEqual([]);
    await window.showsLanguage("Plain Text");
    await window.run("View: Hide Panel");
  });

  test("hovering shows the facts of an artifact, and completion what may stand there", async () => {
    await window.openFile("wakeword.hml");
    const text = read("wakeword.hml");
    const hover = window.page.locator(".monaco-hover:visible", { hasText: "weights: float16" });
    await window.insist(async () => {
      await window.goToText(text, 'wakeword_v3.om"\n');
      await window.run("Show or Focus Hover");
    }, hover.first());
    await window.screenshot("hover");
    await window.page.keyboard.press("Escape");
    await window.goToText(text, "om\n    bytes");
    expect(await window.suggestions()).toEqual(expect.arrayContaining(["om", "onnx", "tflite"]));
    await window.screenshot("completion");
    await window.page.keyboard.press("Escape");
  });

  test("definition and rename go across files", async () => {
    await window.openFile("chain.hml");
    const onName = async (key: string) => {
      await window.goToText(read("chain.hml"), "wrist");
      await window.page.keyboard.press(key);
    };
    await window.insist(
      () => onName("F12"),
      window.page.locator(".tab.active", { hasText: "heart_rhythm.hml" }),
    );
    await window.openFile("chain.hml");
    const box = window.page.locator(".rename-box input");
    await window.insist(() => onName("F2"), box);
    await box.fill("watch_variant");
    await window.page.keyboard.press("Enter");
    await box.waitFor({ state: "hidden" });
    await saved("chain.hml", (text) => text.includes("use: heart_rhythm.watch_variant }"));
    await saved("heart_rhythm.hml", (text) => text.includes("variant watch_variant {"));
    expect(checkCodes("chain.hml")).toEqual([]);
  });

  test("formatting gives what hml fmt gives", async () => {
    writeFileSync(path("formatted.hml"), read("messy.hml"));
    hml("fmt", "formatted.hml");
    expect(read("formatted.hml")).not.toBe(read("messy.hml"));
    await window.openFile("messy.hml");
    const changed = window.page.locator(".tab.active.dirty", { hasText: "messy.hml" });
    await window.insist(() => window.run("Format Document"), changed);
    await saved("messy.hml", (text) => text === read("formatted.hml"));
    rmSync(path("formatted.hml"));
  });

  test("a quick fix makes the declaration say what the file says", async () => {
    await window.openFile("wakeword.hml");
    const update = window.page
      .locator(".action-widget .monaco-list-row")
      .filter({ hasText: "Update from artifact" });
    await window.insist(async () => {
      await window.goToText(read("wakeword.hml"), "18240");
      await window.page.keyboard.press("Control+.");
    }, update.first());
    await window.screenshot("quick-fix");
    await update.first().click();
    await saved("wakeword.hml", (text) => text.includes("bytes: 33856"));
    expect(await problemsOf("wakeword.hml")).not.toContain("HML7200");
    await window.run("View: Hide Panel");
  });

  test("when an artifact is rebuilt the problems follow without a keystroke", async () => {
    await window.openFile("rebuilt.hml");
    expect(await problemsOf("rebuilt.hml")).toEqual([]);
    copyFileSync(path("wakeword_v3.om"), path("rebuilt.om"));
    const found = await window.problems((codes) => codes.length > 0);
    expect([...found].sort()).toEqual([...checkCodes("rebuilt.hml")].sort());
    await window.run("View: Hide Panel");
  });

  test("a doc comment goes on in the next line, and a comment is toggled", async () => {
    await window.openFile("named.model.hml");
    await window.goTo(1, 1);
    await window.page.keyboard.type("hml 1.0\n\n/// First.\nSecond.\n", { delay: 20 });
    await saved("named.model.hml", (text) => text.startsWith("hml 1.0\n\n/// First.\n/// Second.\n/// "));
    await window.goTo(1, 1);
    await window.run("Toggle Line Comment");
    await saved("named.model.hml", (text) => text.startsWith("# hml 1.0\n"));
  });

  test("an artifact opens as what it says, from the explorer too, and a declaration is drafted from it", async () => {
    await window.openFile("hr_pocket.om");
    const page = window.page.frameLocator("iframe.webview").frameLocator("iframe");
    await page.getByRole("heading", { name: "hr_pocket.om" }).waitFor();
    expect(await page.getByRole("table").first().textContent()).toContain("float32[1, 250]");
    await window.screenshot("artifact");
    await window.run("View: Close All Editors");
    await window.contextMenu("hr_pocket.om", "Inspect Artifact");
    await page.getByRole("link", { name: "New declaration from this file" }).click();
    await window.page.locator(".tab.active", { hasText: "hr_pocket.model.hml" }).waitFor();
    await window.page.locator(".codelens-decoration").first().waitFor();
    await window.screenshot("draft");
    expect(await savedDraft("hr_pocket.model.hml")).toBe(hml("init", "hr_pocket.om"));
    await window.run("View: Close All Editors");
  });

  test("a declaration is converted as hml convert does", async () => {
    await window.openFile("chain.hml");
    await window.run("HML: Convert to Another Notation");
    expect((await window.choices()).length).toBe(3);
    await window.choose("YAML");
    expect(await savedDraft("chain.hml.yaml")).toBe(hml("convert", "chain.hml", "--to", "yaml"));
    await window.screenshot("converted");
    await window.run("View: Close All Editors");
  });

  test("the workspace is checked, a finding explained, the server restarted", async () => {
    await window.run("HML: Check Workspace");
    await window.notification(/HML: \d+ errors?, \d+ warnings? in \d+ declarations/);
    await window.screenshot("check");
    await window.openFile("below.hml");
    await window.goToText(read("below.hml"), "one");
    await window.run("HML: Explain a Finding");
    await window.page.locator(".tab.active", { hasText: "HML2108" }).waitFor();
    await window.page
      .locator(".view-lines", { hasText: /version/ })
      .first()
      .waitFor();
    await window.screenshot("explanation");
    await window.openFile("below.hml");
    await window.run("HML: Restart Language Server");
    expect(await problemsOf("below.hml")).toContain("HML2108");
    await window.run("View: Hide Panel");
  });

  test("settings reach the server", async () => {
    await window.openFile("rebuilt.hml");
    const lens = window.page.locator(".codelens-decoration", { hasText: "reference" });
    await lens.first().waitFor();
    mkdirSync(path(".vscode"));
    writeFileSync(path(".vscode/settings.json"), '{ "hml.codeLens": false, "hml.artifacts": false }');
    await lens.first().waitFor({ state: "hidden" });
    await window.showProblemsOf("rebuilt.hml");
    expect(await window.problems((codes) => codes.length === 0)).toEqual([]);
  });

  test("nothing was asked of another machine", () => {
    expect(window.abroad).toEqual([]);
  });
});
