import type { Loose } from "../model/document.ts";
import type { Mpc } from "../model/generated/document-types.gen.ts";
import { inputReasons, type LabelReason, statedReasons } from "./information-flow.ts";

/** What the parties of a joint computation say of their data. */
export function partyReasons(mpc: Loose<Mpc>): readonly LabelReason[] {
  return inputReasons(Object.values(mpc.participant ?? {}));
}

/** Everything that bears on the label of a joint model: its parties' data, and the label that is stated for it. */
export function jointReasons(mpc: Loose<Mpc>): readonly LabelReason[] {
  return [...partyReasons(mpc), ...statedReasons(mpc)];
}
