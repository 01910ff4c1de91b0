import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

const robust: readonly (string | undefined)[] = ["median", "trimmed-mean", "krum"];

/** FED-006. */
export const poisoningUndefended = defineRule({
  code: "HML4206",
  name: "poisoning-undefended",
  severity: "warning",
  origin: ["FED-006"],
  on: "federated",
  profile: "advanced",
  summary: "Nothing keeps a single participant from bending the global model.",
  reason:
    "In a plain mean one device with a large enough update decides the result, and a backdoor for one word or one face needs only that. Cut updates to a norm (`norm-clipping` with `clip-norm`), drop outliers, or use an aggregation that bears them (median, trimmed mean, Krum).",
  messages: {
    default: message`nothing keeps poisoned updates out; state a "defence" such as "[norm-clipping]", or a robust "aggregation"`,
    bound: message`"norm-clipping" needs its bound; state "clip-norm"`,
  },
  bad: [
    {
      text: "model words {\n  ⟦federated⟧ { participants: 100, aggregation: fedavg, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated { participants: 100, defence: [⟦norm-clipping⟧], rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  good: [
    {
      text: "model words {\n  federated { participants: 100, defence: [norm-clipping], clip-norm: 1.0, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
    {
      text: "model words {\n  federated { participants: 100, aggregation: median, rollback: previous, version-check: true, verify-digest: true }\n}",
    },
  ],
  check(federated, { at, report }) {
    const { defence = [], aggregation } = federated;
    if (defence.length === 0 && !robust.includes(aggregation)) report("default", at(federated), {});
    const clipping = defence.indexOf("norm-clipping");
    if (clipping >= 0 && federated["clip-norm"] === undefined)
      report("bound", at(federated, "defence", clipping), {});
  },
});
