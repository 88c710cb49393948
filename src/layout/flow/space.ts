/** What a box is given to be laid out in. */
import type { Exclusion } from "../floats/exclusions.ts";
import type { Ends } from "./break-facts.ts";
import type { PageFloats } from "../page-floats/called-float.ts";
import type { FloatRest } from "./token.ts";

/**
 * Rules of breaking in the order in which they are dropped when no break keeps them all (CSS Break 3 § 4.4):
 * 0 all hold · 1 boxes and rows may be cut in spite of `break-inside: avoid` · 2 siblings parted in spite of `avoid`
 * · 3 widows and orphans too · 4 what cannot be cut may stick out.
 */
export type Laxity = 0 | 1 | 2 | 3 | 4;

export const laxities: readonly Laxity[] = [0, 1, 2, 3, 4];

export interface Space {
  /** Content width of the containing block. */
  readonly width: number;
  /** Border-box width where the parent decides it: flex items, cells, atomic inlines. */
  readonly fixedWidth: number | null;
  /** Content height of the containing block where it is definite: for percentages. */
  readonly height: number | null;
  /** Border-box height where the parent decides it. */
  readonly fixedHeight: number | null;
  /** From the top of the border box to the end of the page; Infinity where nothing breaks. */
  readonly room: number;
  /** Height of a whole page's area. */
  readonly pageRoom: number;
  readonly laxity: Laxity;
  /** Nothing stands above on this page: what does not fit here fits nowhere. */
  readonly first: boolean;
  /** What a break ends. */
  readonly ends: Ends;
  /** Floats of the formatting context around; null where it has none. */
  readonly floats: FloatSpace | null;
  /** What boxes meet that may go to the head or foot of a page; null where none may: they stay in the flow. */
  readonly pageFloats: PageFloats | null;
}

/** Floats as a box meets them. pt, from the left end of its containing block's content and the top of its own border. */
export interface FloatSpace {
  readonly exclusions: readonly Exclusion[];
  /** Those before it that go on, or wait, on the next page. */
  readonly rests: readonly FloatRest[];
  /** End of the page. */
  readonly foot: number;
  /** Of the containing block. */
  readonly direction: "ltr" | "rtl";
  /** Room for list markers between the containing block's content and floats; 0 where there are none. */
  readonly leftRoom: number;
  readonly rightRoom: number;
}

/** Room that everything fits into, but that ends: breaks that are asked for are heeded. */
export const beyondAll = 1e12;

/** Lengths that differ by less are equal: sums of fractions of a point do not come out even. */
export const tiny = 0.001;

/** The space without an end, for trials and for boxes that are measured. */
export function endless(space: Space): Space {
  const floats = space.floats === null ? null : { ...space.floats, rests: [], foot: Infinity };
  return { ...space, room: Infinity, laxity: 0, first: false, floats, pageFloats: null };
}

export function plainSpace(width: number, pageRoom: number): Space {
  return {
    width,
    fixedWidth: null,
    height: null,
    fixedHeight: null,
    room: Infinity,
    pageRoom,
    laxity: 0,
    first: false,
    ends: "page",
    floats: null,
    pageFloats: null,
  };
}

/** The same space for a part of the box that begins further down. */
export function withRoom(space: Space, room: number, first: boolean): Space {
  return { ...space, room, first: first && room !== Infinity };
}
