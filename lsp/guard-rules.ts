import type { Rule } from "../src/rules/define-rule.ts";

/**
 * The rules, so that one that throws is a fault of its own and not of the server: it is reported once, and the others
 * go on. What it had found before it threw stays.
 */
export function guardRules(
  rules: readonly Rule[],
  report: (rule: Rule, fault: unknown) => void,
): readonly Rule[] {
  const reported = new Set<string>();
  return rules.map((rule) => ({
    ...rule,
    check: (block: never, context: Parameters<Rule["check"]>[1]) => {
      try {
        rule.check(block, context);
      } catch (fault) {
        if (reported.has(rule.code)) return;
        reported.add(rule.code);
        report(rule, fault);
      }
    },
  }));
}
