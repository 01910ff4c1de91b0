import { expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { readArtifact } from "./read-artifact.ts";

const utf8 = new TextEncoder();
const zeros = (length: number) => new Uint8Array(length);

test.each([
  ["nothing", "", "empty file", "empty-artifact"],
  ["sixteen zeros", zeros(16), "placeholder", "empty-artifact"],
  ["a word", "TBD", "placeholder", "empty-artifact"],
  [
    "an LFS pointer",
    `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 5242880\n`,
    "git-lfs pointer",
    "lfs-pointer",
  ],
  ["half an LFS pointer", "version https://git-lfs.github.com/spec/v1\n", "git-lfs pointer", "lfs-pointer"],
  ["a pickle", Uint8Array.of(0x80, 2, 0x7d, 0x71, 0, 0x2e), "Python pickle", "python-pickle"],
  [
    "a page",
    "<!DOCTYPE html><html><head><title>404 Not Found</title></head></html>",
    "HTML page",
    "markup-page",
  ],
  [
    "a page behind a mark and spaces",
    "\ufeff\n  <html><body>Sign in</body></html>",
    "HTML page",
    "markup-page",
  ],
  ["XML", "<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>", "XML text", "markup-page"],
  ["JSON", '{"error": "not found"}', "JSON text", "text-instead-of-model"],
  [
    "a log",
    "2026-03-01 12:00:00 compiling the model, please wait until it is done, this may take a while",
    "text",
    "text-instead-of-model",
  ],
  ["gzip", Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), "gzip archive", "archive-instead-of-model"],
  ["xz", Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4), "xz archive", "archive-instead-of-model"],
  [
    "noise",
    Uint8Array.from({ length: 400 }, (_, i) => (i * 167 + 91) & 0xff),
    "file of unknown format",
    "unknown-artifact-format",
  ],
])("%s is named for what it is", (_, content, description, fault) => {
  const bytes = typeof content === "string" ? utf8.encode(content) : content;
  const facts = readArtifact(bytesSource(bytes), { fileName: "face.om" });
  expect(facts.description).toBe(description);
  expect(facts.faults.map(({ name }) => name)).toEqual([fault]);
  expect(facts.format).toBe("unknown");
  expect(facts.unread.flatMap(({ hides }) => hides)).toContain("all");
});

test("an LFS pointer says how large the model is, and what to run", () => {
  const text = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 5242880\n`;
  const [fault] = readArtifact(bytesSource(utf8.encode(text))).faults;
  expect(fault?.message).toContain("5242880 bytes");
  expect(fault?.message).toContain('run "git lfs pull"');
});

test("a page tells its title", () => {
  const page = utf8.encode("<html><title>Sign in to continue</title></html>");
  expect(readArtifact(bytesSource(page)).faults[0]?.message).toContain('titled "Sign in to continue"');
});

test("the name of a file decides nothing, it only chooses words", () => {
  const noise = Uint8Array.from({ length: 400 }, (_, i) => (i * 167 + 91) & 0xff);
  const facts = readArtifact(bytesSource(noise), { fileName: "watch.him" });
  expect(facts).toMatchObject({ format: "unknown", description: "foreign .him file" });
  expect(facts.faults[0]?.message).toContain("no public definition");
});
