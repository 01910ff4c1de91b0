import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A suppression gives no reason. */
export const suppressionWithoutReason = defineFault({
  code: "HML2450",
  name: "suppression-without-reason",
  severity: "error",
  summary: "A comment silences a finding and does not say why.",
  reason:
    "A silenced finding is a decision, and somebody will meet it years later. Without a reason nobody dares to take it out, and nobody knows whether it still holds. Write the reason behind a colon; until then the comment silences nothing.",
  messages: {
    default: message`this suppression gives no reason; write it behind a colon, such as "hml-ignore ${"code"}: why"`,
  },
  bad: [
    {
      text: "model face {\n  ⟦# hml-ignore HML3007⟧\n  variant one { hardware { npu: required } }\n}",
    },
    { text: "model face {\n  variant one { hardware { npu: required } } ⟦# hml-ignore HML3007:⟧\n}" },
  ],
  good: [
    {
      text: "model face {\n  # hml-ignore HML3007: the watch has no other processor\n  variant one { hardware { npu: required } }\n}",
    },
  ],
});
