import { describe, expect, test } from "vitest";
import type { TextEdit } from "../base/edit.ts";
import { Source } from "../base/source.ts";
import { bindDocuments } from "../bind/bind-documents.ts";
import { message } from "../diagnostics/message.ts";
import type { Change } from "../model/change.ts";
import type { Place } from "../model/document.ts";
import type { Tree } from "../model/tree.ts";
import { readDocument } from "../schema/read-document.ts";
import { readHml } from "../syntax/read-hml.ts";
import { defineRule } from "./define-rule.ts";
import type { ProposedFix, ReportExtras, RuleContext } from "./rule-context.ts";
import { type RunOptions, runRules } from "./run-rules.ts";

const messages = { default: message`found ${"what"}` };
type Context = RuleContext<typeof messages>;

/** A rule on variants that does what a test asks. */
function ruleThat(check: (variant: VariantBlock, context: Context) => void) {
  return defineRule({
    code: "HML9999",
    name: "made-for-a-test",
    severity: "warning",
    summary: "",
    reason: "",
    messages,
    bad: [],
    good: [],
    on: "variant",
    check,
  });
}
type VariantBlock = { readonly format?: unknown; readonly operators?: unknown; readonly hardware?: unknown };

function readFile(text: string) {
  return readDocument(readHml(new Source("face", text)).value, { missing: "ignore" }).value;
}

/** Shows the variants of a text to a check. */
function run(
  text: string,
  check: (variant: VariantBlock, context: Context) => void,
  options: Omit<RunOptions, "rules"> = {},
) {
  return runRules(readFile(text), { rules: [ruleThat(check)], ...options });
}

const one =
  'model face { variant one { operators: ["Conv", "Relu"], format: om, hardware { npu: required } } }';

describe("a rule", () => {
  test("sees each block of its kind in order, and no other", () => {
    const two =
      "model a { variant one { format: om } }\nmodel b { variant two { format: ms } }\ndevice c { }";
    const findings = run(two, (variant, { labelOf, at, report }) =>
      report("default", at(variant), { what: labelOf(variant) }),
    );
    expect(findings.map((finding) => finding.message)).toEqual(["found one", "found two"]);
    expect(run("model face { }", () => expect.unreachable())).toEqual([]);
  });

  test("says where and what it found", () => {
    const [finding, ...others] = run(one, (variant, { at, atLabel, report }) => {
      const related: ReportExtras["related"] = [[atLabel(variant), "this one"]];
      report("default", at(variant, "format"), { what: "om" }, { related });
    });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "HML9999",
      name: "made-for-a-test",
      severity: "warning",
      message: "found om",
      path: "/model/face/variant/one/format",
      fixes: [],
    });
    expect(finding?.related.map(({ message, span }) => [message, one.slice(span.start, span.end)])).toEqual([
      ["this one", "one"],
    ]);
  });

  test("says nothing that follows from a statement that was lost, and goes on with the next block", () => {
    const text = 'model face {\n  variant one { format: 5 }\n  variant two { operators: ["Conv"] }\n}';
    const labels: string[] = [];
    const findings = run(text, (variant, { labelOf, at, report }) => {
      labels.push(labelOf(variant));
      if (variant.format === undefined) report("default", at(variant), { what: labelOf(variant) });
    });
    expect(labels).toEqual(["one", "two"]);
    expect(findings.map((finding) => finding.message)).toEqual(["found two"]);
  });
});

describe("what a rule may ask", () => {
  /** What a check finds out of the variant `one`. */
  function ask<Answer>(
    what: (variant: VariantBlock, context: Context) => Answer,
    options?: Omit<RunOptions, "rules">,
  ) {
    const answers: Answer[] = [];
    run(one, (variant, context) => answers.push(what(variant, context)), options);
    expect(answers.length).toBe(1);
    return answers[0] as Answer;
  }
  const wordsAt = ({ span, path }: Place) => [one.slice(span.start, span.end), path];
  const path = "/model/face/variant/one";

  test("are places: of a block, a value, an item, a name and a label", () => {
    expect(ask((variant, { at }) => wordsAt(at(variant)))).toEqual(["variant", path]);
    expect(ask((variant, { at }) => wordsAt(at(variant, "format")))).toEqual(["om", `${path}/format`]);
    expect(ask((variant, { at }) => wordsAt(at(variant, "operators", 1)))).toEqual([
      '"Relu"',
      `${path}/operators/1`,
    ]);
    expect(ask((variant, { atKey }) => wordsAt(atKey(variant, "format")))).toEqual([
      "format",
      `${path}/format`,
    ]);
    expect(ask((variant, { atLabel }) => wordsAt(atLabel(variant)))).toEqual(["one", path]);
  });

  test("are places of what is missing or no list: the block, or the value", () => {
    expect(ask((variant, { at }) => wordsAt(at(variant, "title")))).toEqual(["variant", path]);
    expect(ask((variant, { at }) => wordsAt(at(variant, "title", 0)))).toEqual(["variant", path]);
    expect(ask((variant, { at }) => wordsAt(at(variant, "format", 0)))).toEqual(["om", `${path}/format`]);
  });

  test("is the place of a block in short form: its name, or the word that stands for a value in it", () => {
    const npuOf = (variant: VariantBlock) => (variant.hardware as { readonly npu: object }).npu;
    expect(ask((variant, { at }) => wordsAt(at(npuOf(variant))))).toEqual(["npu", `${path}/hardware/npu`]);
    expect(ask((variant, { at }) => wordsAt(at(npuOf(variant), "support")))).toEqual([
      "required",
      `${path}/hardware/npu/support`,
    ]);
  });

  test("are blocks above, labels, the clock and artifacts", () => {
    expect(ask((variant, { up, labelOf }) => labelOf(up(variant, "model") ?? {}))).toBe("face");
    expect(ask((variant, { up }) => up(variant, "device"))).toBeUndefined();
    expect(ask((_, { labelOf }) => labelOf({}))).toBe("");
    expect([ask((_, { now }) => now), ask((_, { now }) => now, { now: 5 })]).toEqual([undefined, 5]);
    expect(ask((variant, { artifact }) => artifact(variant as never))).toBeUndefined();
    const state = { declared: "a.om", file: "a.om", presence: "missing" } as const;
    expect(ask((variant, { artifact }) => artifact(variant as never), { artifact: () => state })).toBe(state);
  });

  test("are the changes of a fix", () => {
    expect(ask((variant, { set }) => set(variant, "format", "ms"))).toMatchObject({
      kind: "set-scalar",
      value: "ms",
    });
    expect(ask((variant, { set }) => set(variant, "title", "x"))).toMatchObject({
      ...{ kind: "insert-entry", key: "title", value: "x" },
    });
    expect(ask((variant, { remove }) => remove(variant, "format"))).toMatchObject({ kind: "remove-entry" });
    expect(ask((variant, { remove }) => remove(variant, "title"))).toBeUndefined();
  });

  test("is nothing of other blocks where documents are not checked together", () => {
    expect(ask((variant, { resolve }) => resolve(variant, "use", "variant"))).toBeUndefined();
    expect(ask((_, { all }) => all("model"))).toEqual([]);
  });
});

describe("blocks of another document", () => {
  const own =
    'import "phone.hml"\nmodel face { variant one { format: om } }\nservice care { deploy now { use: face.one, device: phone } }';
  const other = "  device phone { }\nmodel other { variant one { format: ms } }";
  const [document, imported] = [readFile(own), readFile(other)];
  const workspace = bindDocuments([
    { file: "/face.hml", document },
    { file: "/phone.hml", document: imported },
  ]).value;

  test("are found by what names them, and have their places, labels and blocks above there", () => {
    const seen: unknown[] = [];
    const check = (_: VariantBlock, { resolve, all, at, labelOf, up, atLabel, atKey }: Context) => {
      const [service] = all("service");
      const deployment = service?.deploy?.now ?? {};
      seen.push(all("device").map(labelOf), all("model").map(labelOf));
      seen.push(resolve(deployment, "device", "model"), resolve(deployment, "nothing", "device"));
      const device = resolve(deployment, "device", "device") ?? {};
      const variant =
        Object.values((all("model")[1] as { variant: Record<string, object> }).variant)[0] ?? {};
      seen.push(labelOf(device), labelOf(up(variant, "model") ?? {}));
      for (const { source, span, path } of [
        at(device),
        atLabel(device),
        at(variant, "format"),
        atKey(variant, "format"),
      ])
        seen.push([source.text.slice(span.start, span.end), path, source === imported.tree.source]);
    };
    runRules(document, { rules: [ruleThat(check)], workspace });
    expect(seen).toEqual([
      ["phone"],
      ["face", "other"],
      ...[undefined, undefined],
      ...["phone", "other"],
      ["device", "/device/phone", true],
      ["phone", "/device/phone", true],
      ["ms", "/model/other/variant/one/format", true],
      ["format", "/model/other/variant/one/format", true],
    ]);
  });
});

describe("a fix", () => {
  const span = (start: number, end: number) => ({ span: { start, end } });
  const removal = (key: string): Change => ({ kind: key }) as never;
  const fixWith = (
    changes: ProposedFix["changes"],
    edit?: (tree: Tree, change: Change) => readonly TextEdit[],
  ) =>
    run(
      one,
      (variant, { at, report }) =>
        report("default", at(variant), { what: "it" }, { fix: { title: "Mend it", safe: true, changes } }),
      edit ? { edit } : {},
    ).map(({ fixes }) => fixes);

  test("is written as the notation writes its changes, in their order", () => {
    const edit = (tree: Tree, { kind }: Change) => {
      expect(tree.source.text).toBe(one);
      return kind === ("a" as never) ? [{ ...span(3, 5), text: "x" }] : [{ ...span(1, 2), text: "y" }];
    };
    const [[fix] = []] = fixWith([removal("a"), undefined, removal("b")], edit);
    expect([fix?.title, fix?.safe, fix?.edits.map(({ span, text }) => [span, text])]).toEqual([
      "Mend it",
      true,
      [
        [{ start: 3, end: 5 }, "x"],
        [{ start: 1, end: 2 }, "y"],
      ],
    ]);
    expect(fix?.edits.map(({ source }) => source.text)).toEqual([one, one]);
  });

  test("is none without a notation, a change or an edit", () => {
    const edit = () => [{ ...span(3, 5), text: "x" }];
    expect(fixWith([removal("a")])).toEqual([[]]);
    expect(fixWith([], edit)).toEqual([[]]);
    expect(fixWith([undefined], edit)).toEqual([[]]);
    expect(fixWith([removal("a")], () => [])).toEqual([[]]);
  });

  test("puts into one place at once what several changes put there, and keeps replacements apart", () => {
    const edit = (_: Tree, { kind }: Change) => [{ ...span(3, kind === ("b" as never) ? 4 : 3), text: kind }];
    const [[fix] = []] = fixWith([removal("a"), removal("b"), removal("c"), removal("b")], edit);
    expect(fix?.edits.map(({ span, text }) => [span.start, span.end, text])).toEqual([
      [3, 3, "ac"],
      [3, 4, "b"],
      [3, 4, "b"],
    ]);
  });
});
