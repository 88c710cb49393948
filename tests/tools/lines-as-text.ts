/** Lines as a reader sees them, one a row: `|` ends a line's text, `-` a drawn hyphen is shown as `=`. */
import type { ComputedStyle } from "../../src/css/computed-style.ts";
import { createSink, type CollectingSink } from "../../src/diagnostics/sink.ts";
import type { FontLibrary } from "../../src/fonts/face.ts";
import { openFonts } from "../../src/fonts/open-fonts.ts";
import type { InlineBoundary, InlineItem, InlineTextRun } from "../../src/box/box-tree.ts";
import type { GlyphPiece, Line, Paragraph } from "../../src/text/line.ts";
import { setParagraph } from "../../src/text/set-paragraph.ts";
import { createMemoryHost } from "./memory-host.ts";
import { initialStyle } from "./styled-tree.ts";

const tag = { artifact: "Layout", subtype: null } as const;
export const blockStyle: ComputedStyle = { ...initialStyle, display: "block", lineHeight: 14 };

export const shippedFonts = (sink = createSink()): FontLibrary =>
  openFonts([], { host: createMemoryHost(), sink });

export function run(text: string, style: Partial<ComputedStyle> = {}, language = ""): InlineTextRun {
  const place = { file: "page.html", span: null };
  const whole = { ...blockStyle, display: "inline", ...style } as const;
  return { kind: "text", text, style: whole, language, tag, link: null, place };
}

export function boundary(style: Partial<ComputedStyle> = {}, anchor: string | null = null): InlineBoundary {
  return { style: { ...blockStyle, display: "inline", ...style }, tag, anchor, strings: [] };
}

export interface Wanted {
  readonly style?: Partial<ComputedStyle>;
  readonly language?: string;
  readonly fonts?: FontLibrary;
  readonly sink?: CollectingSink;
}

/** A string is a run in the paragraph's own style. */
export function paragraph(
  content: string | readonly (InlineItem | string)[],
  wanted: Wanted = {},
): Paragraph {
  const sink = wanted.sink ?? createSink();
  const style = { ...blockStyle, ...wanted.style };
  const items = typeof content === "string" ? [content] : content;
  const inlines = items.map((item) =>
    typeof item === "string" ? { ...run(item), style: { ...style } } : item,
  );
  const fonts = wanted.fonts ?? sharedFonts;
  const set = setParagraph({ inlines, style, language: wanted.language ?? "fr" }, { fonts, sink });
  if (wanted.sink === undefined && sink.diagnostics.length > 0)
    throw new Error(sink.diagnostics.map(({ message }) => message).join("\n"));
  return set;
}

const sharedFonts = shippedFonts();

export function setLines(
  content: string | readonly (InlineItem | string)[],
  width: number,
  wanted: Wanted = {},
): readonly Line[] {
  const sink = wanted.sink ?? createSink();
  const lines = paragraph(content, { ...wanted, sink }).lines(() => ({ width }));
  if (wanted.sink === undefined && sink.diagnostics.length > 0)
    throw new Error(sink.diagnostics.map(({ message }) => message).join("\n"));
  return lines;
}

export const glyphPieces = (line: Line): readonly GlyphPiece[] =>
  line.pieces.flatMap((piece) => (piece.kind === "glyphs" ? [piece] : []));

/** What the glyphs say, in the order in which they are placed. */
export const textOf = (line: Line): string =>
  glyphPieces(line)
    .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
    .join("");

/**
 * What is seen on each line: a drawn hyphen as `=`, letters that an earlier hyphen has said as they are drawn, so that a
 * broken word is read over two lines.
 */
export function linesAsText(lines: readonly Line[]): readonly string[] {
  let rest = "";
  return lines.map((line) =>
    glyphPieces(line)
      .map(({ glyphs, actualText }) => {
        if (actualText === null) return glyphs.map(({ text }) => text).join("");
        if (actualText !== "") {
          rest = actualText;
          return "=";
        }
        const silent = glyphs.filter(({ text }) => text === "\u00ad").length;
        const shown = line.hyphenated && glyphs.length < rest.length ? silent - 1 : silent;
        const seen = rest.slice(0, shown);
        rest = rest.slice(shown);
        return line.hyphenated && shown < silent ? `${seen}=` : seen;
      })
      .join("")
      .trimEnd(),
  );
}

/** Where the line's ink ends, from the left edge of its room. */
export const inkEnd = (line: Line): number =>
  Math.max(0, ...line.pieces.map((piece) => piece.x + piece.width));
