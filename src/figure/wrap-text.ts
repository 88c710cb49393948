/** Takes a label and the width that it may have, returns its lines: broken at spaces, within words where nothing else helps. */
import type { Face } from "./face.ts";

const ellipsis = "…";

export function wrapText(text: string, width: number, most: number, face: Face): readonly string[] {
  const words = text.split(/[ \t\n]+/u).filter((word) => word !== "");
  const lines: string[] = [];
  let line = "";
  const pushWord = (word: string): void => {
    const joined = line === "" ? word : `${line} ${word}`;
    if (face.width(joined) <= width) {
      line = joined;
      return;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (face.width(line) > width && lines.length <= most) {
      const cut = findCut(line, width, face);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  };
  for (const word of words) if (lines.length <= most) pushWord(word);
  if (line !== "") lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(" "), width, face)];
} // prettier-ignore

/** Cut so that it fits with an ellipsis. */
function shorten(text: string, width: number, face: Face): string {
  const kept = text.slice(0, findCut(text, width - face.width(ellipsis), face));
  return kept.trimEnd() + ellipsis;
}

/** Characters from the start that fit; one at least, and no half of one. */
function findCut(text: string, width: number, face: Face): number {
  const ends = [
    ...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text.slice(0, 400)),
  ].map(({ index, segment }) => index + segment.length);
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (face.width(text.slice(0, ends[middle])) <= width) low = middle;
    else high = middle - 1;
  }
  return ends[low] ?? text.length;
}
