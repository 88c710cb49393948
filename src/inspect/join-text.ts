/**
 * Takes pieces of text as a page shows them, returns what is read: words that were broken at line ends are whole, lines run on. Where
 * pdf.js has put a space, `\r`, or a line's end, `\n`, before a stop, there was none: no line begins with one.
 */
export function joinText(pieces: readonly string[]): string {
  return joinRuns(pieces, () => " ");
}

/** The same, but for the ends of lines, which stay. */
export function joinLines(pieces: readonly string[]): string {
  return joinRuns(pieces, (run) => (run.includes("\n") ? "\n" : " "));
}

function joinRuns(pieces: readonly string[], write: (run: string) => string): string {
  return pieces.join("").replace(/[\t\n\f\r \u00ad]+/gu, (run, offset: number, whole: string) => {
    const left = dropHyphens(run);
    if (left === "") return "";
    const isGuess = !/[\t\f ]/u.test(left);
    return isGuess && beginsWithStop(whole, offset + run.length) ? "" : write(left);
  });
}

/** The hyphens of a word's rest, and the end of the line before them. */
function dropHyphens(run: string): string {
  const parts = run.split("\u00ad");
  const [before = ""] = parts;
  return parts.length > 1 && before.includes("\n") ? (parts.at(-1) ?? "") : parts.join("");
}

function beginsWithStop(text: string, at: number): boolean {
  return /^[.,)\]](?:\s|$)/u.test(text.slice(at, at + 2));
}
