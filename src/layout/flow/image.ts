/** Takes an image, returns its fragment: sized by CSS 2.2 § 10.3.2 and § 10.6.2, never wider than its line nor higher than a page. */
import type { ImageBox } from "../../box/box-tree.ts";
import type { LayoutContext } from "./context.ts";
import { clamp, resolveEdges, specifiedSize, type Edges } from "./edges.ts";
import type { ImageFragment } from "./fragment.ts";
import { strutOf } from "./margins.ts";
import { tiny, type Space } from "./space.ts";
import type { Laid } from "./stack.ts";

export function layoutImage(box: ImageBox, space: Space, context: LayoutContext): Laid | null {
  const edges = resolveEdges(box.style, space.width);
  const wanted = sizeImage(box, space, edges);
  const most = Math.min(space.pageRoom, context.imageLimit) - edges.inner.top - edges.inner.bottom;
  const wide = shrink(wanted, space.width - edges.margin.left - edges.margin.right - across(edges), Infinity);
  const size = shrink(wide, Infinity, Math.max(1, most));
  const whole = makeFragment(box, edges, size, size.height < wide.height - tiny);
  if (whole.height <= space.room + tiny) return { fragment: whole, token: null, forced: false };
  if (space.laxity < 4 || !space.first) return null;
  const left = Math.max(1, space.room - edges.inner.top - edges.inner.bottom);
  return { fragment: makeFragment(box, edges, shrink(size, Infinity, left), true), token: null, forced: false };
} // prettier-ignore

interface Size {
  readonly width: number;
  readonly height: number;
}

function across({ inner }: Edges): number {
  return inner.left + inner.right;
}

/** Content box as the style asks for it. */
export function sizeImage({ style, image }: ImageBox, space: Space, edges: Edges): Size {
  const down = edges.inner.top + edges.inner.bottom;
  const wide = across(edges);
  const width = (value: Parameters<typeof specifiedSize>[0]) => {
    const size = specifiedSize(value, space.width, style.boxSizing, wide);
    return size === null ? null : Math.max(0, size - wide);
  };
  const height = (value: Parameters<typeof specifiedSize>[0]) => {
    const size = specifiedSize(value, space.height, style.boxSizing, down);
    return size === null ? null : Math.max(0, size - down);
  };
  const ratio = image.width / image.height;
  const fixed = space.fixedWidth === null ? width(style.inlineSize) : Math.max(0, space.fixedWidth - wide);
  const tall = space.fixedHeight === null ? height(style.blockSize) : Math.max(0, space.fixedHeight - down);
  const limits = {
    minWidth: width(style.minInlineSize) ?? 0, maxWidth: width(style.maxInlineSize),
    minHeight: height(style.minBlockSize) ?? 0, maxHeight: height(style.maxBlockSize),
  }; // prettier-ignore
  if (fixed !== null || tall !== null) {
    const w = clamp(fixed ?? (tall ?? 0) * ratio, limits.minWidth, limits.maxWidth);
    const h = clamp(tall ?? w / ratio, limits.minHeight, limits.maxHeight);
    return { width: fixed === null ? clamp(h * ratio, limits.minWidth, limits.maxWidth) : w, height: h };
  }
  return keepRatio(image, limits);
}

/** Both sizes auto: limits scale the image as a whole (§ 10.4, table of constraint violations). */
function keepRatio(
  natural: Size,
  limits: { minWidth: number; maxWidth: number | null; minHeight: number; maxHeight: number | null },
): Size {
  const down = Math.min(
    1,
    (limits.maxWidth ?? Infinity) / natural.width,
    (limits.maxHeight ?? Infinity) / natural.height,
  );
  const up = Math.max(1, limits.minWidth / natural.width, limits.minHeight / natural.height);
  const scale = down < 1 ? down : up;
  return { width: natural.width * scale, height: natural.height * scale };
}

function shrink({ width, height }: Size, maxWidth: number, maxHeight: number): Size {
  const scale = Math.min(
    1,
    Math.max(1, maxWidth) / Math.max(width, tiny),
    maxHeight / Math.max(height, tiny),
  );
  return { width: width * scale, height: height * scale };
}

function makeFragment(box: ImageBox, edges: Edges, size: Size, shrunk: boolean): ImageFragment {
  const height = size.height + edges.inner.top + edges.inner.bottom;
  return {
    kind: "image",
    box,
    width: size.width + across(edges),
    height,
    reach: height,
    margins: { start: strutOf(edges.margin.top), end: strutOf(edges.margin.bottom), through: false },
    opens: true,
    closes: true,
    x: edges.inner.left,
    y: edges.inner.top,
    contentWidth: size.width,
    contentHeight: size.height,
    shrunk,
  };
}
