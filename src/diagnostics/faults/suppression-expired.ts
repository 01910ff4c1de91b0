import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The day until which a suppression holds has passed. */
export const suppressionExpired = defineFault({
  code: "HML2453",
  name: "suppression-expired",
  severity: "warning",
  summary: "The day until which a comment silences a finding has passed.",
  reason:
    "Somebody decided to live with a finding for a while and set a day. That day has passed, so the finding is back. Mend what it says, or decide again with a new day and a reason that still holds.",
  messages: {
    default: message`this suppression held until ${"date"}; mend the finding, or set a later day with a reason`,
  },
  bad: [
    {
      text: "model face {\n  # hml-ignore HML3007 until ⟦2026-01-31⟧: driver fix is due\n  variant one { hardware { npu: required } }\n}",
      now: "2026-03-01",
    },
  ],
  good: [
    {
      text: "model face {\n  # hml-ignore HML3007 until 2026-06-30: driver fix is due\n  variant one { hardware { npu: required } }\n}",
      now: "2026-03-01",
    },
  ],
});
