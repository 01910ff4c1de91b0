import { formatSize } from "../../../src/model/values/size.ts";
import type { InspectedTensor, Inspection } from "../../../src/service/inspect.ts";
import { element } from "./element.ts";

/** Rows of a table that are shown; one more line says how many follow. */
const shown = 60;

/** What a compiled file says of itself: what it is, what goes in and out, its operators, the map of the file. */
export function viewInspection(facts: Inspection): HTMLElement {
  return element(
    "div",
    { class: "inspection" },
    viewSummary(facts),
    viewPorts("Inputs", facts.inputs),
    viewPorts("Outputs", facts.outputs),
    viewOperators(facts),
    viewSections(facts),
    viewList(
      "What is odd",
      facts.faults.map(({ message }) => message),
    ),
    viewList(
      "What could not be read",
      facts.unread.map(({ what, why }) => `${what}: ${why}`),
    ),
  );
}

function viewSummary(facts: Inspection): HTMLElement {
  const types = Object.entries(facts.weights.byType).map(([type, bytes]) => `${type} ${formatSize(bytes)}`);
  const rows: readonly (readonly [string, string | null])[] = [
    ["what", facts.description],
    ["bytes", facts.bytes.toLocaleString("en")],
    ["container", [facts.container.name, facts.container.version].filter(Boolean).join(" ")],
    ["model", facts.name],
    ["chip", facts.target.join(", ")],
    ["made by", facts.producer],
    ["weights", types.join(", ")],
    ["quantized", facts.quantized],
    ["encrypted", facts.encrypted ? "yes" : null],
    ["digest", facts.digest],
  ];
  const list = element("dl", {});
  for (const [title, value] of rows)
    if (value) list.append(element("dt", {}, title), element("dd", {}, value));
  return list;
}

function viewPorts(title: string, ports: readonly InspectedTensor[]): HTMLElement | undefined {
  if (ports.length === 0) return undefined;
  const rows = ports.map(({ name, type, layout }) => [name || "not named", type, layout ?? ""]);
  return viewTable(title, ["name", "type", "layout"], rows);
}

function viewOperators({ operators }: Inspection): HTMLElement | undefined {
  const entries = Object.entries(operators).sort(([, a], [, b]) => b - a);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return undefined;
  const rows = entries.map(([type, count]) => [type, String(count), viewShare(count / total)]);
  return viewTable(`Operators (${total})`, ["type", "count", "share"], rows);
}

function viewShare(share: number): HTMLElement {
  const bar = element("span", { class: "bar", "aria-hidden": "true" });
  bar.style.setProperty("--share", String(share));
  return element("span", { class: "share" }, bar, `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`);
}

/** The stretches of the file, drawn to scale, and named below. */
function viewSections({ sections, bytes }: Inspection): HTMLElement | undefined {
  if (sections.length === 0 || bytes === 0) return undefined;
  const map = element("div", { class: "map", "aria-hidden": "true" });
  for (const [at, section] of sections.entries()) {
    const part = element("span", { class: `part-${at % 5}`, title: section.name });
    part.style.setProperty("left", `${(section.offset / bytes) * 100}%`);
    part.style.setProperty("width", `${(section.bytes / bytes) * 100}%`);
    map.append(part);
  }
  const rows = sections.map(({ name, offset, bytes: length }, at) => [
    element("span", {}, element("i", { class: `part-${at % 5}`, "aria-hidden": "true" }), name),
    offset.toLocaleString("en"),
    length.toLocaleString("en"),
    viewShare(length / bytes),
  ]);
  const table = viewTable("Map of the file", ["section", "offset", "bytes", "share"], rows);
  table.querySelector("h4")?.after(map);
  return table;
}

function viewTable(
  title: string,
  heads: readonly string[],
  rows: readonly (readonly (string | HTMLElement)[])[],
): HTMLElement {
  const head = element("tr", {}, ...heads.map((one) => element("th", { scope: "col" }, one)));
  const body = rows
    .slice(0, shown)
    .map((cells) => element("tr", {}, ...cells.map((cell) => element("td", {}, cell))));
  const rest = rows.length - shown;
  return element(
    "section",
    {},
    element("h4", {}, title),
    element(
      "div",
      { class: "table", tabindex: "0", role: "group", "aria-label": title },
      element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)),
    ),
    rest > 0 && element("p", {}, `and ${rest} more`),
  );
}

function viewList(title: string, lines: readonly string[]): HTMLElement | undefined {
  if (lines.length === 0) return undefined;
  return element(
    "section",
    {},
    element("h4", {}, title),
    element("ul", {}, ...lines.map((line) => element("li", {}, line))),
  );
}
