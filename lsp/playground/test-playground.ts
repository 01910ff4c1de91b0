// A browser with the playground open: what its tests share. Whoever imports it has one.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, vi } from "vitest";
import { chromiumPath, launchChromium, type StaticHost, serveFolder } from "../test-browser.ts";
import { examplesFolder } from "../test-editor.ts";

if (!chromiumPath) console.log("skipped: the playground is not opened, because no Chromium is installed");

// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hml-playground-"));
/** Pictures to be looked at; written only where somebody says where. */
export const pictures = process.env.HML_SCREENSHOTS;

let browser: Browser;
export let host: StaticHost;
/** Another origin, which nothing may ever be asked of. */
export let elsewhere: StaticHost;
export let context: BrowserContext;
export let page: Page;
export let problems: string[];

beforeAll(async () => {
  if (!chromiumPath) return;
  const [setup, build] = ["src/codegen/setup.mjs", "src/codegen/playground/build-playground.ts"];
  const command = [join(root, setup), join(root, build), "--out", folder];
  const { status, stderr, stdout } = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  console.log(stdout.trim());
  (lie as string[]).push(...checkOnCommandLine());
  if (pictures) mkdirSync(pictures, { recursive: true });
  [browser, host, elsewhere] = await Promise.all([
    launchChromium(),
    serveFolder(folder),
    serveFolder(folder),
  ]);
}, 180_000);

afterEach(async () => {
  await context?.close();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([host?.close(), elsewhere?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

interface Look {
  readonly width?: number;
  readonly scheme?: "light" | "dark";
  readonly fragment?: string;
}

export async function open({ width = 1280, scheme = "light", fragment = "" }: Look = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme });
  page = await context.newPage();
  problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (line) => line.type() === "error" && problems.push(line.text()));
  page.on("request", (request) => {
    const isOwn = [host.url, `blob:${host.url}`, "data:"].some((start) => request.url().startsWith(start));
    if (!isOwn) problems.push(`asked for ${request.url()}`);
  });
  await page.goto(`${host.url}${fragment}`);
}

export const editor = () => page.locator("#editor .cm-content");
export const findings = () => page.locator("#findings > li");
/** All of the text: the editor itself draws only the lines in view. */
export const text = () =>
  page.evaluate<string>('JSON.parse(sessionStorage.getItem("hml-playground") ?? "{}").text ?? ""');
export const picture = async (name: string) => {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) });
};

/** Codes of what is wrong with the example that is shown first, as the command line finds them. */
export const lie: readonly string[] = [];

/** Waits for findings of these codes and no others. */
export async function expectCodes(codes: readonly string[]): Promise<void> {
  await expect
    .poll(() => page.locator("#findings .code").allTextContents(), { timeout: 60_000 })
    .toEqual(codes);
}

/** Puts a whole text into the editor as a person who pastes does. */
export async function write(given: string): Promise<void> {
  await editor().click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(given);
}

function checkOnCommandLine(): readonly string[] {
  const command = [join(root, "dist/cli/hml.js"), "check", "--format", "json", join(examplesFolder, "lying")];
  const { stdout } = spawnSync(process.execPath, command, { encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly code: string }[];
  };
  return diagnostics.map(({ code }) => code);
}
