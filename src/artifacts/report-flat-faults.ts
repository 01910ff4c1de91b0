import type { limits } from "../base/limits.ts";
import { malformedFlatbuffer } from "../diagnostics/faults/malformed-flatbuffer.ts";
import type { FactDraft } from "./fact-draft.ts";
import type { FlatRun } from "./flat-table.ts";

/** Turns what a walk over a FlatBuffers file found wrong into faults, and marks everything in it as unread if so. */
export function reportFlatFaults(run: FlatRun, draft: FactDraft): boolean {
  const { missing, limit } = run;
  if (missing) {
    const { what, offset, wanted, available } = missing;
    const values = { what, offset, wanted, available };
    draft.fault(malformedFlatbuffer, "default", values, { offset, bytes: available });
  }
  if (limit) draft.limit(limit as keyof typeof limits, { offset: run.start, bytes: run.end - run.start });
  const faulty = missing !== undefined || limit !== undefined;
  if (faulty) draft.unread("part of the model", "it is damaged, cut off or beyond a limit", ["all"]);
  return faulty;
}
