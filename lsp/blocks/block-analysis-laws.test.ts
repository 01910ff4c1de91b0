import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Source } from "../../src/base/source.ts";
import type { Span } from "../../src/base/span.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { checkText } from "../../src/service/check.ts";
import { loadNotation } from "../../src/service/load-notation.ts";
import { BlockAnalysis } from "./block-analysis.ts";

const notation = await loadNotation("hml");
const now = Date.parse("2026-11-01");
/** Edits in a row; CI makes the full number. */
const edits = process.env.CI ? 10_000 : 1_000;

const heart = readFileSync(
  new URL("../../conformance/examples/heart-rhythm/heart_rhythm.hml", import.meta.url),
  "utf8",
);
/** The same names in few lines: most runs begin with it, so that ten thousand edits take seconds. */
const brief = `hml 1.0
import "hml:devices"

/// Screens heart rhythm.
model heart_rhythm {
  version: 3.1.0, title: "Rhythm" # of the heart
  variant wrist { artifact: "hr_wrist.om", format: om }
  variant pocket { artifact: "hr_pocket.om", precision { storage: [int8, fp16] } }
  privacy { level: sensitive, retention: 0d }
}
`;
const others = `
benchmark bench_watch { device: smart_band_8, runtime: "hiai 3.51", runs: 200, warmup: 20, date: 2026-04-20 }
device smart_band_8 { type: wearable, ram: 64MB }
# hml-ignore HML6309: nobody waits for it
chain rhythm_watch {
  stage screen { use: heart_rhythm.wrist, device: smart_band_8 } # the first
  stage confirm { use: heart_rhythm.pocket, after: [screen] }
}
model other {
  version: 1.0.0
  variant one { artifact: "hr_wrist.om", digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 }
  performance { claim typical { axis: size, value: 3MB, variant: heart_rhythm.wrist, condition: bench_watch } }
}
/// The last one.
model Other { version: 1.0, privacy: public }
`;

const pieces = [
  ...'{ } [ ] : , # " \n a 1 . / \\ \u202e'.split(" "),
  " ",
  '"""',
  "/// doc\n",
  "# hml-ignore HML6309: reason\n",
  "model m { version: 1.0.0 }\n",
  'variant v { artifact: "x.om" }',
  'import "hml:devices"\n',
  "chain c { stage s { use: other.one } }\n",
  "stage t { use: rhythm_watch }",
  "version: 2.0.0",
  "}\n\n",
  "hml 2.0\n",
  'x "com.example" { a: 1 }',
  "label: S1",
  "int4",
  "heart_rhythm",
  "other",
  "e\u0301",
  "\r\n",
  "\nmodel late { version: 1.0.0 }\n",
  "\nchain open { stage s {\n",
  'import "hml:devices" model',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 20, max: 400 }),
  ),
  insert: fc.oneof(fc.constantFrom(...pieces), fc.constant("")),
});

function essence({ code, severity, message, span, path, related, fixes }: Diagnostic): string {
  const place = ({ start, end }: Span) => `${start}-${end}`;
  const second = related.map((one) => `${one.message} ${place(one.span)}`);
  const mended = fixes.map((fix) =>
    [fix.title, fix.safe, ...fix.edits.map((one) => `${place(one.span)} ${one.text}`)].join(" "),
  );
  return [code, severity, place(span), path, message, ...second, ...mended].join(" | ");
}

function analyse(text: string, version: number, before?: BlockAnalysis): BlockAnalysis {
  const given = {
    uri: "file:///a.hml",
    path: "/a.hml",
    file: "a.hml",
    version,
    text,
    notation,
    options: { now },
  };
  return new BlockAnalysis(given, before);
}

test(`${edits} edits one after the other leave what a fresh reading of the text says`, () => {
  const perRun = 50;
  let inBlocks = 0;
  let versions = 0;
  let runs = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: perRun, maxLength: perRun }), (steps) => {
      const whole = (runs++ % 5 === 0 ? heart : brief) + others;
      let text = whole;
      let analysis = analyse(text, 0);
      void analysis.diagnostics;
      for (const [i, { at, remove, insert }] of steps.entries()) {
        // Now and then the text is whole again, so that runs do not end in rubble.
        const start = Math.floor(at * text.length);
        text = i % 5 === 4 ? whole : text.slice(0, start) + insert + text.slice(start + remove);
        analysis = analyse(text, i + 1, analysis);
        const fresh = checkText(new Source("a.hml", text), notation, { now });
        const [found, expected] = [analysis.diagnostics.map(essence), fresh.diagnostics.map(essence)];
        // Comparing texts is fast; what differs is then shown line by line.
        if (found.join("\n") !== expected.join("\n")) expect(found).toEqual(expected);
        versions++;
        if (analysis.isInBlocks) inBlocks++;
      }
    }),
    { numRuns: Math.ceil(edits / perRun) },
  );
  // The test would be worth little if most texts were read as a whole.
  expect(inBlocks / versions).toBeGreaterThan(0.3);
}, 600_000);

test("a change in one block leaves the others as they are", () => {
  const text = heart + others;
  const before = analyse(text, 0);
  void before.diagnostics;
  expect(before.isInBlocks).toBe(true);
  const at = text.indexOf("smart_band_8 { type") + "smart_band_8 { ".length;
  const after = analyse(`${text.slice(0, at)}os: "x", ${text.slice(at)}`, 1, before);
  expect(after.isInBlocks).toBe(true);
  const model = (one: BlockAnalysis) => one.viewAt(text.indexOf("variant wrist")).document;
  expect(model(after)).toBe(model(before));
  const last = (one: BlockAnalysis) => one.viewAt(one.source.text.indexOf("model Other")).document;
  expect(last(after)).toBe(last(before));
});
