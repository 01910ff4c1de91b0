import type { Source } from "../../base/source.ts";
import type { Span } from "../../base/span.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { foreignStatementWithoutCounterpart } from "../../diagnostics/faults/foreign-statement-without-counterpart.ts";
import { foreignValueMended } from "../../diagnostics/faults/foreign-value-mended.ts";
import { foreignValueRefused } from "../../diagnostics/faults/foreign-value-refused.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { LabelHints, Unfolded } from "./foreign-format.ts";
import type { ForeignNode } from "./foreign-node.ts";

/** What was used of a document of another format while it was read, and what was found wrong. */
export class ImportReading {
  readonly diagnostics: Diagnostic[] = [];
  readonly labels: LabelHints;
  readonly #source: Source;
  readonly #used = new Set<ForeignNode>();
  /** Every node with something in it that was used. */
  readonly #touched = new Map<ForeignNode, boolean>();

  constructor(source: Source, labels: LabelHints) {
    this.#source = source;
    this.labels = labels;
  }

  /** Takes a node, with everything in it, as said in the draft (or reported). */
  use(node: ForeignNode): void {
    this.#used.add(node);
  }

  /** Takes what only says what belongs together, where what it speaks of was read. */
  useLinks(links: Unfolded["links"]): void {
    for (const { node } of links.filter((link) => !link.when || this.#isTouched(link.when))) this.use(node);
    this.#touched.clear();
  }

  refuse(node: ForeignNode, place: string, property: string, expected: string): void {
    const values = { place, property, expected };
    if (node.type === "scalar") {
      const value = printValue(node.value);
      this.#report(makeDiagnostic(foreignValueRefused, "default", { ...values, value }, this.#at(node.span)));
    } else this.#report(makeDiagnostic(foreignValueRefused, "shape", values, this.#at(node.span)));
  }

  mend(node: ForeignNode, place: string, value: string, mended: string): void {
    const values = { place, value: printValue(value), mended };
    this.#report(makeDiagnostic(foreignValueMended, "default", values, this.#at(node.span)));
  }

  renameLabel(node: ForeignNode, value: string, mended: string): void {
    this.#report(
      makeDiagnostic(foreignValueMended, "label", { value: printValue(value), mended }, this.#at(node.span)),
    );
  }

  /** One finding for each statement that nothing was made of; for a whole object where all of it is left. */
  reportUnused(root: ForeignNode): void {
    this.#visit(root, "", root.span);
    this.diagnostics.sort((a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : 1));
  }

  #visit(node: ForeignNode, place: string, span: Span): void {
    if (this.#used.has(node)) return;
    const isWhole = node.type === "scalar" || !this.#isTouched(node);
    if (isWhole && place !== "") {
      this.#report(makeDiagnostic(foreignStatementWithoutCounterpart, "default", { place }, this.#at(span)));
    } else if (node.type === "object")
      for (const { key, keySpan, value } of node.members)
        this.#visit(value, place ? `${place}.${key}` : key, keySpan);
    else if (node.type === "array")
      for (const [i, item] of node.items.entries()) this.#visit(item, `${place}[${i}]`, item.span);
  }

  #isTouched(node: ForeignNode): boolean {
    const known = this.#touched.get(node);
    if (known !== undefined) return known;
    const inside =
      node.type === "object"
        ? node.members.map(({ value }) => value)
        : node.type === "array"
          ? node.items
          : [];
    const touched = this.#used.has(node) || inside.some((one) => this.#isTouched(one));
    this.#touched.set(node, touched);
    return touched;
  }

  #at(span: Span) {
    return { source: this.#source, span };
  }

  #report(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
  }
}

/** A value in quotes, on one line and not too long. */
function printValue(value: string | number | boolean | null): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
