import { type InlayHint, InlayHintKind, type Range } from "vscode-languageserver-types";
import { placeOfValue } from "../../src/model/document.ts";
import { parseSize } from "../../src/model/values/size.ts";
import { kinds } from "../../src/model/vocabulary/vocabulary.ts";
import type { Analysis } from "../analysis.ts";
import { isInFile } from "../file-uri.ts";
import { toPosition, toSpan } from "../positions.ts";
import type { Session } from "../session.ts";

/** Sizes in bytes, and beside what a variant says of its file what the file is. */
export async function inlayHints(session: Session, analysis: Analysis, range: Range): Promise<InlayHint[]> {
  if (!session.settings.inlayHints) return [];
  const { document, source } = analysis;
  const within = toSpan(source, range);
  const hints: InlayHint[] = [];
  for (const [block, { kind }] of document.origins) {
    if (!kind) continue;
    const artifact = kind === "variant" ? await readOf(session, analysis, block) : undefined;
    for (const [name, { type, bound }] of Object.entries(kinds[kind]?.properties ?? {})) {
      const value = (block as Readonly<Record<string, unknown>>)[name];
      const isFileSize = artifact && bound === "file" && (name === "bytes" || name === "size");
      const label = isFileSize
        ? describeActual(value, artifact.bytes)
        : type === "size"
          ? describeSize(value)
          : undefined;
      if (!label) continue;
      const { span } = placeOfValue(document, block, name);
      if (span.end < within.start || span.start > within.end) continue;
      const position = toPosition(source, span.end);
      hints.push({ position, label, kind: InlayHintKind.Type, paddingLeft: true });
    }
  }
  return hints;
}

async function readOf(session: Session, { uri, path }: Analysis, block: object) {
  const { artifact } = block as { readonly artifact?: unknown };
  if (typeof artifact !== "string" || !isInFile(uri) || !session.settings.artifacts) return undefined;
  const read = await session.artifacts.read(path, artifact);
  return read.is === "read" ? read : undefined;
}

function describeActual(value: unknown, bytes: number): string | undefined {
  if (value === undefined || value === bytes) return undefined;
  return `actual ${bytes.toLocaleString("en")} bytes`;
}

function describeSize(value: unknown): string | undefined {
  const bytes = typeof value === "string" ? parseSize(value)?.bytes : undefined;
  return bytes === undefined ? undefined : `${bytes.toLocaleString("en")} bytes`;
}
