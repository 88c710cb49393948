/** Takes rows of a table that belong together, returns them placed; where the page ends, each cell goes on by itself (CSS Break 3 § 4.1). */
import type { LayoutContext } from "../flow/context.ts";
import {
  firstBaseline,
  type BandFragment,
  type Fragment,
  type Placed,
  type PlacedRow,
} from "../flow/fragment.ts";
import { breaksByForce, layoutBox } from "../flow/layout-box.ts";
import { noMargins } from "../flow/margins.ts";
import { layParallel, type LaidParallel, type ParallelPart } from "../flow/parallel.ts";
import { endless, tiny, withRoom, type Space } from "../flow/space.ts";
import { restOfBox } from "../flow/rest-of-box.ts";
import type { Laid } from "../flow/stack.ts";
import { alignCell, stretchCell } from "./table-cells.ts";
import type { Band, GridCell } from "./table-grid.ts";
import { groundsOf } from "./table-grounds.ts";
import { rulesOf, type TableShape } from "./table-rules.ts";
import type { ParallelToken, Token } from "../flow/token.ts";

type State = Token | "done" | null;

interface Rows {
  /** First row that is not finished. */
  readonly from: number;
  /** Tops of the rows, and the end of the last one. */
  readonly tops: readonly number[];
  readonly cells: readonly (MeasuredCell | null)[];
}

interface MeasuredCell {
  readonly top: number;
  readonly fragment: Fragment;
  /** Down to the shared baseline. */
  readonly shift: number;
}

export function layBand(
  shape: TableShape,
  band: Band,
  space: Space,
  token: Token | null,
  context: LayoutContext,
): Laid | null {
  const resumed = token?.kind === "parallel" ? token : null;
  const states = band.cells.map((_, index): State => resumed?.parts[index] ?? null);
  const rows = measureRows(shape, band, space, states, resumed?.row ?? 0, context);
  const height = rows.tops.at(-1) ?? 0;
  const forced = firstForced(shape, band, space, states, rows, context);
  if (space.room === Infinity || (height <= space.room + tiny && forced === null)) {
    const relay = (cell: GridCell, high: number) => layFull(shape, cell, high, space, context);
    return {
      fragment: placeWhole(shape, band, rows, height, resumed === null, relay),
      token: null,
      forced: false,
    };
  }
  // Rows are kept whole while a page can hold them.
  if (resumed === null && space.laxity < 1 && height <= space.pageRoom && forced === null) return null;
  const cutting = { shape, band, space, states, rows, fresh: resumed === null, context };
  return cutBand(cutting, forced ?? band.rows.length - 1);
}

/** First row with a break that somebody asked for: what is below it waits. */
function firstForced(
  shape: TableShape,
  band: Band,
  space: Space,
  states: readonly State[],
  { from }: Rows,
  context: LayoutContext,
): number | null {
  const forced = band.cells.filter((cell, index) => {
    const state = states[index] ?? null;
    return state !== "done" && breaksByForce(cell.box, cellSpace(shape, cell, space), state, context);
  });
  return forced.length === 0 ? null : Math.min(...forced.map(({ row }) => Math.max(row, from)));
}

function cellSpace(shape: TableShape, cell: GridCell, space: Space): Space {
  return { ...space, width: shape.width, fixedWidth: shape.widthOf(cell), height: null, fixedHeight: null };
}

function measureRows(
  shape: TableShape,
  band: Band,
  space: Space,
  states: readonly State[],
  from: number,
  context: LayoutContext,
): Rows {
  const fragments = band.cells.map((cell, index) => {
    const state = states[index] ?? null;
    if (state === "done") return null;
    return layoutBox(cell.box, cellSpace(shape, cell, endless(space)), state, context)?.fragment ?? null;
  });
  const shifts = sharedBaselines(band, fragments, from);
  const heights = band.rows.map((row, index) => {
    const own = row.style.blockSize;
    return index >= from && typeof own === "number" && states.every((state) => state === null) ? own : 0;
  });
  const need = (index: number) => (fragments[index]?.height ?? 0) + (shifts[index] ?? 0);
  for (const [index, cell] of band.cells.entries()) {
    const first = Math.max(cell.row, from);
    const last = cell.row + cell.rowSpan - 1;
    if (first === last) heights[last] = Math.max(heights[last] ?? 0, need(index));
  }
  const gap = shape.grid.spacing[1];
  for (const [index, cell] of band.cells.entries()) {
    const first = Math.max(cell.row, from);
    const last = cell.row + cell.rowSpan - 1;
    if (last <= first) continue;
    const held = heights.slice(first, last + 1).reduce((a, b) => a + b, gap * (last - first));
    heights[last] = (heights[last] ?? 0) + Math.max(0, need(index) - held);
  }
  const tops = topsOf(heights, from, gap);
  const cells = band.cells.map((cell, index): MeasuredCell | null => {
    const fragment = fragments[index] ?? null;
    if (fragment === null) return null;
    return { top: tops[Math.max(cell.row, from)] ?? 0, fragment, shift: shifts[index] ?? 0 };
  });
  return { from, tops, cells };
}

function topsOf(heights: readonly number[], from: number, gap: number): readonly number[] {
  const tops: number[] = [];
  let y = 0;
  for (const [index, height] of heights.entries()) {
    tops.push(y);
    if (index >= from) y += height + (index < heights.length - 1 ? gap : 0);
  }
  return [...tops, y];
}

/** First lines of the cells of a row on one baseline (CSS 2.2 § 17.5.3). */
function sharedBaselines(
  band: Band,
  fragments: readonly (Fragment | null)[],
  from: number,
): readonly number[] {
  const baselines = band.cells.map((cell, index) => {
    const fragment = fragments[index] ?? null;
    if (fragment === null || alignCell(cell) !== "baseline" || cell.row < from) return null;
    return firstBaseline(fragment);
  });
  const lowest = band.rows.map(() => 0);
  for (const [index, cell] of band.cells.entries()) {
    lowest[cell.row] = Math.max(lowest[cell.row] ?? 0, baselines[index] ?? 0);
  }
  return band.cells.map((cell, index) => {
    const own = baselines[index] ?? null;
    return own === null ? 0 : (lowest[cell.row] ?? 0) - own;
  });
}

function rowEnd(rows: Rows, row: number, gap: number): number {
  const end = rows.tops[row + 1] ?? 0;
  return row + 1 < rows.tops.length - 1 ? end - gap : end;
}

/**
 * A cell whose row or table says how high it is, laid out again as high as its rows are where heights in it are parts of its own
 * (CSS Tables 3 § 3.10.5); null for others.
 */
function layFull(
  shape: TableShape,
  cell: GridCell,
  height: number,
  space: Space,
  context: LayoutContext,
): Fragment | null {
  if (!cell.sharesHeight) return null;
  const inside = { ...cellSpace(shape, cell, endless(space)), fixedHeight: height };
  const fragment = layoutBox(cell.box, inside, null, context)?.fragment ?? null;
  return fragment !== null && fragment.reach <= height + tiny ? fragment : null;
}

function placeWhole(
  shape: TableShape,
  band: Band,
  rows: Rows,
  height: number,
  fresh: boolean,
  relay: (cell: GridCell, height: number) => Fragment | null,
): BandFragment {
  const gap = shape.grid.spacing[1];
  const cells = band.cells.flatMap((cell, index): readonly Placed[] => {
    const measured = rows.cells[index] ?? null;
    const end = rowEnd(rows, lastRowOf(cell), gap);
    if (measured === null) return placeRest(shape, cell, rows, { end, closes: true });
    const full = fresh ? relay(cell, end - measured.top) : null;
    const fragment = full ?? stretchCell(cell, measured.fragment, end - measured.top, measured.shift);
    return [{ x: shape.xOf(cell), y: measured.top, fragment }];
  });
  const placed = band.rows.flatMap((row, index): readonly PlacedRow[] => {
    const y = rows.tops[index] ?? 0;
    if (index < rows.from) return [];
    return [{ row, y, height: rowEnd(rows, index, gap) - y, opens: fresh || index > rows.from }];
  });
  return makeBand(shape, band, { rows: placed, cells, height, opens: fresh, closes: true, from: rows.from });
}

function lastRowOf({ row, rowSpan }: GridCell): number {
  return row + rowSpan - 1;
}

/** A cell that has ended on a page before, while its row goes on. */
function placeRest(
  shape: TableShape,
  cell: GridCell,
  rows: Rows,
  { end, closes }: { readonly end: number; readonly closes: boolean },
): readonly Placed[] {
  if (lastRowOf(cell) < rows.from) return [];
  const y = rows.tops[Math.max(cell.row, rows.from)] ?? 0;
  const fragment = restOfBox(cell.box, { width: shape.widthOf(cell), height: end - y, closes });
  return [{ x: shape.xOf(cell), y, fragment }];
}

interface Cutting {
  readonly shape: TableShape;
  readonly band: Band;
  readonly space: Space;
  readonly states: readonly State[];
  readonly rows: Rows;
  readonly fresh: boolean;
  readonly context: LayoutContext;
}

/** The lowest row that the page's end can cut, or the edge above it, or the row above that … */
function cutBand(cutting: Cutting, lowest: number): Laid | null {
  const { rows, space } = cutting;
  let row = lowest;
  while (row > rows.from && (rows.tops[row] ?? 0) >= space.room) row -= 1;
  for (; row >= rows.from; row--) {
    const inside = cutRow(cutting, row, space.room);
    if (inside !== null) return finishCut(cutting, inside, row, inside.token === null ? row + 1 : row);
    if (row === rows.from) return null;
    const top = rows.tops[row] ?? 0;
    const above = cutRow(cutting, row - 1, top);
    if (above !== null) return finishCut(cutting, above, row - 1, row);
  }
  return null;
}

function cutRow({ shape, band, space, states, rows, context }: Cutting, lastRow: number, end: number): LaidParallel | null {
  const parts = band.cells.map((cell, index): ParallelPart => {
    const state = states[index] ?? null;
    if (cell.row > lastRow) return { top: 0, token: "done", lay: () => null };
    const top = rows.cells[index]?.top ?? 0;
    return {
      top,
      token: state,
      lay: (room, token, first) => layoutBox(cell.box, withRoom(cellSpace(shape, cell, space), room, first), token, context),
    };
  });
  return layParallel(parts, { ...space, room: Math.min(end, space.room) });
} // prettier-ignore

/** `lastRow` is the last one on this page, `next` the first on the following one: the same where a row is cut through. */
function finishCut(cutting: Cutting, laid: LaidParallel, lastRow: number, next: number): Laid {
  const { band, rows, shape, states, fresh } = cutting;
  const parts = band.cells.map((cell, index): State => {
    if (cell.row > lastRow) return states[index] ?? null;
    return laid.token === null ? "done" : (laid.token.parts[index] ?? null);
  });
  const whole = next > lastRow ? rowEnd(rows, lastRow, shape.grid.spacing[1]) : 0;
  const height = Math.max(laid.height, Math.min(whole, cutting.space.room));
  const pieces = new Map(laid.pieces.map((piece) => [piece.index, piece.fragment]));
  const cells = band.cells.flatMap((cell, index): readonly Placed[] => {
    if (cell.row > lastRow) return [];
    const closes = lastRowOf(cell) < next;
    const end = closes ? Math.min(rowEnd(rows, lastRowOf(cell), shape.grid.spacing[1]), height) : height;
    const fragment = pieces.get(index);
    if (fragment === undefined) return states[index] === "done" ? placeRest(shape, cell, rows, { end, closes }) : [];
    const y = rows.cells[index]?.top ?? 0;
    const isWhole = closes && fragment.closes;
    const sized = isWhole ? stretchCell(cell, fragment, end - y, rows.cells[index]?.shift ?? 0) : stretchCut(fragment, end - y, closes);
    return [{ x: shape.xOf(cell), y, fragment: sized }];
  });
  const placed = band.rows.flatMap((row, index): readonly PlacedRow[] => {
    if (index < rows.from || index > lastRow) return [];
    const y = rows.tops[index] ?? 0;
    const end = index === lastRow ? height : rowEnd(rows, index, shape.grid.spacing[1]);
    return [{ row, y, height: end - y, opens: fresh || index > rows.from }];
  });
  const fragment = makeBand(shape, band, { rows: placed, cells, height, opens: fresh, closes: next > lastRow, from: rows.from });
  const ends = next >= band.rows.length && parts.every((part) => part === "done");
  const token: ParallelToken | null = ends ? null : { kind: "parallel", parts, row: next, consumed: 0 };
  return { fragment, token, forced: laid.forced };
} // prettier-ignore

function stretchCut(fragment: Fragment, height: number, closes: boolean): Fragment {
  const ends = closes && fragment.closes;
  return { ...fragment, height: Math.max(height, fragment.height), closes: ends };
}

function makeBand(
  shape: TableShape,
  band: Band,
  part: Pick<BandFragment, "rows" | "cells" | "height" | "opens" | "closes"> & { readonly from: number },
): BandFragment {
  const { from, ...sizes } = part;
  const reach = Math.max(sizes.height, ...sizes.cells.map(({ y, fragment }) => y + fragment.reach));
  const rules = rulesOf(shape, band, part.rows, sizes, from);
  return {
    kind: "band",
    table: shape.grid.box,
    width: shape.width,
    reach,
    margins: noMargins,
    grounds: groundsOf(shape, band, part.rows, from),
    rules,
    ...sizes,
  };
}
