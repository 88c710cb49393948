/** Words that are chosen by a value: `{{t "status" status}}` is `status.draft`. Each group lists the values that it must have words for. */
import { eventStatusShape, sourceKindShape, statusShape } from "./view-shape.ts";

export const wordGroups: Readonly<Record<string, readonly string[]>> = {
  status: statusShape.oneOf ?? [],
  event: eventStatusShape.oneOf ?? [],
  source: sourceKindShape.oneOf ?? [],
};
