/** Takes a flex container, returns its fragment: lines of items stacked, items side by side (CSS Flexbox 1 § 9, § 10). */
import type { FlexBox } from "../../box/box-tree.ts";
import { resolveLength } from "../../css/styled-document.ts";
import { startOf } from "../flow/block-flow.ts";
import type { LayoutContext } from "../flow/context.ts";
import { finishStack } from "../flow/finish-stack.ts";
import { layoutColumn } from "./flex-column.ts";
import { layoutFlexLine } from "./flex-line.ts";
import { sizeFlexLines } from "./flex-sizes.ts";
import { frameOf } from "../flow/frame.ts";
import { noMargins } from "../flow/margins.ts";
import { withRoom, type Space } from "../flow/space.ts";
import { stack, type Laid, type StackSource } from "../flow/stack.ts";
import type { Token } from "../flow/token.ts";

export function layoutFlex(
  box: FlexBox,
  space: Space,
  token: Token | null,
  context: LayoutContext,
): Laid | null {
  const resumed = token?.kind === "stack" ? token : null;
  const frame = frameOf(box, space, resumed);
  if (box.style.flexDirection.startsWith("column")) return layoutColumn(box, frame, space, resumed, context);
  const sized = sizeFlexLines(box, frame.contentWidth, context);
  const lines = box.style.flexWrap === "wrap-reverse" ? [...sized].reverse() : sized;
  // A single line is as high as its container, where that has a height (§ 9.4, step 8).
  const definite = box.style.flexWrap === "nowrap" ? frame.contentHeight : null;
  const gap = resolveLength(box.style.rowGap, frame.contentHeight ?? 0);
  const lineSpace: Space = {
    ...space,
    width: frame.contentWidth,
    height: frame.contentHeight,
    fixedHeight: null,
  };
  const source: StackSource = {
    count: lines.length,
    between: () => ({ kind: "auto" }),
    gap: () => gap,
    margins: () => noMargins,
    lay: (index, room, part, first) =>
      layoutFlexLine(box, lines[index] ?? [], withRoom(lineSpace, room, first), part, definite, context),
  };
  const stacked = stack(source, {
    start: startOf(resumed),
    top: frame.top,
    bottom: frame.bottom,
    cloned: frame.cloned,
    opensUp: false,
    opensDown: false,
    room: space.room,
    laxity: space.laxity,
    first: space.first,
  });
  if (stacked === null) return null;
  const children = stacked.entries.map(({ y, laid }) => ({ x: frame.contentX, y, fragment: laid.fragment }));
  return finishStack({
    box,
    frame,
    space,
    stacked,
    children,
    opensUp: false,
    opensDown: false,
    marker: null,
  });
}
