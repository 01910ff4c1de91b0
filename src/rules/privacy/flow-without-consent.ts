import { message } from "../../diagnostics/message.ts";
import { compareLabels, flowLabel } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

const agreed: readonly (string | undefined)[] = ["explicit", "contract"];

/** PRV-006. */
export const flowWithoutConsent = defineRule({
  code: "HML4022",
  name: "flow-without-consent",
  severity: "error",
  origin: ["PRV-006", "S3", "S31"],
  on: "dataflow",
  profile: "privacy",
  summary: "Sensitive data goes to a person or a third party without consent or purpose.",
  reason:
    "A result that a model computed from somebody's heart goes to a doctor's mailbox: useful, and only lawful if that person agreed to this very flow and knows what for. Using the function is not agreeing to it. State `consent: explicit` (or the contract that needs it) and the receiver's `purpose`.",
  messages: {
    consent: message`data labelled ${"label"} goes to a ${"to"} and consent is ${"consent"}; "explicit" or "contract" would be right`,
    purpose: message`data labelled ${"label"} goes to a ${"to"} and no purpose is stated; say what the receiver uses it for`,
  },
  bad: [
    {
      text: `model heart {
  privacy { level: sensitive, category: [⟪health⟫], retention: 0d }
  dataflow report {
    from: phone, to: person, recipient: "doctor@hospital.example", carries: result, protection: e2e
    consent: ⟦implied⟧, purpose: "second opinion"
  }
}`,
    },
    {
      text: `model heart {
  privacy { level: sensitive, category: [⟪health⟫], retention: 0d }
  dataflow report {
    from: phone, to: ⟦person⟧, recipient: "doctor@hospital.example", carries: result, protection: e2e
    consent: explicit
  }
}`,
    },
    {
      text: `model heart {
  privacy { level: sensitive, category: [⟪health⟫], retention: 0d }
  dataflow report {
    from: phone, to: ⟦third-party⟧, recipient: "insurer.example", carries: result, protection: e2e
    purpose: "reimbursement"
  }
}`,
      note: "Nobody was asked.",
    },
  ],
  good: [
    {
      text: `model heart {
  privacy { level: sensitive, category: [health], retention: 0d }
  dataflow report {
    from: phone, to: person, recipient: "doctor@hospital.example", carries: result, protection: e2e
    consent: explicit, purpose: "second opinion"
  }
}`,
    },
  ],
  check(flow, { up, at, report }) {
    const model = up(flow, "model");
    const { to, consent, purpose } = flow;
    if (!model || (to !== "person" && to !== "third-party")) return;
    const { label, because } = flowLabel(model, flow);
    if (!because || compareLabels(label, "S3") < 0) return;
    const receiver = to === "person" ? "person" : "third party";
    const related = [
      [at(because.block, because.key, because.index), `this makes the data ${label}`],
    ] as const;
    if (!agreed.includes(consent)) {
      const place = consent === undefined ? at(flow, "to") : at(flow, "consent");
      const stated = consent === undefined ? "not stated" : `"${consent}"`;
      report("consent", place, { label, to: receiver, consent: stated }, { related });
    }
    if (purpose === undefined) report("purpose", at(flow, "to"), { label, to: receiver }, { related });
  },
});
