import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readMarks } from "../../src/diagnostics/example-marks.ts";
import { completeExample } from "../../src/diagnostics/judge-example.ts";
import { findDescriptor } from "../../src/service/explain.ts";
import { fragmentLeavesOut } from "../suite/expand-case-file.ts";
import type { TestCase } from "../suite/test-case.ts";
import { type CheckDraft, makeCheckCase } from "./check-case.ts";
import { sentences } from "./sentences.ts";

const extensions: Readonly<Record<string, string>> = {
  hml: "hml",
  yaml: "hml.yaml",
  json: "hml.json",
  xml: "hml.xml",
};

/**
 * Every fenced example of the chapters. Behind the language of its fence stand the codes that it is to have, `now=DATE`
 * for the clock and `file=NAME` where later examples of the chapter import it; `⟦…⟧` marks each finding.
 */
export function makeSpecCases(root: string): TestCase[] {
  const folder = join(root, "spec/chapters");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .flatMap((name) => casesOfChapter(name.slice(0, -3), readFileSync(join(folder, name), "utf8")));
}

function casesOfChapter(chapter: string, text: string): TestCase[] {
  const files: Record<string, string> = {};
  return [...text.matchAll(/^```(hml|yaml|json|xml)( [^\n]*)?\n(.*?)^```$/gms)].map((match, index) => {
    const [, notation = "hml", info = "", body = ""] = match;
    const words = info.split(" ").filter(Boolean);
    const codes = words.filter((word) => !word.includes("="));
    const settingOf = (key: string) =>
      words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
    const above = sentencesAbove(text.slice(0, match.index));
    const example = completeExample({ text: body, notation: notation as "hml" }, body);
    const name = settingOf("file");
    const test = caseOf(
      { example, codes, file: name ?? `example.${extensions[notation]}` },
      {
        id: `spec/${chapter}/example-${index + 1}`,
        requirements: codes.length > 0 ? sentencesOf(codes) : above,
        shows: `an example of chapter ${chapter.replace("-", " ")}`,
        now: settingOf("now"),
        files: { ...files },
      },
    );
    if (name) files[name] = readMarks(example).text;
    return test;
  });
}

/** The sentences that the findings of an example answer for; the negative ones speak of no others. */
function sentencesOf(codes: readonly string[]): readonly string[] {
  const names = codes.map((code) => findDescriptor(code)?.name ?? "");
  const found = [...new Set(names.flatMap((name) => sentences[name] ?? []))];
  return found.length > 0 ? found : ["REQ-CONF-3"];
}

/** The sentences between the heading of the section and the example, or the last one before the section. */
function sentencesAbove(text: string): readonly string[] {
  const find = (part: string) => [...part.matchAll(/^- `(REQ-[A-Z]+-\d+)`/gm)].flatMap(([, id]) => id ?? []);
  const section = find(text.slice(text.lastIndexOf("\n## ") + 1));
  return section.length > 0 ? section : [find(text).at(-1) ?? "REQ-CONF-2"];
}

interface SpecExample {
  readonly example: string;
  readonly codes: readonly string[];
  readonly file: string;
}

type SpecDraft = Pick<CheckDraft, "id" | "requirements" | "shows" | "now" | "files">;

/** One code with marks fixes the places; several fix what is found, and the test of the chapter fixes the places. */
function caseOf({ example, codes, file }: SpecExample, draft: SpecDraft): TestCase {
  const [code] = codes;
  const base = {
    ...draft,
    profile: "core",
    file,
    scope: { about: codes, andErrors: true, ignored: fragmentLeavesOut },
  } as const;
  if (code !== undefined && codes.length === 1 && readMarks(example).findings.length > 0) {
    const severity = findDescriptor(code)?.severity ?? "error";
    return makeCheckCase({ ...base, text: example, finding: { code, severity }, relatedUnknown: true });
  }
  const text = readMarks(example).text;
  if (codes.length === 0 && text === example) return makeCheckCase({ ...base, text });
  return makeCheckCase({
    ...base,
    text,
    findings: "some",
    pointed: codes.map((one) => ({ code: one, path: "" })),
  });
}
