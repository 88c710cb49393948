/** Takes nothing, returns what marks texts of an article within HTML, and finds their places once the marks are taken out. */
import type { Place } from "../diagnostics/diagnostic.ts";

export interface PlaceMarks {
  readonly around: (html: string, place: Place) => string;
  readonly takeOut: (html: string) => {
    readonly html: string;
    readonly placeAt: (offset: number) => Place | null;
  };
}

/** Noncharacters, which no article and no translation may have (Unicode 15, § 23.7). */
const OPEN = "\ufdd0";
const OPENED = "\ufdd1";
const CLOSE = "\ufdd2";
const MARK = /\ufdd0(\d+)\ufdd1|\ufdd2/gu;

interface Range {
  /** Offset in the HTML without marks. */
  readonly start: number;
  readonly place: Place | null;
}

export function createPlaceMarks(): PlaceMarks {
  const places: Place[] = [];
  return {
    around: (html, place) => `${OPEN}${String(places.push(place) - 1)}${OPENED}${html}${CLOSE}`,
    takeOut: (html) => {
      const ranges: Range[] = [];
      const open: (Place | null)[] = [];
      let taken = 0;
      const bare = html.replace(MARK, (mark: string, index: string | undefined, at: number) => {
        if (index === undefined) open.pop();
        else open.push(places[Number(index)] ?? null);
        ranges.push({ start: at - taken, place: open.at(-1) ?? null });
        taken += mark.length;
        return "";
      });
      return { html: bare, placeAt: (offset) => findRange(ranges, offset)?.place ?? null };
    },
  };
}

/** The last range that begins at the offset or before it. */
function findRange(ranges: readonly Range[], offset: number): Range | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}
