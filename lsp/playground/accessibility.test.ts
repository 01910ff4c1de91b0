import axe from "axe-core";
import { expect, test } from "vitest";
import { chromiumPath } from "../test-browser.ts";
import { editor, expectCodes, lie, open, page, picture, problems, text } from "./test-playground.ts";

test.skipIf(!chromiumPath)(
  "by keyboard alone: tab order, mending, and the way out of the editor",
  async () => {
    await open();
    await expectCodes(lie);
    const focused = () =>
      page.evaluate(() => {
        // biome-ignore lint/suspicious/noExplicitAny: of the page, whose types the tests do not load
        const active = (globalThis as any).document.activeElement;
        return active.id || active.className || active.tagName;
      });
    const order = [];
    for (let step = 0; step < 10; step++) {
      await page.keyboard.press("Tab");
      order.push(await focused());
    }
    expect(order.slice(0, 6)).toEqual(["skip", "example", "choose", "save", "share", "theme"]);
    expect(order).toContain("format");
    await editor().focus();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("F8");
    const remedy = "State float32[1, 1, 49, 40]";
    await page.locator("#findings button", { hasText: remedy }).first().waitFor();
    await page.keyboard.press("ControlOrMeta+.");
    expect(await page.evaluate("document.activeElement.textContent")).toBe(remedy);
    await page.keyboard.press("Enter");
    await expectCodes(lie.slice(1));
    // Who has pressed a remedy stays in the list.
    expect(await page.evaluate("document.activeElement.closest('#findings') !== null")).toBe(true);
    await editor().focus();
    const before = await text();
    await page.keyboard.press("Tab");
    expect(await text()).not.toBe(before);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.matches('.cm-content')")).toBe(false);
    await page.locator("#converted-tab").focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("artifacts-tab");
    expect(await page.locator("#artifacts-panel").isVisible()).toBe(true);
    expect(problems).toEqual([]);
  },
);

/** What axe finds, as far as it counts: rule and places. */
async function audit(): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run()")) as axe.AxeResults;
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}

test.skipIf(!chromiumPath).each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 360],
  ["dark", 360],
] as const)(
  "axe has no complaint, %s at %i pixels, and nothing is wider than the window",
  async (scheme, width) => {
    await open({ scheme, width });
    await expectCodes(lie);
    await expect.poll(() => page.locator("#converted .token-property").count()).toBeGreaterThan(0);
    const isDark = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const first = await isDark();
    for (const tab of width < 1000 ? ["artifacts"] : ["converted", "artifacts", "explanation"]) {
      await page.locator(`#${tab}-tab`).click();
      if (tab === "artifacts") {
        await page.getByRole("button", { name: "Inspect wakeword_v3.om" }).click();
        await expect.poll(() => page.locator(".facts").textContent()).toContain("Map of the file");
      }
      expect(await audit(), tab).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth"), tab).toBeLessThanOrEqual(width);
      await picture(`${scheme}-${width}-${tab}`);
    }
    await page.locator("#theme").click();
    expect(await isDark()).not.toBe(first);
    await page.reload();
    expect(await isDark()).not.toBe(first);
    expect(problems).toEqual([]);
  },
);
