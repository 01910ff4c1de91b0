import type { ArtifactFacts, FactTensor } from "../model/artifact-facts.ts";
import { printFactType } from "../model/print-fact-type.ts";
import { formatSize } from "../model/values/size.ts";
import { displayWidth, layOutLine } from "../report/display-line.ts";
import type { Palette } from "../report/palette.ts";
import { spellToolchain } from "../rules/artifact/spell-toolchain.ts";

/** How an inspection is printed. */
export interface PrintInspectionOptions {
  /** Name of the file as the person gave it. */
  readonly file: string;
  /** `sha256:…`; left out where it was not computed. */
  readonly digest?: string;
  readonly palette: Palette;
  /** Columns of the terminal. */
  readonly width: number;
}

/** Rows of a table that are shown; one more line says how many follow. */
const shownRows = 24;
const barCells = 20;

/** Other statements of a file that belong into its summary: title → metadata key. */
const alsoStated = [
  ["platform", "platform-version"],
  ["from", "framework"],
  ["built with", "build-options"],
] as const;

/**
 * The facts of one artifact for a person: what it is, for which chip, at which precision and by which tool; what goes in
 * and out; operators with shares; the map of the file; what is odd; what was not verified. Ends in one LF.
 */
export function printInspection(facts: ArtifactFacts, options: PrintInspectionOptions): string {
  const printer: Printer = { facts, ...options };
  const sections = [
    printSummary(printer),
    printPorts(printer, "Inputs", facts.inputs),
    printPorts(printer, "Outputs", facts.outputs),
    printOperators(printer),
    printMap(printer),
    printParts(printer),
    printOddities(printer),
    printUnverified(printer),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

interface Printer extends PrintInspectionOptions {
  readonly facts: ArtifactFacts;
}

function printSummary({ facts, file, digest, palette }: Printer): string[] {
  const unstated = palette.faint("not stated");
  const rows: (readonly [string, string])[] = [
    ["what", `${safe(facts.description)}, ${formatSize(facts.bytes)} (${facts.bytes} bytes)`],
    ["container", safe([facts.container.name, facts.container.version].filter(Boolean).join(" "))],
    ["model", facts.name === undefined ? unstated : safe(facts.name)],
    ["chip", facts.target.length > 0 ? safe(facts.target.join(", ")) : unstated],
    ["made by", safe(spellToolchain(facts.producer) ?? "") || unstated],
    ["precision", printPrecision(facts)],
    ["quantized", printQuantized(facts)],
  ];
  for (const [title, key] of alsoStated) {
    const value = facts.metadata.get(key);
    if (value !== undefined) rows.push([title, shorten(safe(value), 400)]);
  }
  if (facts.requires) rows.push(["requires", safe(facts.requires.join(", "))]);
  for (const gears of facts.gears ?? []) {
    rows.push([gears.kind, gears.choices.map((choice) => choice.join("×")).join(", ")]);
  }
  for (const { location, bytes } of facts.companions ?? []) {
    rows.push(["also needs", `${safe(location)}${bytes === undefined ? "" : `, ${formatSize(bytes)}`}`]);
  }
  if (digest) rows.push(["digest", digest]);
  const head = facts.encrypted ? `${safe(file)} ${palette.warning("encrypted")}` : safe(file);
  return [palette.strong(head), ...rows.map(([key, value]) => `  ${palette.faint(key.padEnd(10))} ${value}`)];
}

function printPrecision({ weights }: ArtifactFacts): string {
  if (weights.byType.size === 0) {
    return weights.bytes > 0 ? `${formatSize(weights.bytes)} of weights of unknown types` : "no weights seen";
  }
  const total = sum(weights.byType.values());
  const types = [...weights.byType].sort((a, b) => b[1] - a[1]);
  const doubt = (type: string) => (weights.doubtful?.has(type) ? " (a label that cannot be true)" : "");
  const list = types
    .map(([type, bytes]) => `${safe(type)}${doubt(type)} ${percent(bytes, total)}`)
    .join(", ");
  const parameters = weights.parameters ? `, ${weights.parameters.toLocaleString("en")} parameters` : "";
  return `${list} of ${formatSize(weights.bytes)}${parameters}`;
}

function printQuantized({ quantized, quantization }: ArtifactFacts): string {
  const markers = [...(quantization ?? [])].map(([marker, count]) => `${safe(marker)} ×${count}`);
  return markers.length > 0 ? `${quantized} (${markers.join(", ")})` : quantized;
}

function printPorts({ palette }: Printer, title: string, tensors: readonly FactTensor[]): string[] {
  if (tensors.length === 0) return [];
  const rows = tensors.slice(0, shownRows).flatMap((tensor) => {
    const row = [
      safe(tensor.name) || palette.faint("(no name)"),
      safe(printFactType(tensor)),
      tensor.layout ?? "",
    ];
    const { alternative, aliases, quantization } = tensor;
    const extra: string[] = [];
    if (alternative) extra.push(`or ${printFactType(alternative)} ${alternative.layout ?? ""}`.trimEnd());
    if (quantization) {
      extra.push(`scale ${quantization.scales[0]}, zero point ${quantization.zeroPoints[0] ?? 0}`);
    }
    if (aliases) extra.push(`also called ${aliases.join(", ")}`);
    return [row, ...extra.map((text) => ["", palette.faint(safe(text)), ""])];
  });
  return [palette.strong(title), ...alignColumns(rows), ...printRest(palette, tensors.length)];
}

function printOperators({ facts, palette }: Printer): string[] {
  if (facts.operators.size === 0) return [];
  const total = sum(facts.operators.values());
  const ordered = [...facts.operators].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = ordered[0]?.[1] ?? 1;
  const rows = ordered.slice(0, shownRows).map(([type, count]) => {
    const bar = "█".repeat(Math.max(1, Math.round((count / most) * barCells)));
    return [safe(type), String(count).padStart(6), percent(count, total).padStart(6), palette.faint(bar)];
  });
  const title = `Operators (${total} of ${facts.operators.size} ${facts.operators.size === 1 ? "type" : "types"})`;
  return [palette.strong(title), ...alignColumns(rows), ...printRest(palette, ordered.length)];
}

/** The parts of the file in its order; of very many, the largest. */
function printMap({ facts, palette, width }: Printer): string[] {
  if (facts.sections.length === 0) return [];
  const largest = [...facts.sections].sort((a, b) => b.bytes - a.bytes).slice(0, shownRows);
  const shown = facts.sections.filter((section) => largest.includes(section));
  shown.sort((a, b) => a.offset - b.offset);
  const longest = Math.max(16, width - 44);
  const rows = shown.map(({ name, offset, bytes }) => [
    String(offset).padStart(12),
    formatSize(bytes).padStart(8),
    percent(bytes, facts.bytes).padStart(6),
    shorten(safe(name), longest),
  ]);
  const title = `${palette.strong("Sections")} ${palette.faint("(offset, size, share)")}`;
  return [title, ...alignColumns(rows), ...printRest(palette, facts.sections.length)];
}

function printParts({ facts, palette }: Printer): string[] {
  const parts = facts.parts ?? [];
  if (parts.length === 0) return [];
  const rows = parts
    .slice(0, shownRows)
    .map((part) => [safe(part.name), formatSize(part.bytes), safe(part.facts.description)]);
  return [palette.strong("Models inside"), ...alignColumns(rows), ...printRest(palette, parts.length)];
}

function printOddities({ facts, palette }: Printer): string[] {
  const lines = facts.faults.map((fault) => {
    const paint = palette[fault.severity];
    return `  ${paint(`${fault.severity}[${fault.code}]`)} ${safe(fault.message)}`;
  });
  for (const { name, result, detail } of facts.checks) {
    if (result === "fails" && !facts.faults.some(({ message }) => message.includes(detail))) {
      lines.push(`  ${palette.warning("does not hold:")} ${safe(name)} (${safe(detail)})`);
    }
  }
  for (const note of facts.notes ?? []) lines.push(`  ${palette.info("note:")} ${safe(note)}`);
  return lines.length > 0 ? [palette.strong("Odd"), ...lines] : [];
}

function printUnverified({ facts, palette }: Printer): string[] {
  if (facts.unread.length === 0) return [];
  const lines = facts.unread.slice(0, shownRows).map(({ what, why, hides }) => {
    const unknown = hides.length > 0 ? `; unknown therefore: ${hides.join(", ")}` : "";
    return `  ${safe(what)} ${palette.faint(`${safe(why)}${unknown}`)}`;
  });
  return [palette.strong("Not read"), ...lines, ...printRest(palette, facts.unread.length)];
}

function printRest(palette: Palette, count: number): string[] {
  return count > shownRows ? [`  ${palette.faint(`and ${count - shownRows} more (see --json)`)}`] : [];
}

/** Pads all columns but the last to the width of their widest cell, colours not counted. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, visibleWidth(cell));
    });
  }
  return rows.map((row) => {
    const cells = row.map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - visibleWidth(cell)));
    return `  ${cells.join("  ")}`.trimEnd();
  });
}

function visibleWidth(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes that a palette adds
  return displayWidth(text.replace(/\u001b\[[0-9;]*m/g, ""));
}

/** Text from a file, with what could move the cursor or turn the direction made visible. */
function safe(text: string): string {
  return layOutLine(text.replace(/\s+/g, " ")).text;
}

function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function percent(part: number, whole: number): string {
  return `${whole > 0 ? ((100 * part) / whole).toFixed(1) : "0.0"}%`;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
