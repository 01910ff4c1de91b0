import { limits } from "../../base/limits.ts";
import type { FactDraft } from "../fact-draft.ts";
import { leaveOut } from "./leave-out.ts";

/** Adds the name of an initializer to `names`, as far as their limit. */
export function keepName(names: Set<string>, name: string, draft: FactDraft): void {
  if (names.size < limits.artifactItems) names.add(name);
  else leaveOut("initializers", "artifactItems", draft);
}
