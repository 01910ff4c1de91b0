import type { Messages } from "../../diagnostics/message.ts";
import type { TypeDifference } from "../../theory/tensor-types.ts";
import type { Block } from "../block.ts";
import type { ProposedFix, RuleContext } from "../rule-context.ts";
import { compareIo, type DeclaredPort } from "./compare-io.ts";
import { fileOf, statedByFile } from "./shown-facts.ts";

/** One aspect in which a declared type and the file's part. */
export interface TypeFinding {
  readonly port: DeclaredPort;
  readonly differences: readonly TypeDifference[];
  /** Tensor of the file, in words. */
  readonly file: string;
  readonly extras: {
    readonly related: readonly ReturnType<typeof statedByFile>[];
    readonly fix: ProposedFix | undefined;
  };
}

/** The declared inputs and outputs of a variant whose types part from the file's in one aspect. */
export function listTypeFindings(
  context: RuleContext<Messages>,
  variant: Block<"variant">,
  aspect: Exclude<TypeDifference["aspect"], "layout">,
): readonly TypeFinding[] {
  const findings: TypeFinding[] = [];
  for (const { kind, pairs } of compareIo(context, variant)?.ports ?? []) {
    for (const { port, position, differences, corrected } of pairs) {
      const own = differences.filter((one) => one.aspect === aspect);
      if (own.length === 0) continue;
      const words = `in this file ${kind} ${position} is ${corrected ?? own.map(({ right }) => right).join(", ")}`;
      const fix = corrected && {
        title: `State ${corrected}`,
        safe: false,
        changes: [context.set(port.block, "type", corrected)],
      };
      findings.push({
        port,
        differences: own,
        file: fileOf(variant),
        extras: { related: [statedByFile(context, variant, words)], fix: fix || undefined },
      });
    }
  }
  return findings;
}
