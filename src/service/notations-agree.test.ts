import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import { bindDocuments } from "../bind/bind-documents.ts";
import { readMarks } from "../diagnostics/example-marks.ts";
import { completeExample } from "../diagnostics/judge-example.ts";
import { rules } from "../rules/catalogue.ts";
import { runRules } from "../rules/run-rules.ts";
import { loadNotations } from "./load-notation.ts";
import type { Notation } from "./notation.ts";
import { readDeclarationText } from "./read-declaration.ts";

const notations = await loadNotations();
const others = [notations.yaml, notations.json, notations.xml];

/** Rules about the text itself: what they look for may be gone in another notation. */
const aboutText: readonly string[] = ["HML2400", "HML2401"];

const examples = rules
  .filter(({ code, needs }) => needs === "document" && !aboutText.includes(code))
  .flatMap(({ code, name, bad, good }) =>
    [...bad, ...good]
      .filter(({ notation = "hml", artifacts }) => notation === "hml" && artifacts === undefined)
      .map((example, i) => ({ title: `${code} ${name}, ${i + 1}`, example })),
  );

/** What is found in a text, without its places: codes, messages and pointers. */
function findIn(text: string, notation: Notation, now: string | undefined) {
  const { document, diagnostics } = readDeclarationText(new Source("example", text), notation);
  const bound = bindDocuments([{ file: "/example", document }]);
  const time = now === undefined ? undefined : Date.parse(now);
  const ruled = runRules(document, { rules, now: time, workspace: bound.value });
  const found = [...diagnostics, ...bound.diagnostics, ...ruled].map(
    ({ code, message, path }) => `${code} ${path}: ${message}`,
  );
  return { document, found: found.sort() };
}

test("there is something to compare", () => {
  expect(examples.length).toBeGreaterThan(300);
});

test.each(examples.map(({ title, example }) => [title, example] as const))(
  "%s is judged alike in every notation",
  (_, example) => {
    const { text } = readMarks(completeExample(example, example.text));
    const { document, found } = findIn(text, notations.hml, example.now);
    for (const notation of others) {
      const converted = notation.write(document.tree).text;
      expect(findIn(converted, notation, example.now).found, converted).toEqual(found);
    }
  },
);
