/**
 * Fragments: what a box has become on one page. pt, physical, y downward; a child's place is counted from its parent's border box.
 * Readonly: the same fragment may stand in a trial and in the page that is kept.
 */
import type { Box, ParagraphBox, MarkerBox, TableBox, TableRow } from "../../box/box-tree.ts";
import type { BorderSide, Color } from "../../css/computed-style.ts";
import type { Line } from "../../text/line.ts";
import type { Exclusion } from "../floats/exclusions.ts";
import type { Margins } from "./margins.ts";

interface FragmentBase {
  /** Border box. */
  readonly width: number;
  readonly height: number;
  /** How far down content reaches where it sticks out of the border box; at least `height`. */
  readonly reach: number;
  readonly margins: Margins;
  /** Whether this is the first, and the last, fragment of its box: edges are drawn there (CSS Break 3 § 5.4). */
  readonly opens: boolean;
  readonly closes: boolean;
  /** The box ended on a page before: what stands here sticks out of it. */
  readonly spent?: true;
  readonly tooWide?: TooWide;
  /** Margin boxes of floats in it that what follows must keep off. */
  readonly added?: readonly Exclusion[];
  /** Boxes out of the flow whose containing block this is, in the order of the document. */
  readonly positioned?: readonly PlacedPositioned[];
}

/** A table whose columns need more than there is. */
export interface TooWide {
  readonly box: TableBox;
  readonly width: number;
  readonly room: number;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly fragment: Fragment;
}

/** `z`: below the content where it is less than 0. `again`: shown on another page already. */
export interface PlacedPositioned extends Placed {
  readonly z: number;
  readonly again: boolean;
}

/** Where a box that is out of the flow would stand in it, and the number of the child that it is read before. */
export interface PlacedOut {
  readonly box: Box;
  readonly before: number;
  readonly x: number;
  readonly y: number;
}

/** A float, and the number of the child or line that it is read before. */
export interface PlacedFloat extends Placed {
  readonly before: number;
}

/** Boxes in boxes; `box` paints the background and border. */
export interface BlockFragment extends FragmentBase {
  readonly kind: "block";
  readonly box: Box;
  readonly children: readonly Placed[];
  readonly floats?: readonly PlacedFloat[];
  readonly outs?: readonly PlacedOut[];
  readonly marker: PlacedMarker | null;
}

/** Boxes stacked without a background or border of their own: the caption and the grid of a table, the items of a flex line. */
interface GroupFragment extends FragmentBase {
  readonly kind: "group";
  readonly box: Box | null;
  readonly children: readonly Placed[];
}

export interface LinesFragment extends FragmentBase {
  readonly kind: "lines";
  readonly box: ParagraphBox;
  readonly lines: readonly PlacedLine[];
  readonly floats?: readonly PlacedFloat[];
  /** Fragments of the atomic inlines, by their box. */
  readonly atomics: ReadonlyMap<Box, Fragment>;
  readonly marker: PlacedMarker | null;
}

export interface PlacedLine {
  /** Left end of the line's space. */
  readonly x: number;
  readonly y: number;
  readonly line: Line;
}

export interface PlacedMarker extends PlacedLine {
  readonly marker: MarkerBox;
  /** Boxes in its line: its image. */
  readonly atomics?: ReadonlyMap<Box, Fragment>;
}

export interface ImageFragment extends FragmentBase {
  readonly kind: "image";
  readonly box: Box & { readonly kind: "image" };
  /** Content box. */
  readonly x: number;
  readonly y: number;
  readonly contentWidth: number;
  readonly contentHeight: number;
  /** Made smaller because the page has no more height. */
  readonly shrunk: boolean;
}

/** Rows of a table that spans hold together, or one row. Cells overlap the rows that they span. */
export interface BandFragment extends FragmentBase {
  readonly kind: "band";
  readonly table: TableBox;
  readonly rows: readonly PlacedRow[];
  readonly cells: readonly Placed[];
  /** Backgrounds of columns and rows, painted below all cells of the table. */
  readonly grounds: readonly Ground[];
  /** Collapsed borders, painted above all cells. */
  readonly rules: readonly Rule[];
}

export interface PlacedRow {
  readonly row: TableRow;
  readonly y: number;
  readonly height: number;
  readonly opens: boolean;
}

/** Background of a cell's column group (0), column (1), group of rows (2) or row (3), as large as the cell. */
export interface Ground {
  readonly layer: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: Color;
}

/** One stretch of a collapsed border: the line runs along `x`–`x + length`, or down from `y`. Coordinates are of its middle. */
export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly vertical: boolean;
  readonly side: BorderSide;
}

/** Columns side by side, and the rules between them (CSS Multi-column 1 § 4). */
export interface ColumnsFragment extends FragmentBase {
  readonly kind: "columns";
  /** The box whose content they hold. */
  readonly box: Box;
  readonly children: readonly Placed[];
  readonly rules: readonly Rule[];
}

/** A head or foot shown again: read once, seen on each page (ISO 32000-1 § 14.8.2.2.2). */
interface RepeatFragment extends FragmentBase {
  readonly kind: "repeat";
  readonly fragment: Fragment;
}

export type Fragment =
  | BlockFragment
  | GroupFragment
  | ColumnsFragment
  | LinesFragment
  | ImageFragment
  | BandFragment
  | RepeatFragment;

/** Distance of the first baseline from the top of the border box; null where there is no line. */
export function firstBaseline(fragment: Fragment): number | null {
  return findBaseline(fragment, false);
}

export function lastBaseline(fragment: Fragment): number | null {
  return findBaseline(fragment, true);
}

function findBaseline(fragment: Fragment, last: boolean): number | null {
  const children = childrenOf(fragment);
  if (fragment.kind === "lines") {
    const line = fragment.lines.at(last ? -1 : 0);
    return line === undefined ? null : line.y + line.line.baseline;
  }
  for (let step = 0; step < children.length; step++) {
    const child = children[last ? children.length - 1 - step : step];
    const found = child === undefined ? null : findBaseline(child.fragment, last);
    if (child !== undefined && found !== null) return child.y + found;
  }
  return null;
}

/** Fragments in fragments; those of boxes in lines are with their lines. */
export function childrenOf(fragment: Fragment): readonly Placed[] {
  switch (fragment.kind) {
    case "block":
    case "group":
    case "columns":
      return fragment.children;
    case "band":
      return fragment.cells;
    case "repeat":
      return [{ x: 0, y: 0, fragment: fragment.fragment }];
    case "lines":
    case "image":
      return [];
  }
}

/** All that stands in it, floats included, but for boxes in lines. */
export function partsOf(fragment: Fragment): readonly Placed[] {
  const children = childrenOf(fragment);
  const floats = fragment.kind === "block" || fragment.kind === "lines" ? (fragment.floats ?? []) : [];
  return floats.length === 0 ? children : [...children, ...floats];
}
