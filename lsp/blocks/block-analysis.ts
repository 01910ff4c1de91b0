import type { Source } from "../../src/base/source.ts";
import type { Span } from "../../src/base/span.ts";
import type { Diagnostic, Fix } from "../../src/diagnostics/diagnostic.ts";
import type { Document, Origin } from "../../src/model/document.ts";
import { findEntry, type Tree, type TreeNode } from "../../src/model/tree.ts";
import { type KindId, kinds } from "../../src/model/vocabulary/vocabulary.ts";
import { rules as allRules } from "../../src/rules/catalogue.ts";
import type { Rule } from "../../src/rules/define-rule.ts";
import { runRules } from "../../src/rules/run-rules.ts";
import { applySuppressions } from "../../src/rules/suppressions.ts";
import { arrangeFindings } from "../../src/service/arrange-findings.ts";
import type { View } from "../analysis.ts";
import { type TextVersion, WholeAnalysis } from "../whole-analysis.ts";
import { Block } from "./block.ts";
import { BlockScope, blockWorkspace } from "./block-workspace.ts";
import { type SplitText, splitText } from "./split-text.ts";

/** Findings beyond which limits on the whole text may be reached; it is then judged as a whole. */
const mostFindings = 1000;

/** What is kept from one version of a text to the next. */
interface Kept {
  readonly split: SplitText;
  readonly blocks: readonly Block[];
}

/**
 * A version of an HML text of which only the blocks at the top that have changed are read and judged anew. What it says
 * is what a fresh reading of the whole text says (`block-analysis.property.test.ts`); where that cannot be had from
 * single blocks, the text is read as a whole.
 */
export class BlockAnalysis extends WholeAnalysis {
  readonly #given: TextVersion;
  #kept: Kept | undefined;
  /** `undefined` where the text has to be read as a whole. */
  #blocks: readonly Block[] | undefined;
  #found: readonly Diagnostic[] | undefined;

  constructor(given: TextVersion, before?: BlockAnalysis) {
    super(given);
    this.#given = given;
    this.#kept = before ? before.#kept : undefined;
    const split = splitText(given.text, this.#kept?.split);
    if (!split) return;
    const blocks = this.#readBlocks(split, this.#kept?.blocks ?? []);
    this.#kept = { split, blocks };
    if (areIndependent(blocks)) this.#blocks = blocks;
  }

  /** Whether the text could be taken as the sum of its blocks. */
  get isInBlocks(): boolean {
    return this.#blocks !== undefined;
  }

  override get diagnostics(): readonly Diagnostic[] {
    this.#found ??= (this.#blocks && this.#judge(this.#blocks)) ?? super.diagnostics;
    return this.#found;
  }

  override viewAt(offset = 0): View {
    const index = this.#blocks ? (this.#kept?.split.ends.findIndex((end) => offset <= end) ?? -1) : -1;
    const block = this.#blocks?.[index];
    if (!block) return super.viewAt();
    return { tree: block.document.tree, document: block.document, shift: this.#shiftOf(index, block) };
  }

  #readBlocks(split: NonNullable<ReturnType<typeof splitText>>, before: readonly Block[]): readonly Block[] {
    const { text, ends, kept, moved } = split;
    const { file, notation } = this.#given;
    const fresh = ends.slice(kept, ends.length - moved).map((end, i) => {
      const index = kept + i;
      const part = text.slice(index === 0 ? 0 : ends[index - 1], end);
      const same = before[index];
      return same?.text === part ? same : new Block(part, { isFirst: index === 0, file, notation });
    });
    return [...before.slice(0, kept), ...fresh, ...before.slice(before.length - moved)];
  }

  #shiftOf(index: number, { lead }: Block): number {
    return (index === 0 ? 0 : (this.#kept?.split.ends[index - 1] ?? 0)) + lead;
  }

  #judge(blocks: readonly Block[]): readonly Diagnostic[] | undefined {
    let known = 0;
    for (const { diagnostics } of blocks) known += diagnostics.length;
    if (known > mostFindings) return undefined;
    const { options } = this.#given;
    const whole = this.#putTogether(blocks);
    const scope = new BlockScope(blocks, whole);
    const rules = options.rules ?? allRules;
    const current = new Set(blocks);
    for (const block of blocks) if (isOutdated(block, current, scope)) judgeBlock(block, scope, this.#given);
    const byBlock = this.#judgeRoot(scope, rules);
    const found: Diagnostic[] = [...(byBlock.get(this.source) ?? [])];
    for (const [index, block] of blocks.entries()) {
      const { source } = block.document.tree;
      const ofRoot = byBlock.get(source) ?? none;
      const count = block.diagnostics.length + (block.judged?.found.length ?? 0) + ofRoot.length;
      if (count === 0 && !block.maySilence) continue;
      const own = [...block.diagnostics, ...(block.judged?.found ?? []), ...ofRoot];
      const { diagnostics } = applySuppressions(block.document.tree, own, { now: options.now });
      if (diagnostics.length > 0) found.push(...this.#move(diagnostics, block, this.#shiftOf(index, block)));
    }
    return found.length > mostFindings ? undefined : arrangeFindings(found, options.severities);
  }

  /** The rules for the document as such; they see all blocks at once. */
  #judgeRoot(scope: BlockScope, rules: readonly Rule[]): ReadonlyMap<Source, readonly Diagnostic[]> {
    const { whole, blocks } = scope;
    const [first] = blocks;
    if (!first) return new Map();
    const nothing = { use: () => undefined, lookUp: () => undefined, askForAll: () => undefined };
    const found = runRules(whole, {
      rules: rulesOn(rules).root,
      now: this.#given.options.now,
      workspace: blockWorkspace(scope, first, nothing),
      edit: this.notation.edit,
    });
    return Map.groupBy(found, (one) => one.source);
  }

  /** The root of the data, put together from those of the blocks; its tree is read when a rule asks for it. */
  #putTogether(blocks: readonly Block[]): Document {
    const data: Record<string, unknown> = Object.create(null);
    for (const { document } of blocks) {
      for (const [key, value] of Object.entries(document.data)) {
        if (kinds[key]?.form !== "labelled") data[key] ??= value;
        else {
          const map = (data[key] ?? Object.create(null)) as object;
          data[key] = Object.assign(map, value);
        }
      }
    }
    // Most rules look at the source and the data; the tree of the whole text is read when one asks for it.
    const readRoot = () => this.tree.root;
    const tree: Tree = {
      source: this.source,
      notation: "hml",
      get root() {
        return readRoot();
      },
    };
    const origins = new Map<object, Origin>([
      [data, originOf(readRoot, { parent: undefined, key: "", kind: "root" })],
    ]);
    const imports = data.import;
    if (typeof imports === "object" && imports !== null) {
      const readList = () => findEntry(readRoot(), "import")?.value ?? readRoot();
      origins.set(imports, originOf(readList, { parent: data, key: "import", kind: undefined }));
    }
    return { tree, data, origins };
  }

  #move(found: readonly Diagnostic[], block: Block, shift: number): readonly Diagnostic[] {
    const { source: from } = block.document.tree;
    const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
    const places = new Map<Source, number>([[from, shift]]);
    const place = <Place extends { readonly source: Source; readonly span: Span }>(one: Place): Place => {
      const by = places.get(one.source) ?? this.#placeOf(one.source, places);
      return by === undefined ? one : { ...one, source: this.source, span: moved(one.span, by) };
    };
    return found.map((one) => {
      const { code, name, severity, message, path } = one;
      const { source, span } = place({ source: one.source, span: one.span });
      // Fixes are worked out when somebody asks.
      let fixes: readonly Fix[] | undefined;
      return {
        ...{ code, name, severity, message, path, source, span },
        related: one.related.map(place),
        get fixes() {
          fixes ??= one.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(place) }));
          return fixes;
        },
      };
    });
  }

  #placeOf(source: Source, places: Map<Source, number>): number | undefined {
    const index = this.#blocks?.findIndex(({ document }) => document.tree.source === source) ?? -1;
    const block = this.#blocks?.[index];
    if (!block) return undefined;
    const shift = this.#shiftOf(index, block);
    places.set(source, shift);
    return shift;
  }
}

/** An origin whose node is read when somebody asks for it. */
function originOf(
  read: () => TreeNode,
  { parent, key, kind }: Pick<Origin, "parent" | "key" | "kind">,
): Origin {
  return {
    get node() {
      return read();
    },
    entry: undefined,
    parent,
    key,
    kind,
  };
}

function areIndependent(blocks: readonly Block[]): boolean {
  const names = new Set<string>();
  return blocks.every((block) => {
    if (!block.isIndependent) return false;
    return block.names.every((name) => names.size < names.add(name).size);
  });
}

const none: readonly Diagnostic[] = [];
const labelsOf = new WeakMap<Block, string>();

function isOutdated(block: Block, current: ReadonlySet<Block>, scope: BlockScope): boolean {
  const { judged } = block;
  if (!judged) return true;
  if (judged.hangsOnLabels && labelsOf.get(block) !== scope.labels) return true;
  for (const one of judged.uses) if (!current.has(one)) return true;
  for (const [kind, blocks] of judged.asked) if (!areSame(blocks, scope.ofKind(kind))) return true;
  return false;
}

function areSame(a: readonly Block[], b: readonly Block[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one === b[i]));
}

function judgeBlock(block: Block, scope: BlockScope, { options, notation }: TextVersion): void {
  const uses = new Set<Block>();
  const asked = new Map<string, readonly Block[]>();
  let hangsOnLabels = false;
  const workspace = blockWorkspace(scope, block, {
    use: (one) => uses.add(one),
    lookUp: () => {
      hangsOnLabels = true;
    },
    askForAll: (kind) => asked.set(kind, scope.ofKind(kind)),
  });
  const found = runRules(block.document, {
    rules: rulesOn(options.rules ?? allRules).blocks,
    now: options.now,
    workspace,
    edit: notation.edit,
  });
  if (hangsOnLabels) labelsOf.set(block, scope.labels);
  block.judged = { found, uses, hangsOnLabels, asked };
}

interface SortedRules {
  readonly root: readonly Rule[];
  readonly blocks: readonly Rule[];
}

const sorted = new WeakMap<readonly Rule[], SortedRules>();

/** Rules for the document as such, and those for its blocks. */
function rulesOn(rules: readonly Rule[]): SortedRules {
  const known = sorted.get(rules);
  if (known) return known;
  const pick = (isWanted: (kind: KindId, rule: Rule) => boolean) =>
    rules.flatMap((rule) => {
      const on = rule.on.filter((kind) => isWanted(kind, rule));
      return on.length > 0 ? [{ ...rule, on }] : [];
    });
  const isOfAll = (kind: KindId, { local }: Rule) => kind === "root" && local !== true;
  const made = { root: pick(isOfAll), blocks: pick((kind, rule) => !isOfAll(kind, rule)) };
  sorted.set(rules, made);
  return made;
}
