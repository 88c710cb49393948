/** Takes a paragraph, returns its fragment: lines of its width, cut by widows and orphans (CSS Break 3 § 3.3, § 4.4 rule 3). */
import type { ParagraphBox } from "../../box/box-tree.ts";
import type { Line } from "../../text/line.ts";
import type { LayoutContext } from "../flow/context.ts";
import type { LinesFragment, PlacedFloat, PlacedLine, PlacedMarker } from "../flow/fragment.ts";
import { frameOf, usedHeight, type Frame } from "../flow/frame.ts";
import { heightAtBreak } from "../flow/own-height.ts";
import { mayCutEmpty } from "../flow/finish-stack.ts";
import { isolates, layoutBlock } from "../flow/block-flow.ts";
import { enterFloats, handBack, heldEnd, type FloatFlow } from "../floats/float-flow.ts";
import { noStrut, strutOf, type Margins } from "../flow/margins.ts";
import { setAround, type Shape } from "./around-floats.ts";
import { placeMarker, setMarker } from "./marker.ts";
import { setLines, setText } from "./set-lines.ts";
import { shrinkImages } from "./shrink-images.ts";
import { spareHyphen } from "./spare-hyphen.ts";
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
  /** The lines stand beside floats. */
  readonly beside: { readonly flow: FloatFlow; readonly shape: Shape } | null;
  readonly shaped: boolean;
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
  const flow = enterFloats(box, frame, space, token, isolates(box, space), context);
  if (flow !== null) return settleBeside(box, space, token, flow, frame, context);
  const shaped = token?.shaped ?? false;
  const set = (): Part => ({
    box, frame, space, from, context, beside: null, shaped, ...setLines(box, frame.contentWidth, token, context),
  }); // prettier-ignore
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

function settleBeside(
  box: ParagraphBox,
  space: Space,
  token: LinesToken | null,
  flow: FloatFlow,
  frame: Frame,
  context: LayoutContext,
): Part {
  const { paragraph } = setText(box, frame.contentWidth, context);
  const shape = setAround({ box, paragraph, frame, space, flow, token, context });
  const widths = [{ from: 0, width: frame.contentWidth }];
  const beside = { flow, shape };
  return { box, frame, space, lines: shape.lines, from: token?.line ?? 0, widths, beside, shaped: true, context };
} // prettier-ignore

/** Line after the last one of this fragment: all of them, or as many as fit and leave enough on both sides. */
function chooseEnd(part: Part): number | null {
  const { frame, space, lines, from, box, beside } = part;
  let fitting = from;
  let y = frame.top;
  const limit = space.room - frame.cloned + tiny;
  const last = lines.length;
  for (; fitting < Math.min(last, beside?.shape.limit ?? last); fitting++) {
    y = topOf(part, fitting, y) + (lines[fitting]?.height ?? 0);
    if (y > limit) break;
  }
  if (fitting === last && (y + frame.bottom <= space.room + tiny || from === last)) return last;
  // The lines fit but the edge below them does not: one line at least goes along with it.
  const most = Math.min(fitting, last - 1);
  const relaxed = space.laxity >= 3 || isTooTall(part);
  const widows = relaxed ? 1 : Math.max(1, box.style.widows);
  const orphans = relaxed ? 1 : Math.max(1, box.style.orphans);
  let end = Math.min(most, last - widows);
  while (end - from >= orphans && linesBehind(part, end) < widows) end--;
  if (end - from >= orphans)
    return relaxed ? end : spareHyphen(box, lines, { end, least: from + orphans }, space);
  if (space.laxity < 4 || !space.first) return null;
  return Math.min(from + Math.max(1, fitting - from), last);
}

/** The lines that orphans and widows hold together are higher than a page: pushing them on would only leave a hole. */
function isTooTall({ lines, from, box, space }: Part): boolean {
  const { orphans, widows } = box.style;
  const rest = lines.length - from;
  const together = rest < orphans + widows ? rest : orphans;
  let height = 0;
  for (let index = from; index < from + together; index++) height += lines[index]?.height ?? 0;
  return height > space.pageRoom + tiny;
}

/** Lines beside a float at the foot of a page may be fewer where the next page has no float. */
function linesBehind({ beside, box, frame, lines, context }: Part, end: number): number {
  if (beside === null) return lines.length - end;
  const { paragraph } = setText(box, frame.contentWidth, context);
  const kept = lines.slice(0, end);
  return paragraph.lines(() => ({ width: frame.contentWidth }), kept, true).length - end;
}

function topOf({ beside, from }: Part, index: number, y: number): number {
  return beside?.shape.places[index - from]?.top ?? y;
}

function cut(part: Part, end: number): Laid {
  const { frame } = part;
  const placed = placeLines(part, end);
  const height = placed.end + frame.cloned;
  return goOn(part, placed.lines, end, height);
}

/** The box ends here for this page. */
function goOn(part: Part, placed: readonly PlacedLine[], line: number, reach: number): Laid {
  const { frame, lines, widths, shaped, beside } = part;
  const kept = lines.slice(0, line);
  const state = beside?.shape.stateAt(line) ?? null;
  const floats = beside?.flow.isRoot === true ? (state?.rests ?? []) : [];
  const { rests } = handBack(beside?.flow ?? null, state);
  const { height, closes } = heightAtBreak(frame, reach, part.space.room);
  const hidden = part.box.style.overflow === "hidden";
  const fragment = makeFragment(
    part,
    placed,
    line,
    height,
    hidden ? height : Math.max(height, reach),
    closes,
  );
  // What goes on beyond its end nobody would see.
  if (closes && hidden) return { fragment, token: null, forced: false, rests };
  const token: LinesToken = {
    kind: "lines", line, widths, kept, shaped, consumed: frame.consumed + height, ...(floats.length > 0 && { floats }),
  }; // prettier-ignore
  return { fragment, token, forced: false, rests };
}

function finish(part: Part): Laid | null {
  const { frame, space, lines, box, beside } = part;
  const placed = placeLines(part, lines.length);
  const marker = markerLine(part);
  const markerHeight = lines.length === 0 && marker !== null ? marker.height : 0;
  const state = beside?.shape.stateAt(lines.length) ?? null;
  const flow = beside?.flow ?? null;
  const floatsEnd = heldEnd(flow, state);
  const natural = Math.max(placed.end + markerHeight, floatsEnd) + frame.bottom;
  const height = usedHeight(frame, natural);
  if (flow?.isRoot === true && state !== null && state.rests.length > 0) {
    return goOn(part, placed.lines, lines.length, Math.min(height, Math.max(space.room, placed.end)));
  }
  if (height > space.room + tiny && natural <= space.room + tiny) {
    return mayCutEmpty(space, frame.consumed + height) ? goOn(part, placed.lines, lines.length, space.room) : null;
  }
  if (natural > space.room + tiny && (space.laxity < 4 || !space.first)) return null;
  const { rests } = handBack(flow, state);
  const ends = floatsBefore(part, lines.length).map((placed) => placed.y + placed.fragment.reach);
  const reach = box.style.overflow === "hidden" ? height : Math.max(height, natural, ...ends);
  const fragment = makeFragment(part, placed.lines, lines.length, height, reach, !frame.spent);
  return { fragment, token: null, forced: false, rests };
} // prettier-ignore

function floatsBefore({ beside }: Part, end: number): readonly PlacedFloat[] {
  if (beside === null) return [];
  const own = beside.shape.floats.filter(({ line }) => line < end);
  return [...beside.flow.placed, ...own.flatMap(({ laid }) => (laid.kind === "placed" ? [laid.placed] : []))];
}

function placeLines(part: Part, end: number): { lines: readonly PlacedLine[]; end: number } {
  const { lines, from, frame, beside } = part;
  const placed: PlacedLine[] = [];
  let y = frame.top;
  for (let index = from; index < end; index++) {
    const line = lines[index];
    if (line === undefined) break;
    y = topOf(part, index, y);
    placed.push({ x: beside?.shape.places[index - from]?.left ?? frame.contentX, y, line });
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
  end: number,
  height: number,
  reach: number,
  closes: boolean,
): LinesFragment {
  const { box, frame, context, beside } = part;
  const floats = floatsBefore(part, end);
  const { added } = handBack(beside?.flow ?? null, beside?.shape.stateAt(end) ?? null);
  const { atomics } = setText(box, frame.contentWidth, context);
  const sizes = { width: frame.width, height, reach, opens: frame.opens, closes };
  return {
    kind: "lines", box, lines, atomics, marker: placeFirst(part, lines), margins: marginsOf(part, height), ...sizes,
    ...(floats.length > 0 && { floats }), ...(added.length > 0 && { added }), ...(frame.spent && { spent: true }),
  }; // prettier-ignore
}

function placeFirst(part: Part, lines: readonly PlacedLine[]): PlacedMarker | null {
  const { box, frame } = part;
  const line = markerLine(part);
  if (box.marker === null || line === null) return null;
  const first = lines[0];
  const baseline = first === undefined ? frame.top + line.baseline : first.y + first.line.baseline;
  const placed = placeMarker(box.marker, line, baseline, frame.width, box.style.direction);
  // Beside a float it stands before its line.
  const place = part.beside?.shape.places[0];
  if (first === undefined || place === undefined) return placed;
  const { left, right } = part.beside?.flow.area ?? place;
  return {
    ...placed,
    x: placed.x + (box.style.direction === "ltr" ? place.left - left : place.right - right),
  };
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
