import { catalogue } from "../artifacts/catalogue.ts";
import type { Profile } from "../suite/case-file.ts";
import type { CaseContent, TestCase } from "../suite/test-case.ts";
import { makeCheckCase } from "./check-case.ts";

const kb = 1024;

/** Texts that strangers send: each must be answered in time, with a finding where something is wrong. */
export function makeAttackCases(): TestCase[] {
  return [...textAttacks(), ...byteAttacks(), ...depthTriples(), ...artifactAttacks()];
}

interface TextAttack {
  readonly id: string;
  readonly shows: string;
  readonly file: string;
  readonly text: string;
  readonly requirements?: readonly string[];
  /** What must be found, among others; absent: nothing need be, if only the answer comes in time. */
  readonly code?: string;
}

const bomb = (levels: number) =>
  Array.from({ length: levels }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join("");

const aliases = Array.from({ length: 24 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join("\n");

const attacks: readonly TextAttack[] = [
  {
    id: "xml-entity-bomb",
    code: "HML1501",
    shows: "entities that grow tenfold at each of nine levels are refused unread",
    file: "a.hml.xml",
    text: `<!DOCTYPE m [<!ENTITY e0 "x">${bomb(9)}]><model-service xmlns="urn:hml:1" hml="1.0"><model id="a" title="&e9;"/></model-service>`,
    requirements: ["REQ-NOTE-9", "REQ-SEC-1"],
  },
  {
    id: "xml-external-entity",
    code: "HML1501",
    shows: "an entity that names a file of the reader is not resolved",
    file: "a.hml.xml",
    text: '<!DOCTYPE m [<!ENTITY secret SYSTEM "file:///etc/passwd">]><model-service xmlns="urn:hml:1" hml="1.0"><model id="a" title="&secret;"/></model-service>',
    requirements: ["REQ-NOTE-9", "REQ-SEC-2"],
  },
  {
    id: "xml-external-subset",
    code: "HML1501",
    shows: "a document type that names an address is not fetched",
    file: "a.hml.xml",
    text: '<!DOCTYPE m SYSTEM "http://example.org/m.dtd"><model-service xmlns="urn:hml:1" hml="1.0"/>',
    requirements: ["REQ-NOTE-9", "REQ-SEC-2"],
  },
  {
    id: "yaml-alias-bomb",
    code: "HML1305",
    shows: "aliases that double at each of twenty-four levels are refused",
    file: "a.hml.yaml",
    text: `hml: "1.0"\na0: &a0 [x]\n${aliases}\n`,
    requirements: ["REQ-NOTE-6", "REQ-SEC-1"],
  },
  {
    id: "yaml-tag-of-a-language",
    code: "HML1304",
    shows: "a tag that makes other readers run code is refused",
    file: "a.hml.yaml",
    text: 'hml: "1.0"\nmodel:\n  a: !!python/object/apply:os.system ["true"]\n',
    requirements: ["REQ-NOTE-6", "REQ-SEC-1"],
  },
  ...(["hml", "hml.yaml", "hml.json", "hml.xml"] as const).map((extension) => ({
    id: `depth-100000-${extension.replace("hml.", "")}`,
    code: "HML1006",
    shows: "a hundred thousand levels do not exhaust the stack",
    file: `a.${extension}`,
    text: deep(extension, 100_000),
    requirements: ["REQ-TEXT-9", "REQ-SEC-1"],
  })),
  ...["[", "{", "(", '"', '"""', "# ", "///", ":", ",", "a ", "a{", "a:", "\\", "\0", "\u200b"].map(
    (piece, index) => ({
      id: `repeated-${index + 1}`,
      shows: `${JSON.stringify(piece)}, fifty thousand times, is answered in time`,
      file: "a.hml",
      text: `hml 1.0\n${piece.repeat(50_000)}`,
    }),
  ),
  {
    id: "literal-of-a-megabyte",
    code: "HML2113",
    shows: "a text of a megabyte is refused for its length, in time",
    file: "a.hml",
    text: `hml 1.0\nmodel a { title: "${"x".repeat(1024 * kb)}" }\n`,
  },
  {
    id: "number-of-a-megabyte",
    code: "HML2102",
    shows: "a number of a megabyte is refused in time",
    file: "a.hml",
    text: `hml 1.0\nmodel a { variant b { bytes: ${"9".repeat(1024 * kb)} } }\n`,
  },
  {
    id: "faults-without-end",
    code: "HML1090",
    shows: "ten thousand faults are cut short, and it is said how many there were",
    file: "a.hml",
    text: `hml 1.0\n${"model a { vendr: 1 }\n".repeat(10_000)}`,
    requirements: ["REQ-SEC-1", "REQ-DIAG-4"],
  },
];

function deep(extension: string, levels: number): string {
  if (extension === "hml") return `hml 1.0\n${"model a {".repeat(levels)}`;
  if (extension === "hml.json") return `{"hml":"1.0","model":${'{"a":'.repeat(levels)}`;
  if (extension === "hml.yaml") return `hml: "1.0"\nmodel: ${"{a: ".repeat(levels)}`;
  return `<model-service xmlns="urn:hml:1" hml="1.0">${"<model>".repeat(levels)}`;
}

function textAttacks(): TestCase[] {
  return attacks.map(({ id, shows, file, text, requirements = ["REQ-SEC-1"], code }) =>
    makeCheckCase({
      ...{ id: `attacks/${id}`, profile: "core", requirements, shows, file, text },
      ...(code === undefined ? { findings: "any" } : { findings: "some", pointed: [{ code, path: "" }] }),
      polarity: "negative",
    }),
  );
}

/** Names that JavaScript knows, in every notation, as label, as property and in an extension. */
const strangeNames = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];

/** Bytes that are no text, and names that are more than names. */
function byteAttacks(): TestCase[] {
  const bytes: Readonly<Record<string, readonly number[]>> = {
    "lone-continuation": [0x80],
    "overlong-slash": [0xc0, 0xaf],
    "surrogate-in-utf8": [0xed, 0xa0, 0x80],
    "beyond-unicode": [0xf4, 0x90, 0x80, 0x80],
    "cut-sequence": [0xe2, 0x82],
  };
  const head = new TextEncoder().encode('hml 1.0\nmodel a { title: "');
  const tail = new TextEncoder().encode('" }\n');
  const encodings = Object.entries(bytes).map(([id, middle]) =>
    bytesCase(`attacks/${id}`, Uint8Array.from([...head, ...middle, ...tail]), ["REQ-TEXT-2", "REQ-SEC-1"]),
  );
  const names = strangeNames.flatMap((name) => [
    makeCheckCase({
      id: `attacks/name-${slug(name)}-in-extension`,
      profile: "core",
      requirements: ["REQ-SEC-5", "REQ-VER-4"],
      shows: `"${name}" is a name like any other in an extension`,
      file: "a.hml.json",
      text: `{ "hml": "1.0", "model": { "a": { "x": { "org.example": { "${name}": { "v": 1 } } } } } }\n`,
      scope: { about: ["HML1", "HML20", "HML21"], ignored: ["HML2002", "HML2003"] },
    }),
    makeCheckCase({
      id: `attacks/name-${slug(name)}-as-property`,
      profile: "core",
      requirements: ["REQ-SEC-5", "REQ-DATA-4"],
      shows: `"${name}" is no property of a model`,
      file: "a.hml.json",
      text: `{ "hml": "1.0", "model": { "a": { ⟦"${name}"⟧: "x" } } }\n`,
      finding: { code: "HML2000", severity: "error" },
      scope: { about: ["HML1", "HML20", "HML21"], ignored: ["HML2002", "HML2003"] },
    }),
  ]);
  return [...encodings, ...names];
}

function slug(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

function bytesCase(id: string, content: Uint8Array, requirements: readonly string[]): TestCase {
  const made = makeCheckCase({
    ...{ id, profile: "core", requirements, shows: "bytes that are not UTF-8 are reported", text: "" },
    findings: "some",
    pointed: [{ code: "HML1001", path: "" }],
  });
  return { ...made, files: new Map<string, CaseContent>([["a.hml", content]]) };
}

/** Sixty-three, sixty-four and sixty-five blocks within one another, in every notation. */
function depthTriples(): TestCase[] {
  return [63, 64, 65].map((levels) => {
    const opened = `x "a" {${"b {".repeat(levels - 2)}`;
    const innermost = levels > 64 ? "b ⟦{⟧" : "b {";
    return makeCheckCase({
      id: `boundaries/depth-${levels}`,
      profile: "core",
      requirements: ["REQ-TEXT-9", "REQ-SEC-1"],
      shows: `${levels} blocks within one another are ${levels > 64 ? "too deep" : "allowed"}`,
      text: `hml 1.0\n${opened}${innermost}${"}".repeat(levels)}\n`,
      scope: { about: ["HML1"] },
      ...(levels > 64 && { finding: { code: "HML1006", severity: "error" }, sibling: "boundaries/depth-64" }),
    });
  });
}

const victims = [
  "hiai-ir-inline",
  "ascend-v1",
  "ms-float32",
  "tflite-float32",
  "onnx-float32",
  "om2",
] as const;

/** Artifacts cut short, and with one bit turned, at places all over the file and at each byte of its head. */
function artifactAttacks(): TestCase[] {
  return victims.flatMap((name) => {
    const bytes = catalogue.find((one) => one.name === name)?.build();
    if (!bytes) throw new Error(`the generator does not know "${name}"`);
    const cuts = spread(bytes.length, 48).map((length) =>
      artifactCase(`attacks/${name}/cut-at-${length}`, bytes.slice(0, length), {
        shows: `${name}, cut to ${length} of ${bytes.length} bytes, is answered`,
        faults: length < Math.min(16, bytes.length) || name.startsWith("hiai") ? "some" : "any",
      }),
    );
    const flips = spread(Math.min(bytes.length, 512), 48).map((offset) => {
      const turned = bytes.slice();
      turned[offset] = (turned[offset] ?? 0) ^ (1 << (offset % 8));
      return artifactCase(`attacks/${name}/bit-at-${offset}`, turned, {
        shows: `${name} with a bit turned at ${offset} is answered`,
        faults: "any",
      });
    });
    return [...cuts, ...flips];
  });
}

function spread(length: number, count: number): readonly number[] {
  return [...new Set(Array.from({ length: count }, (_, i) => Math.floor((i * length) / count)))];
}

function artifactCase(
  id: string,
  content: Uint8Array,
  { shows, faults }: { readonly shows: string; readonly faults: "some" | "any" },
): TestCase {
  return {
    id,
    since: "1.0",
    until: undefined,
    profile: "artifact" satisfies Profile,
    requirements: ["REQ-SEC-1", "REQ-SEC-4", ...(faults === "some" ? ["REQ-ART-11"] : [])],
    shows,
    files: new Map([["a.bin", content]]),
    check: ["a.bin"],
    now: undefined,
    polarity: "negative",
    task: { kind: "inspect", artifact: "a.bin", facts: {}, faults, hidden: [], redacted: [] },
  };
}
