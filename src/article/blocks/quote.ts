/** A quotation set off: one of the body by its id, or a text and who said it. */
import { complain } from "../reading.ts";
import { one } from "../reference.ts";
import type { BlockType } from "./block-type.ts";
import { checkOneOf, hasValue } from "./check-one-of.ts";

export const quote: BlockType<"quote"> = {
  check: (raw, reading) => {
    checkOneOf(raw, ["ref", "text"], reading);
    if (hasValue(raw.ref) && hasValue(raw.speaker))
      complain(
        reading,
        "DEP-ARTICLE-BLOCK-SHAPE",
        reading.locator.keyOf(raw, "speaker"),
        `quote \`${raw.id}\` has a \`ref\`, which says the speaker already`,
        "remove `speaker`",
      );
  },
  references: function* (raw) {
    yield* one(raw, "ref", "quotes");
    yield* one(raw, "speaker", "entities");
  },
  build: (raw, { texts }) => {
    const text = raw.text ? texts.marked(`body.${raw.id}`, raw.text, raw, "text") : null;
    return { id: raw.id, type: "quote", ref: raw.ref ?? null, text, speaker: raw.speaker ?? null };
  },
};
