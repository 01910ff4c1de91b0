import { otherContainer } from "../../diagnostics/faults/other-container.ts";
import type { ByteWindow } from "../byte-window.ts";
import { FactDraft } from "../fact-draft.ts";
import { ProtoCursor, startProtoRun } from "../proto-cursor.ts";
import { reportProtoFaults } from "../report-proto-faults.ts";
import { readModelDef } from "./model-def.ts";
import { readGraphs } from "./om-graphs.ts";
import { readInputs, readOutputs } from "./om-io.ts";
import { decideQuantized } from "./om-quantization.ts";
import { recordStatements } from "./om-statements.ts";
import { WeightTally } from "./om-weights.ts";

/** Reads a HiAI graph without a container: a bare `ModelDef` that fills the file, as the IR API writes it. */
export function readOmGraph(window: ByteWindow): FactDraft {
  const draft = new FactDraft(window.size);
  draft.format = "hiai-graph";
  draft.description = "HiAI IR graph without a container";
  draft.container = { name: "ModelDef", version: undefined };
  draft.fault(otherContainer, "graph", {}, { offset: 0, bytes: Math.min(16, window.size) });
  draft.section("MODEL_DEF", 0, window.size);
  const run = startProtoRun(window);
  const def = readModelDef(new ProtoCursor(run, 0, window.size));
  recordStatements(def, draft);
  draft.meta("ir-version", def.irVersion);
  // Constants of such a graph stand in it; a place in a weights partition would point at nothing.
  const tally = new WeightTally(draft);
  const findings = readGraphs({ def, tally, draft, seen: new Set() });
  draft.inputs = readInputs(findings.inputs, def.names);
  draft.outputs = readOutputs(findings.outputs, def.names, def.attrs);
  if (findings.outputs.length === 0) {
    draft.unread("outputs", "the graph has no NetOutput operator", ["io"]);
  }
  reportProtoFaults(run, { offset: 0, bytes: window.size }, draft);
  draft.quantized = decideQuantized(draft, false);
  return draft;
}
