import type { Hover, Position } from "vscode-languageserver-types";
import { sizeRange } from "../../src/model/values/size.ts";
import { valueTypes } from "../../src/model/values/value-types.ts";
import { enums } from "../../src/model/vocabulary/enums.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";
import { kinds, lookupProperty } from "../../src/model/vocabulary/vocabulary.ts";
import { findDescriptor } from "../../src/service/explain.ts";
import { type Analysis, shiftSpan } from "../analysis.ts";
import { contextAt, type Step } from "../context-at.ts";
import { describeArtifact } from "../describe-artifact.ts";
import { entryOf, nameAt } from "../names.ts";
import { toOffset, toRange } from "../positions.ts";
import type { Session } from "../session.ts";

/** What is known of the word under the cursor: the vocabulary, the block that is named, the artifact that is declared. */
export async function hover(session: Session, analysis: Analysis, position: Position): Promise<Hover | null> {
  const { source } = analysis;
  const offset = toOffset(source, position);
  const code = codeAt(source.text, offset);
  if (code) return { contents: markdown(code) };
  const view = analysis.viewAt(offset);
  const context = contextAt(view.tree, offset - view.shift);
  const step = context.steps.at(-1);
  if (!step || context.part === "between") return null;
  if (context.part === "value" && context.scalar) {
    const property = propertyOf(context.blockKind, step);
    const value = await describeValue(session, analysis, { property, text: context.scalar.text, offset });
    const range = toRange(source, shiftSpan(view, context.scalar.span));
    if (value) return { contents: markdown(value), range };
  }
  const value =
    step.role === "property" ? describeProperty(context.blockKind, step.entry.key) : describeKind(step);
  return value
    ? { contents: markdown(value), range: toRange(source, shiftSpan(view, step.entry.keySpan)) }
    : null;
}

function markdown(value: string) {
  return { kind: "markdown", value } as const;
}

/** The property that a scalar belongs to; of a block in short form its primary one. */
function propertyOf(blockKind: string, step: Step): PropertySpec | undefined {
  if (step.role === "property") return lookupProperty(blockKind, step.entry.key);
  const primary = step.kind && kinds[step.kind]?.primary;
  return step.kind && primary ? lookupProperty(step.kind, primary) : undefined;
}

function codeAt(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const line = text.slice(start, (text.indexOf("\n", offset) + 1 || text.length + 1) - 1);
  if (!line.includes("hml-ignore")) return undefined;
  for (const match of line.matchAll(/[A-Za-z0-9-]+/g)) {
    const at = start + match.index;
    const descriptor = at <= offset && offset <= at + match[0].length ? findDescriptor(match[0]) : undefined;
    if (descriptor)
      return `**${descriptor.code}** ${descriptor.name}\n\n${descriptor.summary}\n\n${descriptor.reason}`;
  }
  return undefined;
}

function describeKind(step: Step): string | undefined {
  const kind = step.kind && kinds[step.kind];
  if (!kind) return undefined;
  const required = Object.entries(kind.properties).flatMap(([name, one]) =>
    one.required ? [`\`${name}\``] : [],
  );
  const states = required.length > 0 ? `\n\nStates at least ${required.join(", ")}.` : "";
  const title = step.role === "label" ? `${step.kind} ${step.entry.key}` : step.entry.key;
  const own =
    step.role === "label" && step.entry.trivia?.doc ? `${step.entry.trivia.doc.text}\n\n---\n\n` : "";
  return `**${title}**\n\n${own}${kind.doc}${states}`;
}

function describeProperty(parent: string, name: string): string | undefined {
  const property = lookupProperty(parent, name);
  if (!property) return undefined;
  return `**${name}**: ${typeWords(property)}\n\n${property.doc}\n\n\`${name}: ${property.example}\``;
}

interface HoveredValue {
  readonly property: PropertySpec | undefined;
  readonly text: string;
  readonly offset: number;
}

async function describeValue(
  session: Session,
  analysis: Analysis,
  { property, text, offset }: HoveredValue,
): Promise<string | undefined> {
  if (!property) return undefined;
  if (typeof property.type === "object") {
    const values: Readonly<Record<string, string>> = enums[property.type.enum].values;
    const meaning = Object.hasOwn(values, text) ? values[text] : undefined;
    return meaning && `**${text}** (${property.type.enum})\n\n${meaning}`;
  }
  if (property.type === "size") return describeSize(text);
  if (property.type === "reference") return describeReference(session, analysis, offset);
  if (property.type === "path" && property.example.endsWith('.om"'))
    return describeArtifact(await session.artifacts.read(analysis.path, text), text);
  return undefined;
}

function describeSize(text: string): string | undefined {
  const range = sizeRange(text);
  if (!range) return undefined;
  const [low, high] = [range.min, range.max].map((bytes) => bytes.toLocaleString("en"));
  return `**${text}** stands for ${low === high ? low : `${low} to ${high}`} bytes`;
}

async function describeReference(
  session: Session,
  analysis: Analysis,
  offset: number,
): Promise<string | undefined> {
  const name = nameAt(analysis.document, await session.workspace.bindOne(analysis), offset);
  const kind = name && kinds[name.target.kind];
  if (!name || !kind) return undefined;
  const { label, document } = name.target;
  const entry = entryOf(name.target);
  const where = document === analysis.document ? "" : `\n\nIn \`${document.tree.source.file}\`.`;
  const doc = entry?.trivia?.doc ? `\n\n${entry.trivia.doc.text}` : "";
  const written = entry ? document.tree.source.text.slice(entry.span.start, entry.span.end) : "";
  const shown = written.split("\n").slice(0, 12).join("\n");
  return `**${name.target.kind} ${label}**${doc}\n\n\`\`\`${document.tree.notation}\n${shown}\n\`\`\`${where}`;
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
