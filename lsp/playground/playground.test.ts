import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chromiumPath } from "../test-browser.ts";
import { examplesFolder } from "../test-editor.ts";
import {
  context,
  editor,
  elsewhere,
  expectCodes,
  findings,
  host,
  lie,
  open,
  page,
  picture,
  problems,
  text,
  write,
} from "./test-playground.ts";

const small = `hml 1.0

model face {
  version: 1.0.0
  privacy { level: public }
  lifecycle { trained: 2026-03-01 }
}
`;

test.skipIf(!chromiumPath)(
  "who comes for the first time sees a lie being caught, explained and mended",
  async () => {
    await open();
    await expectCodes(lie);
    expect(await page.locator("#count").textContent()).toBe(`${lie.length} errors`);
    await expect.poll(() => page.locator("#count-aloud").textContent()).toBe(`${lie.length} errors`);
    expect(await findings().first().locator(".related").textContent()).toContain("float32[1, 1, 49, 40]");
    await picture("first-look");
    await findings().first().locator(".related button").click();
    expect(await page.locator("#editor .cm-activeLine").textContent()).toContain("wakeword_v3.om");
    await page.locator("#findings .code").first().click();
    await expect.poll(() => page.locator("#explanation").textContent()).toContain("HML7216");
    await picture("explanation");
    await page.getByRole("button", { name: "State float32[1, 1, 49, 40]" }).click();
    await expectCodes(lie.slice(1));
    expect(await text()).toContain("type: float32[1, 1, 49, 40]");
    await page.getByRole("button", { name: "Update from artifact" }).click();
    await expectCodes([]);
    expect(await page.locator("#clean").isVisible()).toBe(true);
    expect(await text()).toContain("bytes: 33856");
    await editor().click();
    await page.keyboard.press("ControlOrMeta+z");
    await expectCodes(lie.slice(1));
    expect(problems).toEqual([]);
  },
);

test.skipIf(!chromiumPath)(
  "a mistake is marked while it is typed; completion, hover and layout are there",
  async () => {
    await open();
    await expectCodes(lie);
    await write(small.replace("public", "pubic"));
    await expect.poll(() => page.locator("#findings").textContent()).toContain("pubic");
    await expect.poll(() => page.locator("#editor .cm-lintRange-error").count()).toBeGreaterThan(0);
    await page
      .getByRole("button", { name: /public/ })
      .first()
      .click();
    await expect.poll(text).toContain("level: public");
    await editor().click();
    await page.keyboard.press("ControlOrMeta+Home");
    for (let line = 0; line < 3; line++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("licen");
    const offers = page.locator(".cm-tooltip-autocomplete li");
    await expect.poll(() => offers.allTextContents().then((all) => all.join("\n"))).toContain("license");
    await picture("completion");
    // The list takes no key for 75 ms after it has opened, so that nobody accepts what was not seen.
    await page.waitForTimeout(150);
    await page.keyboard.press("Enter");
    await expect.poll(text).toContain("  license: ");
    await page.keyboard.press("Escape");
    await page.locator("#editor .token-property", { hasText: "trained" }).hover();
    await expect.poll(() => page.locator(".cm-lsp-hover-tooltip").textContent()).toContain("trained");
    await picture("hover");
    await write(small.replaceAll("  ", "      "));
    await page.getByRole("button", { name: "Lay out" }).click();
    await expect
      .poll(text)
      .toBe("hml 1.0\n\nmodel face { version: 1.0.0, privacy: public, lifecycle: 2026-03-01 }\n");
    expect(problems).toEqual([]);
  },
);

test.skipIf(!chromiumPath)(
  "every notation shows the same, and writing in another one and back keeps the text",
  async () => {
    await open();
    await expectCodes(lie);
    const original = await text();
    const paneOf = (notation: string) => page.locator(`.converted[data-notation="${notation}"]`);
    const shown = () =>
      page
        .locator(".converted:visible")
        .evaluateAll((panes) => panes.map((pane) => pane.getAttribute("data-notation")));
    const shows = {
      json: '"wakeword": {',
      xml: '<model id="wakeword"',
      hml: "model wakeword {",
      yaml: "wakeword:",
    };
    expect(await shown()).toEqual(["yaml", "json", "xml"]);
    const seen = async (notations: readonly string[]) => {
      for (const notation of notations) {
        const content = paneOf(notation).locator(".cm-content");
        await expect.poll(() => content.textContent()).toContain(shows[notation as keyof typeof shows]);
        await expect.poll(() => content.locator(".token-property").count()).toBeGreaterThan(3);
      }
    };
    await seen(["yaml", "json", "xml"]);
    expect(await paneOf("json").locator("details").textContent()).toMatch(
      /3 things that JSON cannot keep.*comment/,
    );
    await picture("side-by-side");
    await page.locator('[name="target-notation"][value="json"]').uncheck();
    expect(await shown()).toEqual(["yaml", "xml"]);
    await page.locator('[name="target-notation"][value="json"]').check();
    for (const notation of ["yaml", "json", "xml"]) {
      await page.locator(`[name="source-notation"][value="${notation}"]`).check();
      await expect.poll(text).toContain(shows[notation as keyof typeof shows]);
      await expectCodes(lie);
    }
    await seen(["hml", "yaml", "json"]);
    expect(await shown()).toEqual(["hml", "yaml", "json"]);
    await picture("xml-source");
    await page.locator('[name="source-notation"][value="hml"]').check();
    await expect.poll(text).toBe(original);
    await write("hml 1.0\nmodel {{");
    await expect.poll(() => page.locator("#findings .code").count()).toBeGreaterThan(0);
    await page.locator('[name="source-notation"][value="yaml"]').click();
    await expect
      .poll(() => page.locator("#status").textContent(), { timeout: 60_000 })
      .toContain("Mend the syntax first (line 2)");
    expect(await page.locator('[name="source-notation"][value="hml"]').isChecked()).toBe(true);
    expect(await text()).toBe("hml 1.0\nmodel {{");
    expect(problems).toEqual([]);
  },
);

/** Drops a file on the page as a file manager does. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ file, base64 }) => {
      const content = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      // biome-ignore lint/suspicious/noExplicitAny: of the page, whose types the tests do not load
      const { DataTransfer } = globalThis as any;
      const made = new DataTransfer();
      made.items.add(new File([content], file));
      return made;
    },
    { file: name, base64: Buffer.from(bytes).toString("base64") },
  );
  for (const type of ["dragover", "drop"])
    await page.dispatchEvent("#editor", type, { dataTransfer: transfer });
}

test.skipIf(!chromiumPath)(
  "an artifact that is dropped is inspected, drafted, and held against the text",
  async () => {
    await open();
    await expectCodes(lie);
    const wrist = readFileSync(join(examplesFolder, "heart-rhythm/hr_wrist.om"));
    await drop("hr_wrist.om", wrist);
    const facts = page.locator('[data-name="hr_wrist.om"] .facts');
    await expect.poll(() => facts.textContent()).toContain("Operators");
    for (const part of ["14,354", "float32[1, 250]", "Map of the file", "%"])
      expect(await facts.textContent()).toContain(part);
    expect(await facts.locator(".map span").count()).toBeGreaterThan(1);
    await picture("artifact");
    await page.getByRole("button", { name: "Draft a declaration of hr_wrist.om" }).click();
    await expect.poll(text).toContain('artifact: "hr_wrist.om"');
    expect(await text()).toContain("# to complete:");
    await expect
      .poll(() =>
        page
          .locator("#findings .code")
          .allTextContents()
          .then((codes) => codes.join()),
      )
      .toMatch(/^HML2/);
    const drafted = await text();
    await write(drafted.replace("bytes: 14354", "bytes: 14355"));
    await expect
      .poll(() =>
        page
          .locator("#findings .code")
          .allTextContents()
          .then((codes) => codes.join()),
      )
      .toContain("HML7200");
    await drop("hr_wrist.om", Buffer.concat([wrist, Buffer.alloc(1)]));
    await expect
      .poll(() =>
        page
          .locator("#findings .code")
          .allTextContents()
          .then((codes) => codes.join()),
      )
      .not.toContain("HML7200");
    await page.setInputFiles("#files", join(examplesFolder, "heart-rhythm/heart_rhythm.hml.yaml"));
    await expect.poll(text).toContain("heart_rhythm:");
    expect(await page.locator('[name="source-notation"][value="yaml"]').isChecked()).toBe(true);
    await page.getByRole("button", { name: "Remove hr_wrist.om" }).click();
    expect(await page.locator('[data-name="hr_wrist.om"]').count()).toBe(0);
    expect(problems).toEqual([]);
  },
);

test.skipIf(!chromiumPath)("a link carries the declaration, and says so when it cannot", async () => {
  await open();
  await expectCodes(lie);
  await page.selectOption("#example", "S3-broken");
  await expectCodes(["HML4020", "HML4022"]);
  await write((await text()).replace("hml 1.0", "hml 1.0\n\n# größer ⟦1⟧"));
  await page.getByRole("button", { name: "Share" }).click();
  await picture("share");
  const link = await page.inputValue("#link");
  expect(link.startsWith(`${host.url}#`)).toBe(true);
  const shared = await text();
  await context.close();
  await open({ fragment: link.slice(host.url.length) });
  await expectCodes(["HML4020", "HML4022"]);
  expect(await text()).toBe(shared);
  expect(await page.inputValue("#example")).toBe("S3-broken");
  await page.reload();
  await expectCodes(["HML4020", "HML4022"]);
  const noise = Array.from({ length: 9000 }, (_, at) => Math.imul(at + 1, 2654435761).toString(36));
  const buffer = Buffer.from(`${small}# ${noise.join("\n# ")}\n`);
  await page.setInputFiles("#files", { name: "long.hml", mimeType: "text/plain", buffer });
  await expect.poll(text).toContain(noise[8999]);
  await page.getByRole("button", { name: "Share" }).click();
  await expect.poll(() => page.locator("#share-told").textContent()).toContain("too long for a link");
  await page.keyboard.press("Escape");
  expect(problems).toEqual([]);
  await context.close();
  await open({ fragment: `${link.slice(host.url.length, -40)}` });
  await expect.poll(() => page.locator("#status").textContent()).toContain("cut or changed");
  await expectCodes(lie);
});

test.skipIf(!chromiumPath)(
  "nothing leaves: neither the page nor its worker may ask anybody else",
  async () => {
    await open();
    await expectCodes(lie);
    const address = `${elsewhere.url}theme.js`;
    const refused = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => false,
          () => true,
        ),
      address,
    );
    expect(refused).toBe(true);
    const [worker] = page.workers();
    const ofWorker = await worker?.evaluate(
      (url) =>
        fetch(url, { mode: "no-cors" }).then(
          () => false,
          () => true,
        ),
      address,
    );
    expect(ofWorker).toBe(true);
    expect(elsewhere.asked).toEqual([]);
    // The same request without the policy arrives, so that the ones above were refused and not lost.
    const free = await context.newPage();
    await free.goto(`${elsewhere.url}theme.js`);
    await free.evaluate((url) => fetch(url).then(() => undefined), address);
    expect(elsewhere.asked.filter((path) => path === "/theme.js").length).toBe(2);
  },
);

test.skipIf(!chromiumPath)("markup in a stranger's declaration does nothing", async () => {
  await open();
  await expectCodes(lie);
  const evil =
    '/// <img src=x onerror="document.title=1"> <b>bold</b> <a href="https://example.com">link</a>';
  await write(small.replace("model face", `${evil}\nmodel face`));
  await page.locator("#editor .token-class", { hasText: "face" }).hover();
  await expect.poll(() => page.locator(".cm-lsp-hover-tooltip").textContent()).toContain("bold");
  expect(await page.locator(".cm-lsp-hover-tooltip :is(img, a, script)").count()).toBe(0);
  expect(await page.title()).toBe("HML playground");
  // What is thrown away is parsed first, and the policy says even of that that it would not run.
  expect(problems.filter((one) => !one.includes("inline event handler"))).toEqual([]);
});

test.skipIf(!chromiumPath)("the first finding comes soon", async () => {
  await open();
  await expectCodes(lie);
  const { shown, judged } = (await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return { shown: at("hml-shown"), judged: at("hml-judged") };
  })) as { readonly shown: number; readonly judged: number };
  console.log(
    `playground: text after ${Math.round(shown)} ms, first findings after ${Math.round(judged)} ms`,
  );
  expect(judged).toBeLessThan(5000);
});
