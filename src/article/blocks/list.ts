/** A list, with the lists below its items. */
import type { ListItem } from "../article.ts";
import type { Reading } from "../reading.ts";
import type { RawListItem } from "../schema/blocks.ts";
import type { BlockType } from "./block-type.ts";

export const list: BlockType<"list"> = {
  build: ({ id, type, ordered, items }, reading) => ({
    id,
    type,
    ordered: ordered ?? false,
    items: buildItems(items, reading),
  }),
};

function buildItems(items: readonly RawListItem[], reading: Reading): readonly ListItem[] {
  return items.map((item) => ({
    id: item.id,
    text: reading.texts.marked(`body.${item.id}`, item.text, item, "text"),
    items: buildItems(item.items ?? [], reading),
  }));
}
