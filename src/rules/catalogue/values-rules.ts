import type { Rule } from "../define-rule.ts";
import { dateInFuture } from "../values/date-in-future.ts";
import { datesOutOfOrder } from "../values/dates-out-of-order.ts";
import { deprecatedLicense } from "../values/deprecated-license.ts";
import { duplicateListItem } from "../values/duplicate-list-item.ts";
import { duplicateTensorName } from "../values/duplicate-tensor-name.ts";
import { layoutRankMismatch } from "../values/layout-rank-mismatch.ts";
import { preprocessingChannelsDisagree } from "../values/preprocessing-channels-disagree.ts";
import { sizeDisagreesWithBytes } from "../values/size-disagrees-with-bytes.ts";
import { supersedesNotOlder } from "../values/supersedes-not-older.ts";
import { windowDisagreesWithShape } from "../values/window-disagrees-with-shape.ts";

/** Rules of values, by code. A new rule is one file and one line here. */
export const valuesRules: readonly Rule[] = [
  sizeDisagreesWithBytes,
  datesOutOfOrder,
  dateInFuture,
  deprecatedLicense,
  supersedesNotOlder,
  duplicateListItem,
  preprocessingChannelsDisagree,
  layoutRankMismatch,
  windowDisagreesWithShape,
  duplicateTensorName,
];
