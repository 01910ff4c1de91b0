import { limits } from "../../base/limits.ts";
import type { FactTopic } from "../../model/artifact-facts.ts";
import type { ByteWindow } from "../byte-window.ts";
import type { Extent } from "../extent.ts";
import type { FactDraft } from "../fact-draft.ts";
import { ProtoCursor, startProtoRun } from "../proto-cursor.ts";
import { reportProtoFaults } from "../report-proto-faults.ts";
import { partitionKind } from "./om-partition-kinds.ts";
import type { OmTable } from "./om-partitions.ts";
import { folders } from "./om-weights.ts";

/** Reads a complete container within another; `undefined` beyond the limit of nesting. */
export type ReadNested = (extent: Extent) => FactDraft | undefined;

interface Container {
  readonly window: ByteWindow;
  readonly draft: FactDraft;
}

/** Reads the submodels of a flow (`SubmodelDef` in partitions of kind 7): each may hold a complete container. */
export function readSubmodels({ window, draft }: Container, table: OmTable, readNested: ReadNested): void {
  const places = table.partitions.filter(({ kind }) => kind === partitionKind.flowSubmodel);
  for (const partition of places) {
    const run = startProtoRun(window);
    const submodel = new ProtoCursor(run, partition.offset, partition.end);
    let name = "";
    let processor = "";
    let content: Extent | undefined;
    while (submodel.next()) {
      if (submodel.field === 1) name = submodel.text();
      else if (submodel.field === 2) processor = submodel.text();
      else if (submodel.field === 3) content = { start: submodel.valueStart, end: submodel.valueEnd };
      else if (submodel.field === 9) {
        draft.addCompanion(submodel.text().replace(folders, ""), undefined);
      }
    }
    reportProtoFaults(run, partition, draft, partition.end < partition.offset + partition.bytes);
    const label = processor ? `${name} (${processor})` : name;
    if (content && content.end > content.start) adopt(label, content, readNested(content), draft);
    else draft.unread(`submodel "${label}"`, "its content is not in this file", ["operators", "weights"]);
  }
}

/** Reads the models of a bundle (partitions of kind 24, each a complete container); returns how many there are. */
export function readBundledModels({ draft }: Container, table: OmTable, readNested: ReadNested): number {
  draft.section("partition table", table.offset, table.bytes);
  const models = table.partitions.filter(({ kind }) => kind === partitionKind.bundledModel);
  for (const partition of table.partitions) {
    draft.section(partition.name, partition.offset, partition.end - partition.offset);
  }
  models.forEach((partition, i) => {
    const extent = { start: partition.offset, end: partition.end };
    adopt(`model ${i + 1}`, extent, readNested(extent), draft);
  });
  return models.length;
}

/** Takes a part's facts into the whole: operators, weights and faults add up, the rest stays the part's. */
function adopt(name: string, extent: Extent, part: FactDraft | undefined, whole: FactDraft): void {
  if (!part) return;
  for (const [type, count] of part.operators) {
    whole.operators.set(type, (whole.operators.get(type) ?? 0) + count);
  }
  for (const [type, bytes] of part.byType) whole.addWeights(type, bytes);
  for (const [type, bytes] of part.doubtful) whole.addDoubtful(type, bytes);
  for (const [marker, count] of part.quantization) whole.mark(marker, count);
  whole.weightBytes += part.weightBytes;
  whole.parameters += part.parameters;
  whole.constants += part.constants;
  whole.target = [...new Set([...whole.target, ...part.target])];
  const facts = part.finish();
  for (const fault of facts.faults.slice(0, limits.artifactFaults)) {
    whole.faults.push({ ...fault, message: `${name}: ${fault.message}` });
  }
  for (const { what, why, hides } of facts.unread) {
    whole.unread(`${name}: ${what}`, why, hides.flatMap(hiddenInWhole));
  }
  whole.parts.push({ name, offset: extent.start, bytes: extent.end - extent.start, facts });
}

/** What a topic that is hidden in a part hides in the whole, which has inputs, outputs and a name of its own. */
function hiddenInWhole(topic: FactTopic): readonly FactTopic[] {
  if (topic === "io" || topic === "name") return [];
  return topic === "all" ? ["operators", "weights", "target", "producer"] : [topic];
}
