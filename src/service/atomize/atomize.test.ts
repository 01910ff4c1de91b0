import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { Source } from "../../base/source.ts";
import { writeCanonicalJson } from "../../formats/json/canonical-json.ts";
import { listStatements, type Statement } from "../../formats/list-statements.ts";
import type { Tree } from "../../model/tree.ts";
import { readHml } from "../../syntax/read-hml.ts";
import { bindDeclarations } from "../bind-declarations.ts";
import { check } from "../check.ts";
import { WorkspaceRoots } from "../find-workspace-root.ts";
import { loadNotation } from "../load-notation.ts";
import { createMemoryHost } from "../memory-host.ts";
import { type Atomized, atomize } from "./atomize.ts";
import { mergeDeclarations } from "./merge-declarations.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const xml = await loadNotation("xml");

interface Subject {
  readonly name: string;
  readonly text: string;
}

const systems: readonly Subject[] = readdirSync(join(root, "conformance/systems"))
  .map((name) => ({ name, path: join(root, "conformance/systems", name, "declaration.hml") }))
  .filter(({ path }) => existsSync(path))
  .map(({ name, path }) => ({ name, text: readFileSync(path, "utf8") }));
const examples = ["heart-rhythm/heart_rhythm.hml", "face-detection/face_detection.hml"].map((name) => {
  return { name, text: readFileSync(join(root, "conformance/examples", name), "utf8") };
});

async function checked(text: string, file = "a.hml") {
  const host = createMemoryHost({}, "/w");
  const input = { file, path: `/w/${file}`, bytes: new TextEncoder().encode(text) };
  const result = await check(host, [input], { artifacts: false, now: Date.parse("2026-11-28"), root: "/w" });
  return { host, result };
}

/** Splits a declaration that is free of errors. */
async function split(text: string): Promise<Atomized> {
  const { host, result } = await checked(text);
  const { workspace } = await bindDeclarations(host, result.declarations, new WorkspaceRoots(host, "/w"));
  const [declaration] = result.declarations;
  if (!declaration) throw new Error("nothing was read");
  return atomize(declaration.document, workspace);
}

const findings = async (text: string, file?: string) => {
  const { result } = await checked(text, file);
  return result.diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(({ code, path, message }) => `${code} ${path}: ${message}`);
};

describe("each manifest of a declaration that is free of findings is free of findings", () => {
  test.each([...systems, ...examples].map((one) => [one.name, one.text] as const))("%s", async (_, text) => {
    expect(await findings(text)).toEqual([]);
    const { manifests } = await split(text);
    if (/\bdevice-support:/.test(text)) expect(manifests.length).toBeGreaterThan(0);
    for (const { tree, model, deviceType } of manifests) {
      const written = xml.write(tree);
      expect(written.losses).toEqual([]);
      expect(
        await findings(written.text, "a.hml.xml"),
        `${model} for ${deviceType}\n${written.text}`,
      ).toEqual([]);
    }
  });
});

/** Every word of a declaration: in a manifest none may stand that is for other devices alone. */
const heart = `hml 1.0
model heart {
  version: 1.0.0
  input beats { type: float32[1, 250] }
  # a note on pocket
  variant wrist {
    artifact: "w/wrist.om", format: om, bytes: 100, digest: sha256:${"1".repeat(64)}
    hardware { npu: required }, device-support: [wearable]
  }
  /// For the pocket.
  variant pocket {
    artifact: "p/pocket.om", format: om, bytes: 200, digest: sha256:${"2".repeat(64)}
    hardware { npu: required }, device-support: [phone, tablet]
  }
  privacy { level: sensitive, category: [health], retention: 0d, purpose: ["screening"], destinations: [device, owner-devices, third-party], label: S4, audit: "A-1" }
  dataflow confirm { from: wearable, to: phone, carries: features, protection: e2e, consent: explicit, purpose: "second look" }
  dataflow doctor  { from: phone, to: person, recipient: "doctor@hospital.example", carries: result, protection: e2e, consent: explicit, purpose: "opinion" }
  lifecycle { trained: 2026-03-01, released: 2026-05-01, compressed-version: 1.0.0-int8.1, status: active }
  lineage { base: "net@1.0.4", step quantize { to: int8, calibration: "cal-1", accuracy { before: 96.1%, after: 95.0% }, result: sha256:${"2".repeat(64)} } }
  performance {
    claim fast { axis: latency, variant: wrist, value: 9ms, statistic: p90, condition: on_band, basis: measured }
    claim slow { axis: latency, variant: pocket, value: 4ms, statistic: p90, condition: on_phone, basis: measured }
  }
  placement {
    default: pocket
    on wearable { use: wrist, mode: distributed, fallback: phone, offload { to: phone, use: pocket, flow: confirm } }
  }
}
device band { type: wearable }
device big_phone { type: phone }
benchmark on_band  { device: band, runs: 100, warmup: 10, date: 2026-06-01 }
benchmark on_phone { device: big_phone, runs: 100, warmup: 10, date: 2026-06-01 }
service watch {
  devices: [band, big_phone]
  deploy one { use: heart.wrist, on: wearable }
  deploy two { use: heart.pocket, device: big_phone }
}
chain rhythm { on-failure: skip, stage a { use: heart.wrist, on: wearable }, stage b { use: heart.pocket, on: phone, after: a } }
x "com.example" { secret: "for whom" }
`;

describe("a manifest holds what its device needs and nothing that is for others", () => {
  const written = async () => {
    const { manifests, leftOut } = await split(heart);
    const texts = new Map(manifests.map((one) => [one.deviceType, xml.write(one.tree).text] as const));
    return { manifests, leftOut, texts };
  };

  test("there is one for each type of device, with the variant that is placed on it", async () => {
    expect(
      (await findings(heart)).filter((one) => !one.startsWith("HML30") && !one.startsWith("HML6")),
    ).toEqual([]);
    const { manifests } = await written();
    expect(manifests.map(({ model, deviceType, variants }) => [model, deviceType, variants])).toEqual([
      ["heart", "wearable", ["wrist"]],
      ["heart", "phone", ["pocket"]],
      ["heart", "tablet", ["pocket"]],
    ]);
  });

  const hidden: readonly (readonly [type: string, words: readonly string[]])[] = [
    [
      "wearable",
      ["pocket", "2222", "doctor", "opinion", "on_phone", "big_phone", "tablet", "slow", "rhythm", "secret"],
    ],
    ["phone", ["wrist", "1111", "on_band", '"band"', "tablet", "fast", "rhythm", "secret", "a note"]],
    ["tablet", ["wrist", "1111", "on_band", "doctor", "confirm", "phone", "band", "secret", "a note"]],
  ];
  test.each(hidden)("a %s does not see what is for others", async (type, words) => {
    const { texts } = await written();
    const text = texts.get(type) ?? "";
    expect(
      words.filter((word) => text.includes(word)),
      text,
    ).toEqual([]);
  });

  const seen: readonly (readonly [type: string, words: readonly string[]])[] = [
    [
      "wearable",
      ["w/wrist.om", "1111", "confirm", "<offload", 'id="fast"', "on_band", 'id="band"', 'id="one"', "beats"],
    ],
    ["phone", ["p/pocket.om", "2222", "doctor", "confirm", 'id="slow"', 'id="two"', "For the pocket."]],
    ["tablet", ["p/pocket.om", "<privacy", "<lifecycle", "<lineage", "beats"]],
  ];
  test.each(seen)("a %s sees what it needs", async (type, words) => {
    const { texts } = await written();
    const text = texts.get(type) ?? "";
    expect(
      words.filter((word) => !text.includes(word)),
      text,
    ).toEqual([]);
  });

  test("what stands in no manifest is named, once and at the top", async () => {
    const { leftOut } = await written();
    expect(leftOut.map(({ path }) => path)).toEqual(
      [
        "/model/heart/placement/on/wearable/offload/use",
        "/model/heart/placement/on/wearable/fallback",
        "/chain",
        "/x",
      ].toSorted(
        (a, b) => leftOut.findIndex((one) => one.path === a) - leftOut.findIndex((one) => one.path === b),
      ),
    );
  });
});

describe("what was split can be put together again", () => {
  test.each(
    [...systems, ...examples, { name: "a heart", text: heart }].map((one) => [one.name, one.text] as const),
  )(
    "%s: everything that a manifest holds is in the merged declaration as the whole states it, and nothing besides",
    async (_, text) => {
      const { manifests, leftOut } = await split(text);
      const [first, ...others] = manifests.map(
        ({ tree }) => xml.read(new Source("m.hml.xml", xml.write(tree).text)).value,
      );
      if (!first) return;
      const { value: merged, diagnostics } = mergeDeclarations([first, ...others]);
      expect(diagnostics.map(({ message }) => message)).toEqual([]);
      const whole = readHml(new Source("a.hml", text)).value;
      const lost = leftOut.map(({ path }) => path);
      const isLost = (path: string) => lost.some((one) => path === one || path.startsWith(`${one}/`));
      const all = listStatements(whole).filter(({ kind, path }) => kind !== "comment" && !isLost(path));
      const kept = listStatements(merged).filter(({ kind }) => kind !== "comment");
      expect(kept.map(({ path }) => path).sort()).toEqual(all.map(({ path }) => path).sort());
      const [found, stated] = [valuesOf(merged, kept), valuesOf(whole, all)];
      expect(Object.keys(found)).toEqual(Object.keys(stated));
      for (const [path, value] of Object.entries(found)) {
        // A type of device that is never given a variant is no longer named by it.
        if (isOfDevices(path))
          expect(
            (stated[path] as unknown[]).filter((one) => (value as unknown[]).includes(one)).sort(),
          ).toEqual((value as unknown[]).toSorted());
        else expect(value).toEqual(stated[path]);
      }
      expect(mergeDeclarations([merged, merged]).value.root).toEqual(merged.root);
    },
  );
});

/** Lists that a manifest shortens to what its device may see. */
function isOfDevices(path: string): boolean {
  return /\/(device-support|devices|import)$/.test(path);
}

/** Values of statements as canonical JSON, by pointer. */
function valuesOf(tree: Tree, statements: readonly Statement[]): Readonly<Record<string, unknown>> {
  const data = JSON.parse(writeCanonicalJson(tree)) as unknown;
  const values = statements.map(({ path, names }) => {
    return [path, names.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], data)] as const;
  });
  return Object.fromEntries(values.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe("where two declarations disagree, both places are named", () => {
  const model = (inside: string) => `hml 1.0\nmodel a {\n  ${inside}\n}\n`;
  const conflicts: readonly (readonly [what: string, one: string, other: string, message: string])[] = [
    ["a value", "version: 1.0.0", "version: ⟦2.0.0⟧", '"version" is 2.0.0 here and 1.0.0 in "one.hml"'],
    [
      "a list",
      "variant v { precision { storage: [int8] } }",
      "variant v { precision { ⟦storage⟧: [fp16] } }",
      '"storage" is [fp16] here and [int8]',
    ],
    [
      "the order of inputs",
      "input a {} input b {}",
      "input ⟦b⟧ {} input a {}",
      '"input" is b, a here and a, b',
    ],
    ["a type in an extension", 'x "e" { n: 1 }', 'x "e" { n: ⟦"1"⟧ }', '"n" is "1" here and 1'],
  ];
  test.each(conflicts)("%s", (_, one, other, message) => {
    const marked = model(other);
    const [start, end] = [marked.indexOf("⟦"), marked.indexOf("⟧") - 1];
    const read = (file: string, text: string) => readHml(new Source(file, text)).value;
    const { diagnostics } = mergeDeclarations([
      read("one.hml", model(one)),
      read("other.hml", marked.replace(/[⟦⟧]/g, "")),
    ]);
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics;
    expect(found?.code).toBe("HML8200");
    expect(found?.message).toContain(message);
    expect([found?.source.file, found?.span.start, found?.span.end]).toEqual(["other.hml", start, end]);
    expect(found?.related[0]?.source.file).toBe("one.hml");
  });

  test("short and long forms are one, device types are joined, comments of both stay", () => {
    const one = model("# first\n  privacy: public\n  variant v { device-support: [phone] }");
    const other = model(
      '# second\n  privacy { level: public }\n  variant v { device-support: [tablet, phone] }\n  title: "A"',
    );
    const { value, diagnostics } = mergeDeclarations([
      readHml(new Source("one.hml", one)).value,
      readHml(new Source("other.hml", other)).value,
    ]);
    expect(diagnostics).toEqual([]);
    expect(xml.write(value).text).toContain(
      "<device-type>phone</device-type><device-type>tablet</device-type>",
    );
    expect(xml.write(value).text).toContain("<!-- first -->\n    <!-- second -->");
    expect(xml.write(value).text).toContain('title="A"');
  });
});
