/** Takes a flex container, returns its fragment: lines of items stacked, items side by side (CSS Flexbox 1 § 9, § 10). */
import type { FlexBox } from "../../box/box-tree.ts";
import { resolveLength } from "../../css/styled-document.ts";
import { breakBetweenLines, type Between, type Ends } from "../flow/break-facts.ts";
import type { LayoutContext } from "../flow/context.ts";
import { finishStack } from "../flow/finish-stack.ts";
import { layoutColumn } from "./flex-column.ts";
import { layoutFlexLine } from "./flex-line.ts";
import { distribute, sizeFlexLines, type FlexLine } from "./flex-sizes.ts";
import { frameOf, type Frame } from "../flow/frame.ts";
import { noMargins } from "../flow/margins.ts";
import { endless, tiny, withRoom, type Space } from "../flow/space.ts";
import { closedSpace } from "../flow/stack-space.ts";
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
  const gap = resolveLength(box.style.rowGap, frame.contentHeight ?? 0);
  const lineSpace: Space = {
    ...space,
    width: frame.contentWidth,
    height: frame.contentHeight,
    fixedHeight: null,
  };
  const lay = (line: FlexLine, inside: Space, part: Token | null, height: number | null) =>
    layoutFlexLine(box, line, inside, part, height, context);
  const naturalOf = (line: FlexLine) => lay(line, endless(lineSpace), null, null)?.fragment.height ?? 0;
  const across = alignLines(box, frame, lines, naturalOf, gap);
  const source: StackSource = {
    count: lines.length,
    between: (index) => betweenLines(lines[index - 1], lines[index], space.ends, context),
    gap: () => gap + across.between,
    margins: () => noMargins,
    lay: (index, room, part, first) =>
      lay(lines[index] ?? [], withRoom(lineSpace, room, first), part, across.heights[index] ?? null),
  };
  const stacked = stack(source, {
    ...closedSpace(frame, space, resumed),
    top: frame.top + across.before,
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

function betweenLines(
  before: FlexLine | undefined,
  after: FlexLine | undefined,
  ends: Ends,
  context: LayoutContext,
): Between {
  const factsOf = (line: FlexLine | undefined) =>
    (line ?? []).flatMap(({ box }) => context.facts.get(box) ?? []);
  return breakBetweenLines(factsOf(before), factsOf(after), ends);
}

interface Across {
  readonly before: number;
  readonly between: number;
  /** Heights of the lines that are not their own. */
  readonly heights: readonly number[];
}

const natural: Across = { before: 0, between: 0, heights: [] };

/**
 * What a container is higher than its lines: all of it goes to the one line of a container that does not wrap (§ 9.4, step 8),
 * else `align-content` says where (§ 9.4, step 9, and § 9.6).
 */
function alignLines(
  { style }: FlexBox,
  frame: Frame,
  lines: readonly FlexLine[],
  naturalOf: (line: FlexLine) => number,
  gap: number,
): Across {
  const wanted = frame.contentHeight ?? Math.max(0, frame.minHeight - frame.top - frame.bottom);
  if (style.flexWrap === "nowrap" && frame.contentHeight !== null) return { ...natural, heights: [wanted] };
  if (wanted === 0 || !frame.opens) return natural;
  const heights = lines.map(naturalOf);
  const used = heights.reduce((sum, height) => sum + height, gap * Math.max(0, lines.length - 1));
  const free = wanted - used;
  if (free < tiny || lines.length === 0) return natural;
  if (style.flexWrap === "nowrap" || style.alignContent === "normal") {
    return { ...natural, heights: heights.map((height) => height + free / lines.length) };
  }
  const { before, between } = distribute(style.alignContent, free, lines.length);
  const after = free - before - between * (lines.length - 1);
  return { before: style.flexWrap === "wrap-reverse" ? after : before, between, heights: [] };
}
