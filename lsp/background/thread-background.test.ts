import { expect, test } from "vitest";
import { ThreadBackground } from "./thread-background.ts";

const options = { cwd: "/", openDocuments: () => [], onRuleFault: () => undefined };
const request = { inputs: [], artifacts: true, severities: new Map(), now: 0 };

test("a thread that ends lets go of who waits for it, and is started again", async () => {
  const module = new URL("data:text/javascript,process.exit(7)");
  const background = new ThreadBackground({ ...options, module });
  await expect(background.read("/a.om")).rejects.toThrow("ended with 7");
  await expect(background.check(request)).rejects.toThrow("ended with 7");
});

test("a thread that cannot be started says why", async () => {
  const module = new URL("data:text/javascript,throw new Error('no such thing')");
  const background = new ThreadBackground({ ...options, module });
  await expect(background.read("/a.om")).rejects.toThrow("no such thing");
});
