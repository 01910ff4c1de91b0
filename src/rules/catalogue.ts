import type { Rule } from "./define-rule.ts";
import { processorWithoutFallback } from "./hardware/processor-without-fallback.ts";

/** Every rule, by code. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [processorWithoutFallback];
