import { archiveInsteadOfModel } from "../diagnostics/faults/archive-instead-of-model.ts";
import { emptyArtifact } from "../diagnostics/faults/empty-artifact.ts";
import { lfsPointer } from "../diagnostics/faults/lfs-pointer.ts";
import { markupPage } from "../diagnostics/faults/markup-page.ts";
import { pythonPickle } from "../diagnostics/faults/python-pickle.ts";
import { textInsteadOfModel } from "../diagnostics/faults/text-instead-of-model.ts";
import { unknownArtifactFormat } from "../diagnostics/faults/unknown-artifact-format.ts";
import type { ByteWindow } from "./byte-window.ts";
import { FactDraft } from "./fact-draft.ts";
import { readText } from "./read-text.ts";
import type { Sniffed } from "./sniff-format.ts";

/** Characters of a text that are quoted in a message. */
const quoted = 60;
/** Bytes of a text that are looked at. */
const lookedAt = 4096;
/** `readText` takes the first for a control character; a pointer that was checked out on Windows has it in each line. */
const [carriageReturn, lineFeed] = [13, 10];

/** Facts of a file that is no model: what it is instead, as a fault that says how to mend it. Everything is unread. */
export function readPretender(window: ByteWindow, sniffed: Sniffed, fileName: string | undefined): FactDraft {
  const draft = new FactDraft(window.size);
  const text = readText(
    readHead(window, lookedAt).map((byte) => (byte === carriageReturn ? lineFeed : byte)),
  );
  const name = nameFault(draft, window, { sniffed, text, fileName });
  draft.description = name;
  draft.unread("everything", `the file is no model that is known here (${name})`, ["all"]);
  return draft;
}

interface Pretender {
  readonly sniffed: Sniffed;
  readonly text: string;
  readonly fileName: string | undefined;
}

function nameFault(draft: FactDraft, window: ByteWindow, pretender: Pretender): string {
  const { sniffed, text, fileName } = pretender;
  const whole = { offset: 0, bytes: Math.min(window.size, lookedAt) };
  const start = text.trimStart().replace(/\s+/g, " ").slice(0, quoted);
  switch (sniffed) {
    case "empty":
      draft.fault(emptyArtifact, "empty", {}, whole);
      return "empty file";
    case "placeholder":
      if (isBlank(window)) draft.fault(emptyArtifact, "blank", { bytes: window.size }, whole);
      else draft.fault(emptyArtifact, "placeholder", { bytes: window.size, text: start }, whole);
      return "placeholder";
    case "lfs-pointer":
      return nameLfsPointer(draft, text, whole.bytes);
    case "pickle":
      draft.fault(pythonPickle, "default", { protocol: window.byteAt(1) }, { offset: 0, bytes: 2 });
      return "Python pickle";
    case "html": {
      const title = /<title[^>]*>\s*([^<]*?)\s*</i.exec(text)?.[1] ?? "";
      const named = title === "" ? "" : ` titled "${title.slice(0, quoted)}"`;
      draft.fault(markupPage, "html", { title: named }, whole);
      return "HTML page";
    }
    case "xml":
      draft.fault(markupPage, "xml", {}, whole);
      return "XML text";
    case "json":
    case "text":
      draft.fault(textInsteadOfModel, sniffed === "json" ? "json" : "default", { text: start }, whole);
      return sniffed === "json" ? "JSON text" : "text";
    case "unknown":
      return nameUnknown(draft, window, fileName);
    default:
      draft.fault(archiveInsteadOfModel, "default", { kind: sniffed }, { offset: 0, bytes: 4 });
      return `${sniffed} archive`;
  }
}

function nameLfsPointer(draft: FactDraft, text: string, bytes: number): string {
  const oid = /^oid (sha256:[0-9a-f]{64})\s*$/m.exec(text)?.[1];
  const size = /^size (\d+)\s*$/m.exec(text)?.[1];
  const place = { offset: 0, bytes };
  if (oid && size) draft.fault(lfsPointer, "default", { bytes: size, oid }, place);
  else draft.fault(lfsPointer, "bare", {}, place);
  draft.meta("points-to", oid);
  draft.meta("points-to-bytes", size);
  return "git-lfs pointer";
}

function nameUnknown(draft: FactDraft, window: ByteWindow, fileName: string | undefined): string {
  const bytes = readHead(window, 8);
  const head = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  const him = fileName?.toLowerCase().endsWith(".him") ?? false;
  draft.fault(unknownArtifactFormat, him ? "him" : "default", { head }, { offset: 0, bytes: bytes.length });
  return him ? "foreign .him file" : "file of unknown format";
}

/** The first bytes of a file, as many as `most`. */
function readHead(window: ByteWindow, most: number): Uint8Array {
  return window.bytesAt(0, Math.min(most, window.size)) ?? new Uint8Array(0);
}

function isBlank(window: ByteWindow): boolean {
  for (let at = 0; at < window.size; at++) if (window.byteAt(at) !== 0) return false;
  return true;
}
