import { expect, test } from "vitest";
import { readArtifact } from "../src/artifacts/read-artifact.ts";
import { bytesSource } from "../src/base/byte-source.ts";
import { catalogue } from "./artifacts/catalogue.ts";
import { compareFacts } from "./compare-facts.ts";

test.each(catalogue.map((artifact) => [artifact.name, artifact] as const))(
  "%s is read as it is described",
  (_, { build, expected }) => {
    expect(compareFacts(readArtifact(bytesSource(build())), expected)).toEqual([]);
  },
);
