/** Margin boxes of floats, and the room that they leave beside them (CSS 2.2 § 9.5). pt, y downward. */
import type { ComputedStyle } from "../../css/computed-style.ts";
import { tiny } from "../flow/space.ts";

export type Side = "left" | "right";

/** The margin box of one float: what lines and other floats may not overlap. */
export interface Exclusion {
  readonly side: Side;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From left to right. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/** Content of a block, and what must stay free between it and floats outside: list markers stand there. */
export interface FloatArea extends Band {
  readonly leftRoom: number;
  readonly rightRoom: number;
}

/** The same as seen from a place further down or to the right; what ends above that place is left out. */
export function seenFrom(exclusions: readonly Exclusion[], x: number, y: number): readonly Exclusion[] {
  return exclusions
    .filter(({ bottom }) => bottom > y + tiny)
    .map((one) => ({ ...one, left: one.left - x, right: one.right - x, top: one.top - y, bottom: one.bottom - y }));
} // prettier-ignore

/** Those found inside a box that stands at a place, as seen from outside. */
export function movedBy(exclusions: readonly Exclusion[], x: number, y: number): readonly Exclusion[] {
  return exclusions.map((one) => ({ ...one, left: one.left + x, right: one.right + x, top: one.top + y, bottom: one.bottom + y }));
} // prettier-ignore

function isBeside(
  { left, right, top, bottom }: Exclusion,
  from: number,
  to: number,
  area: FloatArea,
): boolean {
  const across = right > area.left - area.leftRoom + tiny && left < area.right + area.rightRoom - tiny;
  return top < Math.max(to, from + 3 * tiny) - tiny && bottom > from + tiny && across;
}

/** What floats leave of an area between two heights; narrower than nothing where they meet. */
export function bandAt(exclusions: readonly Exclusion[], from: number, to: number, area: FloatArea): Band {
  let { left, right } = area;
  for (const one of exclusions) {
    if (!isBeside(one, from, to, area)) continue;
    if (one.side === "left") left = Math.max(left, one.right + area.leftRoom);
    else right = Math.min(right, one.left - area.rightRoom);
  }
  return { left, right };
}

/** Where the first of the floats beside a height ends; null where none is beside it. */
export function nextEnd(
  exclusions: readonly Exclusion[],
  from: number,
  to: number,
  area: FloatArea,
): number | null {
  const ends = exclusions.filter((one) => isBeside(one, from, to, area)).map(({ bottom }) => bottom);
  return ends.length === 0 ? null : Math.min(...ends);
}

export function lowestEnd(exclusions: readonly Exclusion[]): number {
  return exclusions.reduce((lowest, { bottom }) => Math.max(lowest, bottom), -Infinity);
}

/** The sides that `clear` and `float` name, from the direction of the box that says so. */
export function sidesOf(value: ComputedStyle["clear"] | ComputedStyle["float"], direction: "ltr" | "rtl"): readonly Side[] {
  if (value === "both") return ["left", "right"];
  if (value !== "inline-start" && value !== "inline-end") return [];
  return [(value === "inline-start") === (direction === "ltr") ? "left" : "right"];
} // prettier-ignore

/** How far down the floats reach that a box clears (§ 9.5.2). */
export function clearedTop(exclusions: readonly Exclusion[], sides: readonly Side[]): number {
  return lowestEnd(exclusions.filter(({ side }) => sides.includes(side)));
}

export interface MarginBox {
  readonly width: number;
  readonly height: number;
}

/** The highest place for a float that is no higher than those before it, and beside them only where there is room (§ 9.5.1). */
export function findPlace(
  { width }: MarginBox,
  side: Side,
  exclusions: readonly Exclusion[],
  area: FloatArea,
  least: number,
): { readonly left: number; readonly top: number } {
  let top = exclusions.reduce((lowest, one) => Math.max(lowest, one.top), least);
  for (;;) {
    const { left, right } = bandAt(exclusions, top, top, area);
    const end = nextEnd(exclusions, top, top, area);
    if (end === null || width <= right - left + tiny) {
      return { top, left: side === "left" ? left : right - width };
    }
    top = end;
  }
}
