/**
 * Takes pieces of text as a page shows them, returns what is read: words that were broken at line ends are whole, lines run on. Where
 * pdf.js has put a space or a line's end, `\n`, before a stop, there was none: no line begins with one.
 */
export function joinText(pieces: readonly string[]): string {
  return pieces
    .join("")
    .replace(/[^\S\n]*\n\s*(?=\u00ad)/gu, "")
    .replace(/\u00ad+/gu, "")
    .replace(/\n+(?=[.,)\]](?:\s|$))/gu, "")
    .replace(/[\t\n\f\r ]+/gu, " ");
}
