import type { ReadArtifact } from "../../src/service/read-artifacts.ts";
import type { BackgroundAnswer, BackgroundCheck } from "./background.ts";

/** What is said to the thread that works behind the keystroke. Everything in it can be cloned. */
export type BackgroundMessage =
  | { readonly kind: "open"; readonly path: string; readonly text: string | undefined }
  | { readonly kind: "check"; readonly id: number; readonly request: BackgroundCheck }
  | { readonly kind: "read"; readonly id: number; readonly path: string };

/** What it says. */
export type BackgroundReply =
  | {
      readonly kind: "answer";
      readonly id: number;
      readonly value: BackgroundAnswer | ReadArtifact | undefined;
    }
  | { readonly kind: "failed"; readonly id: number; readonly detail: string }
  | { readonly kind: "rule"; readonly code: string; readonly name: string; readonly detail: string };

/** The current folder of the thread, as its data. */
export interface BackgroundData {
  readonly cwd: string;
}
