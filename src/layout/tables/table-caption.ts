/** Takes a table with a caption, returns both, one above the other (CSS 2.2 § 17.4): the table's margins are those of the pair. */
import type { Box, TableBox } from "../../box/box-tree.ts";
import { alignBlock, type Frame } from "../flow/frame.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges } from "../flow/edges.ts";
import { finishStack } from "../flow/finish-stack.ts";
import { layoutBox } from "../flow/layout-box.ts";
import { fixedMargins, noMargins } from "../flow/margins.ts";
import { withRoom, type Space } from "../flow/space.ts";
import { closedSpace } from "../flow/stack-space.ts";
import { stack, type Laid, type StackSource } from "../flow/stack.ts";
import { gridFrame, layGrid, markWide } from "./table.ts";
import type { StackToken, Token } from "../flow/token.ts";

const noSides = { blockStart: 0, inlineEnd: 0, blockEnd: 0, inlineStart: 0 };

export function layCaptioned(
  box: TableBox,
  caption: Box,
  space: Space,
  token: StackToken | null,
  context: LayoutContext,
): Laid | null {
  const outer = gridFrame(box, space, token, context);
  const frame: Frame = {
    ...outer, contentX: 0, contentWidth: outer.width, top: 0, bottom: 0, cloned: 0, height: null, minHeight: 0,
    maxHeight: null, contentHeight: null,
  }; // prettier-ignore
  const grid = withoutMargins(box, context);
  const inside: Space = {
    ...space,
    width: outer.width,
    fixedWidth: outer.width,
    height: null,
    fixedHeight: null,
  };
  const stacked = stack(sourceOf(grid, caption, inside, context), closedSpace(frame, space, token));
  if (stacked === null) return null;
  const children = stacked.entries.map(({ index, y, laid }) => {
    const edges = resolveEdges(caption.style, outer.width);
    const x = isCaption(caption, index)
      ? alignBlock(edges, laid.fragment.width, outer.width, box.style.direction)
      : 0;
    return { x, y, fragment: laid.fragment };
  });
  const filled = { box, frame, space, stacked, children, opensUp: false, opensDown: false, marker: null };
  const laid = finishStack(filled);
  if (laid === null) return null;
  const { width, height, reach, margins, opens, closes } = laid.fragment;
  const fragment = {
    kind: "group",
    box: null,
    children,
    width,
    height,
    reach,
    margins,
    opens,
    closes,
  } as const;
  return markWide({ ...laid, fragment }, box, outer, space);
}

function isCaption(caption: Box, index: number): boolean {
  return (index === 0) === (caption.style.captionSide === "top");
}

function sourceOf(grid: TableBox, caption: Box, space: Space, context: LayoutContext): StackSource {
  return {
    count: 2,
    between: () => ({ kind: "avoid" }),
    gap: () => 0,
    margins: (index) => {
      const { margin } = resolveEdges(caption.style, space.width);
      return isCaption(caption, index) ? fixedMargins(margin.top, margin.bottom) : noMargins;
    },
    lay: (index, room, part, first) => {
      const here = withRoom(space, room, first);
      return isCaption(caption, index)
        ? layoutBox(caption, captionSpace(caption, here), part, context)
        : layTable(grid, here, part, context);
    },
  };
}

function captionSpace(caption: Box, space: Space): Space {
  const { margin } = resolveEdges(caption.style, space.width);
  return { ...space, fixedWidth: space.width - margin.left - margin.right };
}

function layTable(box: TableBox, space: Space, token: Token | null, context: LayoutContext): Laid | null {
  return layGrid(box, space, token?.kind === "stack" ? token : null, context);
}

const bare = new WeakMap<TableBox, TableBox>();

/** The same table for its grid alone; kept, as what is remembered is remembered by box. */
function withoutMargins(box: TableBox, context: LayoutContext): TableBox {
  const made: TableBox = bare.get(box) ?? { ...box, style: { ...box.style, margin: noSides } };
  const facts = context.facts.get(box);
  if (facts !== undefined) context.facts.set(made, facts);
  bare.set(box, made);
  return made;
}
