import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readMarks } from "../../src/diagnostics/example-marks.ts";
import { fragmentLeavesOut } from "../suite/expand-case-file.ts";
import type { TestCase } from "../suite/test-case.ts";
import { makeCheckCase } from "./check-case.ts";

/** Code of what an example of the spec marks, by chapter and the marked text. */
const codes: Readonly<Record<string, string>> = {
  "03-data-model vendr": "HML2000",
  "04-values 95": "HML2106",
  "04-values 2026-02-01": "HML2201",
};

/** Artifacts that the examples name without having them, and what the fragments leave out. */
const scope = { ignored: fragmentLeavesOut };

/** Every fenced `hml` example of the chapters, with the findings that it marks and no other error. */
export function makeSpecCases(root: string): TestCase[] {
  const folder = join(root, "spec/chapters");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .flatMap((name) => casesOfChapter(name.slice(0, -3), readFileSync(join(folder, name), "utf8")));
}

function casesOfChapter(chapter: string, text: string): TestCase[] {
  return [...text.matchAll(/^```hml\n(.*?)^```$/gms)].map((match, index) => {
    const example = match[1] ?? "";
    const above = [...text.slice(0, match.index).matchAll(/REQ-[A-Z]+-\d+/g)].at(-1)?.[0];
    const { text: plain, findings } = readMarks(example);
    const [span] = findings;
    const key = span && `${chapter} ${plain.slice(span.start, span.end)}`;
    const code = key === undefined ? undefined : codes[key];
    if (key !== undefined && code === undefined) throw new Error(`nobody says which finding "${key}" marks`);
    return makeCheckCase({
      id: `spec/${chapter}/example-${index + 1}`,
      profile: "core",
      requirements: [above ?? "REQ-CONF-2"],
      shows: `an example of chapter ${chapter.replace("-", " ")}`,
      text: /^hml \d/m.test(example) ? example : `hml 1.0\n${example}`,
      ...(code !== undefined && { finding: { code, severity: "error" } }),
      scope: { ...scope, ...(code === undefined ? { about: [], andErrors: true } : { about: [code], andErrors: true }) },
    });
  });
}
