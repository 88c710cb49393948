/** Takes what stands on a line, returns the height of its line box and where the baseline is (CSS 2.2 § 10.8). */
import type { Segment } from "./cut-line.ts";
import type { Extent, InlineFrame } from "./vertical-align.ts";

export interface LineBox {
  readonly height: number;
  /** From the top. */
  readonly baseline: number;
  /** How far the baseline of an inline is over the line's; those aligned to the box's edges are placed last. */
  readonly riseOf: (frame: Pick<InlineFrame, "rise" | "edge">, extent: Extent) => number;
}

/** `strut`: the paragraph's own font and line height, which every line has (§ 10.8.1). */
export function measureLineBox(segments: readonly Segment[], strut: Extent): LineBox {
  let { above, below } = strut;
  const edges: { readonly edge: "top" | "bottom"; readonly height: number }[] = [];
  for (const segment of segments) {
    if (segment.kind === "open" || segment.kind === "close" || segment.kind === "mark") continue;
    if (segment.kind === "space" && segment.hung) continue;
    const { frame, extent } = segment.kind === "atomic" ? segment : segment.setting;
    if (frame.edge !== null) edges.push({ edge: frame.edge, height: extent.above + extent.below });
    else {
      above = Math.max(above, extent.above + frame.rise);
      below = Math.max(below, extent.below - frame.rise);
    }
  }
  for (const { edge, height } of edges) {
    if (edge === "top") below = Math.max(below, height - above);
    else above = Math.max(above, height - below);
  }
  return {
    height: above + below,
    baseline: above,
    riseOf: ({ rise, edge }, extent) => {
      if (edge === null) return rise;
      return edge === "top" ? above - extent.above : extent.below - below;
    },
  };
}
