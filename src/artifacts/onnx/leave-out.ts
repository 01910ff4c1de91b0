import type { FactDraft } from "../fact-draft.ts";

/** Records that some of `what` were left out at a limit, so that inputs and outputs are not known to be all. */
export function leaveOut(what: string, limit: "artifactItems" | "artifactListItems", draft: FactDraft): void {
  draft.limit(limit, { offset: 0, bytes: 0 });
  draft.unread(`${what} beyond a limit`, "there are more than any model has", ["io"]);
}
