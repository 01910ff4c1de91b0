import { applyEdits } from "../base/edit.ts";
import { Source } from "../base/source.ts";
import { readMarks } from "../diagnostics/example-marks.ts";
import { completeExample } from "../diagnostics/judge-example.ts";
import type { Change, NewValue } from "../model/change.ts";
import { type Document, pathOf } from "../model/document.ts";
import { type EnumName, enums } from "../model/vocabulary/enums.ts";
import type { PropertySpec } from "../model/vocabulary/kind-spec.ts";
import { kinds } from "../model/vocabulary/vocabulary.ts";
import { readDocument } from "../schema/read-document.ts";
import { changeToRemove, changeToSet } from "./changes.ts";
import type { Rule, RuleExample } from "./define-rule.ts";
import { exampleNotations, runExample } from "./run-example.ts";
import { listFactVariations } from "./vary-facts.ts";

/** Values that are tried for one property. */
const most = 12;

/** One thing of an example said otherwise, or not at all. */
interface Variation {
  readonly path: string;
  /** `without`, or the value that stands there instead. */
  readonly told: string;
  readonly change: Change;
}

type Block = Readonly<Record<string, unknown>>;

/**
 * What a rule says of its examples when one statement of them is left out, added or changed to another value that could
 * stand there; one line for each variation of which it says anything else than of the example.
 */
export function varyExamples(rule: Rule): readonly string[] {
  const examples = [
    ...rule.bad.map((example, i) => [`bad ${i + 1}`, example] as const),
    ...rule.good.map((example, i) => [`good ${i + 1}`, example] as const),
  ];
  return examples.flatMap(([name, example]) => varyExample(rule, example).map((line) => `${name} ${line}`));
}

function varyExample(rule: Rule, example: RuleExample): readonly string[] {
  const { text } = readMarks(completeExample(example, example.text));
  const { read, edit } = exampleNotations[example.notation ?? "hml"];
  const tree = read(new Source("example", text)).value;
  const document = readDocument(tree, { edit, missing: "ignore" }).value;
  const told = (varied: string, artifacts = example.artifacts) =>
    runExample(varied, artifacts ? { ...example, artifacts } : example, [rule])
      .filter(({ code }) => code === rule.code)
      .map(({ path, message }) => `${path}: ${message}`)
      .join(" | ") || "nothing";
  const usual = told(text);
  const ofText = listVariations(document, rule).map(
    ({ path, told: how, change }) => [`${path} ${how}`, told(applyEdits(text, edit(tree, change)))] as const,
  );
  const ofFacts = listFactVariations(example.artifacts ?? {}).map(
    ({ told: how, artifacts }) => [how, told(text, artifacts)] as const,
  );
  return [...ofText, ...ofFacts]
    .filter(([, found]) => found !== usual)
    .map(([how, found]) => `${how}: ${found}`);
}

function listVariations(document: Document, rule: Rule): readonly Variation[] {
  const variations: Variation[] = [];
  for (const [block, { kind, entry, parent, key }] of document.origins) {
    const path = pathOf(document, block);
    const add = (where: string, told: string, change: Change | undefined) => {
      if (change) variations.push({ path: where, told, change });
    };
    if (entry && parent && typeof key === "string")
      add(path, "without", changeToRemove(document, parent, key));
    const properties = kind && kinds[kind]?.properties;
    if (!properties) continue;
    for (const [name, spec] of Object.entries(properties)) {
      const value = (block as Block)[name];
      const set = (to: NewValue) =>
        add(`${path}/${name}`, JSON.stringify(to), changeToSet(document, block, name, to));
      if (value !== undefined) {
        if (typeof value !== "object")
          add(`${path}/${name}`, "without", changeToRemove(document, block, name));
        for (const other of otherValues(value, spec, document)) set(other);
      } else if (rule.on.includes(kind)) set(exampleOf(spec));
    }
  }
  return variations;
}

function otherValues(value: unknown, spec: PropertySpec, document: Document): readonly NewValue[] {
  const alike = valuesLike(spec, document);
  if (Array.isArray(value)) {
    const others = alike.filter((one) => !value.includes(one));
    const added = others.slice(0, most / 2).map((one) => [...value, one]);
    const repeated = value.length > 0 ? [[...value, value[0]]] : [];
    const shorter = value.length > 1 ? [value.slice(1), value.toReversed()] : [];
    return [[], ...added, ...repeated, ...shorter];
  }
  const near = typeof value === "number" ? [value - 1, value + 1, 0] : [];
  const others = [...near, ...alike].filter((one) => one !== value);
  return [...new Set(others)].slice(0, most);
}

/** What could stand in a property: its enumeration, both truths, or what the document says elsewhere of that type. */
function valuesLike(
  { type, example }: PropertySpec,
  document: Document,
): readonly (string | number | boolean)[] {
  if (typeof type === "object") return Object.keys(enums[type.enum as EnumName].values);
  if (type === "boolean") return [true, false];
  const stated = [...document.origins].flatMap(([block, { kind }]) =>
    Object.entries((kind && kinds[kind]?.properties) ?? {})
      .filter(([, other]) => other.type === type)
      .flatMap(([name]) => (block as Block)[name] ?? []),
  );
  const scalars = stated.flat().filter((one): one is string | number => typeof one !== "object");
  return [...new Set([...scalars, scalarOf(example)])];
}

function exampleOf({ list, example }: PropertySpec): NewValue {
  if (!list) return scalarOf(example);
  return example
    .replace(/^\[|\]$/g, "")
    .split(/,\s*(?![^[]*\])/)
    .map(scalarOf);
}

/** An example of the vocabulary as a value: `"face.om"`, `4812345`, `true`. */
function scalarOf(example: string): string | number | boolean {
  if (/^-?\d+(\.\d+)?$/.test(example)) return Number(example);
  if (example === "true" || example === "false") return example === "true";
  return example.replace(/^"(.*)"$/, "$1");
}
