/** Takes a box, returns where the first words in it stand, as what belongs to a report of it: of what a template makes, they alone are in a file. */
import type { Box } from "../../box/box-tree.ts";
import { allBoxes } from "../../box/inner-boxes.ts";
import type { Related } from "../../diagnostics/diagnostic.ts";

export function firstWords(root: Box): { readonly related?: readonly Related[] } {
  for (const box of allBoxes(root)) {
    if (box.kind !== "paragraph") continue;
    for (const item of box.inlines)
      if (item.kind === "text" && item.place.span !== null && item.text.trim() !== "")
        return { related: [{ ...item.place, message: "its first words" }] };
  }
  return {};
}
