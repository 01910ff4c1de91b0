import { closestName } from "../base/closest-name.ts";
import type { Span } from "../base/span.ts";
import { type LostNames, watchLostStatements } from "../model/absence.ts";
import type { Entry, Mapping } from "../model/tree.ts";
import { type KindPlan, planOf } from "./kind-plan.ts";
import type { Reading } from "./reading.ts";

/** Watches each block that lost a statement to a fault, so that no rule misses what was reported already. */
export function watchGaps(reading: Reading): void {
  for (const [block, names] of listGaps(reading)) watchLostStatements(block, names);
}

/** Blocks that lost statements, with the names of these as far as they can be told. */
function listGaps(reading: Reading): ReadonlyMap<object, LostNames> {
  const gaps = new Map<object, Set<string> | "any">();
  const add = (block: object, names: Iterable<string>) => {
    const known = gaps.get(block) ?? new Set();
    if (known !== "any") gaps.set(block, new Set([...known, ...names]));
  };
  for (const block of reading.damaged) {
    const origin = reading.origins.get(block);
    if (origin?.kind && origin.node.type === "mapping") {
      const names = namesInGaps(planOf(origin.kind), origin.node, reading.document.tree.source.text);
      if (names.length === 0) gaps.set(block, "any");
      else add(block, names);
    } else if (origin?.parent) add(origin.parent, [String(origin.key)]);
  }
  for (const { parent, key } of [...reading.pruned, ...reading.lost]) {
    const origin = reading.origins.get(parent);
    if (origin?.kind) add(parent, meantBy(planOf(origin.kind), String(key)));
    else if (origin?.parent) add(origin.parent, [String(origin.key)]);
  }
  return gaps;
}

/** Members of a kind that a word names, begins to name, or may have been meant to name. */
function meantBy({ members }: KindPlan, word: string): readonly string[] {
  if (members.has(word)) return [word];
  return [...members.keys()].filter(
    (name) => name.startsWith(word) || closestName(word, [name]) !== undefined,
  );
}

/** Members that are named in the parts of a mapping that belong to none of its entries. */
function namesInGaps(plan: KindPlan, node: Mapping, text: string): readonly string[] {
  let end = node.span.start;
  let lost = "";
  for (const span of coveredBy(plan, node)) {
    lost += ` ${text.slice(end, Math.max(end, span.start))}`;
    end = Math.max(end, span.end);
  }
  lost += ` ${text.slice(end, node.span.end)}`;
  const words = new Set(lost.match(/[A-Za-z][A-Za-z0-9_-]*/g));
  return [...words].flatMap((word) => meantBy(plan, word));
}

function coveredBy(plan: KindPlan, node: Mapping): readonly Span[] {
  const spans = node.entries.flatMap((entry) => (isGroup(plan, entry) ? spansOfGroup(entry) : [entry.span]));
  return spans.sort((one, other) => one.start - other.start);
}

// Labelled blocks of one kind are one entry, which spans all that stands between the first and the last of them.
function isGroup(plan: KindPlan, { key, value }: Entry): boolean {
  const member = plan.members.get(key);
  return member?.role === "block" && member.kind.spec.form === "labelled" && value.type === "mapping";
}

function spansOfGroup({ keySpan, value }: Entry): readonly Span[] {
  return value.type === "mapping" ? [keySpan, ...value.entries.map(({ span }) => span)] : [keySpan];
}
