import { describe, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { readArtifact } from "./read-artifact.ts";

const utf8 = new TextEncoder();
const oid = `sha256:${"0123456789abcdef".repeat(4)}`;
const lfs = "version https://git-lfs.github.com/spec/v1\n";

function read(content: string | Uint8Array, fileName?: string) {
  const bytes = typeof content === "string" ? utf8.encode(content) : content;
  return readArtifact(bytesSource(bytes), fileName === undefined ? {} : { fileName });
}

/** What a file is said to be, and its only fault. */
function name(content: string | Uint8Array, fileName = "face.om") {
  const { description, faults } = read(content, fileName);
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  return [description, fault?.name, fault?.message, [fault?.offset, fault?.bytes]];
}

describe("a file that holds nothing", () => {
  test("is empty, blank or a placeholder", () => {
    expect(name("")).toEqual([
      "empty file",
      "empty-artifact",
      "the file is empty; a compiled model is expected",
      [0, 0],
    ]);
    expect(name(new Uint8Array(16))).toEqual([
      "placeholder",
      "empty-artifact",
      "the file holds 16 bytes that are all zero; a compiled model is expected",
      [0, 16],
    ]);
    expect(name("\n TBD \t later\n")).toEqual([
      "placeholder",
      "empty-artifact",
      'the file holds only 14 bytes, "TBD later ", which is a placeholder; a compiled model is expected',
      [0, 14],
    ]);
  });

  test("is blank only where its last byte is zero as well", () => {
    const bytes = new Uint8Array(16);
    bytes[15] = 1;
    expect(name(bytes)[2]).toBe(
      'the file holds only 16 bytes, "", which is a placeholder; a compiled model is expected',
    );
  });
});

describe("a git-lfs pointer", () => {
  test("says how large the model is, and what to run", () => {
    const text = `${lfs}oid ${oid}\nsize 5242880\n`;
    expect(name(text)).toEqual([
      "git-lfs pointer",
      "lfs-pointer",
      `the file is a git-lfs pointer to 5242880 bytes with ${oid}; run "git lfs pull" to get the model itself`,
      [0, text.length],
    ]);
    expect([...read(text).metadata]).toEqual([
      ["points-to", oid],
      ["points-to-bytes", "5242880"],
    ]);
  });

  test("may end its lines as it likes, and in any order", () => {
    const { metadata, faults } = read(`${lfs}size 12 \r\noid ${oid} \r\n`);
    expect([...metadata.values()]).toEqual([oid, "12"]);
    expect(faults[0]?.message).toContain("a git-lfs pointer to 12 bytes with sha256:0123");
  });

  test("that is cut off says what to run, and what it does say is kept", () => {
    const bare = 'the file is a git-lfs pointer; run "git lfs pull" to get the model itself';
    const cut = (text: string) => {
      const { metadata, faults } = read(lfs + text);
      expect(faults.map(({ message, offset, bytes }) => [message, offset, bytes])).toEqual([
        [bare, 0, lfs.length + text.length],
      ]);
      return [...metadata];
    };
    expect(cut("")).toEqual([]);
    expect(cut(`oid ${oid}\n`)).toEqual([["points-to", oid]]);
    expect(cut("size 12\n")).toEqual([["points-to-bytes", "12"]]);
    expect(cut(`oid ${oid}`)).toEqual([["points-to", oid]]);
    expect(cut("size 12")).toEqual([["points-to-bytes", "12"]]);
    expect(cut(`oid ${oid.slice(0, -1)}\nsize 12\n`)).toEqual([["points-to-bytes", "12"]]);
    expect(cut(`oid ${oid}0\nsize 12x\n`)).toEqual([]);
    expect(cut(`no oid ${oid}\nno size 12\n`)).toEqual([]);
  });
});

test("a pickle tells its protocol", () => {
  expect(name(Uint8Array.of(0x80, 2, 0x7d, 0x71, 0, 0x2e))).toEqual([
    "Python pickle",
    "python-pickle",
    "the file is a Python pickle (protocol 2), which is code and not a compiled model; a file written by the model compiler is expected",
    [0, 2],
  ]);
});

describe("a page", () => {
  const titled = (title: string) =>
    `the file is an HTML page titled "${title}", probably a download that failed; the model itself is expected`;

  test("tells its title", () => {
    const page = "<!DOCTYPE html><html><head><title>404 Not Found</title></head></html>";
    expect(name(page)).toEqual(["HTML page", "markup-page", titled("404 Not Found"), [0, page.length]]);
    expect(name('<html><TITLE lang="en">\n  Sign in to continue \n</TITLE></html>')[2]).toBe(
      titled("Sign in to continue"),
    );
    expect(name("<html><title>a &lt; b<br></title></html>")[2]).toBe(titled("a &lt; b"));
  });

  test("tells no more than the beginning of a long one", () => {
    expect(name(`<html><title>${"x".repeat(60)}</title></html>`)[2]).toBe(titled("x".repeat(60)));
    expect(name(`<html><title>${"x".repeat(61)}</title></html>`)[2]).toBe(titled("x".repeat(60)));
  });

  test("may have none", () => {
    const plain = "the file is an HTML page, probably a download that failed; the model itself is expected";
    expect(name("<html><body>Sign in</body></html>")[2]).toBe(plain);
    expect(name("<html><title> </title></html>")[2]).toBe(plain);
    expect(name("<html><title>unclosed")[2]).toBe(plain);
  });

  test("is looked at as far as 4096 bytes, and so is its place", () => {
    const page = (spaces: number) => name(`<html>${" ".repeat(spaces)}<title>late</title></html>`);
    const inside = 4096 - "<html><title>late<".length;
    expect(page(inside)).toEqual(["HTML page", "markup-page", titled("late"), [0, 4096]]);
    expect(page(inside + 1)[2]).not.toContain("late");
  });
});

describe("a text", () => {
  test("is XML, JSON or none of them, and its beginning is quoted on one line", () => {
    expect(name("<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>")).toEqual([
      "XML text",
      "markup-page",
      "the file is XML text, not a compiled model; a file written by the model compiler is expected",
      [0, 61],
    ]);
    expect(name('\n{\r\n\t"error":  "not found"\n}')).toEqual([
      "JSON text",
      "text-instead-of-model",
      'the file is JSON text, not a compiled model; it begins "{ "error": "not found" }"',
      [0, 28],
    ]);
    expect(name(`${"compiling the model, please wait ".repeat(3)}`)).toEqual([
      "text",
      "text-instead-of-model",
      'the file is text, not a compiled model; it begins "compiling the model, please wait compiling the model, please"',
      [0, 99],
    ]);
  });
});

test("an archive is named by its kind", () => {
  expect(name(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0))).toEqual([
    "gzip archive",
    "archive-instead-of-model",
    "the file is a gzip archive, not a compiled model; unpack it and name the model inside",
    [0, 4],
  ]);
});

describe("a file of no known format", () => {
  const noise = Uint8Array.from({ length: 400 }, (_, i) => (i * 167 + 91) & 0xff);
  const head = "5b 02 a9 50 f7 9e 45 ec";

  test("shows its first eight bytes", () => {
    expect(name(noise)).toEqual([
      "file of unknown format",
      "unknown-artifact-format",
      `the file begins with ${head}, which is no known model format; a DOMI, PICO, MindSpore Lite, ONNX or TensorFlow Lite file is expected`,
      [0, 8],
    ]);
    expect(read(noise).description).toBe("file of unknown format");
  });

  test("may be called .him, which chooses words and nothing else", () => {
    for (const fileName of ["watch.him", "WATCH.HIM"]) {
      expect(name(noise, fileName)).toEqual([
        "foreign .him file",
        "unknown-artifact-format",
        `the file is named ".him" but no public definition of that format exists, and it begins with ${head}; its content stays unverified`,
        [0, 8],
      ]);
    }
    expect(name(noise, "watch.him.bin")[0]).toBe("file of unknown format");
  });
});

test("whatever it is, everything in it is unread", () => {
  const facts = read("TBD");
  expect(facts.format).toBe("unknown");
  expect(facts.bytes).toBe(3);
  expect(facts.unread).toEqual([
    {
      what: "everything",
      why: "the file is no model that is known here (placeholder)",
      hides: ["all"],
    },
  ]);
  expect(facts.checks).toEqual([]);
});
