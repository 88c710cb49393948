/** Takes rows as they are placed, returns the backgrounds that lie below their cells (CSS 2.2 § 17.5.1). */
import type { Color, ComputedStyle } from "../../css/computed-style.ts";
import { isShown } from "../flow/is-shown.ts";
import type { Ground, PlacedRow } from "../flow/fragment.ts";
import type { Band } from "./table-grid.ts";
import type { TableShape } from "./table-rules.ts";

/** Rows and columns that a cell holds, or that no cell is at. */
interface Slot {
  readonly row: number;
  readonly rowSpan: number;
  readonly column: number;
  readonly columnSpan: number;
}

type StyleAt = (slot: Slot) => ComputedStyle | null | undefined;

/**
 * From the lowest layer up: column groups, columns, groups of rows, rows. A cell shows those of the row and the column that it
 * begins in, and the space between cells none.
 */
export function groundsOf(
  shape: TableShape,
  band: Band,
  rows: readonly PlacedRow[],
  from: number,
): readonly Ground[] {
  const { columns } = shape.grid.box;
  const layers: readonly StyleAt[] = [
    ({ column }) => columns[column]?.group,
    ({ column }) => columns[column]?.style,
    () => band.group,
    ({ row }) => band.rows[row]?.style,
  ];
  const styles = [band.group, ...band.rows.map(({ style }) => style), ...columns.flatMap(({ group, style }) => [group, style])]; // prettier-ignore
  if (styles.every((style) => colorOf(style) === null)) return [];
  const slots = slotsOf(band, shape);
  return layers.flatMap((styleAt, layer) =>
    slots.flatMap((slot): readonly Ground[] => {
      const color = colorOf(styleAt(slot));
      const area = color === null ? null : areaOf(shape, slot, rows, from);
      return color === null || area === null ? [] : [{ layer, color, ...area }];
    }),
  );
}

function colorOf(style: ComputedStyle | null | undefined): Color | null {
  return style == null || style.backgroundColor.a <= 0 || !isShown(style) ? null : style.backgroundColor;
}

/** A place that no cell is at looks like an empty cell (§ 17.5); one that is hidden shows the table's background (§ 17.5.1). */
function slotsOf(band: Band, { grid: { columns, collapsed } }: TableShape): readonly Slot[] {
  const slots: Slot[] = band.cells.filter(({ hidden }) => !hidden);
  const held = band.rows.map(() => new Set<number>());
  for (const cell of band.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let at = 0; at < cell.columnSpan; at++) held[row]?.add(cell.column + at);
  }
  for (const [row, taken] of held.entries()) {
    if (collapsed === null && band.rows[row]?.style.emptyCells === "hide") continue;
    for (let column = 0; column < columns; column++)
      if (!taken.has(column)) slots.push({ row, rowSpan: 1, column, columnSpan: 1 });
  }
  return slots;
}

/** As far as it stands in these rows: others are on other pages. */
function areaOf(shape: TableShape, slot: Slot, rows: readonly PlacedRow[], from: number) {
  const first = rows[Math.max(0, slot.row - from)];
  const last = rows[Math.min(rows.length, slot.row + slot.rowSpan - from) - 1];
  if (first === undefined || last === undefined || last.y < first.y) return null;
  return {
    x: shape.xOf(slot),
    y: first.y,
    width: shape.widthOf(slot),
    height: last.y + last.height - first.y,
  };
}
