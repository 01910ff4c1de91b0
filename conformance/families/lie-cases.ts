import { createHash } from "node:crypto";
import { parsePointer } from "../../src/base/pointer.ts";
import { Source } from "../../src/base/source.ts";
import { type Entry, findEntry, type TreeNode } from "../../src/model/tree.ts";
import { findDescriptor } from "../../src/service/explain.ts";
import { newTree } from "../../src/service/init-tree.ts";
import { readHml } from "../../src/syntax/read-hml.ts";
import { writeHml } from "../../src/syntax/write-hml.ts";
import type { DescribedArtifact, ExpectedTensor } from "../artifacts/catalogue/described-artifact.ts";
import { catalogue } from "../artifacts/catalogue.ts";
import { codesOfLies } from "../lies/codes-of-lies.ts";
import { type Lie, listLies } from "../lies/list-lies.ts";
import type { PlaceRange, TestCase } from "../suite/test-case.ts";
import { positionAt } from "../suite/text-position.ts";
import { makeCheckCase } from "./check-case.ts";
import { printType } from "./inspection-cases.ts";

/** A lie that became a case: which statement, and what was done to it. */
export interface LieCase {
  readonly statement: string;
  readonly change: string;
  readonly test: TestCase;
}

/**
 * For every sound artifact a true declaration, written from what the generator knows of the bytes and never from what a
 * reader says of them, and that declaration with each statement in turn made untrue, in each way that can be thought of.
 */
export function makeLieCases(): readonly TestCase[] {
  return tellable().flatMap((artifact) => [
    truthCase(artifact),
    ...listLieCases(artifact).map(({ test }) => test),
  ]);
}

/** Statement → kind of change → number of cases: the table of lies. */
export function tabulateLies(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const table = new Map<string, Map<string, number>>();
  for (const { statement, change } of tellable().flatMap(listLieCases)) {
    const row = table.get(statement) ?? new Map<string, number>();
    const kind = change
      .replace(/^".*": /, "")
      .replace(/".*"/, "…")
      .replace(/dimension \d+$/, "dimension");
    row.set(kind, (row.get(kind) ?? 0) + 1);
    table.set(statement, row);
  }
  return table;
}

/** Artifacts of which there is something true to say, and nothing wrong. */
function tellable(): readonly DescribedArtifact[] {
  return catalogue.filter(
    ({ expected }) => !expected.faults && ["om", "ms", "onnx", "tflite"].includes(expected.format),
  );
}

function truthCase(artifact: DescribedArtifact): TestCase {
  return makeCheckCase({
    id: `lies/${artifact.name}`,
    profile: "artifact",
    requirements: truthRequirements(artifact.expected),
    shows: `what is true of "${artifact.name}" is not contradicted`,
    text: writeTruth(artifact),
    files: filesOf(artifact),
    scope: { ignored: beside },
    artifacts: true,
    now: "2026-06-01",
  });
}

function truthRequirements({
  name,
  target,
  outputs,
  quantized,
}: DescribedArtifact["expected"]): readonly string[] {
  return [
    ...["REQ-ART-2", "REQ-ART-4", "REQ-ART-7", "REQ-CONF-2", "REQ-DATA-13", "REQ-PREC-6", "REQ-TYPE-6"],
    ...(name || target?.length ? ["REQ-ART-9"] : []),
    ...(outputs?.some(({ alternative }) => alternative) ? ["REQ-ART-5", "REQ-TYPE-7"] : []),
    ...(quantized === "unknown" ? ["REQ-CONF-7"] : []),
  ];
}

function listLieCases(artifact: DescribedArtifact): readonly LieCase[] {
  const { value: tree } = readHml(new Source("a.hml", writeTruth(artifact)));
  const { inputs = [], outputs = [] } = artifact.expected;
  const names = new Set([...inputs, ...outputs].map(({ name }) => name));
  const taken = new Map<string, number>();
  return listLies(tree.root, names).map((lie) => {
    const place = slug(`${lie.path.replace("/model/a", "")} ${lie.statement.replace(/^.*\(|\)$/g, "")}`);
    const id = `lies/${artifact.name}/${place}/${slug(lie.change)}`;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return { ...lie, test: lieCase(artifact, lie, count > 1 ? `${id}-${count}` : id) };
  });
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

function lieCase(artifact: DescribedArtifact, lie: Lie, id: string): TestCase {
  const code = codesOfLies[lie.statement];
  const text = writeHml(newTree("hml", lie.root)).text;
  if (code === undefined) throw new Error(`nobody knows the code of a lie about "${lie.statement}"`);
  const test = makeCheckCase({
    id,
    profile: "artifact",
    requirements: [
      requirementOf(lie.statement),
      "REQ-CONF-3",
      ...(lie.statement.startsWith("precision") ? ["REQ-PREC-6"] : []),
      ...(lie.statement === "precision.quantized" ? ["REQ-PREC-7"] : []),
      ...(/layout/.test(lie.statement) ? ["REQ-TYPE-6"] : []),
      ...(lie.statement.startsWith("output.type") ? ["REQ-ART-5", "REQ-TYPE-7"] : []),
      ...(/label|name/.test(lie.statement) ? ["REQ-DATA-13"] : []),
    ],
    shows: `"${lie.statement}" untrue (${lie.change}) is ${code}`,
    text,
    files: filesOf(artifact),
    polarity: "negative",
    artifacts: true,
    now: "2026-06-01",
    sibling: `lies/${artifact.name}`,
  });
  const place = lie.place ?? { path: lie.path, part: "value" };
  const finding = {
    code,
    severity: findDescriptor(code)?.severity ?? "",
    place: locate(text, place),
    related: [locate(text, { path: "/model/a/variant/a/artifact", part: "value" })],
  };
  if (test.task.kind !== "check") return test;
  const truth = writeHml(newTree("hml", readHml(new Source("a.hml", writeTruth(artifact))).value.root)).text;
  const fixed =
    mendedOtherwise.test(lie.statement) || /batch/.test(truth) ? undefined : { file: "a.hml", text: truth };
  return { ...test, task: { ...test.task, findings: [finding], fixed, scope: { ignored: beside } } };
}

/** Remarks of lower severity on what could not be compared; they are no lies. */
const beside = ["HML7120", "HML7235"];

/** Statements that a fix makes true in other words than before, or that only a person can mend. */
const mendedOtherwise =
  /\((label|order)\)|put \(count\)|^variant\.size|^precision\.storage|^embedded\.toolchain/;

/** Where a statement stands: its value, its label, or the word that names its kind where it is a block. */
function locate(text: string, { path, part }: NonNullable<Lie["place"]>): PlaceRange {
  const { value: tree } = readHml(new Source("a.hml", text));
  let node: TreeNode = tree.root;
  let entry: Entry | undefined;
  for (const key of parsePointer(path)) {
    entry = node.type === "mapping" ? findEntry(node, key) : undefined;
    const next: TreeNode | undefined =
      entry?.value ?? (node.type === "sequence" ? node.items[Number(key)]?.value : undefined);
    if (!next) throw new Error(`there is no ${path}`);
    node = next;
  }
  const label = part === "label" ? entry?.keySpan : node.type === "mapping" ? entry?.kindSpan : undefined;
  const { start, end } = label ?? node.span;
  return { file: "a.hml", start: positionAt(text, start), end: positionAt(text, end) };
}

function requirementOf(statement: string): string {
  if (statement.startsWith("embedded")) return "REQ-ART-9";
  if (statement.startsWith("precision")) return "REQ-ART-7";
  if (statement === "variant.format") return "REQ-ART-3";
  return statement.startsWith("variant") ? "REQ-ART-2" : "REQ-ART-4";
}

/** A name that says nothing of a version: only the format is in it. */
function fileOf({ format }: DescribedArtifact["expected"]): string {
  return `compiled.${format}`;
}

function filesOf(artifact: DescribedArtifact) {
  return { [fileOf(artifact.expected)]: bytesOf(artifact) };
}

/** The bytes of an artifact, which all lies about it share: making them takes most of the time. */
function bytesOf(artifact: DescribedArtifact): Uint8Array {
  const bytes = made.get(artifact) ?? artifact.build();
  made.set(artifact, bytes);
  return bytes;
}

const made = new Map<DescribedArtifact, Uint8Array>();

/** A complete declaration of what is known to be in the file. */
function writeTruth(artifact: DescribedArtifact): string {
  const { expected } = artifact;
  const bytes = bytesOf(artifact);
  const digest = createHash("sha256").update(bytes).digest("hex");
  // Some declarations call inputs and outputs as the file does, others have words of their own for them.
  const isNamed = bytes.length % 3 === 0;
  const storage = Object.entries(expected.weights?.byType ?? {})
    .filter(([, size]) => size * 100 >= (expected.weights?.bytes ?? 0))
    .map(([type]) => type);
  const embedded = [
    ...(expected.name ? [`name: ${JSON.stringify(expected.name)}`] : []),
    ...(expected.toolchain ? [`toolchain: ${JSON.stringify(expected.toolchain)}`] : []),
    ...(expected.target && expected.target.length > 0 ? [`target: ${JSON.stringify(expected.target)}`] : []),
  ];
  const precision = [
    ...(storage.length > 0 ? [`storage: [${storage.join(", ")}]`] : []),
    ...(expected.quantized === "yes" || expected.quantized === "no"
      ? [`quantized: ${expected.quantized === "yes"}`]
      : []),
  ];
  const members = [
    `artifact: "${fileOf(expected)}"`,
    `format: ${expected.format}`,
    `bytes: ${bytes.length}`,
    `size: ${(Math.floor((bytes.length + 50) / 100) / 10).toFixed(1)}KB`,
    `digest: sha256:${digest}`,
    ...(expected.encrypted ? ["encrypted: true"] : []),
    "device-support: [phone]",
    ...(precision.length > 0 ? [`precision { ${precision.join(", ")} }`] : []),
    expected.target?.length
      ? `hardware { npu { support: preferred, soc: ${JSON.stringify(expected.target)} }, cpu: fallback }`
      : "hardware { cpu: preferred }",
    ...(embedded.length > 0 ? [`embedded { ${embedded.join(", ")} }`] : []),
  ];
  const ports = [
    ...(expected.inputs ?? []).map((port, index) => writePort("input", port, isNamed ? index : undefined)),
    ...(expected.outputs ?? []).map((port, index) => writePort("output", port, isNamed ? index : undefined)),
  ];
  return [
    "hml 1.0",
    "model a {",
    "  version: 1.0.0",
    ...ports.map((line) => `  ${line}`),
    "  variant a {",
    ...members.map((line) => `    ${line}`),
    "  }",
    "  privacy { level: public }",
    "  lifecycle { trained: 2026-01-01 }",
    "}",
    "",
  ].join("\n");
}

function writePort(kind: string, port: ExpectedTensor, index: number | undefined): string {
  const quoted = JSON.stringify(port.name);
  const name = index === undefined ? [] : [`name: ${quoted}`];
  const type = port.dtype && port.shape ? [`type: ${printType(port)}`] : [];
  const layout = port.layout ? [`layout: ${port.layout}`] : [];
  const label = index === undefined ? quoted : `${kind}_${index}`;
  return `${kind} ${label} { ${[...name, ...type, ...layout].join(", ")} }`;
}
