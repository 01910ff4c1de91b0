import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import { loadNotations } from "./load-notation.ts";
import { migrate } from "./migrate.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const article = readFileSync(`${root}conformance/systems/s26-atomized-service/article.hml.xml`, "utf8");
const notations = await loadNotations();

test("the article's snippet becomes HML 1.0 with everything that it says, and what it lacks stands in comments", () => {
  const { from, text, faults } = migrate(new Source("a.hml.xml", article), notations.xml);
  expect([from, faults]).toEqual(["the form before HML 1.0", []]);
  expect(text).toContain('<model-service xmlns="urn:hml:1" hml="1.0">');
  expect(text).toContain('<variant id="default" size="2MB">');
  expect(text).toContain("<!-- Model Service List -->");
  for (const lacking of ["version: 2.1.0", "privacy {", "lifecycle {", "artifact:", "digest:", "hardware {"])
    expect(text).toContain(`<!-- to complete: ${lacking}`);
  expect(text).not.toContain("to complete: device-support");
  const again = migrate(new Source("a.hml.xml", text), notations.xml);
  expect(again).toEqual({ from: "HML 1.0", text, faults: [] });
});

test("what is up to date stays as it is, in whatever layout", () => {
  const text = "hml 1.0\nmodel   a{version:1.0.0}\n";
  expect(migrate(new Source("a.hml", text), notations.hml)).toEqual({ from: "HML 1.0", text, faults: [] });
});

test("what cannot be read, or is of a version that nobody knows, is left alone and said", () => {
  const broken = article.replace("</model>", "");
  const unread = migrate(new Source("a.hml.xml", broken), notations.xml);
  expect(unread.text).toBe(broken);
  expect(unread.faults.length).toBeGreaterThan(0);
  const unknown = migrate(new Source("a.hml", "hml 0.9\n"), notations.hml);
  expect([unknown.text, unknown.faults.map(({ code }) => code)]).toEqual(["hml 0.9\n", ["HML2012"]]);
});
