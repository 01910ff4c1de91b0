import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import parse from "spdx-expression-parse";
import { expect, test } from "vitest";
import { runExample } from "../run-example.ts";
import { deprecatedLicense } from "./deprecated-license.ts";

const { resolve } = createRequire(import.meta.url);
const withdrawn: readonly string[] = JSON.parse(
  readFileSync(resolve("spdx-license-ids/deprecated.json"), "utf8"),
);

/** What is offered for a licence, by the message. */
function offeredFor(license: string): string | undefined {
  const text = `hml 1.0\nmodel face { license: "${license}" }`;
  const [found] = runExample(text, { text }, [deprecatedLicense]).filter(
    ({ code }) => code === deprecatedLicense.code,
  );
  return found && /; write "(.*)"$/.exec(found.message)?.[1];
}

test.each(withdrawn)("for %s an expression is offered that SPDX has not withdrawn", (license) => {
  const offered = offeredFor(license) ?? "";
  expect(() => parse(offered)).not.toThrow();
  expect(withdrawn.some((one) => offered.split(" ").includes(one))).toBe(false);
  // Only a renamed licence is called anything else: what it is replaced by begins alike.
  const renamed = ["Net-SNMP", "Nunit", "StandardML-NJ", "eCos-2.0", "wxWindows"];
  if (!renamed.includes(license)) expect(offered.slice(0, 3)).toBe(license.slice(0, 3));
});

test("nothing is offered for a licence that stands", () => {
  for (const license of ["MIT", "Apache-2.0+", "GPL-2.0-only", "GPL-2.0-or-later", "Apache-2.0 OR MIT"])
    expect(offeredFor(license)).toBeUndefined();
});

test("words of an expression are told apart, whatever is between them", () => {
  expect(offeredFor("MIT  OR (GPL-3.0)")).toBe("GPL-3.0-only");
  expect(offeredFor("(MIT) AND LGPL-2.0+")).toBe("LGPL-2.0-or-later");
  expect(offeredFor("GPL-2.0-with-GCC-exception+")).toBe("GPL-2.0-or-later WITH GCC-exception-2.0");
});
