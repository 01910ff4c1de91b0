import type { Source } from "../base/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { newerLanguage } from "../diagnostics/faults/newer-language.ts";
import type { Tree } from "../model/tree.ts";
import { newestLanguage } from "../schema/check-versions.ts";
import { readDocument } from "../schema/read-document.ts";
import type { Notation } from "./notation.ts";
import { remarkMissing } from "./remark-missing.ts";
import { upgradeLegacy } from "./upgrade-legacy.ts";

/** A declaration in the newest version of the language. */
export interface Migrated {
  /** What it was written in: `the form before HML 1.0`, `HML 1.0`. */
  readonly from: string;
  /** The new text; that of the source where nothing had to change. */
  readonly text: string;
  /** Why it could not be brought up to date; the text is then that of the source. */
  readonly faults: readonly Diagnostic[];
}

interface Step {
  readonly from: string;
  /** Whether a document is in that form. */
  recognise(tree: Tree): boolean;
  /** The document in the next form. Everything that it says is kept. */
  upgrade(tree: Tree): Tree;
}

/** From each older form to the next, oldest first. A new version of the language that changes a spelling adds its step. */
const steps: readonly Step[] = [
  {
    from: "the form before HML 1.0",
    recognise: (tree) => tree.legacy === true,
    upgrade: (tree) => remarkMissing(upgradeLegacy(tree)),
  },
];

/**
 * Brings a declaration up to the newest version of the language, in its own notation (`hml migrate`). What an older form
 * did not state is not invented; it is listed in `to complete:` comments. Never throws.
 */
export function migrate(source: Source, notation: Notation): Migrated {
  const { value, diagnostics } = notation.read(source);
  const faults = diagnostics.filter(({ severity }) => severity === "error");
  const older = steps.filter((step) => step.recognise(value));
  const from = older[0]?.from ?? `HML ${newestLanguage}`;
  if (faults.length > 0) return { from, text: source.text, faults };
  if (older.length > 0)
    return {
      from,
      text: notation.write(older.reduce((tree, step) => step.upgrade(tree), value)).text,
      faults,
    };
  const unknown = readDocument(value).diagnostics.filter(
    ({ code, path }) => code === newerLanguage.code && path === "/hml",
  );
  return { from, text: source.text, faults: unknown };
}
