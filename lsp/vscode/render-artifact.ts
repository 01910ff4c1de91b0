import { formatSize } from "../../src/model/values/size.ts";
import { layOutLine } from "../../src/report/display-line.ts";
import type { InspectedTensor, Inspection } from "../../src/service/inspect.ts";
import { artifactStyle } from "./artifact-style.ts";

/** What a page needs besides the facts. */
export interface ArtifactPage {
  /** Name of the file. */
  readonly name: string;
  /** Address that drafts a declaration. */
  readonly link: string;
}

/** Rows of a table that are shown; one more line says how many follow. */
const shownRows = 200;

/**
 * The facts of an artifact as a page: no script, nothing loaded, and every text of the file as text, with what could hide
 * or turn its neighbours made visible.
 */
export function renderArtifact(facts: Inspection, { name, link }: ArtifactPage): string {
  const head = `<header>
<h1>${text(name)}</h1>
<p>${text(facts.description)}, ${size(facts.bytes)}${facts.encrypted ? " <strong>encrypted</strong>" : ""}</p>
<p><a class="button" href="${text(link)}">New declaration from this file</a></p>
</header>`;
  const sections = [
    summary(facts),
    ports("Inputs", facts.inputs),
    ports("Outputs", facts.outputs),
    operators(facts),
    table(
      "Sections",
      ["Offset", "Size", "Name"],
      facts.sections.map((one) => [one.offset.toLocaleString("en"), size(one.bytes), text(one.name)]),
    ),
    table(
      "Models inside",
      ["Name", "Size", "What"],
      facts.parts.map((one) => [text(one.name), size(one.bytes), text(one.facts.description)]),
    ),
    oddities(facts),
    table(
      "Not read",
      ["What", "Why", "Unknown therefore"],
      facts.unread.map(({ what, why, hides }) => [text(what), text(why), text(hides.join(", "))]),
    ),
  ];
  return page(name, `${head}\n${sections.filter(Boolean).join("\n")}`);
}

/** A page for a file that is not there, or may not be read. */
export function renderUnreadable(name: string): string {
  return page(
    name,
    `<h1>${text(name)}</h1>\n<p>This file cannot be read: it is gone, empty, or may not be opened.</p>`,
  );
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${artifactStyle}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function summary(facts: Inspection): string {
  const { container, weights, quantized, quantization } = facts;
  const types = Object.entries(weights.byType).map(([type, bytes]) => `${type} ${formatSize(bytes)}`);
  const parameters = weights.parameters ? `${weights.parameters.toLocaleString("en")} parameters` : "";
  const markers = Object.entries(quantization).map(([marker, count]) => `${marker} ×${count}`);
  const rows: readonly (readonly [string, string])[] = [
    ["Container", [container.name, container.version].filter(Boolean).join(" ")],
    ["Model", facts.name ?? ""],
    ["Chip", facts.target.join(", ")],
    ["Made by", facts.producer ?? ""],
    ["Weights", [...types, parameters].filter(Boolean).join(", ")],
    ["Quantized", [quantized, ...markers].join(", ")],
    ...(facts.requires.length > 0 ? [["Requires", facts.requires.join(", ")] as const] : []),
    ...facts.gears.map(
      ({ kind, choices }) => [`Choice of ${kind}`, choices.map((one) => one.join("×")).join(", ")] as const,
    ),
    ...facts.companions.map(({ location }) => ["Also needs", location] as const),
    ...(facts.digest ? [["Digest", facts.digest] as const] : []),
  ];
  const lines = rows.map(
    ([key, value]) => `<dt>${key}</dt><dd>${value ? text(value) : "<em>not stated</em>"}</dd>`,
  );
  return `<dl>${lines.join("\n")}</dl>`;
}

function ports(title: string, tensors: readonly InspectedTensor[]): string {
  const rows = tensors.map(({ name, type, layout, aliases, alternative, quantization }) => {
    const more = [
      alternative && `or ${alternative.type} ${alternative.layout ?? ""}`,
      aliases && `also called ${aliases.join(", ")}`,
      quantization && `scale ${quantization.scales[0]}, zero point ${quantization.zeroPoints[0] ?? 0}`,
    ];
    return [
      name ? text(name) : "<em>no name</em>",
      `<code>${text(type)}</code>`,
      text(layout ?? ""),
      text(more.filter(Boolean).join("; ")),
    ];
  });
  return table(title, ["Name", "Type", "Layout", "Besides"], rows);
}

function operators({ operators: counts }: Inspection): string {
  const ordered = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const most = ordered[0]?.[1] ?? 1;
  const rows = ordered.map(([type, count]) => [
    text(type),
    String(count),
    `<meter min="0" max="${most}" value="${count}">${count} of ${most}</meter>`,
  ]);
  return table("Operators", ["Type", "Count", "Share of the most frequent"], rows);
}

function oddities({ faults, checks, notes }: Inspection): string {
  const fails = checks.filter(({ result }) => result === "fails");
  return table(
    "Odd",
    ["What", "Details"],
    [
      ...faults.map(({ code, message }) => [text(code), text(message)]),
      ...fails.map(({ name, detail }) => [`does not hold: ${text(name)}`, text(detail)]),
      ...notes.map((note) => ["note", text(note)]),
    ],
  );
}

/** Cells are HTML. Nothing where there are no rows; a column in which nothing stands is left out. */
function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const used = heads.map((_, i) => rows.some((row) => row[i]));
  const keep = (cells: readonly string[]) => cells.filter((_, i) => used[i]);
  const head = keep(heads)
    .map((one) => `<th scope="col">${one}</th>`)
    .join("");
  const body = rows.slice(0, shownRows).map(
    (row) =>
      `<tr>${keep(row)
        .map((cell) => `<td>${cell}</td>`)
        .join("")}</tr>`,
  );
  const rest = rows.length > shownRows ? `<p>and ${rows.length - shownRows} more</p>` : "";
  return `<section><h2>${title} <small>${rows.length}</small></h2><table><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table>${rest}</section>`;
}

function size(bytes: number): string {
  return `<span title="${bytes.toLocaleString("en")} bytes">${formatSize(bytes)}</span>`;
}

/** A text of the file or its name, as HTML. */
function text(given: string): string {
  return layOutLine(given.replaceAll(/\s+/g, " "))
    .text.replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
