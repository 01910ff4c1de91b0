import type { Hover, Position } from "vscode-languageserver-types";
import { valueTypes } from "../../src/model/values/value-types.ts";
import { enums } from "../../src/model/vocabulary/enums.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds, lookupProperty } from "../../src/model/vocabulary/vocabulary.ts";
import { contextAt, type Step } from "../context-at.ts";
import type { Analysis } from "../document-store.ts";
import { toOffset, toRange } from "../positions.ts";

/** What the vocabulary says of the word under the cursor. */
export function hover(analysis: Analysis, position: Position): Hover | undefined {
  const { source, tree } = analysis;
  const context = contextAt(tree, toOffset(source, position));
  const step = context.steps.at(-1);
  if (!step || context.part === "between") return undefined;
  if (context.part === "value" && context.scalar) {
    const value = describeValue(context.blockKind, step, context.scalar.text);
    if (value) return { contents: { kind: "markdown", value }, range: toRange(source, context.scalar.span) };
  }
  const value =
    step.role === "property" ? describeProperty(context.blockKind, step.entry.key) : describeKind(step);
  return value
    ? { contents: { kind: "markdown", value }, range: toRange(source, step.entry.keySpan) }
    : undefined;
}

function describeKind(step: Step): string | undefined {
  const kind = step.kind && kinds[step.kind];
  if (!kind) return undefined;
  const required = Object.entries(kind.properties).flatMap(([name, one]) =>
    one.required ? [`\`${name}\``] : [],
  );
  const states = required.length > 0 ? `\n\nStates at least ${required.join(", ")}.` : "";
  return `**${step.role === "label" ? `${step.kind} ${step.entry.key}` : step.entry.key}**\n\n${kind.doc}${states}`;
}

function describeProperty(parent: string, name: string): string | undefined {
  const property = lookupProperty(parent, name);
  if (!property) return undefined;
  return `**${name}**: ${typeWords(property)}\n\n${property.doc}\n\n\`${name}: ${property.example}\``;
}

function describeValue(parent: string, step: Step, text: string): string | undefined {
  const property = lookupProperty(parent, step.entry.key);
  if (typeof property?.type !== "object") return undefined;
  const values: Readonly<Record<string, string>> = enums[property.type.enum].values;
  const meaning = Object.hasOwn(values, text) ? values[text] : undefined;
  return meaning && `**${text}** (${property.type.enum})\n\n${meaning}`;
}

/** The type of a property in words: `one of …` for enumerations, else what its value type expects. */
export function typeWords(property: PropertySpec): string {
  const one =
    typeof property.type === "object"
      ? `one of ${Object.keys(enums[property.type.enum].values)
          .map((value) => `\`${value}\``)
          .join(", ")}`
      : valueTypes[property.type].expected;
  return property.list ? `a list; each is ${one}` : one;
}
