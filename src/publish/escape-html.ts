/** Takes text, returns it as it is written in HTML, in text and in quoted attributes alike. */
import { escapeAttribute } from "../markup/serialise.ts";

export function escapeHtml(text: string): string {
  return escapeAttribute(text).replaceAll("\u00a0", "&nbsp;");
}
