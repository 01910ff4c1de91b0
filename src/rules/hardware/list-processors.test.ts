import { expect, test } from "vitest";
import { listProcessors, listUsableProcessors } from "./list-processors.ts";

const names = (listed: ReturnType<typeof listProcessors>) => listed.map(({ name }) => name);

test("processors come in the order of the vocabulary, and what is not supported cannot be used", () => {
  const hardware = {
    npu: { support: "preferred" },
    gpu: { support: "unsupported" },
    cpu: { support: "fallback" },
    memory: "1MB",
  } as const;
  expect(names(listProcessors(hardware))).toEqual(["cpu", "gpu", "npu"]);
  expect(names(listUsableProcessors(hardware))).toEqual(["cpu", "npu"]);
  expect(listProcessors(undefined)).toEqual([]);
});
