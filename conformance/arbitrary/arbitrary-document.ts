import fc from "fast-check";
import { Source } from "../../src/base/source.ts";
import type {
  Comment,
  Entry,
  Mapping,
  Scalar,
  Sequence,
  Tree,
  TreeNode,
  Trivia,
} from "../../src/model/tree.ts";
import { valueTypes } from "../../src/model/values/value-types.ts";
import { enums } from "../../src/model/vocabulary/enums.ts";
import type { KindSpec, PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds } from "../../src/model/vocabulary/vocabulary.ts";
import { anyCommentLine, anyLabel, anyName, anyText } from "./arbitrary-text.ts";

const nowhere = { start: 0, end: 0 };

/** What a generated document may hold besides what every notation can write. */
export interface ArbitraryOptions {
  /** Names and blocks in lists that HML text has no spelling for. */
  readonly beyondHmlText?: boolean;
  /** Default true. */
  readonly comments?: boolean;
}

/** Random valid declarations: every kind and property of the vocabulary, extensions, odd texts, comments everywhere. */
export function arbitraryDocument(options: ArbitraryOptions = {}): fc.Arbitrary<Tree> {
  const draw = new Drawer(options);
  return draw.root().map((root) => ({ source: new Source("<generated>", ""), notation: "hml", root }));
}

class Drawer {
  readonly #options: ArbitraryOptions;

  constructor(options: ArbitraryOptions) {
    this.#options = options;
  }

  root(): fc.Arbitrary<Mapping> {
    const version = this.#trivia(false).map((trivia) => makeEntry("hml", word("1.0"), trivia));
    const items = this.#items(
      fc.constantFrom("hml:devices", "other.hml", "a b/c.hml").map((text) => scalarOf(text, "quoted")),
    );
    const imports = fc.option(
      items.map((list) => makeEntry("import", { ...list, dangling: [] }, undefined)),
      { nil: undefined },
    );
    return fc
      .tuple(version, imports, this.#block("root", 0), this.#dangling())
      .map(([hml, list, block, dangling]) => {
        const rest = block.entries.filter((entry) => entry.key !== "hml" && entry.key !== "import");
        const hasItems = list?.value.type === "sequence" && list.value.items.length > 0;
        return { ...block, entries: [hml, ...(hasItems && list ? [list] : []), ...rest], dangling };
      });
  }

  #block(kindId: string, level: number): fc.Arbitrary<Mapping> {
    const kind: KindSpec = kinds[kindId] as KindSpec;
    if (kind.open) return this.#open(level, kind.open === "extension" ? 0.5 : 0.2);
    const properties = Object.entries(kind.properties).map(([name, spec]) =>
      this.#maybe(spec.required ? 0.9 : 0.4, () => this.#property(name, spec)),
    );
    const blocks = Object.entries(kind.blocks).map(([name, use]) =>
      this.#maybe(level > 3 ? 0.05 : 0.3, () => this.#blocks(name, use.kind, level)),
    );
    const extension = this.#maybe(0.15, () => this.#blocks("x", "x", level));
    const all = fc.tuple(...properties, ...blocks, extension);
    return fc.tuple(all, this.#dangling()).map(([found, dangling]) => {
      return makeMapping(
        found.filter((entry) => entry !== undefined),
        dangling,
      );
    });
  }

  #maybe(probability: number, make: () => fc.Arbitrary<Entry>): fc.Arbitrary<Entry | undefined> {
    const weight = Math.round(probability * 100);
    return fc.oneof(
      { weight: 100 - weight, arbitrary: fc.constant(undefined) },
      { weight, arbitrary: fc.constant(undefined).chain(make) },
    );
  }

  #property(name: string, spec: PropertySpec): fc.Arbitrary<Entry> {
    const scalar = this.#typed(spec);
    const value: fc.Arbitrary<TreeNode> = spec.list ? this.#items(scalar) : scalar;
    return fc.tuple(value, this.#trivia(true)).map(([node, trivia]) => makeEntry(name, node, trivia));
  }

  #typed({ type, min, max }: PropertySpec): fc.Arbitrary<Scalar> {
    if (typeof type === "object") return fc.constantFrom(...Object.keys(enums[type.enum].values)).map(word);
    if (type === "string") return anyText.map((text) => scalarOf(text, "quoted"));
    if (type === "boolean") return fc.boolean().map((value) => word(String(value)));
    if (type === "integer")
      return fc.integer({ min: min ?? -1000, max: max ?? 2 ** 40 }).map((value) => word(String(value)));
    if (type === "decimal")
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => word(String(value + 0)));
    return fc.constantFrom(...spellings(type)).map(word);
  }

  #blocks(name: string, kindId: string, level: number): fc.Arbitrary<Entry> {
    const block = this.#block(kindId, level + 1);
    if (kinds[kindId]?.form !== "labelled")
      return fc.tuple(block, this.#trivia(true)).map(([value, trivia]) => makeEntry(name, value, trivia));
    const label = name === "x" ? fc.constantFrom("com.example.npu", "org.example.a-b", "example") : anyLabel;
    const labelled = fc
      .tuple(label, block, this.#trivia(true))
      .map(([key, value, trivia]) => makeEntry(key, value, trivia));
    return fc
      .uniqueArray(labelled, { minLength: 1, maxLength: 3, selector: (entry) => entry.key })
      .map((entries) => makeEntry(name, makeMapping(entries, []), undefined));
  }

  /** What stands in an extension, or in a kind that is not checked. */
  #open(level: number, blockShare: number): fc.Arbitrary<Mapping> {
    const name = this.#options.beyondHmlText
      ? fc.oneof(
          anyName,
          anyText.filter((text) => !/^[0-9]*$/.test(text)),
        )
      : anyName;
    const value: fc.Arbitrary<TreeNode> =
      level > 5
        ? this.#openScalar()
        : fc.oneof(
            { weight: 5, arbitrary: this.#openScalar() },
            { weight: 2, arbitrary: this.#openList(level) },
            {
              weight: Math.round(blockShare * 4),
              arbitrary: fc.constant(undefined).chain(() => this.#open(level + 1, blockShare)),
            },
          );
    const entry = fc
      .tuple(name, value, this.#trivia(true))
      .map(([key, node, trivia]) => makeEntry(key, node, trivia));
    const entries = fc.uniqueArray(entry, { maxLength: 4, selector: ({ key }) => key });
    return fc.tuple(entries, this.#dangling()).map(([found, dangling]) => makeMapping(found, dangling));
  }

  #openScalar(): fc.Arbitrary<Scalar> {
    return fc.oneof(
      anyText.map((text) => scalarOf(text, "quoted")),
      fc.constantFrom("0", "4", "-1", "2.50", "1e5", "true", "false").map(word),
    );
  }

  #openList(level: number, isInner = false): fc.Arbitrary<Sequence> {
    const item: fc.Arbitrary<TreeNode>[] = [this.#openScalar()];
    if (level < 5) item.push(fc.constant(undefined).chain(() => this.#openList(level + 2, true)));
    if (level < 5 && this.#options.beyondHmlText)
      item.push(fc.constant(undefined).chain(() => this.#open(level + 2, 0.2)));
    return this.#items(fc.oneof(...item), isInner);
  }

  #items(value: fc.Arbitrary<TreeNode>, isInner = false): fc.Arbitrary<Sequence> {
    if (isInner && !this.#options.beyondHmlText) return this.#bareItems(value);
    const item = fc.tuple(value, this.#trivia(false)).map(([node, trivia]) => ({ value: node, trivia }));
    return fc
      .tuple(fc.array(item, { maxLength: 4 }), this.#dangling())
      .map(([items, dangling]) => ({ type: "sequence", items, span: nowhere, dangling }));
  }

  /** A list without comments: in HML text a list within a list stands on one line. */
  #bareItems(value: fc.Arbitrary<TreeNode>): fc.Arbitrary<Sequence> {
    const item = value.map((node) => ({ value: node, trivia: undefined }));
    return fc
      .array(item, { maxLength: 4 })
      .map((items) => ({ type: "sequence", items, span: nowhere, dangling: [] }));
  }

  #trivia(canDocument: boolean): fc.Arbitrary<Trivia | undefined> {
    if (this.#options.comments === false) return fc.constant(undefined);
    const line = anyCommentLine.map(commentOf);
    const doc = fc
      .array(anyCommentLine, { minLength: 1, maxLength: 3 })
      .map((lines) => commentOf(lines.join("\n")));
    const made = fc
      .record({
        before: fc.array(line, { maxLength: 2 }),
        after: fc.option(line, { nil: undefined }),
        doc: canDocument ? fc.option(doc, { nil: undefined }) : fc.constant(undefined),
      })
      .map((trivia) => (trivia.before.length === 0 && !trivia.after && !trivia.doc ? undefined : trivia));
    return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: made });
  }

  #dangling(): fc.Arbitrary<readonly Comment[]> {
    if (this.#options.comments === false) return fc.constant([]);
    const some = fc.array(anyCommentLine.map(commentOf), { minLength: 1, maxLength: 2 });
    return fc.oneof({ weight: 9, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some });
  }
}

function spellings(type: Exclude<PropertySpec["type"], object>): readonly string[] {
  const more: Readonly<Record<string, readonly string[]>> = {
    path: ["face.om", "a b/c.om", "é.om", "models/x-1.ms"],
    tensor: ["float32[1, 3, 224, 224]", "int8[]", "bool[?, batch, 1..8]"],
    license: ["Apache-2.0", "MIT OR Apache-2.0", "LicenseRef-x"],
    version: ["1.0", "3.10", "5.0.0", "12"],
    semver: ["1.0.0", "3.1.0-int8.2", "1.0.0+build.7"],
    "date-or-window": ["2026-03-01", "2026-01-10..2026-03-01"],
    "date-or-instant": ["2026-03-01", "2026-03-01T09:30:00+08:00"],
    ratio: ["5%", "0%", "99.5%", "100%"],
    size: ["5MB", "1.5KiB", "0B"],
    identifier: ["ecg", "true1", "a.b-c", "NCHW"],
  };
  return more[type] ?? [valueTypes[type].example];
}

function scalarOf(text: string, form: Scalar["form"]): Scalar {
  return { type: "scalar", text, form, span: nowhere };
}

function word(text: string): Scalar {
  return scalarOf(text, "bare");
}

function commentOf(text: string): Comment {
  return { text, span: nowhere };
}

function makeEntry(key: string, value: TreeNode, trivia: Trivia | undefined): Entry {
  return { key, value, trivia, keySpan: nowhere, kindSpan: nowhere, span: nowhere };
}

function makeMapping(entries: readonly Entry[], dangling: readonly Comment[]): Mapping {
  return { type: "mapping", entries, span: nowhere, dangling };
}
