/** Takes glyphs of a line, paints the lines under, over and through them (CSS Text Decoration 3 § 2), one area for each run of them. */
import type { TextDecoration } from "../../css/computed-style.ts";
import type { GlyphPiece } from "../../text/line.ts";
import type { Paint } from "./canvas.ts";
import { paintStroke, type Outside } from "./paint-stroke.ts";

type Kind = "underline" | "overline" | "lineThrough";

const outsides: Readonly<Record<Kind, Outside>> = {
  underline: "below",
  overline: "above",
  lineThrough: "around",
};

interface Stretch {
  readonly from: number;
  to: number;
  readonly y: number;
  readonly thickness: number;
  readonly decoration: TextDecoration;
}

export function paintDecorations(
  paint: Paint,
  glyphs: readonly GlyphPiece[],
  x: number,
  baseline: number,
  kinds: readonly Kind[],
): void {
  for (const kind of kinds) {
    for (const { from, to, y, thickness, decoration } of joinStretches(glyphs, kind)) {
      const area = { x: x + from, y: baseline + y, width: to - from, height: thickness };
      paintStroke(paint, decoration, area, outsides[kind]);
    }
  }
}

function joinStretches(glyphs: readonly GlyphPiece[], kind: Kind): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of glyphs) {
    const decoration = piece.run.style.textDecoration;
    if (!decoration[kind]) continue;
    const { y, thickness } = measure(piece, kind);
    const last = stretches.at(-1);
    const meets = last !== undefined && Math.abs(last.to - piece.x) < 0.01 && last.decoration === decoration;
    if (meets && Math.abs(last.y - y) < 0.01 && Math.abs(last.thickness - thickness) < 0.01) {
      last.to = piece.x + piece.width;
    } else {
      stretches.push({ from: piece.x, to: piece.x + piece.width, y, thickness, decoration });
    }
  }
  return stretches;
}

/** Top edge from the baseline, downward, and thickness: the font's own measures, in 1/1000 em. */
function measure({ face, size, rise, run }: GlyphPiece, kind: Kind): { y: number; thickness: number } {
  const em = size / 1000;
  const { underlinePosition, underlineThickness, xHeight, ascent } = face.metrics;
  const thickness = run.style.textDecoration.thickness ?? Math.max(0.25, underlineThickness * em);
  const tops = {
    // CSS Text Decoration 4 § 2.4: an offset counts from the baseline to the edge that is nearer to it.
    underline: run.style.textUnderlineOffset ?? -underlinePosition * em,
    overline: -ascent * em,
    lineThrough: (-xHeight / 2) * em - thickness / 2,
  };
  return { y: tops[kind] - rise, thickness };
}
