import type { Loose } from "../model/document.ts";
import type { KindTypes } from "../model/generated/document-types.gen.ts";
import type { KindId } from "../model/vocabulary/vocabulary.ts";

/** A block of that kind as a rule sees it: typed, and with everything optional. */
export type Block<K extends KindId> = Loose<KindTypes[K]>;
