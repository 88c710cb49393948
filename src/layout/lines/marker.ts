/** Takes the marker of a list item, returns its line and its place outside the item's border box (CSS Lists 3 § 3.4). */
import type { Box, InlineItem, MarkerBox } from "../../box/box-tree.ts";
import type { Line } from "../../text/line.ts";
import type { LayoutContext } from "../flow/context.ts";
import type { Fragment, PlacedMarker } from "../flow/fragment.ts";
import { sizeAtomic } from "./atomic.ts";

/** Boxes that stand in a marker: its image. */
const boxesOf = new WeakMap<Line, ReadonlyMap<Box, Fragment>>();

/** Null where the marker has no text. */
export function setMarker(marker: MarkerBox, context: LayoutContext): Line | null {
  const known = context.memory.markers.get(marker);
  if (known !== undefined) return known;
  const style = { ...marker.style, textAlign: "start", textAlignLast: "auto", textIndent: 0 } as const;
  const run = marker.inlines.find((item) => item.kind === "text");
  const language = run?.language ?? context.language;
  const boxes = new Map<Box, Fragment>();
  const inlines = marker.inlines.map((item): InlineItem => {
    if (item.kind === "page-counter") return context.pageCounter(item);
    if (item.kind !== "atomic") return item;
    const { fragment, size } = sizeAtomic(item.box, context.pageWidth, context);
    boxes.set(item.box, fragment);
    return { ...item, size };
  });
  const paragraph = context.setParagraph({ inlines, style, language }, context);
  // Room enough that rounding breaks nothing off.
  const width = paragraph.maxContent + 0.01;
  const [line] = paragraph.lines(() => ({ width }));
  const made = line === undefined ? null : { ...line, width: paragraph.maxContent };
  if (made !== null && boxes.size > 0) boxesOf.set(made, boxes);
  context.memory.markers.set(marker, made);
  return made;
}

export function placeMarker(
  marker: MarkerBox,
  line: Line,
  baseline: number,
  width: number,
  direction: "ltr" | "rtl",
): PlacedMarker {
  const atomics = boxesOf.get(line);
  return {
    marker,
    line,
    ...(atomics === undefined ? {} : { atomics }),
    x: direction === "ltr" ? -line.width : width,
    y: baseline - line.baseline,
  };
}
