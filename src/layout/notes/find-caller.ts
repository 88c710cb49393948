/** Takes a fragment and a footnote, returns where the paragraph begins that calls the note, pt from the fragment's top; null where it does not. */
import type { Box } from "../../box/box-tree.ts";
import { childrenOf, type Fragment } from "../flow/fragment.ts";

export function findCaller(fragment: Fragment, note: Box): number | null {
  if (fragment.kind === "lines") return fragment.opens && calls(fragment.box.inlines, note) ? 0 : null;
  for (const { y, fragment: child } of childrenOf(fragment)) {
    const found = findCaller(child, note);
    if (found !== null) return y + found;
  }
  return null;
}

function calls(inlines: (Box & { readonly kind: "paragraph" })["inlines"], note: Box): boolean {
  return inlines.some((item) => item.kind === "mark" && item.mark.box === note);
}
