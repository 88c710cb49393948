/** Finds the words of generated documents on their pages: `3.7` is the eighth word of the fourth paragraph. */
import type { Pages, TextItem } from "../../../src/layout/pages.ts";

export interface Word {
  readonly paragraph: number;
  readonly index: number;
  /** From 0. */
  readonly page: number;
  readonly item: TextItem;
}

export function findWords({ pages }: Pages): readonly Word[] {
  return pages.flatMap(({ items }, page) =>
    items.flatMap((item) => {
      if (item.kind !== "text") return [];
      return item.pieces.flatMap(({ glyphs }): readonly Word[] => {
        const match = /^(\d+)\.(\d+)$/.exec(glyphs.map(({ text }) => text).join(""));
        return match === null ? [] : [{ paragraph: Number(match[1]), index: Number(match[2]), page, item }];
      });
    }),
  );
}

export interface Extent {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** Where a line of text stands. */
export function extentOf({ x, top, height, pieces }: TextItem): Extent {
  const xs = pieces.flatMap((piece) => [x + piece.x, x + piece.x + piece.width]);
  return { x1: Math.min(...xs), x2: Math.max(...xs), y1: top, y2: top + height };
}
