import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Inspection, inspectFacts } from "../../src/service/inspect.ts";
import { createMemoryHost } from "../../src/service/memory-host.ts";
import { readArtifacts } from "../../src/service/read-artifacts.ts";
import { renderArtifact, renderUnreadable } from "./render-artifact.ts";

const file = fileURLToPath(
  new URL("../../conformance/examples/face-detection/face_310b.om", import.meta.url),
);
const page = { name: "face_310b.om", link: "command:hml.declareArtifact?[]" };

async function inspect(): Promise<Inspection> {
  const host = createMemoryHost({ "/face.om": readFileSync(file) }, "/");
  const read = (await readArtifacts(host, new Set(["/face.om"]))).get("/face.om");
  if (!read || !("facts" in read)) throw new Error("the example is not read");
  return inspectFacts(read.facts, read.digest);
}

test("a page says what the file says", async () => {
  const html = renderArtifact(await inspect(), page);
  const shown = html.replaceAll(/<style>[\s\S]*<\/style>|<[^>]+>/g, " ");
  for (const fact of [
    "Ascend310B4",
    "atc 7.0.0.5.242",
    "uint8[1, 3, 128, 128]",
    "Conv2D",
    "WEIGHTS_DATA",
    "sha256:cf59",
  ])
    expect(shown).toContain(fact);
});

test("what the file says is text, never markup, and hides nothing", async () => {
  const facts = await inspect();
  const evil = '<img src=x onerror="alert(1)">\u202E';
  const html = renderArtifact(
    {
      ...facts,
      name: evil,
      inputs: [{ name: evil, type: evil, layout: evil }],
      operators: { [evil]: 1 },
      sections: [{ name: evil, offset: 0, bytes: 1 }],
      notes: [evil],
      unread: [{ what: evil, why: evil, hides: [evil] }],
    },
    { ...page, name: evil },
  );
  expect(html).not.toContain("<img");
  expect(html).not.toContain("\u202E");
  expect(html).toContain("&lt;U+202E&gt;");
  expect(html).not.toMatch(/<script|\son\w+=(?!&quot;)/);
  expect(html).toContain("default-src 'none'");
});

test("long tables end, and say how much is left out", async () => {
  const sections = Array.from({ length: 5000 }, (_, i) => ({ name: `part ${i}`, offset: i, bytes: 1 }));
  const html = renderArtifact({ ...(await inspect()), sections }, page);
  expect(html).toContain("and 4800 more");
  expect(html.length).toBeLessThan(100_000);
});

test("a file that cannot be read has a page that says so", () => {
  expect(renderUnreadable("<gone>.om")).toContain("&lt;gone&gt;.om");
});
