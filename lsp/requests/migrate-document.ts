import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { newestLanguage } from "../../src/schema/check-versions.ts";
import { migrate } from "../../src/service/migrate.ts";
import type { Analysis } from "../analysis.ts";
import { toRange } from "../positions.ts";

/** Brings a text of an older form up to date, to what `hml migrate --write` leaves. */
export function migrateDocument({ uri, source, notation }: Analysis): CodeAction[] {
  const { text } = migrate(source, notation);
  if (text === source.text) return [];
  const range = toRange(source, { start: 0, end: source.text.length });
  return [
    {
      title: `Upgrade to HML ${newestLanguage}; comments say what is to be completed`,
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      edit: { changes: { [uri]: [{ range, newText: text }] } },
    },
  ];
}
