/** Takes a cell's fragment and the height of its rows, returns it as high as these, its content aligned (CSS 2.2 § 17.5.3). */
import type { ComputedStyle } from "../../css/computed-style.ts";
import type { Fragment } from "../flow/fragment.ts";
import type { GridCell } from "./table-grid.ts";

export function alignCell({ box }: GridCell): "top" | "middle" | "bottom" | "baseline" {
  const { verticalAlign } = box.style;
  return verticalAlign === "top" || verticalAlign === "middle" || verticalAlign === "bottom" ? verticalAlign : "baseline";
} // prettier-ignore

export function stretchCell(cell: GridCell, fragment: Fragment, height: number, shift: number): Fragment {
  const free = Math.max(0, height - fragment.height);
  const align = alignCell(cell);
  const down = align === "middle" ? free / 2 : align === "bottom" ? free : align === "baseline" ? shift : 0;
  return moveContent({ ...fragment, height: Math.max(height, fragment.height) }, down);
}

/** The same for the box of a page's margin: `free` is the height that its content leaves. */
export function alignContent(
  fragment: Fragment,
  free: number,
  align: ComputedStyle["verticalAlign"],
): Fragment {
  return moveContent(fragment, align === "middle" ? free / 2 : align === "bottom" ? free : 0);
}

function moveContent(fragment: Fragment, down: number): Fragment {
  if (down === 0) return fragment;
  const lower = <T extends { readonly y: number }>(placed: T): T => ({ ...placed, y: placed.y + down });
  if (fragment.kind !== "lines" && fragment.kind !== "block") return fragment;
  const marker = fragment.marker === null ? null : lower(fragment.marker);
  const floats = fragment.floats?.map(lower);
  const moved = { reach: fragment.reach + down, marker, ...(floats !== undefined && { floats }) };
  return fragment.kind === "lines"
    ? { ...fragment, ...moved, lines: fragment.lines.map(lower) }
    : { ...fragment, ...moved, children: fragment.children.map(lower) };
}
