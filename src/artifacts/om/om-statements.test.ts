import { describe, expect, test } from "vitest";
import { FactDraft } from "../fact-draft.ts";
import { attr, field, messageOver, type Piece } from "../sample-bytes.ts";
import { readModelDef } from "./model-def.ts";
import type { OmHeader } from "./om-header.ts";
import { describeOm, recordHeader, recordStatements } from "./om-statements.ts";

const header: OmHeader = {
  size: 256,
  version: 0x1000_0000,
  checksumIsZero: true,
  promised: 0,
  modelLength: 0,
  encryption: 0,
  modelType: 3,
  online: false,
  name: "face",
  irVersion: 2,
  modelCount: 1,
  platformVersion: "3.51.z.0",
  platformType: 0,
  customDataLength: 0,
  shapeGears: 0,
  dynamicShape: false,
  tail: "hiai",
  family: "hiai",
};

const plain = {
  family: "hiai",
  "header-layout": "hiai",
  "model-type": "3",
  "header-name": "face",
  "ir-version": "2",
  "platform-version": "3.51.z.0",
  "platform-type": "0",
};

describe("a header", () => {
  const record = (part: Partial<OmHeader>) => {
    const draft = new FactDraft(1000);
    recordHeader({ ...header, ...part }, draft);
    const { container, metadata } = draft.finish();
    return { container, metadata: Object.fromEntries(metadata) };
  };

  test("is told as it stands", () => {
    expect(record({})).toEqual({ container: { name: "DOMI", version: "0x10000000" }, metadata: plain });
  });

  test.each<[Partial<OmHeader>, Readonly<Record<string, string>>]>([
    [{ modelCount: 2 }, { models: "2" }],
    [{ customDataLength: 1 }, { "custom-data-bytes": "1" }],
    [{ shapeGears: 1 }, { "shape-gears": "1" }],
    [{ dynamicShape: true }, { "dynamic-shape": "yes" }],
    [{ online: true }, { generated: "online" }],
  ])("with %j tells %j too", (part, more) => {
    expect(record(part).metadata).toEqual({ ...plain, ...more });
  });
});

describe("a model definition", () => {
  const record = (pieces: readonly Piece[], platform = "") => {
    const draft = new FactDraft(1000);
    draft.meta("platform-version", platform);
    recordStatements(readModelDef(messageOver(pieces)), draft);
    const { name, target, producer, metadata } = draft.finish();
    return { name, target, producer, metadata: Object.fromEntries(metadata) };
  };
  const nothing = {
    name: undefined,
    target: [],
    producer: { name: undefined, version: undefined },
    metadata: {},
  };
  const text = (key: string, value: string) => attr(11, key, field(2, value));
  const int = (key: string, value: number) => attr(11, key, field(3, value));

  test("that states nothing tells nothing", () => {
    expect(record([])).toEqual(nothing);
  });

  test.each([
    ["opp_version", "opp-version"],
    ["target_type", "target-type"],
    ["arch_type", "arch-type"],
    ["core_type", "core-type"],
    ["framework_type", "framework"],
    ["host_env_os", "host-os"],
    ["host_env_cpu", "host-cpu"],
    ["memory_size", "memory-bytes"],
    ["weight_size", "weight-bytes"],
    ["stream_num", "streams"],
    ["event_num", "events"],
  ])("passes %s on as %s, as a text or as a number", (key, as) => {
    expect(record(text(key, "word"))).toEqual({ ...nothing, metadata: { [as]: "word" } });
    expect(record(int(key, 7))).toEqual({ ...nothing, metadata: { [as]: "7" } });
  });

  test("names itself, its chip, its compiler, and how it was called", () => {
    const pieces = [
      ...field(1, "face"),
      ...text("soc_version", "Ascend310B4"),
      ...text("atc_version", "7.0"),
      ...text("atc_cmdline", "atc --model=/home/anna/face.onnx"),
    ];
    expect(record(pieces)).toEqual({
      name: "face",
      target: ["Ascend310B4"],
      producer: { name: "atc", version: "7.0" },
      metadata: { "atc-version": "7.0", "build-options": "atc --model=…" },
    });
  });

  test("tells its version of the platform where the header has another", () => {
    expect(record(field(3, "1.11"), "1.11").metadata).toEqual({ "platform-version": "1.11" });
    expect(record(field(3, "1.12"), "1.11").metadata).toEqual({
      "platform-version": "1.11",
      "custom-version": "1.12",
    });
  });
});

describe("what a file is, in words", () => {
  /** Names of HiAI's model types, by number (om-format: modeltype enums). */
  test.each([
    [0, "HiAI compiled model"],
    [1, "HiAI standard model"],
    [2, "HiAI tiny model"],
    [3, "HiAI IR model"],
    [4, "HiAI model compiled per compute library"],
    [5, "HiAI model for the image signal processor"],
    [6, "HiAI model of a third party"],
    [7, "HiAI IR graph"],
    [8, "HiAI micro model"],
    [9, "HiAI model with several shapes"],
    [10, "HiAI model with enumerated shapes"],
    [11, "HiAI model for one processor"],
    [12, "HiAI model for one processor with several shapes"],
    [13, "HiAI model of type 13"],
  ])("type %i of HiAI is a %s", (modelType, words) => {
    expect(describeOm({ ...header, modelType })).toBe(`${words} (DOMI container)`);
  });

  test.each<[Partial<OmHeader>, string]>([
    [{ modelType: 0 }, "Ascend compiled model"],
    [{ modelType: 3 }, "Ascend flow of submodels"],
    [{ modelType: 5 }, "Ascend bundle of models"],
    [{ modelType: 0, modelCount: 2 }, "Ascend compiled model in 2 parts"],
    [{ modelType: 3, modelCount: 2 }, "Ascend flow of submodels"],
    [{ modelType: 3, tail: "ascend-v1" }, "Ascend compiled model"],
    [{ modelType: 5, tail: "ascend-v1" }, "Ascend compiled model"],
  ])("%j of Ascend is an %s", (part, words) => {
    const ascend = { ...header, family: "ascend", tail: "ascend-v2-wide", ...part } as const;
    expect(describeOm(ascend)).toBe(`${words} (DOMI container)`);
  });

  test("without a family it is a compiled model of one", () => {
    expect(describeOm({ ...header, family: "unknown" })).toBe(
      "compiled model of an unknown tool family (DOMI container)",
    );
  });
});
