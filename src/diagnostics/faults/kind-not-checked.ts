import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** Blocks of a kind were parsed and not checked. */
export const kindNotChecked = defineFault({
  code: "HML2015",
  name: "kind-not-checked",
  severity: "info",
  summary: "Blocks of a kind were parsed and not checked.",
  reason:
    "The language knows the kind and this version of the tool does not check what stands in it. The statements are kept, converted and printed; a clean result says nothing about them.",
  messages: { default: message`"${"kind"}" is parsed and kept, but not checked by this version` },
  bad: [],
  good: [],
});
