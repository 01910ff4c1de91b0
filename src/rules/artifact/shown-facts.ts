import type { Messages } from "../../diagnostics/message.ts";
import { type ArtifactFacts, type FactTopic, isHidden } from "../../model/artifact-facts.ts";
import type { Block } from "../block.ts";
import type { RelatedPlace, RuleContext } from "../rule-context.ts";

/** What the comparisons of a declaration with a file ask of the context. */
export type Surroundings = Pick<RuleContext<Messages>, "artifact" | "up" | "labelOf" | "at">;

/** Facts of a variant's artifact, where it was read and shows the topic; what it hides is neither right nor wrong. */
export function shownFacts(
  { artifact }: Pick<Surroundings, "artifact">,
  variant: Block<"variant">,
  topic: FactTopic | "file",
): ArtifactFacts | undefined {
  const state = artifact(variant);
  if (state?.presence !== "read" || !state.facts) return undefined;
  return isHidden(state.facts, topic) ? undefined : state.facts;
}

/** The other side of a contradiction: the file, at the statement that names it. */
export function statedByFile(
  { at }: Pick<Surroundings, "at">,
  variant: Block<"variant">,
  words: string,
): RelatedPlace {
  return [at(variant, "artifact"), words];
}

/** The path by which a variant names its file, for a message about what the file says. */
export function fileOf({ artifact = "" }: Block<"variant">): string {
  return artifact;
}
