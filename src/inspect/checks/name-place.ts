/** Takes an element, returns its place as messages begin: `page 3: `. */
import { joinText } from "../join-text.ts";

export function namePage(page: number | null): string {
  return page === null ? "" : `page ${String(page)}: `;
}

/** A few words of a text, in backquotes. */
export function quoteStart(text: string): string {
  const letters = Array.from(joinText([text]).trim().replaceAll("`", "’"));
  return `\`${letters.length > 50 ? `${letters.slice(0, 48).join("")}…` : letters.join("")}\``;
}
