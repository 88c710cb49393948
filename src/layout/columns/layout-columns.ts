/**
 * Takes a box with columns, returns its fragment (CSS Multi-column 1): rows of columns, and between them the boxes that span all
 * columns, stacked like any others.
 */
import type { BlockBox } from "../../box/box-tree.ts";
import { layoutBlock, markerOf } from "../flow/block-flow.ts";
import { breakBetween, toBetween, type Between, type Ends } from "../flow/break-facts.ts";
import { nameBox, sayOnce, type LayoutContext } from "../flow/context.ts";
import { resolveEdges } from "../flow/edges.ts";
import { finishStack } from "../flow/finish-stack.ts";
import type { Placed } from "../flow/fragment.ts";
import { alignBlock, frameOf, type Frame } from "../flow/frame.ts";
import { layoutBox, layoutWhole } from "../flow/layout-box.ts";
import { noMargins, type Margins } from "../flow/margins.ts";
import { beyondAll, tiny, withRoom, type Space } from "../flow/space.ts";
import { usualLine } from "../flow/usual-line.ts";
import { closedSpace } from "../flow/stack-space.ts";
import { stack, type Laid, type Stacked, type StackSource } from "../flow/stack.ts";
import type { ColumnsToken, StackToken, Token } from "../flow/token.ts";
import { flowOf, startBehind, type ColumnFlow, type Spanner } from "./column-flow.ts";
import { sizeColumns, type ColumnSizes } from "./column-sizes.ts";
import { fillColumns, type ColumnSource } from "./fill-columns.ts";
import { layoutRow } from "./layout-row.ts";

interface Multicol {
  readonly box: BlockBox;
  readonly flow: ColumnFlow;
  readonly frame: Frame;
  readonly sizes: ColumnSizes;
  readonly space: Space;
  readonly resumed: StackToken | null;
  readonly context: LayoutContext;
}

/** Columns in columns in columns are balanced each for each trial of those around: deeper ones stand one below the other. */
const deepest = 3;

export function layoutColumns(
  box: BlockBox,
  space: Space,
  token: Token | null,
  context: LayoutContext,
): Laid | null {
  const resumed: StackToken | null = token?.kind === "columns" ? { ...token, kind: "stack" } : null;
  const frame = frameOf(box, space, resumed);
  const flow = flowOf(box, context);
  const sizes = columnsOf(box, frame.contentWidth, context);
  const multicol: Multicol = { box, flow, frame, sizes, space, resumed, context };
  const stacked = stack(rowSource(multicol), closedSpace(frame, space, resumed));
  if (stacked === null) return null;
  const children = placeRows(multicol, stacked);
  const marker = markerOf(box, frame, children, context);
  const laid = finishStack({
    box,
    frame,
    space,
    stacked,
    children,
    opensUp: false,
    opensDown: false,
    marker,
  });
  return laid === null ? null : { ...laid, token: toColumnsToken(laid.token) };
}

function columnsOf(box: BlockBox, width: number, context: LayoutContext): ColumnSizes {
  const sizes = sizeColumns(box.style, width);
  if (sizes.count === 1 || (context.facts.get(box)?.depth ?? 0) < deepest) return sizes;
  sayOnce(context, "DEP-LAYOUT-COLUMNS-DEEP", box.place, {
    message: `\`${nameBox(box)}\` stands in one column: columns are nested ${deepest} deep around it already`,
    hint: "take `columns` away here or from a box around it",
  });
  return sizeColumns({ ...box.style, columnCount: 1 }, width);
}

function toColumnsToken(token: Token | null): ColumnsToken | null {
  return token?.kind === "stack" ? { ...token, kind: "columns" } : null;
}

/** Spanners have odd numbers, rows of columns even ones. */
function spannerAt({ spanners }: ColumnFlow, index: number): Spanner | undefined {
  return index % 2 === 1 ? spanners[(index - 1) / 2] : undefined;
}

function rowSource(multicol: Multicol): StackSource {
  const { flow, frame, space, context } = multicol;
  const across: Space = {
    ...space,
    width: frame.contentWidth,
    fixedWidth: null,
    height: frame.contentHeight,
    fixedHeight: null,
    floats: null,
  };
  const empties = new Map<number, boolean>();
  const isEmpty = (index: number): boolean => {
    const known = empties.get(index) ?? isEmptyRow(multicol, index);
    empties.set(index, known);
    return known;
  };
  return {
    count: 2 * flow.spanners.length + 1,
    between: (index) => betweenRows(multicol, index, isEmpty),
    gap: () => 0,
    margins: (index): Margins => {
      const spanner = spannerAt(flow, index);
      if (spanner !== undefined) return layoutWhole(spanner.box, across, context).margins;
      return flow.spanners.length > 0 && isEmpty(index) ? { ...noMargins, through: true } : noMargins;
    },
    lay: (index, room, token, first) => {
      const spanner = spannerAt(flow, index);
      if (spanner !== undefined) return layoutBox(spanner.box, withRoom(across, room, first), token, context);
      return layRow(multicol, index, room, token, first);
    },
  };
}

/** Where a row begins that has not begun yet. */
function startOfRow({ flow, resumed }: Multicol, index: number): StackToken | null {
  const before = flow.spanners[index / 2 - 1];
  // After a break that nobody asked for, the margin of what comes first is cut off.
  return before === undefined ? null : startBehind(before, resumed?.index !== index || resumed.forced);
}

function layRow(multicol: Multicol, index: number, room: number, token: Token | null, first: boolean): Laid | null {
  const { box, frame, sizes, space } = multicol;
  const begins = token === null;
  const taken = index === 0 || space.room === Infinity ? frame.top : space.room - frame.cloned - room;
  const height = frame.height ?? frame.maxHeight;
  const known = height !== null && (index === 0 || space.room !== Infinity);
  const own = known ? Math.max(0, height - taken - frame.bottom) : null;
  const source = columnSource(multicol);
  const row = { box, sizes, source, width: frame.contentWidth };
  const laid = layoutRow(row, begins ? startOfRow(multicol, index) : token, { room, own, first, ends: space.ends });
  return laid === null ? null : { ...laid, fragment: { ...laid.fragment, opens: begins } };
} // prettier-ignore

function columnSource({ box, flow, frame, sizes, space, context }: Multicol): ColumnSource {
  const { inner } = frame.edges;
  const cloned = box.style.boxDecorationBreak === "clone" ? inner.top + inner.bottom : 0;
  const column: Space = {
    ...space,
    width: sizes.width,
    fixedWidth: sizes.width,
    height: frame.contentHeight,
    fixedHeight: null,
    floats: null,
    pageRoom: Math.max(1, space.pageRoom - cloned),
  };
  return {
    lay: (token, { height, first, ends }) =>
      layoutBlock(flow.content, { ...withRoom(column, height, first), ends }, token, context),
    ends: endsOf(space),
    line: Math.max(1, usualLine(box.style)),
  };
}

function endsOf({ room, ends }: Space): ColumnSource["ends"] {
  if (room === Infinity || ends === "boxed-column") return { last: "boxed-column", inner: "boxed-column" };
  return { last: ends === "column" ? "column" : "last-column", inner: "column" };
}

/** Nothing stands between two spanners, or before the first: their margins meet. */
function isEmptyRow(multicol: Multicol, index: number): boolean {
  const source = columnSource(multicol);
  const start = { token: startOfRow(multicol, index), count: Infinity };
  const filled = fillColumns(source, start, { height: beyondAll, first: false });
  return filled !== null && filled.columns.every(({ fragment }) => fragment.reach <= tiny);
}

function betweenRows(
  { flow, space, context }: Multicol,
  index: number,
  isEmpty: (index: number) => boolean,
): Between {
  // What is said of columns is not of these breaks: they are of the page, or of columns around.
  const ends: Ends = space.ends === "boxed-column" ? "boxed-column" : "page";
  const [below, above] = [spannerAt(flow, index), spannerAt(flow, index - 1)];
  const factsOf = (box: Spanner["before"]) => (box === undefined ? undefined : context.facts.get(box));
  // Between two spanners, or before the first, the break was before the empty row.
  if (below !== undefined && isEmpty(index - 1)) return { kind: index === 1 ? "auto" : "avoid" };
  const own = factsOf((below ?? above)?.box);
  const beside = factsOf(below === undefined ? above?.after : below.before);
  if (own === undefined) return { kind: "auto" };
  if (below !== undefined)
    return beside === undefined ? toBetween(own.before, ends) : breakBetween(beside, own, ends);
  return beside === undefined ? toBetween(own.after, ends) : breakBetween(own, beside, ends);
}

function placeRows({ box, flow, frame }: Multicol, { entries }: Stacked): readonly Placed[] {
  return entries.map(({ index, y, laid: { fragment } }) => {
    const spanner = spannerAt(flow, index);
    if (spanner === undefined) return { x: frame.contentX, y, fragment };
    const edges = resolveEdges(spanner.box.style, frame.contentWidth);
    const x = alignBlock(edges, fragment.width, frame.contentWidth, box.style.direction);
    return { x: frame.contentX + x, y, fragment };
  });
}
