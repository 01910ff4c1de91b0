import type { HolesOf, Messages } from "../diagnostics/message.ts";
import type { ArtifactState } from "../model/artifact-state.ts";
import type { Change } from "../model/change.ts";
import type { Document, Place } from "../model/document.ts";
import type { KindId } from "../model/vocabulary/vocabulary.ts";
import type { Block } from "./block.ts";

/** A second place of a finding, with the words that stand beside it. */
export type RelatedPlace = readonly [place: Place, message: string];

/** How a machine can mend a finding; `safe` where the meaning cannot be another. */
export interface ProposedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly changes: readonly (Change | undefined)[];
}

export interface ReportExtras {
  /** Statements that this one contradicts. A rule on two statements names both. */
  readonly related?: readonly RelatedPlace[];
  readonly fix?: ProposedFix | undefined;
}

/** What a rule may ask and where it reports. */
export interface RuleContext<M extends Messages> {
  readonly document: Document;
  /** The clock, epoch milliseconds; `undefined`: time is not judged. */
  readonly now: number | undefined;
  /** What is known of the artifact of a variant; `undefined` where none is named or artifacts are not checked. */
  artifact(variant: Block<"variant">): ArtifactState | undefined;
  /** Nearest block of that kind above. */
  up<K extends KindId>(block: object, kind: K): Block<K> | undefined;
  /**
   * The block that the reference `block.property` (of a list: its item `index`) names, if it is of that kind. It may stand
   * in another document; `at`, `up` and `labelOf` take it all the same. `undefined` too where names were not resolved.
   */
  resolve<K extends KindId>(block: object, property: string, kind: K, index?: number): Block<K> | undefined;
  /** All blocks of a kind at the top of the document and of those that it imports. */
  all<K extends KindId>(kind: K): readonly Block<K>[];
  /** Label of a labelled block; name of a single one. */
  labelOf(block: object): string;
  /** The block's kind token, or a value in it (the kind token again where it is missing), or an item of a list in it. */
  at(block: object, key?: string, index?: number): Place;
  /** The name of a property. */
  atKey(block: object, key: string): Place;
  /** The label of a block. */
  atLabel(block: object): Place;
  /** Changes for fixes, `undefined` where the place cannot be changed. */
  set(
    block: object,
    key: string,
    value: string | number | boolean | readonly (string | number | boolean)[],
  ): Change | undefined;
  remove(block: object, key: string): Change | undefined;
  report<Id extends keyof M & string>(
    id: Id,
    place: Place,
    values: Readonly<Record<HolesOf<M[Id]>, string | number>>,
    extras?: ReportExtras,
  ): void;
}
