import { Builder } from "flatbuffers";
import { describe, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { limits } from "../base/limits.ts";
import { ByteWindow } from "./byte-window.ts";
import { findMindspore, identifierAt, looksLikeMindspore, looksLikeTflite } from "./looks-like-flatbuffer.ts";

const windowOver = (bytes: Uint8Array) => new ByteWindow(bytesSource(bytes));

/** Written by the library of the format: nothing of the reader is in it. */
function build(write: (builder: Builder) => number, identifier?: string): Uint8Array {
  const builder = new Builder();
  builder.finish(write(builder), identifier);
  return builder.asUint8Array().slice();
}

describe("which format a FlatBuffers file is", () => {
  const empty = (builder: Builder) => {
    builder.startObject(1);
    return builder.endObject();
  };
  const of = (identifier: string) => windowOver(build(empty, identifier));
  const behind = (zeros: number, identifier: string) => {
    const bytes = build(empty, identifier);
    const padded = new Uint8Array(zeros + bytes.length);
    padded.set(bytes, zeros);
    return windowOver(padded);
  };

  test("is told by its identifier", () => {
    expect(["TFL3", "TFL1", "TFLX", "ATFL", "MSL2"].map((one) => looksLikeTflite(of(one)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(["MSL2", "MSL0", "MSLX", "AMSL", "TFL3"].map((one) => looksLikeMindspore(of(one)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(identifierAt(windowOver(new Uint8Array(7)), 0)).toBe("");
    expect(findMindspore(of("MSL2"))).toEqual({ start: 0, identifier: "MSL2" });
  });

  test("is told behind zeros", () => {
    expect(findMindspore(behind(64, "MSL2"))).toEqual({ start: 64, identifier: "MSL2" });
    expect(findMindspore(behind(1, "MSL2"))).toEqual({ start: 1, identifier: "MSL2" });
    expect(findMindspore(behind(64, "TFL3"))).toBeUndefined();
    expect(looksLikeTflite(behind(64, "TFL3"))).toBe(false);
  });

  test("is told behind as many zeros as the limit", () => {
    const most = limits.artifactPaddingBytes;
    expect(findMindspore(behind(most, "MSL2"))).toEqual({ start: most, identifier: "MSL2" });
  });

  test("is not told behind one more", () => {
    expect(findMindspore(behind(limits.artifactPaddingBytes + 1, "MSL2"))).toBeUndefined();
  });

  test("is told by a text of its root table where it is of the first version", () => {
    const old = (text: string, slot: number) =>
      build((builder) => {
        const version = builder.createString(text);
        builder.startObject(3);
        builder.addFieldOffset(slot, version, 0);
        return builder.endObject();
      });
    const seen = (bytes: Uint8Array) => findMindspore(windowOver(bytes));
    expect(seen(old("MindSpore Lite 1.0.0", 1))).toEqual({ start: 0, identifier: "" });
    expect(seen(old("MindSpore Lite", 1))).toEqual({ start: 0, identifier: "" });
    expect(seen(old("MindSpore", 1))).toBeUndefined();
    expect(seen(old("MindSpore Lite 1.0.0", 0))).toBeUndefined();
    expect(seen(old("MindSpore Lite 1.0.0", 2))).toBeUndefined();
    expect(seen(new Uint8Array(64))).toBeUndefined();
    const bytes = old("MindSpore Lite 1.0.0", 1);
    for (let length = 0; length < 24; length++) expect(seen(bytes.subarray(0, length))).toBeUndefined();
    for (const root of [0, 2, 3, 5, bytes.length - 3, bytes.length, 0xffff_fff0]) {
      const changed = bytes.slice();
      new DataView(changed.buffer).setUint32(0, root, true);
      expect(seen(changed), `root ${root}`).toBeUndefined();
    }
  });
});
