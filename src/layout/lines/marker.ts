/** Takes the marker of a list item, returns its line and its place outside the item's border box (CSS Lists 3 § 3.4). */
import type { MarkerBox } from "../../box/box-tree.ts";
import type { Line } from "../../text/line.ts";
import type { LayoutContext } from "../flow/context.ts";
import type { PlacedMarker } from "../flow/fragment.ts";

/** Null where the marker has no text. */
export function setMarker(marker: MarkerBox, context: LayoutContext): Line | null {
  const known = context.memory.markers.get(marker);
  if (known !== undefined) return known;
  const style = { ...marker.style, textAlign: "start", textAlignLast: "auto", textIndent: 0 } as const;
  const run = marker.inlines.find((item) => item.kind === "text");
  const language = run?.language ?? context.language;
  const inlines = marker.inlines.map((item) =>
    item.kind === "page-counter" ? context.pageCounter(item) : item,
  );
  const paragraph = context.setParagraph({ inlines, style, language }, context);
  // Room enough that rounding breaks nothing off.
  const width = paragraph.maxContent + 0.01;
  const [line] = paragraph.lines(() => ({ width }));
  const made = line === undefined ? null : { ...line, width: paragraph.maxContent };
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
  return { marker, line, x: direction === "ltr" ? -line.width : width, y: baseline - line.baseline };
}
