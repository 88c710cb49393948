/**
 * Paragraphs without fonts for tests of layout: every character is half an em wide, lines break at spaces, the line height is
 * the style's. A line's words are in the text of its one glyph. A word with a hyphen at its end is one that the line tears.
 */
import type { Box, InlineItem, InlineTextRun, OutOfFlow } from "../../src/box/box-tree.ts";
import type { FontFace, FontLibrary } from "../../src/fonts/face.ts";
import type { AtomicPiece, GlyphPiece, Line, LinePiece, Paragraph } from "../../src/text/line.ts";
import type { ParagraphContent } from "../../src/text/set-paragraph.ts";

const metrics = {
  ascent: 800, descent: -200, lineGap: 0, xHeight: 500, capHeight: 700, underlinePosition: -100, underlineThickness: 50,
  italicAngle: 0,
}; // prettier-ignore

export const fakeFace = { family: "Fake", metrics } as unknown as FontFace;
export const fakeFonts: FontLibrary = { stack: () => [fakeFace] };

type Word =
  | { readonly kind: "word"; readonly text: string; readonly run: InlineTextRun; readonly space: boolean }
  | { readonly kind: "atomic"; readonly box: Box; readonly width: number; readonly height: number; readonly baseline: number | null }
  | { readonly kind: "mark"; readonly mark: OutOfFlow }
  | { readonly kind: "break" }; // prettier-ignore

function splitWords(inlines: readonly InlineItem[]): readonly Word[] {
  return inlines.flatMap((item): readonly Word[] => {
    if (item.kind === "break") return [{ kind: "break" }];
    if (item.kind === "atomic") {
      const { width = 0, height = 0, baseline = null } = item.size ?? {};
      return [{ kind: "atomic", box: item.box, width, height, baseline }];
    }
    if (item.kind === "mark") return [{ kind: "mark", mark: item.mark }];
    if (item.kind !== "text") return [];
    return [...item.text.matchAll(/[^ ]+ ?| /g)].map(([text]) => ({
      kind: "word",
      text: text.replace(/ $/, ""),
      run: item,
      space: text.endsWith(" "),
    }));
  });
}

function widthOf(word: Word): number {
  if (word.kind === "break" || word.kind === "mark") return 0;
  return word.kind === "atomic" ? word.width : (word.text.length * word.run.style.fontSize) / 2;
}

function spaceOf(word: Word | undefined): number {
  return word?.kind === "word" && word.space ? word.run.style.fontSize / 2 : 0;
}

export function setFakeParagraph({ inlines, style }: ParagraphContent): Paragraph {
  const words = splitWords(inlines);
  const widths = words.map(widthOf);
  const total = words.reduce(
    (sum, word, index) => sum + (widths[index] ?? 0) + (index < words.length - 1 ? spaceOf(word) : 0),
    0,
  );
  return {
    minContent: Math.max(0, ...widths),
    maxContent: total,
    lines: (space, kept = []) => {
      const lines: Word[][] = [];
      let line: Word[] = [];
      let used = 0;
      // Lines that are kept hold so many words; marks and breaks count.
      const from = kept.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
      for (let index = 0; index < kept.length; index++) lines.push([]);
      for (const word of words.slice(from)) {
        const room = space(lines.length).width + 0.001;
        if (word.kind === "break") {
          line.push(word);
          lines.push(line);
          line = [];
          used = 0;
          continue;
        }
        const before = line.findLast(({ kind }) => kind !== "mark");
        const gap = spaceOf(before);
        if (before !== undefined && word.kind !== "mark" && used + gap + widthOf(word) > room) {
          lines.push(line);
          line = [];
          used = 0;
        }
        used += word.kind === "mark" ? 0 : gap + widthOf(word);
        line.push(word);
      }
      if (line.length > 0) lines.push(line);
      return lines.map((held, index) => {
        const known = kept[index];
        if (known !== undefined) return known;
        const made = makeLine(held, style.lineHeight ?? style.fontSize, index === lines.length - 1);
        counts.set(made, held.length);
        return made;
      });
    },
  };
}

const counts = new WeakMap<Line, number>();

const endsInHyphen = (word: Word | undefined) => word?.kind === "word" && word.text.endsWith("-");

function makeLine(words: readonly Word[], lineHeight: number, last: boolean): Line {
  const pieces: LinePiece[] = [];
  let x = 0;
  const tallest = Math.max(0, ...words.map((word) => (word.kind === "atomic" ? word.height : 0)));
  const baseline = Math.max(lineHeight * 0.8, tallest);
  for (const word of words) {
    const width = widthOf(word);
    if (word.kind === "word") {
      const piece: GlyphPiece = {
        kind: "glyphs", run: word.run, face: fakeFace, size: word.run.style.fontSize, x, width, rise: 0, actualText: null,
        glyphs: [{ id: 1, advance: width, dx: 0, dy: 0, text: word.text }],
      }; // prettier-ignore
      pieces.push(piece);
    } else if (word.kind === "atomic") {
      const piece: AtomicPiece = {
        kind: "atomic",
        box: word.box,
        x,
        width,
        height: word.height,
        y: baseline - word.height,
      };
      pieces.push(piece);
    } else if (word.kind === "mark") pieces.push({ kind: "mark", mark: word.mark, x, width: 0 });
    x += width + spaceOf(word);
  }
  return {
    width: x - spaceOf(words.at(-1)),
    height: baseline + lineHeight * 0.2,
    baseline,
    hyphenated: !last && endsInHyphen(words.at(-1)),
    last,
    pieces,
  };
}
