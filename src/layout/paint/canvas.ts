/** A page on its way to be painted: items in order, and what else is found on it. */
import {
  isArtifact,
  type Artifact,
  type Box,
  type ImageResource,
  type InlineBoundary,
  type NamedString,
  type OutlineMark,
} from "../../box/box-tree.ts";
import type { LinkArea, PageItem } from "../pages.ts";

export interface Canvas {
  readonly items: PageItem[];
  readonly links: LinkArea[];
  readonly anchors: Spot<string>[];
  readonly outline: Spot<OutlineMark>[];
  readonly strings: SetString[];
  /** Numbers that boxes give the page, in order. */
  readonly numbers: number[];
  /** Boxes whose page is asked for by counters in the text. */
  readonly paragraphs: Box[];
  /** Collapsed borders that are painted already: neighbouring rows share theirs. */
  readonly rules: Set<string>;
  /** Opens what a background names; null where it cannot be (then reported). */
  readonly openImage: (url: string) => ImageResource | null;
}

interface Spot<T> {
  readonly what: T;
  readonly x: number;
  readonly y: number;
}

/** A named string set on the page; `first` where nothing was painted before (CSS GCPM 3 § 1.2, `start`). */
export interface SetString extends NamedString {
  readonly first: boolean;
}

/** What is painted by its parent's leave. */
export interface Paint {
  readonly canvas: Canvas;
  /** Set where everything is an artifact: running heads, repeated heads of tables. */
  readonly artifact: Artifact | null;
  readonly opacity: number;
  /** Backgrounds of the blocks at hand are painted already. */
  readonly grounded?: boolean;
  /** The box whose background is the canvas's already. */
  readonly ground: Box | null;
  /** What the stacking context around it paints out of turn; undefined outside of all. */
  readonly stack?: Stacked[] | undefined;
}

/** Items that are painted together, below the content of their stacking context where `z` is less than 0. */
export interface Stacked {
  readonly z: number;
  readonly items: readonly PageItem[];
}

export function createCanvas(openImage: Canvas["openImage"] = () => null): Canvas {
  return {
    items: [],
    links: [],
    anchors: [],
    outline: [],
    strings: [],
    numbers: [],
    paragraphs: [],
    rules: new Set(),
    openImage,
  };
}

/** Notes what a box brings along as it opens. What is shown again brings nothing. */
export function noteBox({ canvas, artifact }: Paint, box: Box, x: number, y: number): void {
  if (artifact !== null) return;
  if (box.anchor !== null) canvas.anchors.push({ what: box.anchor, x, y });
  if (box.outline !== null) canvas.outline.push({ what: box.outline, x, y });
  if (box.pageNumber != null) canvas.numbers.push(box.pageNumber);
  noteStrings(canvas, box.strings, x, y);
}

export function noteBoundary({ canvas, artifact }: Paint, inline: InlineBoundary, x: number, y: number): void {
  if (artifact !== null) return;
  const { anchor, strings, outline, pageNumber } = inline;
  if (anchor !== null) canvas.anchors.push({ what: anchor, x, y });
  if (outline != null) canvas.outline.push({ what: outline, x, y });
  if (pageNumber != null) canvas.numbers.push(pageNumber);
  noteStrings(canvas, strings, x, y);
} // prettier-ignore

function noteStrings(canvas: Canvas, strings: readonly NamedString[], x: number, y: number): void {
  if (strings.length === 0) return;
  // What is behind the content is not content.
  const first = !canvas.items.some(
    (item) => item.kind === "text" || (item.kind === "image" && !isArtifact(item.tag)),
  );
  for (const string of strings) {
    if (string.anchor !== undefined) {
      canvas.anchors.push({ what: string.anchor, x, y });
      continue;
    }
    canvas.strings.push({ ...string, first });
    // What points to a running element finds the place that it was taken from.
    if (string.running?.anchor != null) canvas.anchors.push({ what: string.running.anchor, x, y });
  }
}
