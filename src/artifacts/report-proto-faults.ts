import type { limits } from "../base/limits.ts";
import { malformedModelDefinition } from "../diagnostics/faults/malformed-model-definition.ts";
import type { FactDraft, Place } from "./fact-draft.ts";
import type { ProtoRun } from "./proto-cursor.ts";

/**
 * Turns what a protobuf walk found wrong into faults of the artifact, and marks everything in it as unread where there
 * was any. `explained`: the file is known to be cut off there, so missing bytes are no news.
 */
export function reportProtoFaults(run: ProtoRun, place: Place, draft: FactDraft, explained = false): boolean {
  const { missing, malformed, limit } = run;
  if (missing && !explained) {
    const { what, offset, wanted, available } = missing;
    draft.fault(
      malformedModelDefinition,
      "short",
      { what, offset, wanted, available },
      { offset, bytes: available },
    );
  }
  if (malformed) {
    draft.fault(malformedModelDefinition, "malformed", malformed, { offset: malformed.offset, bytes: 1 });
  }
  if (limit) draft.limit(limit as keyof typeof limits, place);
  const faulty = missing !== undefined || malformed !== undefined || limit !== undefined;
  if (faulty)
    draft.unread("part of the model definition", "it is damaged, cut off or beyond a limit", ["all"]);
  return faulty;
}
