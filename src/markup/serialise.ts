/** Takes a fragment, returns its HTML, escaped once. Marks that HTML lacks (`fn`, `ref`) stay as they are. */
import type { Fragment, Inline } from "./fragment.ts";
import { inlineTable } from "./inline-table.ts";

export function serialise(fragment: Fragment): string {
  return fragment.map(serialiseInline).join("");
}

export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** For values between double quotes. */
export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', "&quot;");
}

function serialiseInline(inline: Inline): string {
  if (inline.type === "text") return escapeText(inline.value);
  const attributes = Object.entries(inline.attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
  if (inlineTable[inline.name].empty) return `<${inline.name}${attributes}>`;
  return `<${inline.name}${attributes}>${serialise(inline.children)}</${inline.name}>`;
}
