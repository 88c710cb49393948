/** Takes a box that stands in a line like a letter, returns its fragment and the size of its margin box (CSS 2.2 § 10.3.9, § 10.8.1). */
import type { AtomicSize, Box } from "../box/box-tree.ts";
import type { LayoutContext } from "./context.ts";
import { resolveEdges } from "./edges.ts";
import { lastBaseline, type Fragment } from "./fragment.ts";
import { fitWidth } from "./intrinsic.ts";
import { layoutWhole } from "./layout-box.ts";
import { plainSpace } from "./space.ts";

interface SizedAtomic {
  readonly fragment: Fragment;
  readonly size: AtomicSize;
}

export function sizeAtomic(box: Box, width: number, context: LayoutContext): SizedAtomic {
  const { margin } = resolveEdges(box.style, width);
  const limit = context.imageLimit - box.style.fontSize;
  const base = plainSpace(width, Math.max(1, box.kind === "image" ? limit : context.imageLimit));
  const space = box.kind === "image" ? base : { ...base, fixedWidth: fitWidth(box, width, context) };
  const fragment = layoutWhole(box, space, context);
  const inside = box.kind === "image" || box.style.overflow !== "visible" ? null : lastBaseline(fragment);
  const size: AtomicSize = {
    width: margin.left + fragment.width + margin.right,
    height: margin.top + fragment.height + margin.bottom,
    baseline: inside === null ? null : margin.top + inside,
  };
  return { fragment, size };
}
