/** Takes a table, returns its fragment: caption, and the grid with its head and foot on every page (CSS 2.2 § 17.4, CSS Tables 3 § 4). */
import type { TableBox } from "../../box/box-tree.ts";
import { breakBetweenRows, type Between, type Ends } from "../flow/break-facts.ts";
import type { LayoutContext } from "../flow/context.ts";
import { finishStack } from "../flow/finish-stack.ts";
import type { Fragment, Placed } from "../flow/fragment.ts";
import { frameOf, type Frame } from "../flow/frame.ts";
import { fitWidth } from "../flow/intrinsic.ts";
import { noMargins } from "../flow/margins.ts";
import { endless, withRoom, type Space } from "../flow/space.ts";
import { closedSpace } from "../flow/stack-space.ts";
import { stack, type Laid, type StackSource } from "../flow/stack.ts";
import { onPageAtHand, repeatedCells } from "../sheets/page-at-hand.ts";
import { layBand } from "./table-band.ts";
import { layCaptioned } from "./table-caption.ts";
import { distributeColumns, measureTable } from "./table-columns.ts";
import { gridOf, type Band } from "./table-grid.ts";
import { shapeOf, type TableShape } from "./table-rules.ts";
import type { StackToken, Token } from "../flow/token.ts";

export function layoutTable(
  box: TableBox,
  space: Space,
  token: Token | null,
  context: LayoutContext,
): Laid | null {
  const resumed = token?.kind === "stack" ? token : null;
  if (box.caption === null) return layGrid(box, space, resumed, context);
  return layCaptioned(box, box.caption, space, resumed, context);
}

/** The grid without the caption. */
export function layGrid(box: TableBox, space: Space, token: StackToken | null, context: LayoutContext): Laid | null {
  const grid = gridOf(box, context);
  const frame = gridFrame(box, space, token, context);
  const width = frame.contentWidth;
  const shape = shapeOf(grid, width, distributeColumns(box, width, context));
  const inside: Space = { ...space, width, fixedWidth: null, height: null, fixedHeight: null };
  // Where the table breaks, its head and foot stand on each of its pages.
  const own = space.room === Infinity ? context : onPageAtHand(context, box, () => repeatedCells(box));
  const sections = layRepeats(shape, inside, token !== null, own);
  const gap = grid.spacing[1];
  const headEnd = frame.top + gap + sections.headHeight;
  const foot = sections.footHeight + gap;
  const pageRoom = space.pageRoom - (sections.repeats ? sections.headHeight + foot + gap : 0);
  const closing: Frame = { ...frame, bottom: foot + frame.bottom, cloned: (sections.repeats ? foot : 0) + frame.cloned };
  const stacked = stack(bandSource(shape, sections.body, { ...inside, pageRoom }, context), {
    ...closedSpace(closing, space, token),
    top: headEnd,
  });
  if (stacked === null) return null;
  const whole = stacked.next === null;
  const rows = stacked.entries.map(({ y, laid }): Placed => ({ x: frame.contentX, y, fragment: laid.fragment }));
  const footer = whole || sections.repeats ? placeBands(sections.foot, frame.contentX, stacked.end.y + gap, !whole) : [];
  const children = [...placeBands(sections.head, frame.contentX, frame.top + gap, token !== null), ...rows, ...footer];
  const laid = finishStack({ box: grid.box, frame: closing, space, stacked, children, opensUp: false, opensDown: false, marker: null });
  return markWide(laid, box, frame, space);
} // prettier-ignore

/** As wide as the style asks for, but never narrower than the columns can be. */
export function gridFrame(box: TableBox, space: Space, token: StackToken | null, context: LayoutContext): Frame {
  const frame = frameOf(gridOf(box, context).box, space, token, () => fitWidth(box, space.width, context));
  const { inner } = frame.edges;
  const least = box.style.tableLayout === "fixed" ? 0 : measureTable(box, context).min;
  const width = Math.max(frame.contentWidth, least);
  return { ...frame, width: width + inner.left + inner.right, contentWidth: width };
} // prettier-ignore

/** Marks a table that is wider than its room: what is said of it waits until the fragment stands on a page. */
export function markWide(
  laid: Laid | null,
  box: TableBox,
  { edges, width }: Frame,
  space: Space,
): Laid | null {
  const { left, right } = edges.margin;
  const room = Math.min(space.fixedWidth ?? Infinity, space.width - left - right);
  if (laid === null || width <= room + 0.5) return laid;
  return { ...laid, fragment: { ...laid.fragment, tooWide: { box, width, room } } };
}

interface Sections {
  readonly head: readonly Fragment[];
  readonly body: readonly Band[];
  readonly foot: readonly Fragment[];
  readonly headHeight: number;
  readonly footHeight: number;
  readonly repeats: boolean;
}

/** Head and foot stand on every page, unless they would leave too little of it: then they are rows like others. */
function layRepeats(shape: TableShape, space: Space, resumed: boolean, context: LayoutContext): Sections {
  const { head, body, foot } = shape.grid;
  const gap = shape.grid.spacing[1];
  const lay = (bands: readonly Band[]) =>
    bands.map((band) => {
      const laid = layBand(shape, band, endless(space), null, context);
      if (laid === null) throw new Error("the head of a table cannot be laid out without an end");
      return laid.fragment;
    });
  const [heads, feet] = [lay(head), lay(foot)];
  const heightOf = (fragments: readonly Fragment[]) =>
    fragments.reduce((sum, { height }) => sum + height + gap, 0);
  const [headHeight, footHeight] = [heightOf(heads), heightOf(feet)];
  if (body.length === 0 || headHeight + footHeight > space.pageRoom / 2) {
    const all = [...head, ...body, ...foot];
    return { head: [], body: all, foot: [], headHeight: 0, footHeight: 0, repeats: false };
  }
  const repeats = head.length + foot.length > 0;
  return { head: heads, body, foot: feet, headHeight, footHeight, repeats: repeats || resumed };
}

function placeBands(
  fragments: readonly Fragment[],
  x: number,
  top: number,
  again: boolean,
): readonly Placed[] {
  let y = top;
  return fragments.map((fragment) => {
    const placed = { x, y, fragment: again ? repeat(fragment) : fragment };
    y += fragment.height;
    return placed;
  });
}

function repeat(fragment: Fragment): Fragment {
  const { width, height, reach, margins, opens, closes } = fragment;
  return { kind: "repeat", fragment, width, height, reach, margins, opens, closes };
}

function bandSource(shape: TableShape, bands: readonly Band[], space: Space, context: LayoutContext): StackSource {
  const gap = shape.grid.spacing[1];
  return {
    count: bands.length,
    between: (index) => betweenBands(bands[index - 1], bands[index], space.ends),
    gap: () => gap,
    margins: () => noMargins,
    lay: (index, room, token, first) => {
      const band = bands[index];
      return band === undefined ? null : layBand(shape, band, withRoom(space, room, first), token, context);
    },
  };
} // prettier-ignore

function betweenBands(before: Band | undefined, after: Band | undefined, ends: Ends): Between {
  const [upper, lower] = [before?.rows.at(-1), after?.rows[0]];
  if (upper === undefined || lower === undefined) return { kind: "auto" };
  const between = breakBetweenRows(upper, lower, ends);
  return between.kind === "auto" && after?.bound === true ? { kind: "avoid" } : between;
}
