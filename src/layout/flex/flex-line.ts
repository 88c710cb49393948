/** Takes the items of one flex line, returns them side by side; where the page ends each goes on by itself on the next. */
import type { FlexBox } from "../../box/box-tree.ts";
import type { ComputedStyle } from "../../css/computed-style.ts";
import type { LayoutContext } from "../flow/context.ts";
import { firstBaseline, type Fragment, type Placed } from "../flow/fragment.ts";
import { alignLine, type FlexLine, type SizedItem } from "./flex-sizes.ts";
import { layoutBox } from "../flow/layout-box.ts";
import { noMargins } from "../flow/margins.ts";
import { layParallel, type ParallelPart } from "../flow/parallel.ts";
import { restOfBox } from "../flow/rest-of-box.ts";
import { endless, tiny, withRoom, type Space } from "../flow/space.ts";
import type { Laid } from "../flow/stack.ts";
import type { Token } from "../flow/token.ts";

export function layoutFlexLine(
  box: FlexBox,
  line: FlexLine,
  space: Space,
  token: Token | null,
  definite: number | null,
  context: LayoutContext,
): Laid | null {
  const resumed = token?.kind === "parallel" ? token : null;
  const xs = alignLine(line, box, space.width);
  const whole = resumed === null ? layWhole(box, line, xs, space, definite, context) : null;
  if (whole !== null && reachOf(whole) <= space.room + tiny && !hasForced(line, context)) {
    return { fragment: whole, token: null, forced: false };
  }
  if (space.room === Infinity && whole !== null) return { fragment: whole, token: null, forced: false };
  const parts = line.map(
    (item, index): ParallelPart => ({
      top: resumed === null ? item.edges.margin.top : 0,
      token: resumed?.parts[index] ?? null,
      lay: (room, part, first) => layoutBox(item.box, itemSpace(item, withRoom(space, room, first)), part, context),
    }),
  );
  const laid = layParallel(parts, space);
  if (laid === null) return null;
  const pieces = new Map(laid.pieces.map((piece) => [piece.index, piece]));
  const closes = laid.token === null;
  const children = line.flatMap((item, index): readonly Placed[] => {
    const x = xs[index] ?? 0;
    const piece = pieces.get(index);
    const isStretched = stretches(item, box);
    if (piece === undefined) {
      const isPast = resumed?.parts[index] === "done" && isStretched;
      return isPast ? [{ x, y: 0, fragment: restOfBox(item.box, { width: item.width, height: laid.height, closes }) }] : [];
    }
    const fragment = stretch(item, piece.fragment, laid.height - piece.y, box, space, context);
    return [{ x, y: piece.y, fragment: isStretched && !closes ? { ...fragment, closes } : fragment }];
  });
  const fragment = group(children, space.width, laid.height, closes);
  return { fragment, token: laid.token, forced: laid.forced };
} // prettier-ignore

function hasForced(line: FlexLine, context: LayoutContext): boolean {
  return line.some(({ box }) => context.facts.get(box)?.forcedInside === true);
}

function itemSpace(item: SizedItem, space: Space): Space {
  return { ...space, fixedWidth: item.width, fixedHeight: null };
}

function reachOf(fragment: Fragment): number {
  return fragment.reach;
}

function group(children: readonly Placed[], width: number, height: number, closes: boolean): Fragment {
  const reach = Math.max(height, ...children.map(({ y, fragment }) => y + fragment.reach));
  return {
    kind: "group",
    box: null,
    children,
    width,
    height,
    reach,
    margins: noMargins,
    opens: true,
    closes,
  };
}

/** All items without a break, aligned across the line (§ 9.6). */
function layWhole(
  box: FlexBox,
  line: FlexLine,
  xs: readonly number[],
  space: Space,
  definite: number | null,
  context: LayoutContext,
): Fragment {
  const open = endless(space);
  const natural = line.map((item) => {
    const laid = layoutBox(item.box, itemSpace(item, open), null, context);
    if (laid === null) throw new Error("a flex item cannot be laid out without an end");
    return laid.fragment;
  });
  const baseline = sharedBaseline(box, line, natural);
  const needed = line.map((item, index) => {
    const fragment = natural[index];
    const { margin } = item.edges;
    if (fragment === undefined) return 0;
    return margin.top + baseline.shift(index) + fragment.height + margin.bottom;
  });
  const height = definite ?? Math.max(0, ...needed);
  const children = line.flatMap((item, index): readonly Placed[] => {
    const fragment = natural[index];
    if (fragment === undefined) return [];
    const { margin } = item.edges;
    const room = height - margin.top - margin.bottom;
    const sized = stretch(item, fragment, room, box, open, context);
    const y = margin.top + across(alignOf(item, box), room - sized.height, baseline.shift(index));
    return [{ x: xs[index] ?? 0, y, fragment: sized }];
  });
  return group(children, space.width, height, true);
}

function alignOf({ box: { style } }: SizedItem, container: FlexBox): ComputedStyle["alignItems"] {
  const auto = style.margin.blockStart === "auto" || style.margin.blockEnd === "auto";
  if (auto) return style.margin.blockStart !== "auto" ? "start" : style.margin.blockEnd !== "auto" ? "end" : "center";
  return style.alignSelf === "auto" ? container.style.alignItems : style.alignSelf;
} // prettier-ignore

function across(align: ComputedStyle["alignItems"], free: number, shift: number): number {
  switch (align) {
    case "stretch":
    case "start":
      return 0;
    case "end":
      return free;
    case "center":
      return free / 2;
    case "baseline":
      return shift;
  }
}

function stretches(item: SizedItem, container: FlexBox): boolean {
  const { style, kind } = item.box;
  return alignOf(item, container) === "stretch" && style.blockSize === "auto" && kind !== "image";
}

/** An item without a height of its own is as high as its line (§ 9.4, step 11). */
function stretch(
  item: SizedItem,
  fragment: Fragment,
  height: number,
  container: FlexBox,
  space: Space,
  context: LayoutContext,
): Fragment {
  if (!stretches(item, container) || height <= fragment.height + tiny) return fragment;
  const whole = fragment.opens && fragment.closes && space.room === Infinity;
  if (!whole) return { ...fragment, height };
  return (
    layoutBox(item.box, { ...itemSpace(item, space), fixedHeight: height }, null, context)?.fragment ??
    fragment
  );
}

function sharedBaseline(box: FlexBox, line: FlexLine, fragments: readonly Fragment[]) {
  const baselines = line.map((item, index) => {
    const fragment = fragments[index];
    if (fragment === undefined || alignOf(item, box) !== "baseline") return null;
    return item.edges.margin.top + (firstBaseline(fragment) ?? fragment.height);
  });
  const lowest = Math.max(0, ...baselines.map((value) => value ?? 0));
  return {
    shift: (index: number) => {
      const own = baselines[index] ?? null;
      return own === null ? 0 : lowest - own;
    },
  };
}
