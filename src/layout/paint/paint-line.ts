/** Takes a line and its place, paints inline boxes, decorations, glyphs and the boxes in it, and notes its links. */
import type { Box } from "../../box/box-tree.ts";
import type { AtomicPiece, GlyphPiece, InlineBoxPiece, Line } from "../../text/line.ts";
import { isShown } from "../flow/is-shown.ts";
import { noteBoundary, type Paint } from "./canvas.ts";
import { resolveEdges } from "../flow/edges.ts";
import type { Fragment } from "../flow/fragment.ts";
import { fade, paintBox } from "./paint-box.ts";
import { paintFragment } from "./paint-fragment.ts";
import { paintDecorations } from "./paint-decoration.ts";
import { noteLinks, type BoxLinks } from "./note-links.ts";

export interface LinePlace {
  /** Left end of the line's space, and its top. */
  readonly x: number;
  readonly y: number;
  readonly atomics: ReadonlyMap<Box, Fragment>;
}

export function paintLine(paint: Paint, line: Line, place: LinePlace): void {
  for (const piece of line.pieces) if (piece.kind === "inline-box") paintInlineBox(paint, piece, place);
  const shown = line.pieces.filter((piece) => piece.kind !== "glyphs" || isShown(piece.run.style));
  const glyphs = shown.filter((piece) => piece.kind === "glyphs");
  const baseline = place.y + line.baseline;
  paintDecorations(paint, glyphs, place.x, baseline, ["underline", "overline"]);
  // Boxes in the line are painted where they are read, and the line's pieces are not in order of place.
  let stretch: GlyphPiece[] = [];
  const inBoxes: BoxLinks[] = [];
  for (const piece of shown.toSorted((a, b) => a.x - b.x)) {
    if (piece.kind === "glyphs") stretch.push(piece);
    if (piece.kind !== "atomic") continue;
    paintText(paint, stretch, line, place);
    const { links } = paint.canvas;
    const before = links.length;
    paintAtomic(paint, piece, place);
    if (links.length > before)
      inBoxes.push({ areas: links.splice(before), x: place.x + piece.x, width: piece.width });
    stretch = [];
  }
  paintText(paint, stretch, line, place);
  paintDecorations(paint, glyphs, place.x, baseline, ["lineThrough"]);
  if (paint.artifact === null) noteLinks(paint.canvas, line, { place, glyphs, inBoxes });
}

function paintText(paint: Paint, pieces: readonly GlyphPiece[], line: Line, place: LinePlace): void {
  if (pieces.length === 0) return;
  paint.canvas.items.push({
    kind: "text",
    x: place.x,
    baseline: place.y + line.baseline,
    top: place.y,
    height: line.height,
    pieces: paint.opacity < 1 ? pieces.map((piece) => fadePiece(piece, paint.opacity)) : pieces,
    artifact: paint.artifact,
  });
}

function fadePiece(piece: GlyphPiece, opacity: number): GlyphPiece {
  const { run } = piece;
  return { ...piece, run: { ...run, style: { ...run.style, color: fade(run.style.color, opacity) } } };
}

function paintInlineBox(paint: Paint, piece: InlineBoxPiece, place: LinePlace): void {
  const { boundary, opens, closes } = piece;
  const { style } = boundary;
  const [x, top] = [place.x + piece.x, place.y + piece.y];
  if (opens) noteBoundary(paint, boundary, x, top);
  if (!isShown(style)) return;
  const { inner } = resolveEdges(style, 0);
  const height = piece.height + inner.top + inner.bottom;
  const rectangle = { x, y: top - inner.top, width: piece.width, height };
  // The ends of an inline box are its left and right edges: those cut off by a line's end are not drawn.
  const none = { width: 0, style: "none", color: style.color } as const;
  const border = {
    ...style.border,
    inlineStart: opens ? style.border.inlineStart : none,
    inlineEnd: closes ? style.border.inlineEnd : none,
  };
  paintBox(paint, { ...style, border }, rectangle, { opens: true, closes: true });
}

function paintAtomic(paint: Paint, piece: AtomicPiece, place: LinePlace): void {
  const fragment = place.atomics.get(piece.box);
  if (fragment === undefined) return;
  const { margin } = resolveEdges(piece.box.style, piece.width);
  paintFragment(paint, fragment, place.x + piece.x + margin.left, place.y + piece.y + margin.top);
}
