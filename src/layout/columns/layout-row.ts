/** Takes the content between two boxes that span all columns, returns its columns as far as the page goes (CSS Multi-column 1 § 3, § 7). */
import type { BlockBox } from "../../box/box-tree.ts";
import { isShown } from "../flow/is-shown.ts";
import type { Ends } from "../flow/break-facts.ts";
import type { ColumnsFragment, Placed, Rule } from "../flow/fragment.ts";
import { noMargins } from "../flow/margins.ts";
import { beyondAll, tiny } from "../flow/space.ts";
import type { Laid } from "../flow/stack.ts";
import type { Token } from "../flow/token.ts";
import { balanceColumns } from "./balance-columns.ts";
import type { ColumnSizes } from "./column-sizes.ts";
import { fillColumns, heightOf, type ColumnSource, type FilledColumns } from "./fill-columns.ts";

export interface RowSpace {
  readonly room: number;
  /** Height that the box with the columns has for them; null: as much as they need. */
  readonly own: number | null;
  readonly first: boolean;
  readonly ends: Ends;
}

interface Row {
  readonly box: BlockBox;
  readonly sizes: ColumnSizes;
  readonly source: ColumnSource;
  readonly width: number;
}

export function layoutRow(row: Row, token: Token | null, space: RowSpace): Laid | null {
  return space.room === Infinity ? layEndless(row, token, space) : layPaged(row, token, space);
}

function layPaged(row: Row, token: Token | null, space: RowSpace): Laid | null {
  const own = fillOwn(row, token, space);
  const filled = own ?? fillRoom(row, token, space);
  if (filled === null) return null;
  const exceeds = own === null && space.own !== null && space.own < space.room;
  const settled = settle(row, token, filled, exceeds);
  const goesOn = settled.ended !== "whole" && settled.ended !== "span";
  const fragment = placeRows(row, [settled], token === null, !goesOn, space);
  if (!goesOn) return { fragment, token: null, forced: false };
  if (settled.ended !== "column")
    return { fragment, token: settled.token, forced: settled.ended === "page" && "page" };
  // More columns are asked for than stand beside each other: they go on where the page, or the column around, does.
  return { fragment, token: settled.token, forced: space.ends === "page" ? "page" : "column" };
}

/** Columns as high as the box is, where they hold everything; content is never left out for the height of a box. */
function fillOwn({ source, sizes }: Row, token: Token | null, { own, room }: RowSpace): FilledColumns | null {
  if (own === null || own >= room) return null;
  const filled = fillColumns(source, { token, count: sizes.count }, { height: own, first: false });
  return filled?.ended === "whole" || filled?.ended === "span" ? filled : null;
}

function fillRoom(
  { source, sizes }: Row,
  token: Token | null,
  { room, first }: RowSpace,
): FilledColumns | null {
  return fillColumns(source, { token, count: sizes.count }, { height: room, first });
}

/** Before a page ends columns are not balanced, unless the page's author says so; but those that exceed their box are (`column-fill`). */
function settle({ box, source, sizes }: Row, token: Token | null, filled: FilledColumns, exceeds: boolean): FilledColumns {
  const { columnFill } = box.style;
  const ends = filled.ended === "whole" || filled.ended === "span";
  const asked = columnFill === "balance-all" && filled.ended === "page";
  const balances = asked || (ends && (columnFill !== "auto" || exceeds));
  return balances && sizes.count > 1 ? balanceColumns(source, token, filled, sizes.count) : filled;
} // prettier-ignore

/** Where nothing ends the columns, they are as high as they must be; more of them than there are stand in rows of their own. */
function layEndless(row: Row, start: Token | null, space: RowSpace): Laid | null {
  const { box, source, sizes } = row;
  const { count } = sizes;
  const rows: FilledColumns[] = [];
  let token = start;
  do {
    const own = fillOwn(row, token, space);
    const most = own ?? fillColumns(source, { token, count }, { height: beyondAll, first: false });
    if (most === null) return null;
    const fills = own !== null && box.style.columnFill === "auto";
    const ended = most.ended === "whole" || most.ended === "span";
    const filled = !fills && ended && count > 1 ? balanceColumns(source, token, most, count) : most;
    rows.push(filled);
    token = filled.ended === "span" ? null : filled.token;
  } while (token !== null);
  return { fragment: placeRows(row, rows, start === null, true, space), token: null, forced: false };
}

function placeRows(
  { box, sizes, width }: Row,
  rows: readonly FilledColumns[],
  opens: boolean,
  closes: boolean,
  { own }: RowSpace,
): ColumnsFragment {
  const children: Placed[] = [];
  const rules: Rule[] = [];
  let y = 0;
  for (const row of rows) {
    const height = heightOf(row);
    row.columns.forEach(({ fragment }, index) => children.push({ x: sizes.xs[index] ?? 0, y, fragment }));
    // Columns that are not balanced reach as far as the box does.
    const fills = box.style.columnFill === "auto" && own !== null && rows.length === 1;
    rules.push(...rulesOf(box, sizes, row, { y, height: fills ? Math.max(own, height) : height }));
    y += height;
  }
  const reach = Math.max(y, ...children.map((child) => child.y + child.fragment.reach));
  return {
    kind: "columns",
    box,
    children,
    rules,
    width,
    height: y,
    reach,
    margins: noMargins,
    opens,
    closes,
  };
}

/** Rules stand between two columns that both hold something (§ 4). */
function rulesOf(
  { style }: BlockBox,
  { xs, width, gap }: ColumnSizes,
  { columns }: FilledColumns,
  { y, height }: { readonly y: number; readonly height: number },
): readonly Rule[] {
  const side = style.columnRule;
  if (side.width === 0 || !isShown(style)) return [];
  const middle = (index: number) => {
    const x = xs[index] ?? 0;
    return style.direction === "ltr" ? x + width + gap / 2 : x - gap / 2;
  };
  return columns.slice(1).flatMap(({ fragment }, index): readonly Rule[] => {
    const holds = fragment.reach > tiny && (columns[index]?.fragment.reach ?? 0) > tiny;
    return holds ? [{ x: middle(index), y, length: height, vertical: true, side }] : [];
  });
}
