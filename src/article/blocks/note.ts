/** A note beside the text, with a text or with blocks of its own. */
import type { RawNote } from "../schema/blocks.ts";
import type { BlockType } from "./block-type.ts";
import { checkOneOf } from "./check-one-of.ts";

export const note: BlockType<"note"> = {
  check: (raw, reading) => {
    checkOneOf<keyof RawNote>(raw, ["text", "blocks"], reading);
  },
  inner: ({ blocks }) => blocks ?? [],
  build: (raw, { texts }, inner) => {
    const { id, title, text } = raw;
    return {
      id,
      type: "note",
      title: title ? texts.marked(`body.${id}.title`, title, raw, "title") : null,
      text: text ? texts.marked(textKey(raw), text, raw, "text") : null,
      blocks: inner(),
    };
  },
};

/** A note that has a title, too, has its text under a key of its own; without one, its text is the block's. */
function textKey({ id, title }: RawNote): string {
  return title === null || title === undefined ? `body.${id}` : `body.${id}.text`;
}
