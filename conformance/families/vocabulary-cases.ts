import { type EnumName, enums } from "../../src/model/vocabulary/enums.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { fragmentLeavesOut } from "../suite/expand-case-file.ts";
import type { TestCase } from "../suite/test-case.ts";
import { nameOfKind, placedKinds, requiredMembers, specOf, writeBlock, writeExample } from "./block-text.ts";
import { makeCheckCase } from "./check-case.ts";
import { wrongValueOf } from "./wrong-value.ts";

const error = "error";
/** Structure and types; what rules say of a block that holds one statement is beside the point. */
const structure = { about: ["HML1", "HML2", "HML3002", "HML3003"], ignored: fragmentLeavesOut };
const complete = { about: structure.about };

/** Every property: its example accepted, a value of another type, a misspelt name, stated twice, and missing. */
export function makePropertyCases(): TestCase[] {
  return placedKinds.flatMap(([kind, spec]) =>
    Object.entries(spec.properties).flatMap(([name, property]) => [
      ...casesOfProperty(kind, name, property),
      ...casesOfMissing(kind, name, property),
    ]),
  );
}

function casesOfProperty(kind: string, name: string, property: PropertySpec): TestCase[] {
  const id = `vocabulary/${kind}/${name}`;
  const value = writeExample(property);
  const common = { profile: "core", scope: structure, sibling: `${id}/accepted` } as const;
  const what = `"${name}" of "${nameOfKind(kind)}"`;
  const wrong = wrongValueOf(name, property);
  const misspelt = `${name}${name.at(-1)}`;
  const isAnyName = kind === "precision-policy" || kind === "x";
  return [
    makeCheckCase({
      profile: "core",
      scope: structure,
      id: `${id}/accepted`,
      requirements: ["REQ-DATA-8", "REQ-CONF-2", "REQ-CONF-5"],
      shows: `${what} takes ${value}`,
      text: writeBlock(kind, [`${name}: ${value}`]),
    }),
    makeCheckCase({
      ...common,
      id: `${id}/wrong-type`,
      requirements: ["REQ-DATA-8", "REQ-CONF-3"],
      shows: `${what} does not take ${wrong.shown}`,
      text: writeBlock(kind, [`${name}: ${wrong.text}`]),
      finding: { code: wrong.code, severity: error },
    }),
    makeCheckCase({
      ...common,
      id: `${id}/twice`,
      requirements: ["REQ-DATA-3"],
      shows: `${what} is stated once`,
      text: writeBlock(kind, [`⟪${name}⟫: ${value}`, `⟦${name}⟧: ${value}`]),
      finding: { code: "HML2004", severity: error },
    }),
    ...(isAnyName
      ? []
      : [
          makeCheckCase({
            ...common,
            id: `${id}/misspelt`,
            requirements: ["REQ-DATA-4"],
            shows: `${what} is meant where "${misspelt}" is written`,
            text: writeBlock(kind, [`⟦${misspelt}⟧: ${value}`]),
            finding: { code: kind === "hardware" && !property.list ? "HML3002" : "HML2000", severity: error },
            fixed: isPlain(name, misspelt, kind) ? writeBlock(kind, [`${name}: ${value}`]) : undefined,
          }),
        ]),
  ];
}

/** Whether nothing else can be meant by a misspelt name: a short one may be anything, and so may one between two. */
function isPlain(meant: string, misspelt: string, kind: string): boolean {
  const spec = specOf(kind);
  const names = [...Object.keys(spec.properties), ...Object.keys(spec.blocks)];
  return isOnlyNeighbour(meant, misspelt, names);
}

function isOnlyNeighbour(meant: string, misspelt: string, names: readonly string[]): boolean {
  return meant.length > 3 && !names.some((name) => name !== meant && isOneEditAway(name, misspelt));
}

/** One letter more, less or other. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

function casesOfMissing(kind: string, name: string, property: PropertySpec): TestCase[] {
  if (!property.required) return [];
  return [missingCase(kind, name, "HML2002", new Set([name]))];
}

function missingCase(kind: string, name: string, code: string, without: ReadonlySet<string>): TestCase {
  return makeCheckCase({
    id: `vocabulary/${kind}/${name}/missing`,
    profile: "core",
    scope: complete,
    sibling: `vocabulary/${kind}/complete`,
    requirements: ["REQ-DATA-10"],
    shows: `"${nameOfKind(kind)}" without "${name}" is incomplete, and is told so at its kind`,
    text: writeBlock(kind, requiredMembers(kind, without), { complete: true, mark: true }),
    finding: { code, severity: error },
  });
}

/** Every kind: complete, without what it needs one of, with a label too many or too few, stated twice. */
export function makeKindCases(): TestCase[] {
  return placedKinds.flatMap(([kind, spec]) => {
    const id = `vocabulary/${kind}`;
    const all = requiredMembers(kind, new Set());
    const blocks = Object.entries(spec.blocks).filter(([, { required }]) => required);
    return [
      makeCheckCase({
        id: `${id}/complete`,
        profile: "core",
        scope: complete,
        requirements: ["REQ-DATA-2", "REQ-DATA-11", "REQ-CONF-5"],
        shows: `"${nameOfKind(kind)}" with what is required, and nothing else, is complete`,
        text: writeBlock(kind, all, { complete: true }),
      }),
      ...(spec.atLeastOne ?? []).map((group) =>
        missingCase(kind, group.join("-or-"), "HML2003", new Set(group)),
      ),
      ...blocks.map(([name]) => missingCase(kind, name, "HML2002", new Set([name]))),
      ...labelCases(kind, spec.form),
    ];
  });
}

function labelCases(kind: string, form: "labelled" | "single"): TestCase[] {
  const text = writeBlock(kind, [], { mark: true });
  const name = nameOfKind(kind);
  const base = { profile: "core", scope: structure, requirements: ["REQ-DATA-2"] } as const;
  const finding = (code: string) => ({ code, severity: error });
  if (form === "labelled") {
    const without = text.replace(/⟧ \S+ \{/, "⟧ {");
    const shows = `"${name}" has a label`;
    return [
      makeCheckCase({
        ...base,
        id: `vocabulary/${kind}/unlabelled`,
        shows,
        text: without,
        finding: finding("HML1114"),
      }),
    ];
  }
  const labelled = text.replace(/⟦(\S+)⟧ \{/, "$1 ⟦one⟧ {");
  const shows = `"${name}" has no label`;
  return [
    makeCheckCase({
      ...base,
      id: `vocabulary/${kind}/labelled`,
      shows,
      text: labelled,
      finding: finding("HML1115"),
    }),
  ];
}

/** Every value of every enumeration accepted, and what is plainly meant by a misspelt one. */
export function makeEnumCases(): TestCase[] {
  const used = new Map<EnumName, readonly [kind: string, name: string, property: PropertySpec]>();
  for (const [kind, spec] of placedKinds) {
    for (const [name, property] of Object.entries(spec.properties)) {
      if (typeof property.type === "object" && !used.has(property.type.enum))
        used.set(property.type.enum, [kind, name, property]);
    }
  }
  return [...used].flatMap(([id, [kind, name, property]]) =>
    Object.keys(enums[id].values).flatMap((value) => casesOfValue(id, value, { kind, name, property })),
  );
}

interface EnumUse {
  readonly kind: string;
  readonly name: string;
  readonly property: PropertySpec;
}

function casesOfValue(id: EnumName, value: string, { kind, name, property }: EnumUse): TestCase[] {
  const put = (text: string) => writeBlock(kind, [`${name}: ${property.list ? `[${text}]` : text}`]);
  const spell = (text: string) => (/^[A-Za-z0-9][A-Za-z0-9_+-]*$/.test(text) ? text : JSON.stringify(text));
  const misspelt = `${value}${value.at(-1)}`;
  const common = { profile: "core", scope: structure } as const;
  const shownAt = `vocabulary/values/${id}/${value.replaceAll(/[^A-Za-z0-9.-]+/g, "-")}`;
  return [
    makeCheckCase({
      ...common,
      id: `${shownAt}/accepted`,
      requirements: ["REQ-DATA-8", "REQ-CHG-1"],
      shows: `"${value}" is a value of the enumeration "${id}"`,
      text: put(spell(value)),
    }),
    makeCheckCase({
      ...common,
      id: `${shownAt}/misspelt`,
      sibling: `${shownAt}/accepted`,
      requirements: ["REQ-DATA-8", "REQ-CONF-3"],
      shows: `"${misspelt}" is no value of the enumeration "${id}"`,
      text: put(`⟦${spell(misspelt)}⟧`),
      finding: { code: id === "device-type" ? "HML3003" : "HML2100", severity: error },
      fixed: isOnlyNeighbour(value, misspelt, Object.keys(enums[id].values)) ? put(spell(value)) : undefined,
    }),
  ];
}
