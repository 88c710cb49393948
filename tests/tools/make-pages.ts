/** Pages written down in tests: lines set letter by letter from a real font, and whatever else a page may have. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { InlineTextRun, LinkTarget, StructureNode } from "../../src/box/box-tree.ts";
import type { Color } from "../../src/css/computed-style.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { createSink } from "../../src/diagnostics/sink.ts";
import type { FontFace } from "../../src/fonts/face.ts";
import { isFontProblem, openFont } from "../../src/fonts/open-font.ts";
import type { Page, PageItem, Pages, TextItem } from "../../src/layout/pages.ts";
import { writePdf, type PdfContext } from "../../src/pdf/write-pdf.ts";
import type { GlyphPiece, PlacedGlyph } from "../../src/text/line.ts";
import { initialStyle, ink } from "./styled-tree.ts";

export const rootNode: StructureNode = {
  id: 0,
  role: "Document",
  parent: null,
  language: null,
  alt: null,
  attributes: {},
};

/** A face of an installed package, `400Regular/SourceSerif4_400Regular`. */
export function openFace(name: string): FontFace {
  const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-serif-4/${name}.ttf`));
  const opened = openFont(readFileSync(path));
  if (isFontProblem(opened)) throw new Error(opened.reason);
  const style = name.includes("Italic") ? "italic" : "normal";
  const weight = Number(/^\d+/.exec(name)?.[0] ?? 400);
  const { font } = opened;
  return { ...opened, family: "Source Serif 4", weight: [weight, weight], style, postscriptName: font.postscriptName ?? "" }; // prettier-ignore
}

export const serif = openFace("400Regular/SourceSerif4_400Regular");

export interface TextWish {
  readonly face?: FontFace;
  readonly size?: number;
  readonly color?: Color;
  readonly rise?: number;
  readonly link?: LinkTarget;
  readonly actualText?: string;
  /** Extra advance of each letter. */
  readonly spacing?: number;
  /** Instead of what each letter says by itself. */
  readonly says?: readonly string[];
}

export function makePiece(text: string, wish: TextWish = {}, x = 0): GlyphPiece {
  const { face = serif, size = 10, color = ink, rise = 0, link = null, spacing = 0, says } = wish;
  const style = { ...initialStyle, color, fontSize: size };
  const place = { file: "page.html", span: null };
  const run: InlineTextRun = { kind: "text", text, style, language: "en", tag: rootNode, link, place };
  const glyphs = Array.from(text, (letter, index): PlacedGlyph => {
    const glyph = face.font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    if (glyph === null) throw new Error(`no glyph for ${letter}`);
    const advance = (glyph.advanceWidth / face.font.unitsPerEm) * size + spacing;
    return { id: glyph.id, advance, dx: 0, dy: 0, text: says?.[index] ?? letter };
  });
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  return { kind: "glyphs", run, face, size, x, width, rise, glyphs, actualText: wish.actualText ?? null };
}

/** One line of pieces, each after the one before. */
export function makeLine(x: number, baseline: number, ...pieces: readonly GlyphPiece[]): TextItem {
  let at = 0;
  const placed = pieces.map((piece) => {
    const here = { ...piece, x: at + piece.x };
    at = here.x + piece.width;
    return here;
  });
  return { kind: "text", x, baseline, top: baseline - 9, height: 12, pieces: placed, artifact: null };
}

export function makePage(items: readonly PageItem[], page: Partial<Page> = {}): Page {
  return { width: 200, height: 300, label: "1", items, links: [], ...page };
}

export function makePages(pages: readonly Page[], rest: Partial<Pages> = {}): Pages {
  return {
    pages,
    anchors: new Map(),
    outline: [],
    structure: rootNode,
    title: "Title",
    language: "en",
    direction: "ltr",
    metadata: {},
    ...rest,
  };
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

export async function write(
  pages: Pages,
  now: Date | null = null,
  rest: Partial<PdfContext> = {},
): Promise<Written> {
  const sink = createSink();
  const bytes = await writePdf(pages, { sink, now, version: "1.2.3", ...rest });
  return { bytes, diagnostics: sink.diagnostics };
}

/** Where nothing is to be said. */
export async function writeQuietly(pages: Pages, now: Date | null = null): Promise<Uint8Array> {
  const { bytes, diagnostics } = await write(pages, now);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return bytes;
}
