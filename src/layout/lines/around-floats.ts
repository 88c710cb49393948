/**
 * Takes a paragraph beside floats, returns its lines as they stand: each as wide as the floats beside it leave, those in the
 * text itself beginning at the top of their line (CSS 2.2 § 9.5). Where lines fall hangs on their widths, and how wide they are
 * on where they fall: tried until both agree.
 */
import { usualLine } from "../flow/usual-line.ts";
import type { Box, ParagraphBox } from "../../box/box-tree.ts";
import { bandAt, lowestEnd, nextEnd, type Band, type Exclusion } from "../floats/exclusions.ts";
import { forget, withFloat, type FloatFlow, type FloatState } from "../floats/float-flow.ts";
import { layFloat, type FloatPlace, type LaidFloat } from "../floats/lay-float.ts";
import type { Line, Paragraph } from "../../text/line.ts";
import type { LayoutContext } from "../flow/context.ts";
import type { Frame } from "../flow/frame.ts";
import { tiny, type Space } from "../flow/space.ts";
import type { LinesToken } from "../flow/token.ts";

export interface Shape {
  readonly lines: readonly Line[];
  /** By line, counted from the first of this fragment. */
  readonly places: readonly LinePlace[];
  readonly floats: readonly LineFloat[];
  /** The first line that must go to the next page with its float; Infinity where none must. */
  readonly limit: number;
  /** The floats around what stands before a line. */
  readonly stateAt: (end: number) => FloatState;
}

interface LinePlace extends Band {
  readonly top: number;
  /** Where the first of the floats beside it ends. */
  readonly end: number | null;
}

interface LineFloat {
  /** Where it is in the text. */
  readonly line: number;
  readonly laid: LaidFloat;
}

export interface Around {
  readonly box: ParagraphBox;
  readonly paragraph: Paragraph;
  readonly frame: Frame;
  readonly space: Space;
  readonly flow: FloatFlow;
  readonly token: LinesToken | null;
  readonly context: LayoutContext;
}

/** Tries until places only become narrower, and until lines just go below the floats. */
const [free, most] = [8, 40];

/** What is assumed of lines: the last trial's places, lines that are pushed down, and the least line that each float stands at. */
interface Guess {
  readonly places: readonly LinePlace[];
  readonly pushes: ReadonlyMap<number, number>;
  readonly anchors: Map<Box, number>;
}

export function setAround(around: Around): Shape {
  const { paragraph, flow, token, frame } = around;
  const from = token?.line ?? 0;
  const kept = token?.kept ?? [];
  let guess: Guess = { places: firstPlaces(around), pushes: new Map(), anchors: new Map() };
  for (let tries = 0; ; tries++) {
    const { places, pushes, anchors } = guess;
    const widthOf = (index: number) => {
      const { left, right } = places[index - from] ?? places.at(-1) ?? flow.area;
      return { width: index < from ? frame.contentWidth : Math.max(0, right - left) };
    };
    const lines = paragraph.lines(widthOf, kept, true);
    const walked = walk(around, lines, guess);
    const narrows = tries >= free;
    if (walked.places.every((place, index) => agrees(place, places[index] ?? places.at(-1), narrows))) {
      const push = findPush(around, walked);
      if (push === null || tries >= most) return finish(around, widthOf, walked);
      const line = walked.lines[push.line];
      if (line !== undefined && putBelow(line, push.line, anchors)) continue;
      guess = { places, pushes: new Map(pushes).set(push.line, push.top), anchors };
      continue;
    }
    if (tries < most)
      guess = { places: narrows ? narrower(places, walked.places) : walked.places, pushes, anchors };
    else guess = below(around, guess);
  }
}

/** Said only of the lines that stay. */
function finish(
  { paragraph, token }: Around,
  widthOf: (index: number) => { width: number },
  walked: Walked,
): Shape {
  const lines = paragraph.lines(widthOf, token?.kept ?? []);
  return { ...walked, lines };
}

function firstPlaces(around: Around): readonly LinePlace[] {
  const { box, frame, flow } = around;
  const height = usualLine(box.style);
  const end = lowestEnd(flow.start.exclusions);
  const places: LinePlace[] = [];
  for (let top = frame.top; top < end && places.length < 200 && height > tiny; top += height) {
    places.push(placeAt(around, flow.start.exclusions, top, height));
  }
  return [...places, { top: Math.max(end, frame.top), end: null, ...flow.area }];
}

function placeAt({ flow }: Around, exclusions: readonly Exclusion[], top: number, height: number): LinePlace {
  const { area } = flow;
  const band = bandAt(exclusions, top, top + height, area);
  const isFull = band.left <= area.left + tiny && band.right >= area.right - tiny;
  return { top, ...band, end: isFull ? null : nextEnd(exclusions, top, top + height, area) };
}

interface Walked {
  readonly lines: readonly Line[];
  readonly places: readonly LinePlace[];
  readonly floats: readonly LineFloat[];
  readonly limit: number;
  readonly stateAt: (end: number) => FloatState;
}

interface WaitingFloat {
  readonly box: Box;
  readonly line: number;
  readonly anchor: number;
}

/** Goes down the lines and places floats and lines as they come. */
function walk(around: Around, lines: readonly Line[], { pushes, anchors }: Guess): Walked {
  const { flow, frame, token } = around;
  const from = token?.line ?? 0;
  let state = flow.start;
  let y = frame.top;
  let limit = Infinity;
  let waiting: WaitingFloat[] = [];
  const places: LinePlace[] = [];
  const floats: LineFloat[] = [];
  const put = (index: number) => {
    const ready = waiting.filter(({ anchor }) => anchor <= index);
    waiting = waiting.filter(({ anchor }) => anchor > index);
    for (const { box, line } of ready) {
      const laid = layFloat(box, placeOf(around, state, y, line - from, index === from), around.context);
      if (laid.kind === "breaks") limit = Math.min(limit, line);
      else floats.push({ line, laid });
      state = withFloat(state, laid);
    }
  };
  for (let index = from; index < lines.length && limit === Infinity; index++) {
    const line = lines[index];
    if (line === undefined) break;
    for (const box of floatsOf(line)) {
      const anchor = Math.max(anchors.get(box) ?? index, index);
      anchors.set(box, anchor);
      waiting.push({ box, line: index, anchor });
    }
    put(index);
    const top = Math.max(y, pushes.get(index) ?? y);
    state = forget(state, y);
    places.push(placeAt(around, state.exclusions, top, line.height));
    y = top + line.height;
  }
  if (limit === Infinity) put(Infinity);
  const stateAt = (end: number) =>
    floats.filter(({ line }) => line < end).reduce((sum, { laid }) => withFloat(sum, laid), flow.start);
  return { lines, places, floats, limit, stateAt };
}

function placeOf(
  { flow, space }: Around,
  { exclusions, rests }: FloatState,
  top: number,
  before: number,
  isFirst: boolean,
): FloatPlace {
  const queued = rests.some(({ token }) => token === null);
  const given = { ...space, first: space.first && isFirst };
  return { exclusions, area: flow.area, top, foot: flow.foot, space: given, queued, before };
}

export function floatsOf(line: Line): readonly Box[] {
  return line.pieces.flatMap((piece) => (piece.kind === "mark" && piece.mark.kind === "float" ? [piece.mark.box] : []));
} // prettier-ignore

function agrees(place: LinePlace, guess: LinePlace | undefined, narrows: boolean): boolean {
  if (guess === undefined) return false;
  const [left, right] = [guess.left - place.left, place.right - guess.right];
  return narrows ? left > -tiny && right > -tiny : Math.abs(left) < tiny && Math.abs(right) < tiny;
}

function narrower(before: readonly LinePlace[], now: readonly LinePlace[]): readonly LinePlace[] {
  return now.map((place, index) => {
    const other = before[index];
    if (other === undefined) return place;
    return { ...place, left: Math.max(place.left, other.left), right: Math.min(place.right, other.right) };
  });
}

/** A line beside floats that have no room for even its first word stands below the first of them that ends (§ 9.5). */
function findPush({ token }: Around, { lines, places }: Walked): { line: number; top: number } | null {
  const from = token?.line ?? 0;
  for (const [index, { left, right, end }] of places.entries()) {
    const line = lines[from + index];
    const isTight = line !== undefined && line.height > tiny && line.width > right - left + 0.05;
    if (isTight && end !== null) return { line: from + index, top: end };
  }
  return null;
}

/** Floats of a line that come behind its text and leave this no room stand below the line (§ 9.5); false where there are none. */
function putBelow(line: Line, index: number, anchors: Map<Box, number>): boolean {
  const start = line.pieces.findIndex(({ kind }) => kind === "glyphs" || kind === "atomic");
  if (start < 0) return false;
  let found = false;
  for (const piece of line.pieces.slice(start)) {
    if (piece.kind !== "mark" || anchors.get(piece.mark.box) !== index) continue;
    anchors.set(piece.mark.box, index + 1);
    found = true;
  }
  return found;
}

/** What always agrees: the lines below all floats around, and their own floats below them. */
function below({ flow, frame, token }: Around, { anchors }: Guess): Guess {
  const top = Math.max(frame.top, lowestEnd(flow.start.exclusions));
  const last = new Map([...anchors.keys()].map((box) => [box, Infinity]));
  return { places: [{ top, end: null, ...flow.area }], pushes: new Map([[token?.line ?? 0, top]]), anchors: last };
} // prettier-ignore
