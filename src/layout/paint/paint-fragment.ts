/** Takes a fragment and its place on the page, puts what it shows on the canvas: backgrounds first, then what is inside. */
import type { Artifact, Box } from "../../box/box-tree.ts";
import { resolveLength } from "../../css/styled-document.ts";
import { isShown } from "../flow/is-shown.ts";
import { noteBoundary, noteBox, type Paint, type Stacked } from "./canvas.ts";
import { physical, resolveEdges } from "../flow/edges.ts";
import type {
  BlockFragment,
  Fragment,
  LinesFragment,
  Placed,
  PlacedFloat,
  PlacedPositioned,
  PlacedMarker,
} from "../flow/fragment.ts";
import { isRoot } from "../floats/float-facts.ts";
import { paintBox } from "./paint-box.ts";
import { paintImage } from "./paint-image.ts";
import { paintLine } from "./paint-line.ts";
import { paintRule } from "./paint-rules.ts";
import { isStackingContext, levelOf, lift, settleStack } from "./paint-stack.ts";
import { paintBands } from "./paint-table.ts";

const clear = { r: 0, g: 0, b: 0, a: 0 } as const;

export function paintFragment(paint: Paint, fragment: Fragment, x: number, y: number): void {
  switch (fragment.kind) {
    case "block":
      paintBlock(paint, fragment, x, y);
      return;
    case "group":
      paintEach({ ...paint, grounded: false }, fragment.children, [], x, y);
      return;
    case "columns":
      for (const rule of fragment.rules) paintRule(paint, rule, x, y);
      paintEach({ ...paint, grounded: false }, fragment.children, [], x, y);
      return;
    case "lines":
      paintLines(paint, fragment, x, y);
      return;
    case "image":
      paintOpen(paint, fragment.box, fragment, x, y, (inner, left, top) => {
        paintImage(inner, fragment, left, top);
      });
      return;
    // Those of a table are painted together.
    case "band":
    case "repeat":
      paintBands(paint, [{ x: 0, y: 0, fragment }], x, y, paintFragment);
  }
}

/** The box itself: its offset, its marks, its background and border; then its content, clipped where it asks for it. */
function paintOpen(
  paint: Paint,
  box: Box,
  fragment: Fragment,
  x: number,
  y: number,
  content: (paint: Paint, x: number, y: number) => void,
): void {
  const level = levelOf(box);
  if (level !== null && paint.stack !== undefined) {
    lift(paint, level, () => {
      paintOpen({ ...paint, stack: undefined }, box, fragment, x, y, content);
    });
    return;
  }
  const { style } = box;
  const { positioned = [] } = fragment;
  const stack: Stacked[] | undefined = isStackingContext(paint, box, positioned.length > 0) ? [] : undefined;
  const [dx, dy] = offsetOf(box, fragment);
  const [left, top] = [x + dx, y + dy];
  const isGrounded = paint.grounded === true && sharesGround(box);
  const inner = {
    ...paint,
    opacity: paint.opacity * style.opacity,
    grounded: isGrounded || hasFloats(fragment),
    stack: stack ?? paint.stack,
  };
  if (fragment.opens) noteBox(inner, box, left, top);
  if (!isGrounded) paintOwnBox(inner, box, fragment, left, top);
  const clips = style.overflow === "hidden";
  if (clips) {
    const { border } = resolveEdges(style, fragment.width);
    paint.canvas.items.push({
      kind: "clip",
      x: left + border.left,
      y: top + border.top,
      width: Math.max(0, fragment.width - border.left - border.right),
      height: Math.max(0, fragment.height - border.top - border.bottom),
    });
  }
  const bottom = paint.canvas.items.length;
  paintPositioned(
    inner,
    positioned.filter(({ z }) => z < 0),
    left,
    top,
  );
  if (inner.grounded && !isGrounded) paintGrounds(inner, fragment, left, top);
  content(inner, left, top);
  paintPositioned(
    inner,
    positioned.filter(({ z }) => z >= 0),
    left,
    top,
  );
  if (stack !== undefined) settleStack(inner, stack, bottom);
  if (clips) paint.canvas.items.push({ kind: "clip-end" });
}

const repeated: Artifact = { artifact: "Pagination", subtype: null };

/** From the lowest to the highest; equal ones in the order of the document (CSS 2.2, appendix E). */
function paintPositioned(paint: Paint, positioned: readonly PlacedPositioned[], x: number, y: number): void {
  for (const { again, fragment, z, ...place } of [...positioned].sort((a, b) => a.z - b.z)) {
    const artifact = paint.artifact ?? (again ? repeated : null);
    lift(paint, z, () => {
      paintFragment({ ...paint, artifact, grounded: false, stack: undefined }, fragment, x + place.x, y + place.y);
    });
  }
} // prettier-ignore

function paintOwnBox(paint: Paint, box: Box, fragment: Fragment, x: number, y: number): void {
  const { style } = box;
  const rectangle = { x, y, width: fragment.width, height: fragment.height };
  if (!isShown(style) || fragment.spent === true) return;
  paintBox(
    paint,
    box === paint.ground ? { ...style, backgroundColor: clear, backgroundLayers: [] } : style,
    rectangle,
    fragment,
  );
}

/** Text beside a float has its background below the float (CSS 2.2, appendix E): all backgrounds are painted before. */
function paintGrounds(paint: Paint, fragment: Fragment, x: number, y: number): void {
  if (fragment.kind !== "block") return;
  for (const child of fragment.children) {
    const { fragment: inner } = child;
    if ((inner.kind !== "block" && inner.kind !== "lines") || !sharesGround(inner.box)) continue;
    paintOwnBox(paint, inner.box, inner, x + child.x, y + child.y);
    paintGrounds(paint, inner, x + child.x, y + child.y);
  }
}

/** Whether a box is painted together with the blocks around it. */
function sharesGround(box: Box): boolean {
  return !isRoot(box) && box.style.position === "static" && box.style.opacity >= 1;
}

const withFloats = new WeakMap<Fragment, boolean>();

function hasFloats(fragment: Fragment): boolean {
  if (fragment.kind !== "block" && fragment.kind !== "lines") return false;
  const known = withFloats.get(fragment);
  if (known !== undefined) return known;
  const inside = ({ fragment: child }: Placed) =>
    (child.kind === "block" || child.kind === "lines") && sharesGround(child.box) && hasFloats(child);
  const found =
    (fragment.floats ?? []).length > 0 || (fragment.kind === "block" && fragment.children.some(inside));
  withFloats.set(fragment, found);
  return found;
}

/** Children in order, and floats where they are read. */
function paintEach(
  paint: Paint,
  children: readonly Placed[],
  floats: readonly PlacedFloat[],
  x: number,
  y: number,
): void {
  let next = 0;
  for (let index = 0; index <= children.length; index++) {
    for (let float = floats[next]; float !== undefined && float.before <= index; float = floats[++next])
      paintFragment(paint, float.fragment, x + float.x, y + float.y);
    const child = children[index];
    if (child !== undefined) paintFragment(paint, child.fragment, x + child.x, y + child.y);
  }
}

/** Relative positioning moves what is painted and nothing else (CSS 2.2 § 9.4.3). */
function offsetOf({ style }: Box, { width }: Fragment): readonly [number, number] {
  if (style.position !== "relative") return [0, 0];
  const { top, right, bottom, left } = physical(style.inset, style.direction);
  const resolve = (value: typeof top, base: number) => (value === "auto" ? null : resolveLength(value, base));
  const [fromLeft, fromRight] = [resolve(left, width), resolve(right, width)];
  const ltr = style.direction === "ltr" || fromRight === null;
  const dx = ltr ? (fromLeft ?? -(fromRight ?? 0)) : -fromRight;
  return [dx, resolve(top, 0) ?? -(resolve(bottom, 0) ?? 0)];
}

function paintBlock(paint: Paint, fragment: BlockFragment, x: number, y: number): void {
  paintOpen(paint, fragment.box, fragment, x, y, (inner, left, top) => {
    if (fragment.marker !== null) paintMarker(inner, fragment.marker, left, top);
    if (fragment.box.kind === "table") paintBands(inner, fragment.children, left, top, paintFragment);
    else paintEach(inner, fragment.children, fragment.floats ?? [], left, top);
  });
}

function paintMarker(
  paint: Paint,
  { line, marker, x, y, atomics = new Map() }: PlacedMarker,
  left: number,
  top: number,
): void {
  if (isShown(marker.style)) paintLine(paint, line, { x: left + x, y: top + y, atomics });
}

function paintLines(paint: Paint, fragment: LinesFragment, x: number, y: number): void {
  const { box, lines, atomics, marker } = fragment;
  paintOpen(paint, box, fragment, x, y, (inner, left, top) => {
    if (fragment.opens && paint.artifact === null) inner.canvas.paragraphs.push(box);
    if (marker !== null) paintMarker(inner, marker, left, top);
    if (lines.length === 0 && fragment.opens) noteNamed(inner, fragment, left, top);
    const floats = fragment.floats ?? [];
    const paintFloats = (from: number, to: number) => {
      for (const float of floats)
        if (float.before >= from && float.before < to)
          paintFragment(inner, float.fragment, left + float.x, top + float.y);
    };
    for (const [index, { line, x: dx, y: dy }] of lines.entries()) {
      paintFloats(index, index + 1);
      paintLine(inner, line, { x: left + dx, y: top + dy, atomics });
    }
    paintFloats(lines.length, Infinity);
  });
}

/** A paragraph without a line may still name something. */
function noteNamed(paint: Paint, { box }: LinesFragment, x: number, y: number): void {
  for (const item of box.inlines) {
    if (item.kind === "open") noteBoundary(paint, item.inline, x, y);
  }
}
