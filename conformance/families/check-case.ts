import { readMarks } from "../../src/diagnostics/example-marks.ts";
import type { Profile } from "../suite/case-file.ts";
import type {
  CaseContent,
  Finding,
  PlaceRange,
  PointedFinding,
  Scope,
  TestCase,
} from "../suite/test-case.ts";
import { positionAt } from "../suite/text-position.ts";

/** One check of a generated family: its text carries the marks `⟦…⟧` (findings) and `⟪…⟫` (related places). */
export interface CheckDraft {
  readonly id: string;
  readonly profile: Profile;
  readonly requirements: readonly string[];
  readonly shows: string;
  /** Content of the checked file, marked. */
  readonly text: string;
  /** Default `a.hml`. */
  readonly file?: string;
  readonly files?: Readonly<Record<string, CaseContent>>;
  /** What is found at every mark. No marks: the case is a positive one. */
  readonly finding?: { readonly code: string; readonly severity: string };
  /** Related places are not compared: the text does not mark all of them. */
  readonly relatedUnknown?: boolean;
  readonly findings?: "some" | "any";
  readonly pointed?: readonly PointedFinding[];
  readonly scope?: Scope;
  /** Name of the file that holds the version before. */
  readonly before?: string | undefined;
  readonly artifacts?: boolean;
  readonly now?: string | undefined;
  readonly fixed?: string | undefined;
  readonly sibling?: string | undefined;
  readonly polarity?: "positive" | "negative";
}

/** Turns a draft into a case. */
export function makeCheckCase(draft: CheckDraft): TestCase {
  const { file = "a.hml", finding, fixed, sibling, pointed } = draft;
  const { text, findings: spans, related } = readMarks(draft.text);
  const place = ({ start, end }: { readonly start: number; readonly end: number }): PlaceRange => ({
    file,
    start: positionAt(text, start),
    end: positionAt(text, end),
  });
  if (spans.length > 0 && !finding) throw new Error(`${draft.id} marks a place and names no finding`);
  const isRelatedKnown = !draft.relatedUnknown && spans.length === 1;
  const marked = spans.map(
    (span): Finding => ({
      code: finding?.code ?? "",
      severity: finding?.severity ?? "",
      place: place(span),
      ...(isRelatedKnown && { related: related.map(place) }),
    }),
  );
  const negative = marked.length > 0 || draft.findings === "some" || pointed !== undefined;
  return {
    id: draft.id,
    since: "1.0",
    until: undefined,
    profile: draft.profile,
    requirements: draft.requirements,
    shows: draft.shows,
    files: new Map<string, CaseContent>([[file, text], ...Object.entries(draft.files ?? {})]),
    check: [file],
    now: draft.now,
    polarity: draft.polarity ?? (negative ? "negative" : "positive"),
    ...(sibling !== undefined && { sibling }),
    task: {
      kind: "check",
      findings: draft.findings ?? marked,
      ...(pointed && { pointed }),
      scope: draft.scope ?? {},
      ...(draft.before !== undefined && { before: draft.before }),
      artifacts: draft.artifacts ?? false,
      fixed: fixed === undefined ? undefined : { file, text: fixed },
    },
  };
}
