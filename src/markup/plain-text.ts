/** Takes a fragment, returns its text without marks; footnotes are left out, a line break is a space. */
import type { Fragment } from "./fragment.ts";

export function plainText(fragment: Fragment): string {
  return fragment.map(textOf).join("");
}

function textOf(inline: Fragment[number]): string {
  if (inline.type === "text") return inline.value;
  if (inline.name === "br") return " ";
  return inline.name === "fn" ? "" : plainText(inline.children);
}
