import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { type CheckedArtifact, type CheckedFile, type CheckReport, countSeverities } from "./check-report.ts";
import type { Palette } from "./palette.ts";
import { type FrameMark, printCodeFrame } from "./print-code-frame.ts";

export interface PrintOptions {
  readonly palette: Palette;
  /** Terminal columns. */
  readonly width: number;
}

/** Declarations that are listed one by one when nothing is wrong with them. */
const listedFiles = 20;

/** A report for people: each finding with its code frame, then each declaration, then the sum. Ends in one LF. */
export function printCheck(report: CheckReport, options: PrintOptions): string {
  const findings = report.diagnostics.map((one) => `${printDiagnostic(one, options)}\n`);
  const lines = [...findings, ...printFiles(report, options.palette), printSum(report, options.palette)];
  const hint = printExplainHint(report.diagnostics, options.palette);
  return `${[...lines, ...hint].join("\n")}\n`;
}

/** One finding: severity, code and message, then the place (and the place it contradicts) in its lines. */
export function printDiagnostic(diagnostic: Diagnostic, options: PrintOptions): string {
  const { palette } = options;
  const paint = palette[diagnostic.severity];
  const { start } = diagnostic.source.rangeOf(diagnostic.span);
  const head = `${paint(`${diagnostic.severity}[${diagnostic.code}]`)}${palette.strong(`: ${diagnostic.message}`)}`;
  const place = ` ${palette.faint("-->")} ${diagnostic.source.file}:${start.line}:${start.column}`;
  const here = diagnostic.related.filter((one) => one.source.file === diagnostic.source.file);
  const marks: FrameMark[] = [
    { span: diagnostic.span, sign: "^", paint, label: "" },
    ...here.map(({ span, message }) => ({
      span,
      sign: "-" as const,
      paint: palette.related,
      label: message,
    })),
  ];
  return [
    head,
    place,
    ...printCodeFrame(diagnostic.source, marks, options),
    ...printElsewhere(diagnostic, options),
    ...diagnostic.fixes.map((fix) => printFix(fix, palette)),
  ].join("\n");
}

function printElsewhere(diagnostic: Diagnostic, options: PrintOptions): readonly string[] {
  const elsewhere = diagnostic.related.filter((one) => one.source.file !== diagnostic.source.file);
  return elsewhere.flatMap(({ source, span, message }) => {
    const { start } = source.rangeOf(span);
    const place = ` ${options.palette.faint(":::")} ${source.file}:${start.line}:${start.column}`;
    const mark = { span, sign: "-" as const, paint: options.palette.related, label: message };
    return [place, ...printCodeFrame(source, [mark], options)];
  });
}

function printFix(fix: Fix, palette: Palette): string {
  const how = fix.safe ? "fix" : "suggestion";
  return `  ${palette.faint("=")} ${palette.good(how)}: ${fix.title}`;
}

function printFiles(report: CheckReport, palette: Palette): readonly string[] {
  const broken = new Set<string>();
  for (const one of report.diagnostics) if (one.severity === "error") broken.add(one.source.file);
  const short = report.files.length > listedFiles;
  const listed = short ? report.files.filter((one) => !isClean(one) || broken.has(one.file)) : report.files;
  return listed.flatMap((file) => printFile(file, broken.has(file.file), palette));
}

function isClean(file: CheckedFile): boolean {
  return file.artifacts.every((artifact) => artifact.status === "verified");
}

function printFile(file: CheckedFile, isBroken: boolean, palette: Palette): readonly string[] {
  const sign = isBroken ? palette.error("✖") : isClean(file) ? palette.good("✔") : palette.warning("◐");
  return [`${sign} ${file.file}`, ...file.artifacts.map((artifact) => printArtifact(artifact, palette))];
}

const statusWords = {
  verified: "compared with its bytes",
  partial: "compared in part",
  missing: "missing",
  unreadable: "unreadable",
} as const;

function printArtifact({ file, status, unverified }: CheckedArtifact, palette: Palette): string {
  const words = palette.faint(statusWords[status]);
  if (status !== "partial") return `    ${file}  ${words}`;
  const names = unverified.map((pointer) => pointer.split("/").slice(-2).join("."));
  const rest = names.length > 4 ? `, and ${names.length - 4} more` : "";
  return `    ${file}  ${words}; unknown: ${names.slice(0, 4).join(", ")}${rest}`;
}

function printSum(report: CheckReport, palette: Palette): string {
  const { errors, warnings, infos } = countSeverities(report.diagnostics);
  const declarations = count(report.files.length, "declaration");
  const artifacts = count(report.files.flatMap((file) => file.artifacts).length, "artifact");
  const found = [
    count(errors, "error"),
    count(warnings, "warning"),
    ...(infos ? [`${infos} info`] : []),
  ].join(", ");
  const paint = errors ? palette.error : warnings ? palette.warning : palette.good;
  const verdict = errors + warnings + infos === 0 ? "clean" : found;
  return `${palette.strong(paint(verdict))} ${palette.faint(`in ${declarations} with ${artifacts}`)}`;
}

function printExplainHint(diagnostics: readonly Diagnostic[], palette: Palette): readonly string[] {
  const first = diagnostics.find(({ severity }) => severity === "error") ?? diagnostics[0];
  if (!first) return [];
  const hints = [`what a code means: hml explain ${first.code}`];
  const safe = diagnostics.filter((one) => one.fixes.some((fix) => fix.safe)).length;
  if (safe > 0) hints.push(`${count(safe, "finding")} can be mended with --fix`);
  const stale = diagnostics.filter(({ code, fixes }) => /^HML7[23]/.test(code) && fixes.length > 0).length;
  if (stale > 0) hints.push(`${count(stale, "statement")} can follow the artifact with --fix --update`);
  return hints.map(palette.faint);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
