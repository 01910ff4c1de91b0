import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  chromiumPath as executablePath,
  launchChromium,
  type StaticHost,
  serveFolder,
} from "../../lsp/test-browser.ts";
import { buildPages } from "./site/build-pages.ts";
import { findBrokenLinks } from "./site/check-links.ts";
import { highlightHml } from "./site/highlight-hml.ts";

const files = buildPages();

test("no page leads to a page or place that is not there", () => {
  expect(files.size).toBeGreaterThan(400);
  expect(findBrokenLinks(files, (path) => /^(api|playground)\/index\.html$/.test(path))).toEqual([]);
});

test("a link to a page, and one to a place in a page, that are not there are found", () => {
  const site = new Map([
    ["index.html", '<a href="a/b.html#there">1</a> <a href="a/b.html#gone">2</a> <a href="c.html">3</a>'],
    [
      "a/b.html",
      '<h2 id="there">There</h2> <a href="../index.html">4</a> <a href="https://example.com/">5</a>',
    ],
  ]);
  expect(findBrokenLinks(site).map(({ page, link }) => `${page} ${link}`)).toEqual([
    "index.html a/b.html#gone",
    "index.html c.html",
  ]);
});

test("every requirement of the specification has a permalink, once", () => {
  const html = [...files]
    .filter(([path]) => path.startsWith("chapters/"))
    .map(([, content]) => String(content));
  const found = html.flatMap((text) => [...text.matchAll(/id="(REQ-[A-Z]+-\d+)"/g)].map(([, id]) => id));
  expect(found.length).toBeGreaterThan(150);
  expect(new Set(found).size).toBe(found.length);
});

test("nothing is fetched from a network", () => {
  for (const [path, content] of files)
    if (path.endsWith(".html"))
      expect(/<(?:script|link|img)[^>]*(?:src|href)="https?:/.exec(String(content)), path).toBeNull();
});

test("an example keeps every character, and its marks become ranges", () => {
  const html = highlightHml('model ⟦"a b"⟧ { version: ⟪1.0.0⟫ } # <note>\n');
  expect(html).toContain('<mark class="finding">');
  expect(html).toContain('<mark class="related">1.0.0</mark>');
  const text = html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
  expect(text).toBe('model "a b" { version: 1.0.0 } # <note>\n');
});

test("a digest is a value, not a kind", () => {
  const html = highlightHml("variant a {\n  digest: sha256:9f86d0\n  hardware { }\n}\n");
  const kinds = [...html.matchAll(/<span class="kind">([^<]*)</g)].map(([, word]) => word);
  expect(kinds).toEqual(["variant", "a", "hardware"]);
  expect(html).toContain('<span class="key">digest</span>: sha256:9f86d0');
});

if (!executablePath) console.log("The site is not looked at in a browser: no Chromium is installed.");

let browser: Browser | undefined;
let host: StaticHost | undefined;
const folder = mkdtempSync(join(tmpdir(), "hml-site-"));

beforeAll(async () => {
  if (!executablePath) return;
  const [setup, script] = ["setup.mjs", "site/build-site.ts"].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  );
  const command = [setup, script, "--out", folder].map(String);
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  [browser, host] = await Promise.all([launchChromium(), serveFolder(folder)]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

const urlOf = (path: string) => `${host?.url}${path}`;

async function openAt(width: number, path: string): Promise<{ page: Page; problems: readonly string[] }> {
  if (!browser) throw new Error("no browser was started");
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (line) => line.type() === "error" && problems.push(line.text()));
  await page.goto(urlOf(path));
  return { page, problems };
}

const looked = [
  "api/index.html",
  "api/functions/check.html",
  "api/interfaces/Host.html",
  "index.html",
  "chapters/13-information-flow.html",
  "chapters/23-measurement.html",
  "reference.html",
  "theories.html",
  "rules/index.html",
  "rules/HML4020.html",
  "grammar/railroad.html",
  "decisions/rules-catalogue.html",
];

test
  .skipIf(!executablePath)
  .each(looked.flatMap((path) => [360, 1280].map((width) => [path, width] as const)))(
  "%s fits %i pixels",
  async (path, width) => {
    const { page, problems } = await openAt(width, path);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(await page.locator("h1").first().isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await page.close();
  },
);

test.skipIf(!executablePath)("search finds a requirement and a code, and leads there", async () => {
  const { page } = await openAt(1280, "index.html");
  await page.fill("#search", "REQ-FLOW-9");
  await page.click("#results a");
  expect(page.url()).toBe(`${urlOf("chapters/13-information-flow.html")}#REQ-FLOW-9`);
  await page.fill("#search", "HML4020");
  await page.click("#results a");
  expect(page.url()).toBe(urlOf("rules/HML4020.html"));
  await page.close();
});

test.skipIf(!executablePath)("the contents open on a phone, and light turns dark and stays so", async () => {
  const { page } = await openAt(390, "index.html");
  expect(await page.locator("nav").isVisible()).toBe(false);
  await page.click("#menu");
  expect(await page.locator("nav").isVisible()).toBe(true);
  const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
  const light = await paper();
  await page.click("#theme");
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await paper()).toBe(dark);
  await page.close();
});

test.skipIf(!executablePath)("every link of the navigation leads to a page that shows", async () => {
  const { page, problems } = await openAt(1280, "index.html");
  const links = await page.locator("nav a").evaluateAll((all) => all.map((one) => String(one.href)));
  expect(links.length).toBeGreaterThan(30);
  for (const link of links) {
    await page.goto(link);
    expect(await page.locator("h1").first().isVisible(), link).toBe(true);
  }
  expect(problems).toEqual([]);
  await page.close();
});

test.skipIf(!executablePath)("the API is there and names what the library exports", () => {
  const html = readFileSync(join(folder, "api/index.html"), "utf8");
  expect(html).toContain("HML API");
  expect(existsSync(join(folder, "api/modules.html")) || /functions\//.test(html)).toBe(true);
});
