/** Reads the pages of a document back: the calls of notes, the notes and the text on each, and where they stand. */
import { isArtifact, type Tag } from "../../../../src/box/box-tree.ts";
import type { Pages, TextItem } from "../../../../src/layout/pages.ts";

export interface ReadPage {
  readonly calls: readonly string[];
  /** Lines of the text from that of each call to the last. */
  readonly linesLeft: readonly number[];
  /** Markers of the notes that begin here. */
  readonly markers: readonly string[];
  readonly body: string;
  readonly notes: string;
  /** Lower end of the text, and upper end of the notes; pt from the top of the sheet. */
  readonly bodyEnd: number;
  readonly notesStart: number;
  readonly notesEnd: number;
}

function isIn(tag: Tag, role: string): boolean {
  for (let node = isArtifact(tag) ? null : tag; node !== null; node = node.parent)
    if (node.role === role) return true;
  return false;
}

export function readNotes({ pages }: Pages): readonly ReadPage[] {
  return pages.map(({ items, height }): ReadPage => {
    const texts = items.filter((item): item is TextItem => item.kind === "text" && item.artifact === null);
    const pieces = texts.flatMap((item) => item.pieces.map((piece) => ({ item, piece, tag: piece.run.tag })));
    const join = (texts: readonly string[]) => texts.join(" ").replace(/\s+/gu, " ").trim();
    const say = (chosen: typeof pieces) => chosen.map(({ piece }) => piece.glyphs.map(({ text }) => text).join(""));
    const note = pieces.filter(({ tag }) => isIn(tag, "Note"));
    const body = pieces.filter(({ tag }) => !isIn(tag, "Note"));
    const markers = say(note.filter(({ tag }) => isIn(tag, "Lbl"))).map((text) => text.replace(/\D/g, "")).filter((text) => text !== "");
    const calls = body.filter(({ tag }) => isIn(tag, "Reference"));
    const tops = [...new Set(body.map(({ item }) => item.top))];
    return {
      calls: say(calls),
      linesLeft: calls.map(({ item }) => tops.filter((top) => top >= item.top).length),
      markers,
      body: join(say(body.filter(({ tag }) => !isIn(tag, "Reference")))),
      notes: join(say(note.filter(({ tag }) => !isIn(tag, "Lbl")))),
      bodyEnd: Math.max(0, ...body.map(({ item }) => item.top + item.height)),
      notesStart: Math.min(height, ...note.map(({ item }) => item.top)),
      notesEnd: Math.max(0, ...note.map(({ item }) => item.top + item.height)),
    };
  });
} // prettier-ignore

/** Words of texts that lines have cut, hyphens that are not in them left out. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll("\u00ad", "")
    .split(/\s+/u)
    .filter((word) => word !== "");
}
