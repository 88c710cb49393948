/** Takes the footnotes of a page, returns the boxes that they make: notes in one line share a paragraph (CSS GCPM 3 § 2.5). */
import type { Box, InlineItem, ParagraphBox } from "../../box/box-tree.ts";

/** Whether a note may stand beside others: `compact` asks whether one line holds it. */
type FitsLine = (note: ParagraphBox) => boolean;

export function joinNotes(notes: readonly Box[], fitsLine: FitsLine): readonly Box[] {
  const boxes: Box[] = [];
  let run: ParagraphBox[] = [];
  const flush = () => {
    const [first, ...others] = run;
    if (first !== undefined) boxes.push(others.length === 0 ? first : joinRun(first, others));
    run = [];
  };
  for (const note of notes) {
    const display = note.style.footnoteDisplay;
    if (note.kind === "paragraph" && (display === "inline" || (display === "compact" && fitsLine(note)))) run.push(note);
    else {
      flush();
      boxes.push(note);
    }
  }
  flush();
  return boxes;
} // prettier-ignore

/** An em between two notes, where a line may end. */
function joinRun(first: ParagraphBox, others: readonly ParagraphBox[]): ParagraphBox {
  const gap = ({ style, tag, place }: ParagraphBox): InlineItem => ({
    kind: "text", text: "\u2003 ", style, language: "", tag, link: null, place,
  }); // prettier-ignore
  const inlines = [...first.inlines, ...others.flatMap((note) => [gap(note), ...note.inlines])];
  return { ...first, inlines };
}
