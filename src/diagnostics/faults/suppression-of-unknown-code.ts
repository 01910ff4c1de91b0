import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A suppression names a finding that does not exist. */
export const suppressionOfUnknownCode = defineFault({
  code: "HML2451",
  name: "suppression-of-unknown-code",
  severity: "error",
  summary: "A comment silences a finding that does not exist.",
  reason:
    "A mistyped code silences nothing, while its author believes the matter settled. `hml explain` lists every code and name. Correct it, or take the comment out.",
  messages: {
    default: message`no finding is called "${"code"}"; "hml explain" lists all codes and names`,
    near: message`no finding is called "${"code"}"; "${"closest"}" may be meant`,
  },
  bad: [
    {
      text: "model face {\n  # hml-ignore ⟦HML0007⟧: the watch has no other processor\n  variant one { format: om }\n}",
    },
    {
      text: "model face {\n  # hml-ignore ⟦processor-without-falback⟧: no other processor\n  variant one { format: om }\n}",
    },
  ],
  good: [
    {
      text: "model face {\n  # hml-ignore processor-without-fallback: no other processor\n  variant one { hardware { npu: required } }\n}",
    },
  ],
});
