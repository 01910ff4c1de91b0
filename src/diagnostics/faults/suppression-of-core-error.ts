import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A suppression names an error of the core profile. */
export const suppressionOfCoreError = defineFault({
  code: "HML2452",
  name: "suppression-of-core-error",
  severity: "error",
  summary: "A comment tries to silence an error of the core profile.",
  reason:
    "A declaration is worth something because every tool holds it to the same core: what is malformed, contradicts itself or contradicts the bytes is an error everywhere. If a comment could lift that, the next reader could not rely on anything. Mend the statement; warnings and errors of other profiles can be silenced.",
  messages: {
    default: message`"${"code"}" is an error of the core profile and cannot be silenced; mend the statement and take the comment out`,
  },
  bad: [
    {
      text: "model face {\n  # hml-ignore ⟦HML2201⟧: we will mend it later\n  lifecycle { trained: 2026-03-01, released: 2026-05-01 }\n}",
    },
  ],
  good: [
    {
      text: "model face {\n  # hml-ignore HML3007: the watch has no other processor\n  variant one { hardware { npu: required } }\n}",
    },
  ],
});
