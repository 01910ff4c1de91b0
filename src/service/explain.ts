import { closestName } from "../base/closest-name.ts";
import type { Descriptor } from "../diagnostics/descriptor.ts";
import { type Palette, plainPalette } from "../report/palette.ts";
import { rules } from "../rules/catalogue.ts";
import type { Rule } from "../rules/define-rule.ts";
import { faults } from "./generated/fault-catalogue.gen.ts";
import { printExplanation } from "./print-explanation.ts";

/** Findings that belong together, with a heading for people. */
export interface DescriptorGroup {
  readonly title: string;
  readonly descriptors: readonly (Descriptor | Rule)[];
}

/** First code of each group, and what its findings are about (spec chapter 9). */
const groups: readonly (readonly [from: string, title: string])[] = [
  ["HML1000", "Syntax, any notation"],
  ["HML1100", "Syntax of HML text"],
  ["HML1300", "Syntax of YAML"],
  ["HML1400", "Syntax of JSON"],
  ["HML1500", "Syntax of XML"],
  ["HML2000", "Structure"],
  ["HML2100", "Values"],
  ["HML2200", "Values against one another"],
  ["HML2400", "Text and suppressions"],
  ["HML3000", "Hardware, devices and precision"],
  ["HML4000", "Privacy and data flow"],
  ["HML5000", "Lineage, lifecycle and performance"],
  ["HML6000", "Imports, references and composition"],
  ["HML7000", "Artifacts on disk"],
  ["HML7100", "Faults of an artifact"],
  ["HML7200", "Declaration against artifact"],
  ["HML7400", "Packages"],
  ["HML8000", "Conversion"],
  ["HML9000", "Signatures"],
];

let all: readonly (Descriptor | Rule)[] | undefined;

/** Every finding there is, by code. */
export function listDescriptors(): readonly (Descriptor | Rule)[] {
  all ??= [...faults, ...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
  return all;
}

/** Every finding there is, in groups by code; groups without findings are left out. */
export function groupDescriptors(): readonly DescriptorGroup[] {
  return groups.flatMap(([from, title], index) => {
    const end = groups[index + 1]?.[0] ?? "HML~";
    const descriptors = listDescriptors().filter(({ code }) => code >= from && code < end);
    return descriptors.length > 0 ? [{ title, descriptors }] : [];
  });
}

/** A finding by its code (`HML3007`, in any case, or `3007`) or its name. */
export function findDescriptor(codeOrName: string): Descriptor | Rule | undefined {
  const word = codeOrName.trim();
  const code = /^(?:hml)?(\d{4})$/i.exec(word)?.[1];
  return listDescriptors().find((one) =>
    code === undefined ? one.name === word : one.code === `HML${code}`,
  );
}

/** What `hml explain CODE` prints, or why there is nothing to print. */
export type Explanation =
  | { readonly found: true; readonly text: string; readonly descriptor: Descriptor | Rule }
  /** `closest`: the code or name that was most likely meant. */
  | { readonly found: false; readonly text: string; readonly closest: string | undefined };

export interface ExplainOptions {
  readonly palette?: Palette;
  /** Columns to wrap prose at; default 80. */
  readonly width?: number;
}

/** Explains one finding: what is wrong, why it matters, bad and good examples. The text ends in one LF. */
export function explain(codeOrName: string, options: ExplainOptions = {}): Explanation {
  const descriptor = findDescriptor(codeOrName);
  if (descriptor) return { found: true, descriptor, text: printExplanation(descriptor, options) };
  const names = listDescriptors().flatMap(({ code, name }) => [code, name]);
  const closest = closestName(codeOrName.trim(), names);
  const hint = closest === undefined ? "" : `; "${closest}" may be meant`;
  return {
    found: false,
    closest,
    text: `there is no finding "${codeOrName}"${hint}. "hml explain" lists them all.\n`,
  };
}

/** What `hml explain` prints: every code with its name and a line on what is wrong, by group. */
export function explainAll({ palette = plainPalette }: ExplainOptions = {}): string {
  const longest = Math.max(...listDescriptors().map(({ name }) => name.length));
  const paints = { error: palette.error, warning: palette.warning, info: palette.info };
  return groupDescriptors()
    .map(({ title, descriptors }) => {
      const lines = descriptors.map(
        ({ code, name, severity, summary }) =>
          `  ${paints[severity](code)}  ${name.padEnd(longest)}  ${palette.faint(severity.padEnd(7))}  ${summary}`,
      );
      return `${palette.strong(title)}\n${lines.join("\n")}\n`;
    })
    .join("\n");
}

/** What `hml explain CODE --json` prints: the descriptor as data. */
export function explainAsJson(descriptor: Descriptor | Rule): object {
  const { code, name, severity, status, since, origin, summary, reason, fixable, bad, good } = descriptor;
  const messages = Object.fromEntries(
    Object.entries(descriptor.messages).map(([id, { template }]) => [id, template]),
  );
  const profile = "profile" in descriptor ? descriptor.profile : "core";
  return {
    code,
    name,
    severity,
    status,
    since,
    profile,
    origin,
    summary,
    reason,
    messages,
    fixable,
    bad,
    good,
  };
}
