import { expect, test } from "vitest";
import { Source } from "../base/source.ts";
import { defineFault } from "./descriptor.ts";
import { makeDiagnostic } from "./make-diagnostic.ts";
import { message } from "./message.ts";

const fault = defineFault({
  code: "HML1999",
  name: "sample-fault",
  severity: "error",
  summary: "A sample.",
  reason: "It shows that the holes of a message are checked by the compiler.",
  messages: { default: message`"${"name"}" stands ${"count"} times`, bare: message`nothing to fill` },
  bad: [],
  good: [],
});

test("a diagnostic fills its message and takes the descriptor's severity", () => {
  const source = new Source("a.hml", "hml 1.0");
  const made = makeDiagnostic(
    fault,
    "default",
    { name: "x", count: 2 },
    { source, span: { start: 0, end: 3 } },
  );
  expect(made).toMatchObject({ code: "HML1999", severity: "error", message: '"x" stands 2 times', path: "" });
});

test("the compiler refuses a missing hole", () => {
  const source = new Source("a.hml", "");
  const place = { source, span: { start: 0, end: 0 } };
  // @ts-expect-error "count" is not given
  makeDiagnostic(fault, "default", { name: "x" }, place);
  expect(makeDiagnostic(fault, "bare", {}, place).message).toBe("nothing to fill");
  expect(fault.messages.default.template).toBe('"{name}" stands {count} times');
});
