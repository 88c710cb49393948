/** Takes pages with their fragments, returns them painted and numbered, named strings carried from page to page. */
import type { Box, BoxTree } from "../../box/box-tree.ts";
import type { Color, ComputedStyle, CounterChange } from "../../css/computed-style.ts";
import type { BrokenPage } from "./break-pages.ts";
import { createCanvas, type Canvas, type Paint, type SetString } from "../paint/canvas.ts";
import { placeNotes } from "../notes/note-area.ts";
import { checkOverflow } from "./check-overflow.ts";
import type { LayoutContext } from "../flow/context.ts";
import { resolveEdges } from "../flow/edges.ts";
import { resolveString, type PageFacts } from "./page-facts.ts";
import { paintLayers } from "../paint/paint-layers.ts";
import { paintBackground, paintBox } from "../paint/paint-box.ts";
import { paintFragment } from "../paint/paint-fragment.ts";

export interface PaintedPage {
  readonly canvas: Canvas;
  /** As printed. */
  readonly number: number;
  readonly facts: PageFacts;
}

interface PaintedContent {
  readonly page: BrokenPage;
  readonly canvas: Canvas;
}

export function paintContent(page: BrokenPage, root: Box, context: LayoutContext): PaintedContent {
  const canvas = createCanvas(context.openImage);
  const ground = findGround(root);
  const paint: Paint = { canvas, artifact: { artifact: "Background", subtype: null }, opacity: 1, ground };
  paintPageBox(paint, page, ground.style);
  if (page.fragment !== null) {
    const { fragment, area } = page;
    const { margin } = resolveEdges("box" in fragment && fragment.box !== null ? fragment.box.style : page.style.style, area.width); // prettier-ignore
    const top = fragment.opens ? margin.top : 0;
    const placed = { x: area.x + margin.left, y: area.y + top, fragment };
    checkOverflow(placed, page, context);
    paintFragment({ ...paint, artifact: null }, fragment, placed.x, placed.y);
  }
  if (page.notes !== null) {
    const placed = placeNotes(page.area, page.notes);
    checkOverflow(placed, page, context);
    paintFragment({ ...paint, artifact: null }, placed.fragment, placed.x, placed.y);
  }
  return { page, canvas };
}

/** The page's background covers the whole sheet; its border stands around the area (CSS Page 3 § 5.1, § 6.4). */
function paintPageBox(paint: Paint, { style, area }: BrokenPage, ground: ComputedStyle): void {
  const { width, height, margin } = style;
  const own = style.style.backgroundColor;
  const { backgroundColor: color } = ground;
  const sheet = { x: 0, y: 0, width, height };
  paintBackground(paint, own, sheet);
  paintLayers(paint, style.style.backgroundLayers, sheet);
  // White on a sheet without a colour is the sheet's own.
  if (own.a > 0 || !isWhite(color)) paintBackground(paint, color, area);
  paintLayers(paint, ground.backgroundLayers, area);
  const rectangle = {
    x: margin.left,
    y: margin.top,
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
  const clear = { ...style.style, backgroundColor: { r: 0, g: 0, b: 0, a: 0 }, backgroundLayers: [] };
  paintBox(paint, clear, rectangle, { opens: true, closes: true });
}

/** The background of the root, or of the body where the root has none, is that of the whole canvas (CSS Backgrounds 3 § 2.11.2). */
function findGround(root: Box): Box {
  const { backgroundColor, backgroundLayers } = root.style;
  if (backgroundColor.a > 0 || backgroundLayers.length > 0 || root.kind !== "block") return root;
  return root.children.find(({ name }) => name?.split(".")[0] === "body") ?? root;
}

function isWhite({ r, g, b }: Color): boolean {
  return r === 255 && g === 255 && b === 255;
}

/** Each page counts one on, unless its style or a box on it says otherwise (CSS Page 3 § 7.1). */
export function numberPages(painted: readonly PaintedContent[], tree: BoxTree): readonly PaintedPage[] {
  const numbers = countPages(painted, tree);
  const pageOf = findPages(painted, numbers);
  const strings = new Map<string, string>();
  const running = new Map<string, Box>();
  return painted.map(({ page, canvas }, index) => {
    const number = numbers[index] ?? 0;
    const entry = { strings: new Map(strings), running: new Map(running) };
    const known = { number, total: painted.length, pageOf };
    const set = [...stringsOf(page), ...canvas.strings].map((string) => resolveString(string, known));
    for (const one of set) {
      if (one.running === undefined) strings.set(one.name, one.value);
      else running.set(one.name, one.running);
    }
    return { canvas, number, facts: { ...known, entry, set } };
  });
}

function countPages(painted: readonly PaintedContent[], tree: BoxTree): readonly number[] {
  const [start] = tree.pageCounterChanges;
  let number = start === undefined ? 0 : start.value - 1;
  return painted.map(({ page, canvas }) => {
    number = countOn(number, page);
    number = canvas.numbers[0] ?? number;
    return number;
  });
}

/** Of two elements with one `id` the first is meant. */
function findPages(painted: readonly PaintedContent[], numbers: readonly number[]): PageFacts["pageOf"] {
  const pages = new Map<string, number>();
  for (const [index, { canvas }] of painted.entries())
    for (const { what } of canvas.anchors) if (!pages.has(what)) pages.set(what, numbers[index] ?? 0);
  return (id) => pages.get(id) ?? null;
}

/** `string-set` of the page itself: as the page begins. */
function stringsOf({ style }: BrokenPage): readonly SetString[] {
  return style.style.stringSet.map(({ name, parts }) => ({ name, value: "", parts, first: true }));
}

function countOn(before: number, { style: { style } }: BrokenPage): number {
  const find = (changes: readonly CounterChange[]) => changes.find(({ name }) => name === "page")?.value;
  const reset = find(style.counterReset);
  const increment = find(style.counterIncrement);
  const set = find(style.counterSet);
  return set ?? (reset === undefined ? before + (increment ?? 1) : reset + (increment ?? 0));
}
