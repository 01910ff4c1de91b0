import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A suppression silences nothing. */
export const suppressionUnused = defineFault({
  code: "HML2454",
  name: "suppression-unused",
  severity: "warning",
  fixable: true,
  summary: "A comment silences a finding that is not there.",
  reason:
    "The statement was mended, or the comment stands at another one. Left behind, it would silence the finding the day it comes back, unseen. Take it out, or move it to the line before the statement that it is about.",
  messages: {
    default: message`there is no ${"code"} (${"name"}) in this statement to silence; take the suppression out`,
  },
  bad: [
    {
      text: "model face {\n  # hml-ignore ⟦HML3007⟧: no other processor\n  variant one { hardware { npu: required, cpu: fallback } }\n}",
      fixed: "model face {\n  variant one { hardware { npu: required, cpu: fallback } }\n}",
    },
    {
      text: "model face {\n  # hml-ignore HML3007, ⟦HML4006⟧: no other processor\n  variant one { hardware { npu: required } }\n}",
      fixed:
        "model face {\n  # hml-ignore HML3007: no other processor\n  variant one { hardware { npu: required } }\n}",
    },
  ],
  good: [
    {
      text: "model face {\n  # hml-ignore HML3007: no other processor\n  variant one { hardware { npu: required } }\n}",
    },
  ],
});
