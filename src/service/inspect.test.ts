import { expect, test } from "vitest";
import { catalogue } from "../../conformance/artifacts/catalogue.ts";
import { readArtifact } from "../artifacts/read-artifact.ts";
import { bytesSource } from "../base/byte-source.ts";
import { plainPalette } from "../report/palette.ts";
import { inspectFacts } from "./inspect.ts";
import { printInspection } from "./print-inspection.ts";

function factsOf(name: string) {
  const described = catalogue.find((one) => one.name === name);
  if (!described) throw new Error(`no described artifact "${name}"`);
  return readArtifact(bytesSource(described.build()));
}

const options = { file: "face.om", palette: plainPalette, width: 100 };

test.each(catalogue.map((one) => [one.name] as const))(
  "%s: the value has the keys that the language fixes",
  (name) => {
    const value = JSON.parse(JSON.stringify(inspectFacts(factsOf(name), "sha256:00")));
    expect(value).toMatchObject({
      format: expect.any(String),
      container: { name: expect.any(String) },
      bytes: expect.any(Number),
      digest: "sha256:00",
      target: expect.any(Array),
      inputs: expect.any(Array),
      outputs: expect.any(Array),
      operators: expect.any(Object),
      weights: { bytes: expect.any(Number), byType: expect.any(Object) },
      sections: expect.any(Array),
      encrypted: expect.any(Boolean),
      unread: expect.any(Array),
    });
    for (const key of ["name", "producer"])
      expect(value[key] === null || typeof value[key] === "string").toBe(true);
    for (const port of [...value.inputs, ...value.outputs]) {
      expect(port).toMatchObject({ name: expect.any(String), type: expect.any(String) });
      expect(port.layout === null || typeof port.layout === "string").toBe(true);
    }
    for (const section of value.sections) {
      expect(Object.keys(section)).toEqual(["name", "offset", "bytes"]);
    }
  },
);

test("types are spelled as declarations spell them", () => {
  const { inputs } = inspectFacts(factsOf("ascend-dynamic-range"));
  expect(inputs.map(({ type }) => type)).toEqual(["float16[1..8, 16]"]);
  expect(inspectFacts(factsOf("onnx-dynamic-dimensions")).inputs[0]?.type).toMatch(/^float32\[\w+, /);
});

test("operator names from a file cannot reach an object's prototype", () => {
  const facts = { ...factsOf("onnx-float32"), operators: new Map([["__proto__", 3]]) };
  const value = inspectFacts(facts);
  expect(JSON.stringify(value.operators)).toBe('{"__proto__":3}');
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

test.each(catalogue.map((one) => [one.name] as const))("%s: the text is whole and harmless", (name) => {
  const text = printInspection(factsOf(name), options);
  expect(text).toMatch(/^face\.om/);
  expect(text.endsWith("\n")).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing of a file may move the cursor
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]|undefined|NaN|\[object/);
});

test("the summary comes first, what is odd and what was not read at the end", () => {
  const text = printInspection(factsOf("faulty-trailing-data"), { ...options, digest: "sha256:ab" });
  const titles = text.split("\n").filter((line) => /^\S/.test(line));
  expect(titles[0]).toBe("face.om");
  expect(titles.slice(1).map((line) => line.replace(/ .*/, ""))).toEqual([
    "Inputs",
    "Outputs",
    "Operators",
    "Sections",
    "Odd",
    ...(text.includes("\nNot read\n") ? ["Not"] : []),
  ]);
  expect(text).toContain("warning[HML7113]");
  expect(text).toContain("digest     sha256:ab");
});

test("colours change nothing but colours", () => {
  const paint = (text: string) => `\u001b[1m${text}\u001b[22m`;
  const palette = {
    error: paint,
    warning: paint,
    info: paint,
    good: paint,
    related: paint,
    strong: paint,
    faint: paint,
  };
  for (const { name } of catalogue) {
    const plain = printInspection(factsOf(name), options);
    const coloured = printInspection(factsOf(name), { ...options, palette });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of the palette above
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
  }
});

test("an encrypted file says so at once, and that all of it is unknown", () => {
  const text = printInspection(factsOf("hiai-encrypted"), options);
  expect(text.split("\n")[0]).toBe("face.om encrypted");
  expect(text).toContain("unknown therefore: all");
});
