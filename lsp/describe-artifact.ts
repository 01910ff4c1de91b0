import type { FactTensor } from "../src/model/artifact-facts.ts";
import { printFactType } from "../src/model/print-fact-type.ts";
import { formatSize } from "../src/model/values/size.ts";
import type { KnownArtifact } from "./artifact-memory.ts";

/** Ports and operator types that are shown; the rest are counted. */
const shown = 8;

/** What a compiled file says of itself, as Markdown. */
export function describeArtifact(artifact: KnownArtifact, declared: string): string {
  if (artifact.is !== "read") return `**${declared}** is ${artifact.is}.`;
  const { facts, bytes, digest } = artifact;
  const { name, version } = facts.producer;
  const rows: readonly (readonly [title: string, value: string | undefined])[] = [
    ["size", `${formatSize(bytes)} (${bytes.toLocaleString("en")} bytes)`],
    ["digest", `\`${digest}\``],
    ["model", facts.name],
    ["chip", facts.target.join(", ")],
    ["made by", [name, version].filter(Boolean).join(" ")],
    ["weights", listSome([...facts.weights.byType].map(([type, size]) => `${type} ${formatSize(size)}`))],
    [
      "operators",
      listSome([...facts.operators].sort((a, b) => b[1] - a[1]).map(([type, count]) => `${type} ×${count}`)),
    ],
    ["inputs", listPorts(facts.inputs)],
    ["outputs", listPorts(facts.outputs)],
    ["not read", listSome(facts.unread.map(({ what, why }) => `${what}: ${why}`))],
  ];
  const lines = rows.flatMap(([title, value]) => (value ? [`- ${title}: ${value}`] : []));
  return `**${declared}**: ${facts.description}\n\n${lines.join("\n")}`;
}

function listPorts(ports: readonly FactTensor[]): string {
  return listSome(ports.map((port) => `\`${port.name || "?"}\` ${printFactType(port)}`));
}

function listSome(all: readonly string[]): string {
  const rest = all.length - shown;
  return all.slice(0, shown).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
