import type { ByteWindow } from "./byte-window.ts";
import { looksLikeMindspore, looksLikeTflite } from "./looks-like-flatbuffer.ts";
import { looksLikeModelDef, looksLikeOnnx } from "./looks-like-proto.ts";

/** What a file is, by its bytes. Names are never asked: `.om` alone stands for five different things. */
export type Sniffed =
  | "om"
  | "pico"
  | "zip"
  | "ms"
  | "tflite"
  | "onnx"
  | "hiai-graph"
  | "empty"
  | "placeholder"
  | "lfs-pointer"
  | "pickle"
  | "html"
  | "xml"
  | "json"
  | "text"
  | "gzip"
  | "bzip2"
  | "xz"
  | "zstd"
  | "lz4"
  | "7z"
  | "rar"
  | "tar"
  | "unknown";

/** Files of formats that begin with fixed bytes. */
const magics: readonly (readonly [Sniffed, readonly number[], number?])[] = [
  ["om", [0x49, 0x4d, 0x4f, 0x44]],
  ["pico", [0x50, 0x49, 0x43, 0x4f]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["gzip", [0x1f, 0x8b]],
  ["bzip2", [0x42, 0x5a, 0x68]],
  ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ["zstd", [0x28, 0xb5, 0x2f, 0xfd]],
  ["lz4", [0x04, 0x22, 0x4d, 0x18]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["tar", [0x75, 0x73, 0x74, 0x61, 0x72], 257],
];

const lfsPointer = "version https://git-lfs";

/** Bytes of text that are enough to tell what it is. */
const headBytes = 512;
/** Files below this that are no known format are placeholders: no model is that small (om-format: what a file can be). */
const placeholderBytes = 64;

/** Recognises a file by its content. */
export function sniffFormat(window: ByteWindow): Sniffed {
  if (window.size === 0) return "empty";
  const magic = magics.find(([, bytes, at = 0]) => bytes.every((byte, i) => window.byteAt(at + i) === byte));
  if (magic) return magic[0];
  if (looksLikeTflite(window)) return "tflite";
  if (looksLikeMindspore(window)) return "ms";
  const head = window.bytesAt(0, Math.min(headBytes, window.size)) ?? new Uint8Array(0);
  const text = sniffText(head);
  if (text) return text === "text" && window.size < placeholderBytes ? "placeholder" : text;
  if (isPickle(head)) return "pickle";
  if (looksLikeOnnx(window)) return "onnx";
  if (looksLikeModelDef(window)) return "hiai-graph";
  return window.size < placeholderBytes ? "placeholder" : "unknown";
}

/** Pickles of protocol 2 and up begin with the opcode PROTO and the number of the protocol. */
function isPickle(head: Uint8Array): boolean {
  const [first, protocol = 0] = head;
  return first === 0x80 && protocol >= 2 && protocol <= 5;
}

function sniffText(head: Uint8Array): Sniffed | undefined {
  if (!head.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)) return undefined;
  // Without its byte order mark.
  const text = new TextDecoder().decode(head);
  // A cut through the last character is no fault of the text.
  if (text.slice(0, -4).includes("\ufffd")) return undefined;
  const start = text.trimStart().toLowerCase();
  if (start.startsWith(lfsPointer)) return "lfs-pointer";
  if (/^<(!doctype html|html|head|body|script|title)\b/.test(start)) return "html";
  if (start.startsWith("<")) return /<html\b/.test(start) ? "html" : "xml";
  if (/^[[{]\s*("|[[{\]}\d-]|true|false|null)/.test(start)) return "json";
  return "text";
}
