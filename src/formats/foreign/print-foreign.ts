import { stringify } from "yaml";
import type { ForeignFormat } from "./foreign-format.ts";
import { headingKey, paragraphKey } from "./parse-front-matter.ts";

/** A document of another format as text. Ends in one LF. */
export function printForeign(
  document: Readonly<Record<string, unknown>>,
  syntax: ForeignFormat["syntax"],
): string {
  if (syntax !== "front-matter") return `${JSON.stringify(document, undefined, 2)}\n`;
  const { [headingKey]: heading, [paragraphKey]: paragraph, ...matter } = document;
  const yaml =
    Object.keys(matter).length === 0 ? "" : stringify(matter, { lineWidth: 0, defaultStringType: "PLAIN" });
  const title = typeof heading === "string" ? `\n# ${heading}\n` : "";
  return `---\n${yaml}---\n${title}${typeof paragraph === "string" ? `\n${paragraph}\n` : ""}`;
}
