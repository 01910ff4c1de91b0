import { describe, expect, test } from "vitest";
import { limits } from "../base/limits.ts";
import { trailingData } from "../diagnostics/faults/trailing-data.ts";
import { checkConstantWidths, countConstant } from "./count-constant.ts";
import { FactDraft } from "./fact-draft.ts";

const here = { offset: 0, bytes: 1 };

/** Reports one of many different faults. */
function faultNumber(draft: FactDraft, number: number): void {
  draft.fault(trailingData, "default", { offset: number, bytes: 1 }, here);
}

describe("faults", () => {
  test("are listed once each, as far as the limit, and then the limit is", () => {
    const draft = new FactDraft(100);
    for (let i = 0; i < limits.artifactFaults; i++) {
      faultNumber(draft, 0);
      faultNumber(draft, i);
    }
    expect(draft.faults.length).toBe(limits.artifactFaults);
    expect(draft.faults.map(({ name }) => name)).not.toContain("artifact-limit");
    faultNumber(draft, 1000);
    faultNumber(draft, 1001);
    expect(draft.faults.length).toBe(limits.artifactFaults + 1);
    expect(draft.faults.at(-1)).toMatchObject({ name: "artifact-limit", ...here });
    expect(draft.faults.at(-1)?.message).toContain("artifactFaults");
  });

  test("lie in the file, whatever is stated", () => {
    const draft = new FactDraft(100);
    const placeOf = (offset: number, bytes: number) => {
      draft.limit("artifactItems", { offset, bytes });
      return draft.faults.pop();
    };
    expect(placeOf(90, 20)).toMatchObject({ offset: 90, bytes: 10 });
    expect(placeOf(-5, 3)).toMatchObject({ offset: 0, bytes: 3 });
    expect(placeOf(200, 3)).toMatchObject({ offset: 100, bytes: 0 });
    expect(placeOf(10, -3)).toMatchObject({ offset: 10, bytes: 0 });
  });

  test("say all that their descriptor does, and are the same where code and message are", () => {
    const draft = new FactDraft(100);
    draft.fault(trailingData, "default", { offset: 1, bytes: 2 }, { offset: 1, bytes: 2 });
    draft.fault(trailingData, "default", { offset: 1, bytes: 2 }, { offset: 50, bytes: 2 });
    draft.fault({ ...trailingData, code: "HML7999" }, "default", { offset: 1, bytes: 2 }, here);
    const message = "2 bytes follow the end of the model at byte 1; the file should end there";
    expect(draft.faults).toEqual([
      { code: "HML7113", name: "trailing-data", severity: "warning", message, offset: 1, bytes: 2 },
      { code: "HML7999", name: "trailing-data", severity: "warning", message, ...here },
    ]);
  });

  test("of the limit of faults lie where the first lay that was not listed", () => {
    const draft = new FactDraft(1000);
    for (let i = 0; i < limits.artifactFaults; i++) faultNumber(draft, i);
    draft.fault(trailingData, "default", { offset: 500, bytes: 3 }, { offset: 500, bytes: 3 });
    draft.fault(trailingData, "default", { offset: 600, bytes: 3 }, { offset: 600, bytes: 3 });
    expect(draft.faults.slice(limits.artifactFaults)).toEqual([
      {
        code: "HML7118",
        name: "artifact-limit",
        severity: "error",
        message: 'the file exceeds the limit "artifactFaults" of 100; what lies beyond it was not read',
        offset: 500,
        bytes: 3,
      },
    ]);
  });

  test("a limit is listed once", () => {
    const draft = new FactDraft(100);
    draft.limit("artifactItems", here);
    draft.limit("artifactItems", here);
    draft.limit("artifactPartitions", here);
    expect(draft.faults.length).toBe(2);
  });
});

describe("what is unread", () => {
  test("is listed once, and what is too much to list still hides", () => {
    const draft = new FactDraft(100);
    draft.unread("a part", "no reason", ["io"]);
    draft.unread("a part", "no reason", ["io"]);
    draft.unread("a part", "another reason", ["io"]);
    draft.unread("another part", "no reason", ["io"]);
    expect(draft.finish().unread.length).toBe(3);
    for (let i = 0; i < 2 * limits.artifactFaults; i++) draft.unread(`part ${i}`, "no reason", ["io"]);
    expect(draft.finish().unread.length).toBe(limits.artifactFaults);
    expect(draft.hides("weights")).toBe(false);
    draft.unread("the last", "no reason", ["io", "weights"]);
    expect(draft.hides("weights")).toBe(true);
    expect(draft.finish().unread.at(-1)).toEqual({
      what: "more of the kind",
      why: "there are too many to list",
      hides: ["io", "weights"],
    });
  });

  test("hides its topics, and all of them where it says so or the file is encrypted", () => {
    const draft = new FactDraft(100);
    expect(draft.hides("io")).toBe(false);
    draft.unread("a part", "no reason", ["io"]);
    expect([draft.hides("io"), draft.hides("name")]).toEqual([true, false]);
    draft.unread("a part", "another reason", ["all"]);
    expect(draft.hides("name")).toBe(true);
    const encrypted = new FactDraft(100);
    encrypted.encrypted = true;
    expect(encrypted.hides("io")).toBe(true);
  });
});

test("sections lie in the whole file, and there are no more than the limit", () => {
  const draft = new FactDraft(50, 100);
  draft.section("inside", 60, 10);
  draft.section("at its end", 100, 10);
  draft.section("outside", 101, 10);
  expect(draft.sections).toEqual([
    { name: "inside", offset: 60, bytes: 10 },
    { name: "at its end", offset: 100, bytes: 0 },
  ]);
  for (let i = 0; i < limits.artifactPartitions; i++) draft.section(`${i}`, 0, 1);
  expect(draft.sections.length).toBe(limits.artifactPartitions);
});

test("statements that are empty are left out", () => {
  const draft = new FactDraft(1);
  draft.meta("a", "");
  draft.meta("b", undefined);
  draft.meta("c", 0);
  draft.meta("d", "text");
  expect([...draft.metadata]).toEqual([
    ["c", "0"],
    ["d", "text"],
  ]);
});

test("counts add up, and kinds beyond a limit are unread", () => {
  const draft = new FactDraft(1);
  for (let i = 0; i < limits.artifactListItems; i++) draft.countOperator(`operator ${i}`);
  expect(draft.finish().unread).toEqual([]);
  draft.countOperator("operator 0");
  expect(draft.operators.get("operator 0")).toBe(2);
  expect(draft.faults).toEqual([]);
  draft.countOperator("one more");
  expect(draft.operators.size).toBe(limits.artifactListItems);
  expect(draft.faults).toMatchObject([
    {
      name: "artifact-limit",
      message: 'the file exceeds the limit "artifactListItems" of 65536; what lies beyond it was not read',
      offset: 0,
      bytes: 0,
    },
  ]);
  expect(draft.finish().unread).toEqual([
    { what: "kinds beyond a limit", why: "the file names more than any model does", hides: ["all"] },
  ]);
  draft.mark("scale");
  draft.mark("scale", 4);
  expect(draft.quantization.get("scale")).toBe(5);
});

test("companions of one name are one, and their bytes add up as far as they are stated", () => {
  const draft = new FactDraft(1);
  draft.addCompanion("a", undefined);
  draft.addCompanion("b", 5);
  draft.addCompanion("a", 3);
  draft.addCompanion("b", undefined);
  draft.addCompanion("b", 4);
  expect(draft.companions).toEqual([
    { location: "a", bytes: 3 },
    { location: "b", bytes: 9 },
  ]);
  for (let i = 0; i < limits.artifactFaults; i++) draft.addCompanion(`${i}`, 1);
  expect(draft.companions.length).toBe(limits.artifactFaults);
});

test("of an empty draft the facts say nothing", () => {
  expect(new FactDraft(7).finish()).toStrictEqual({
    format: "unknown",
    description: "file of unknown format",
    container: { name: "none", version: undefined },
    bytes: 7,
    name: undefined,
    producer: { name: undefined, version: undefined },
    target: [],
    inputs: [],
    outputs: [],
    operators: new Map(),
    weights: { bytes: 0, byType: new Map() },
    quantized: "unknown",
    sections: [],
    encrypted: false,
    metadata: new Map(),
    checks: [],
    unread: [],
    faults: [],
  });
});

test("the facts are what was filled in", () => {
  const draft = new FactDraft(100);
  const port = { name: "data", dtype: "float32", shape: [1, 4], layout: "nchw" } as const;
  const part = { name: "part", offset: 0, bytes: 1, facts: new FactDraft(1).finish() };
  draft.format = "om";
  draft.description = "a model";
  draft.container = { name: "DOMI", version: "1.0" };
  draft.name = "net";
  draft.producer = { name: "ATC", version: "2" };
  draft.target.push("Ascend310");
  draft.inputs.push(port);
  draft.outputs.push(port, port);
  draft.countOperator("Conv2D");
  draft.weightBytes = 12;
  draft.parameters = 3;
  draft.constants = 1;
  draft.addWeights("float32", 5);
  draft.addWeights("float32", 7);
  draft.addDoubtful("int8", 1);
  draft.addDoubtful("int8", 2);
  draft.quantized = "no";
  draft.mark("scale");
  draft.section("weights", 4, 12);
  draft.encrypted = true;
  draft.meta("key", "value");
  draft.check("a check", "fails", "a detail");
  draft.unread("a part", "a reason", ["io"]);
  draft.fault(trailingData, "default", { offset: 90, bytes: 10 }, { offset: 90, bytes: 10 });
  draft.gears.push({ kind: "batch", choices: [[1]] });
  draft.requires.push("ai.onnx@13");
  draft.parts.push(part);
  draft.addCompanion("weights.bin", 5);
  draft.notes.push("a note");
  expect(draft.finish()).toEqual({
    format: "om",
    description: "a model",
    container: { name: "DOMI", version: "1.0" },
    bytes: 100,
    name: "net",
    producer: { name: "ATC", version: "2" },
    target: ["Ascend310"],
    inputs: [port],
    outputs: [port, port],
    operators: new Map([["Conv2D", 1]]),
    weights: {
      bytes: 12,
      byType: new Map([["float32", 12]]),
      doubtful: new Map([["int8", 3]]),
      parameters: 3,
      constants: 1,
    },
    quantized: "no",
    sections: [{ name: "weights", offset: 4, bytes: 12 }],
    encrypted: true,
    metadata: new Map([["key", "value"]]),
    checks: [{ name: "a check", result: "fails", detail: "a detail" }],
    unread: [{ what: "a part", why: "a reason", hides: ["io"] }],
    faults: [
      {
        code: "HML7113",
        name: "trailing-data",
        severity: "warning",
        message: "10 bytes follow the end of the model at byte 90; the file should end there",
        offset: 90,
        bytes: 10,
      },
    ],
    quantization: new Map([["scale", 1]]),
    gears: [{ kind: "batch", choices: [[1]] }],
    requires: ["ai.onnx@13"],
    parts: [part],
    companions: [{ location: "weights.bin", bytes: 5 }],
    notes: ["a note"],
  });
});

describe("constants", () => {
  const constant = { name: "w", type: "float32", shape: [2, 3], bytes: 24, offset: 4 };
  const count = (...constants: readonly Parameters<typeof countConstant>[1][]) => {
    const draft = new FactDraft(100);
    for (const one of constants) countConstant(draft, one);
    checkConstantWidths(draft);
    return draft.finish();
  };

  test("are counted by type, with their elements and places", () => {
    const facts = count(constant, { ...constant, name: "", type: "int8", bytes: 6 });
    expect(facts.weights).toEqual({
      bytes: 30,
      byType: new Map([
        ["float32", 24],
        ["int8", 6],
      ]),
      parameters: 12,
      constants: 2,
    });
    expect(facts.sections).toEqual([
      { name: "w", offset: 4, bytes: 24 },
      { name: "constant 2", offset: 4, bytes: 6 },
    ]);
    expect(facts.checks).toEqual([
      {
        name: "constants have the bytes that type and shape ask for",
        result: "holds",
        detail: "2 constants",
      },
    ]);
  });

  test("too few bytes for a shape make the label doubtful, unless they are compressed", () => {
    const facts = count({ ...constant, bytes: 23 }, { ...constant, type: "int8", bytes: 5 });
    expect(facts.weights.doubtful).toEqual(
      new Map([
        ["float32", 23],
        ["int8", 5],
      ]),
    );
    expect(facts.checks[0]).toMatchObject({
      result: "fails",
      detail:
        "23 bytes labelled float32 are too few for their shapes; 5 bytes labelled int8 are too few for their shapes",
    });
    expect(count({ ...constant, bytes: 6, compressed: true }).weights.doubtful).toBeUndefined();
    expect(count({ ...constant, bytes: 25 }).weights.doubtful).toBeUndefined();
    expect(count({ ...constant, type: "strange", bytes: 1 }).weights.doubtful).toBeUndefined();
  });

  test("without a shape the elements follow from the bytes, and padding from what the format tells", () => {
    const { name, type, bytes } = constant;
    expect(count({ name, type, bytes, shape: undefined }).weights.parameters).toBe(6);
    expect(count({ name, type: "int4", bytes: 3, shape: undefined }).weights.parameters).toBe(6);
    expect(count({ name, type: "strange", bytes, shape: undefined }).weights.parameters).toBe(0);
    expect(count({ ...constant, elements: 5 }).weights.parameters).toBe(5);
    expect(count({ name, type, bytes, shape: undefined }).sections).toEqual([]);
  });

  test("of elements that share bytes need no more than whole bytes", () => {
    const packed = { ...constant, type: "int4", shape: [3] };
    expect(count({ ...packed, bytes: 1 }).weights.doubtful).toBeUndefined();
    expect(count({ ...packed, bytes: 0 }).weights.doubtful).toEqual(new Map([["int4", 0]]));
    expect(count({ ...packed, shape: undefined, bytes: 1 }).weights.parameters).toBe(2);
    const { name, bytes } = constant;
    expect(count({ name, type: "float32", bytes: bytes + 3, shape: undefined }).weights.parameters).toBe(6);
  });

  test("of no constant nothing is said", () => {
    expect(count().checks).toEqual([]);
  });
});
