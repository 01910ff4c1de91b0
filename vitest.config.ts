import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,grammar,lsp,conformance}/**/*.test.ts"],
    // Tests that start processes or read real artifacts need longer where the machine is busy.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
