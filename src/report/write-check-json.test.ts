import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { writeCheckJson } from "./write-check-json.ts";

const source = new Source("models/a.hml", "hml 1.0\r\nmodel 模 {}\r\n");
const span = { start: source.text.indexOf("模"), end: source.text.indexOf("模") + 1 };
const place = {
  file: "models/a.hml",
  range: { start: { line: 2, column: 7, offset: 15 }, end: { line: 2, column: 8, offset: 16 } },
};

const finding: Diagnostic = {
  code: "HML1999",
  name: "sample-fault",
  severity: "warning",
  message: "a sample",
  source,
  span,
  path: "/model/模",
  related: [{ message: "and here", source, span }],
  fixes: [{ title: "write m", safe: true, edits: [{ source, span, text: "m" }] }],
};

test("a report has exactly the keys that the language brief fixes", () => {
  const artifacts = [
    { file: "models/a.om", status: "partial", unverified: ["/model/模/variant/x/bytes"] },
  ] as const;
  const files = [{ file: "models/a.hml", notation: "hml", artifacts }] as const;
  expect(JSON.parse(JSON.stringify(writeCheckJson({ files, diagnostics: [finding] }, "1.2.3")))).toEqual({
    tool: "hml",
    version: "1.2.3",
    files,
    diagnostics: [
      {
        code: "HML1999",
        name: "sample-fault",
        severity: "warning",
        message: "a sample",
        ...place,
        path: "/model/模",
        related: [{ message: "and here", ...place }],
        fixes: [{ title: "write m", safe: true, edits: [{ ...place, text: "m" }] }],
      },
    ],
    summary: { files: 1, errors: 0, warnings: 1, infos: 0 },
  });
});
