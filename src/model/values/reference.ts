import { parseSemver, semverType } from "./semver.ts";
import type { ValueType } from "./value-type.ts";

const name = "[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?";
const labelExpression = new RegExp(`^${name}$`, "u");
const referencePattern = `^${name}(?:\\.${name})*$`;
const referenceExpression = new RegExp(referencePattern, "u");

/** Whether a text may be the label of a block that references can name. */
export function isLabel(text: string): boolean {
  return text.length <= 256 && labelExpression.test(text);
}

/** The labels of a dotted reference, outermost first; `undefined` where the text is none. */
export function parseReference(text: string): readonly string[] | undefined {
  return text.length <= 1024 && referenceExpression.test(text) ? text.split(".") : undefined;
}

export const referenceType: ValueType = {
  doc: "Names another block by its label, or by labels joined with dots: `heart_rhythm.pocket`.",
  example: "heart_rhythm.pocket",
  json: "string",
  pattern: referencePattern,
  expected: "the label of a block, or labels joined with dots such as heart_rhythm.pocket",
  canonical: (text) => (text.length <= 1024 && referenceExpression.test(text) ? text : undefined),
  repair: (text) => {
    const mended = text.trim().replaceAll(/\s*[/:.]+\s*/g, ".");
    return parseReference(mended) ? mended : undefined;
  },
};

/** A model by name and version, inside or outside the workspace. */
export interface ModelReference {
  readonly name: string;
  readonly version: string;
}

const modelName = "[A-Za-z0-9_][A-Za-z0-9_./-]*";
const modelPattern = `^${modelName}@${semverType.pattern?.slice(1)}`;
const modelExpression = new RegExp(`^${modelName}$`, "u");

/** Reads `mobilenet_v3@1.0.4`; `undefined` where the text is no model reference, or nothing is stated. */
export function parseModelReference(text: string | undefined): ModelReference | undefined {
  const at = text?.lastIndexOf("@") ?? -1;
  if (text === undefined || at < 1 || text.length > 512) return undefined;
  const reference = { name: text.slice(0, at), version: text.slice(at + 1) };
  return modelExpression.test(reference.name) && parseSemver(reference.version) ? reference : undefined;
}

export const modelReferenceType: ValueType = {
  doc: "A model by name and version, joined with `@`. In HML text it needs quotes.",
  example: "mobilenet_v3@1.0.4",
  json: "string",
  pattern: modelPattern,
  expected: 'name and version such as "mobilenet_v3@1.0.4"',
  canonical: (text) => (parseModelReference(text) ? text : undefined),
  repair: (text) => {
    const match = /^\s*(\S+?)\s*(?:@|\s)\s*(\S+)\s*$/.exec(text);
    if (!match) return undefined;
    const version = match[2] ?? "";
    const mended = `${match[1]}@${parseSemver(version) ? version : semverType.repair?.(version)}`;
    return parseModelReference(mended) ? mended : undefined;
  },
};
