/** Takes a line of text and where it stands, writes it as text objects (ISO 32000-1 § 9.4). */
import type { TextItem } from "../../layout/pages.ts";
import type { GlyphPiece } from "../../text/line.ts";
import type { FontCodes } from "../embedding/font-codes.ts";
import { formatFinely, formatNumber } from "../format-number.ts";
import { formatText } from "../format-text.ts";
import { formatBytes } from "../objects/format-bytes.ts";
import type { PaintTools } from "./paint-tools.ts";
import { goesOn } from "../tags/mark-content.ts";

/** Where the reader of the file stands: it knows the fonts' widths and the rounded numbers, nothing more. */
interface Pen {
  x: number;
  rise: number;
}

/** One text object for each stretch of pieces that are marked together: a marked-content sequence holds whole ones (§ 14.6.1). */
export function writeText(item: TextItem, tools: PaintTools): void {
  const pieces = item.pieces.filter(({ glyphs }) => glyphs.length > 0);
  const pen: Pen = { x: NaN, rise: 0 };
  let from = 0;
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    if (next !== undefined && (item.artifact !== null || goesOn(piece.run, next.run))) return;
    const first = pieces[from] ?? piece;
    if (item.artifact !== null) tools.marks.enter(item.artifact);
    else tools.marks.enter(first.run.tag, first.run.order, piece.run.order);
    writeObject(item, pieces.slice(from, index + 1), pen, tools);
    from = index + 1;
  });
  // The rise outlives the text object (§ 9.3.1).
  if (pen.rise !== 0) tools.document.addContent("0 Ts");
}

function writeObject(
  item: TextItem,
  pieces: readonly GlyphPiece[],
  pen: Pen,
  { document, state }: PaintTools,
): void {
  const [first] = pieces;
  if (first === undefined) return;
  // The pen goes on where it was, finer than thousandths: what is marked must not move a letter.
  const x = Number.isNaN(pen.x) ? formatNumber(item.x + first.x) : formatFinely(pen.x);
  pen.x = Number(x);
  // The page's space has y downward: the matrix turns the letters up again.
  document.addContent(`BT\n1 0 0 -1 ${x} ${formatNumber(item.baseline)} Tm`);
  for (const piece of pieces) {
    const codes = document.embed(piece.face);
    document.page.fonts[codes.font.id] ??= codes.font.ref();
    state.setFill(piece.run.style.color);
    state.setFont(codes.font.id, piece.size);
    document.addContent(writePiece(piece, item.x + piece.x, codes, pen));
  }
  document.addContent("ET");
}

function writePiece(piece: GlyphPiece, x: number, codes: FontCodes, pen: Pen): string {
  const shown = showGlyphs(piece, x, codes, pen).join("\n");
  // § 14.9.4; it stands for the whole piece.
  return piece.actualText === null
    ? shown
    : `/Span <</ActualText ${formatText(piece.actualText)}>> BDC\n${shown}\nEMC`;
}

/** Glyphs at one height are one TJ; what the font's widths do not say is in the numbers between them (§ 9.4.3). */
function showGlyphs(piece: GlyphPiece, x: number, codes: FontCodes, pen: Pen): readonly string[] {
  const operators: string[] = [];
  let array = "";
  let hex = "";
  const flushHex = () => {
    if (hex !== "") array += formatBytes(Buffer.from(hex, "hex").toString("latin1"));
    hex = "";
  };
  const flush = () => {
    flushHex();
    if (array !== "") operators.push(`[${array}] TJ`);
    array = "";
  };
  for (const glyph of piece.glyphs) {
    const rise = piece.rise + glyph.dy;
    if (Math.abs(rise - pen.rise) > 0.0005) {
      flush();
      operators.push(`${formatNumber(rise)} Ts`);
      pen.rise = rise;
    }
    // Rounded against where the pen really is, so that errors do not add up.
    const shift = Math.round(((pen.x - x - glyph.dx) * 1000) / piece.size);
    if (shift !== 0) {
      flushHex();
      array += String(shift);
      pen.x -= (shift * piece.size) / 1000;
    }
    const code = codes.code(glyph.id, glyph.text);
    hex += code.hex;
    pen.x += (code.width * piece.size) / 1000;
    x += glyph.advance;
  }
  flush();
  return operators;
}
