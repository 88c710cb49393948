/** Takes the names of series and what each looks like, returns the key above a chart: swatch and name, in rows. */
import type { Canvas } from "./chart.ts";
import type { Look, Mark, Shape } from "./drawing.ts";
import { setLines } from "./set-text.ts";
import { wrapText } from "./wrap-text.ts";

export interface KeyEntry {
  readonly name: string;
  readonly look: Look;
  /** null for a bar. */
  readonly shape: Shape | null;
}

export interface Key {
  readonly marks: readonly Mark[];
  readonly height: number;
}

const swatch = 10;
const gap = 6;
const between = 18;

export function drawKey(entries: readonly KeyEntry[], { width, face }: Canvas): Key {
  if (entries.length === 0) return { marks: [], height: 0 };
  const marks: Mark[] = [];
  let [x, top, rowHeight] = [0, 0, 0];
  for (const { name, look, shape } of entries) {
    const lines = wrapText(name, width - swatch - gap, 2, face);
    const needed = swatch + gap + Math.max(0, ...lines.map(face.width));
    if (x > 0 && x + needed > width) [x, top, rowHeight] = [0, top + rowHeight, 0];
    const middle = top + face.line / 2;
    const at = { x: x + swatch / 2, y: middle };
    marks.push(
      shape === null
        ? { kind: "rectangle", x, y: middle - swatch / 2, width: swatch, height: swatch, look }
        : { kind: "point", ...at, shape, size: 4, look },
      ...setLines(lines, top, { x: x + swatch + gap, anchor: "start" }, face),
    );
    rowHeight = Math.max(rowHeight, lines.length * face.line);
    x += needed + between;
  }
  return { marks, height: top + rowHeight + 8 };
}
