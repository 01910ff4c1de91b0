import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { launchChromium } from "../test-browser.ts";

/** Looked at by people; nothing reads them. */
const screenshots = fileURLToPath(new URL("../../.cache/vscode-screenshots/", import.meta.url));
/** Milliseconds that the window is given for anything: it shares the machine with the rest of the suite. */
const patience = 30_000;

/** A window of VS Code in a browser, and what a person does in it. */
export class EditorWindow {
  readonly page: Page;
  readonly #browser: Browser;
  /** Addresses on other machines that were asked for; there should be none. */
  readonly abroad: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.setDefaultTimeout(patience);
    page.on("request", (request) => {
      const { protocol, hostname, href } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== "127.0.0.1") this.abroad.push(href);
    });
  }

  /** Opens a folder at the address of a server. */
  static async open(address: string, folder: string): Promise<EditorWindow> {
    const browser = await launchChromium();
    const page = await browser.newPage({ viewport: { width: 1400, height: 1100 } });
    const opened = new EditorWindow(browser, page);
    await page.goto(`${address}/?folder=${encodeURIComponent(folder)}`, { timeout: 60_000 });
    await page.waitForSelector(".explorer-folders-view .monaco-list-row", { timeout: 60_000 });
    return opened;
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.#quickInput("Control+p", name, name);
    await this.page.locator(".tab.active", { hasText: name }).first().waitFor();
    // The tab changes before the text does: a command in between would go to the file before.
    // The tab changes before the text does: a command in between would go to the file before. What opens as a page has
    // no text.
    const shown = this.page.locator(".editor-group-container.active");
    await shown
      .locator(`.monaco-editor[data-uri$="/${name}"]`)
      .or(this.page.locator("iframe.webview"))
      .first()
      .waitFor();
  }

  /** Runs a command by its title in the palette. */
  async run(title: string): Promise<void> {
    await this.#quickInput("F1", title, title);
  }

  /** The rows of a list to choose from, once it shows. */
  async choices(): Promise<readonly string[]> {
    await this.quickRows.first().waitFor();
    return this.quickRows.allTextContents();
  }

  async choose(label: string): Promise<void> {
    await this.quickRows.filter({ hasText: label }).first().click();
  }

  get quickRows(): Locator {
    return this.page.locator(".quick-input-widget .monaco-list-row");
  }

  /** Puts the cursor into the editor in front; line and column from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press("Control+g");
    const input = this.page.locator(".quick-input-widget input");
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await input.waitFor({ state: "hidden" });
    await this.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }

  /** Puts the cursor before some characters of a file's text, as it is on disk. */
  async goToText(text: string, characters: string): Promise<void> {
    const before = text.slice(0, text.indexOf(characters)).split("\n");
    await this.goTo(before.length, (before.at(-1)?.length ?? 0) + 1);
  }

  /** Opens the problems view for the files of a name. */
  async showProblemsOf(name: string): Promise<void> {
    await this.run("Problems: Focus on Problems View");
    const filter = this.page.locator(".part.panel .viewpane-filter input");
    await filter.fill(`**/${name}`);
    await filter.press("Enter");
  }

  /** The labels that completion offers at the cursor. */
  async suggestions(): Promise<readonly string[]> {
    const labels = this.page.locator(".suggest-widget .monaco-list-row .label-name");
    await this.insist(() => this.page.keyboard.press("Control+Space"), labels.first());
    return labels.allTextContents();
  }

  /** Does something again until it shows: what is asked of the window while it gets ready, it lets fall. */
  async insist(act: () => Promise<void>, shown: Locator): Promise<void> {
    await this.until(
      async () => {
        await act();
        try {
          await shown.waitFor({ timeout: 5000 });
          return true;
        } catch {
          return (await shown.isVisible()) || undefined;
        }
      },
      () => `${shown}`,
    );
  }

  /** Chooses from the menu that a file of the explorer has. */
  async contextMenu(file: string, item: string): Promise<void> {
    const row = this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: file });
    await row.first().click({ button: "right" });
    const chosen = this.page.getByRole("menuitem", { name: item });
    await chosen.hover();
    // A menu takes no click in its first tenth of a second: it would be the one that has opened it.
    await this.page.waitForTimeout(300);
    await chosen.click();
    await chosen.waitFor({ state: "hidden" });
  }

  async notification(text: RegExp): Promise<void> {
    await this.page.locator(".notification-list-item-message", { hasText: text }).first().waitFor();
  }

  /** The codes that the problems view shows, once they are as expected; the whole row where others than HML complain. */
  async problems(isExpected: (codes: readonly string[]) => boolean): Promise<readonly string[]> {
    let found: readonly string[] = [];
    return this.until(
      async () => {
        const rows = this.page.locator(".markers-panel .monaco-list-row");
        // As shown: a row that is used again keeps, hidden, what it held before.
        const texts = await rows.allInnerTexts();
        found = texts.map((row) => /HML\d{4}/.exec(row)?.[0] ?? row);
        return isExpected(found) ? found : undefined;
      },
      () => `problems; there are ${found.join()}`,
    );
  }

  /** Waits until the status bar names the language of the editor in front so. */
  async showsLanguage(name: string): Promise<void> {
    await this.page
      .locator("[id='status.editor.mode']")
      .filter({ hasText: new RegExp(`^${name}$`) })
      .waitFor();
  }

  /** What `look` gives, once it gives something. */
  async until<Found>(
    look: () => Promise<Found | undefined> | Found | undefined,
    what: string | (() => string),
  ): Promise<Found> {
    const end = Date.now() + patience;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > end) {
        await this.screenshot("waited-in-vain");
        throw new Error(`waited in vain for ${typeof what === "string" ? what : what()}`);
      }
      await this.page.waitForTimeout(50);
    }
  }

  /** Opens the quick input by a key, types, and takes the row of that label. What is busy or takes the focus is waited for. */
  async #quickInput(key: string, text: string, label: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget input");
    const exact = new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
    const row = this.quickRows.filter({ has: this.page.locator(".label-name", { hasText: exact }) }).first();
    const patient = { timeout: 3000 };
    await this.until(async () => {
      try {
        await this.page.keyboard.press(key);
        await input.waitFor(patient);
        await this.page.keyboard.insertText(text);
        await row.click(patient);
        await input.waitFor({ state: "hidden", ...patient });
        return true;
      } catch {
        await this.page.keyboard.press("Escape");
        return undefined;
      }
    }, `"${label}" behind ${key}`);
  }
}
