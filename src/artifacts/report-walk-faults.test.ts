import { describe, expect, test } from "vitest";
import { bytesSource } from "../base/byte-source.ts";
import { ByteWindow } from "./byte-window.ts";
import { FactDraft } from "./fact-draft.ts";
import { type FlatRun, startFlatRun } from "./flat-table.ts";
import { type ProtoRun, startProtoRun } from "./proto-cursor.ts";
import { reportFlatFaults } from "./report-flat-faults.ts";
import { reportProtoFaults } from "./report-proto-faults.ts";

const window = new ByteWindow(bytesSource(new Uint8Array(100)));
const missing = { what: "a name", offset: 90, wanted: 20, available: 10 };
const depth = 'the file exceeds the limit "artifactDepth" of 64; what lies beyond it was not read';

/** Faults and what is unread, in short. */
function shorten(draft: FactDraft) {
  return {
    faults: draft.faults.map(({ name, message, offset, bytes }) => [name, message, offset, bytes]),
    unread: draft.finish().unread,
  };
}

describe("a walk over a FlatBuffers file", () => {
  function report(run: Partial<FlatRun>) {
    const draft = new FactDraft(100);
    const whole = { ...startFlatRun(window, { start: 10, end: 80 }), ...run };
    return { faulty: reportFlatFaults(whole, draft), ...shorten(draft) };
  }
  const unread = [
    { what: "part of the model", why: "it is damaged, cut off or beyond a limit", hides: ["all"] },
  ];

  test("that found nothing wrong says nothing", () => {
    expect(report({})).toEqual({ faulty: false, faults: [], unread: [] });
  });

  test("says what was missing, and where", () => {
    const message = "a name at byte 90 needs 20 bytes and the file has 10 there";
    expect(report({ missing })).toEqual({
      faulty: true,
      faults: [["malformed-flatbuffer", message, 90, 10]],
      unread,
    });
  });

  test("says which limit was reached, of the whole table", () => {
    expect(report({ limit: "artifactDepth" })).toEqual({
      faulty: true,
      faults: [["artifact-limit", depth, 10, 70]],
      unread,
    });
  });
});

describe("a walk over a protobuf message", () => {
  const place = { offset: 10, bytes: 70 };
  function report(run: Partial<ProtoRun>, ...explained: readonly boolean[]) {
    const draft = new FactDraft(100);
    const faulty = reportProtoFaults({ ...startProtoRun(window), ...run }, place, draft, ...explained);
    return { faulty, ...shorten(draft) };
  }
  const unread = [
    { what: "part of the model definition", why: "it is damaged, cut off or beyond a limit", hides: ["all"] },
  ];
  const short = "the model definition wants 20 bytes for a name at byte 90 but only 10 are left there";

  test("that found nothing wrong says nothing", () => {
    expect(report({})).toEqual({ faulty: false, faults: [], unread: [] });
  });

  test("says what was missing, and where, unless that is known", () => {
    expect(report({ missing })).toEqual({
      faulty: true,
      faults: [["malformed-model-definition", short, 90, 10]],
      unread,
    });
    expect(report({ missing }, true)).toEqual({ faulty: true, faults: [], unread });
  });

  test("says what is no protobuf, known to be cut off or not", () => {
    const malformed = { what: "wire type 3", offset: 40 };
    const message = "the model definition holds wire type 3 at byte 40, which is not protobuf";
    const expected = {
      faulty: true,
      faults: [["malformed-model-definition", message, 40, 1]],
      unread,
    };
    expect(report({ malformed })).toEqual(expected);
    expect(report({ malformed }, true)).toEqual(expected);
    expect(report({ malformed, missing }).faults.length).toBe(2);
  });

  test("says which limit was reached, of the whole message", () => {
    expect(report({ limit: "artifactDepth" })).toEqual({
      faulty: true,
      faults: [["artifact-limit", depth, 10, 70]],
      unread,
    });
  });
});
