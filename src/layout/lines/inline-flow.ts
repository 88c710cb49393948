/** Takes a paragraph, returns its fragment: lines of its width, cut by widows and orphans (CSS Break 3 § 3.3, § 4.4 rule 3). */
import type { ParagraphBox } from "../../box/box-tree.ts";
import type { Line } from "../../text/line.ts";
import type { LayoutContext } from "../flow/context.ts";
import type { LinesFragment, PlacedLine, PlacedMarker } from "../flow/fragment.ts";
import { frameOf, usedHeight, type Frame } from "../flow/frame.ts";
import { mayCutEmpty } from "../flow/finish-stack.ts";
import { isolates, layoutBlock } from "../flow/block-flow.ts";
import { noStrut, strutOf, type Margins } from "../flow/margins.ts";
import { placeMarker, setMarker } from "./marker.ts";
import { setLines, setText } from "./set-lines.ts";
import { shrinkImages } from "./shrink-images.ts";
import { findTall } from "./tall-atomic.ts";
import { tiny, type Space } from "../flow/space.ts";
import type { Laid } from "../flow/stack.ts";
import type { LineWidth, LinesToken, Token } from "../flow/token.ts";

interface Part {
  readonly box: ParagraphBox;
  readonly frame: Frame;
  readonly space: Space;
  readonly lines: readonly Line[];
  readonly from: number;
  readonly widths: readonly LineWidth[];
  readonly context: LayoutContext;
}

export function layoutParagraph(
  box: ParagraphBox,
  space: Space,
  token: Token | null,
  context: LayoutContext,
): Laid | null {
  const tall = findTall(box, space, token, context);
  if (tall !== null) return layoutBlock(tall, space, token, context);
  const part = settle(box, space, token?.kind === "lines" ? token : null, context);
  const end = chooseEnd(part);
  if (end === null) return null;
  if (end < part.lines.length) return cut(part, end);
  return finish(part);
}

/** Each time the line comes nearer to the page: how much of an image it takes to lower a line hangs on how they are aligned. */
const mostShrinkings = 8;

function settle(box: ParagraphBox, space: Space, token: LinesToken | null, context: LayoutContext): Part {
  const frame = frameOf(box, space, token);
  const from = token?.line ?? 0;
  const set = (): Part => ({ box, frame, space, from, context, ...setLines(box, frame.contentWidth, token, context) });
  let part = set();
  if (space.laxity < 4 || !space.first) return part;
  for (let pass = 0; pass < mostShrinkings; pass++) {
    const line = part.lines[from];
    if (line === undefined) return part;
    const below = from + 1 === part.lines.length ? frame.bottom : frame.cloned;
    const over = frame.top + line.height + below - space.room;
    const { atomics } = setText(box, frame.contentWidth, context);
    if (over <= tiny || !shrinkImages(box, { line, over, atomics, resumed: from > 0 }, context)) return part;
    part = set();
  }
  return part;
} // prettier-ignore

/** Line after the last one of this fragment: all of them, or as many as fit and leave enough on both sides. */
function chooseEnd({ frame, space, lines, from, box }: Part): number | null {
  let fitting = from;
  let y = frame.top;
  const limit = space.room - frame.cloned + tiny;
  for (; fitting < lines.length; fitting++) {
    y += lines[fitting]?.height ?? 0;
    if (y > limit) break;
  }
  const last = lines.length;
  if (fitting === last && (y + frame.bottom <= space.room + tiny || from === last)) return last;
  // The lines fit but the edge below them does not: one line at least goes along with it.
  const most = Math.min(fitting, last - 1);
  const widows = space.laxity >= 3 ? 1 : Math.max(1, box.style.widows);
  const orphans = space.laxity >= 3 ? 1 : Math.max(1, box.style.orphans);
  const end = Math.min(most, last - widows);
  if (end - from >= orphans) return end;
  if (space.laxity < 4 || !space.first) return null;
  return Math.min(from + Math.max(1, fitting - from), last);
}

function cut(part: Part, end: number): Laid {
  const { frame, widths } = part;
  const placed = placeLines(part, end);
  const height = placed.end + frame.cloned;
  const token: LinesToken = { kind: "lines", line: end, widths, consumed: frame.consumed + height };
  const fragment = makeFragment(part, placed.lines, height, height, false);
  return { fragment, token, forced: false };
}

function finish(part: Part): Laid | null {
  const { frame, space, lines, widths, box } = part;
  const placed = placeLines(part, lines.length);
  const marker = markerLine(part);
  const markerHeight = lines.length === 0 && marker !== null ? marker.height : 0;
  const natural = placed.end + markerHeight + frame.bottom;
  const height = usedHeight(frame, natural);
  if (height > space.room + tiny && natural <= space.room + tiny) {
    if (!mayCutEmpty(space, frame.consumed + height)) return null;
    const token: LinesToken = { kind: "lines", line: lines.length, widths, consumed: frame.consumed + space.room };
    return { fragment: makeFragment(part, placed.lines, space.room, space.room, false), token, forced: false };
  }
  if (natural > space.room + tiny && (space.laxity < 4 || !space.first)) return null;
  const reach = box.style.overflow === "hidden" ? height : Math.max(height, natural);
  return { fragment: makeFragment(part, placed.lines, height, reach, true), token: null, forced: false };
} // prettier-ignore

function placeLines(
  { lines, from, frame }: Part,
  end: number,
): { lines: readonly PlacedLine[]; end: number } {
  const placed: PlacedLine[] = [];
  let y = frame.top;
  for (const line of lines.slice(from, end)) {
    placed.push({ x: frame.contentX, y, line });
    y += line.height;
  }
  return { lines: placed, end: y };
}

function markerLine({ box, from, frame, context }: Part): Line | null {
  return box.marker === null || from > 0 || !frame.opens ? null : setMarker(box.marker, context);
}

function makeFragment(
  part: Part,
  lines: readonly PlacedLine[],
  height: number,
  reach: number,
  closes: boolean,
): LinesFragment {
  const { box, frame, context } = part;
  const { atomics } = setText(box, frame.contentWidth, context);
  const sizes = { width: frame.width, height, reach, opens: frame.opens, closes };
  return {
    kind: "lines", box, lines, atomics, marker: placeFirst(part, lines), margins: marginsOf(part, height), ...sizes,
  }; // prettier-ignore
}

function placeFirst(part: Part, lines: readonly PlacedLine[]): PlacedMarker | null {
  const { box, frame } = part;
  const line = markerLine(part);
  if (box.marker === null || line === null) return null;
  const first = lines[0];
  const baseline = first === undefined ? frame.top + line.baseline : first.y + first.line.baseline;
  return placeMarker(box.marker, line, baseline, frame.width, box.style.direction);
}

function marginsOf({ box, frame, space, lines }: Part, height: number): Margins {
  const { margin } = frame.edges;
  const empty = height === 0 && lines.length === 0 && box.marker === null;
  return {
    start: frame.opens ? strutOf(margin.top) : noStrut,
    end: strutOf(margin.bottom),
    through: empty && !isolates(box, space),
  };
}
