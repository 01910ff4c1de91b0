import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

const deep = (levels: number, last: string) =>
  `x "com.example.deep" { ${"a { ".repeat(levels)}a ${last} }${" }".repeat(levels)} }`;

/** Blocks or lists stand too deep within one another. */
export const nestingTooDeep = defineFault({
  code: "HML1006",
  name: "nesting-too-deep",
  severity: "error",
  origin: ["SYN-013"],
  summary: "Blocks or lists stand too deep within one another.",
  reason:
    "Depth is limited, in every notation alike, so that a hostile file cannot overflow the stack of a reader. People stay below ten levels. What stands deeper than the limit is not read; the rest of the file is.",
  messages: {
    default: message`this is level ${"depth"}; blocks and lists nest at most ${"limit"} deep`,
  },
  bad: [{ text: deep(63, "⟦{⟧"), note: "The sixty-fifth level." }],
  good: [{ text: deep(62, "{"), note: "Sixty-four levels." }],
});
