/** Takes a fragment, calls `visit` for every node of it in order, parents first. */
import type { Fragment, Inline, InlineElement } from "./fragment.ts";

export function walk(
  fragment: Fragment,
  visit: (inline: Inline, ancestors: readonly InlineElement[]) => void,
  ancestors: readonly InlineElement[] = [],
): void {
  for (const inline of fragment) {
    visit(inline, ancestors);
    if (inline.type === "element") walk(inline.children, visit, [...ancestors, inline]);
  }
}
