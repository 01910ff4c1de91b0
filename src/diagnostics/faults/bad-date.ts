import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A value is no date of the calendar, or an instant without offset. */
export const badDate = defineFault({
  code: "HML2107",
  name: "bad-date",
  severity: "error",
  origin: ["VAL-005"],
  fixable: true,
  summary: "A value is no date of the calendar, or an instant without offset.",
  reason:
    "Dates are `2026-03-01`, so that nobody confuses month and day; an instant has an offset, because without one it names a different moment in every time zone. A day that does not exist is a slip that shifts every check of order and support.",
  messages: {
    default: message`"${"text"}" is not ${"expected"}`,
    near: message`"${"text"}" is not ${"expected"}; write "${"better"}"`,
    calendar: message`"${"text"}" is not in the calendar; write ${"expected"}`,
    offset: message`"${"text"}" has no offset; write ${"expected"}`,
    window: message`the window "${"text"}" ends before it begins`,
  },
  bad: [
    {
      text: "model face {\n  lifecycle { trained: ⟦2026-3-1⟧ }\n}\n",
      fixed: "model face {\n  lifecycle { trained: 2026-03-01 }\n}\n",
    },
    { text: "model face {\n  lifecycle { trained: ⟦2026-02-30⟧ }\n}\n" },
    { text: 'model face {\n  lifecycle { released: ⟦"2026-03-01T09:30:00"⟧ }\n}\n' },
    { text: 'model face {\n  lifecycle { trained: ⟦"01/03/2026"⟧ }\n}\n' },
  ],
  good: [
    { text: "model face {\n  lifecycle { trained: 2026-03-01, released: 2026-05-01T09:30:00+08:00 }\n}\n" },
  ],
});
