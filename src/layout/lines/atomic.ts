/** Takes a box that stands in a line like a letter, returns its fragment and the size of its margin box (CSS 2.2 § 10.3.9, § 10.8.1). */
import type { AtomicSize, Box, ImageBox } from "../../box/box-tree.ts";
import type { ImageLimit, LayoutContext } from "../flow/context.ts";
import { resolveEdges } from "../flow/edges.ts";
import { lastBaseline, type Fragment } from "../flow/fragment.ts";
import { layoutImage } from "../flow/image.ts";
import { fitWidth } from "../flow/intrinsic.ts";
import { layoutWhole } from "../flow/layout-box.ts";
import { plainSpace } from "../flow/space.ts";

interface SizedAtomic {
  readonly fragment: Fragment;
  readonly size: AtomicSize;
}

export function sizeAtomic(box: Box, width: number, context: LayoutContext): SizedAtomic {
  const { margin } = resolveEdges(box.style, width);
  const fragment = box.kind === "image" ? layImage(box, width, context) : layOther(box, width, context);
  const inside = box.kind === "image" || box.style.overflow !== "visible" ? null : lastBaseline(fragment);
  const size: AtomicSize = {
    width: Math.max(margin.left + fragment.width + margin.right, limitOf(box, context)?.width ?? 0),
    height: margin.top + fragment.height + margin.bottom,
    baseline: inside === null ? null : margin.top + inside,
  };
  return { fragment, size };
}

/** Not remembered like others: an image may have to be made smaller yet. */
function layImage(box: ImageBox, width: number, context: LayoutContext): Fragment {
  const limit = limitOf(box, context)?.height ?? context.imageLimit - box.style.fontSize;
  const laid = layoutImage(box, plainSpace(width, Math.max(1, limit)), context);
  if (laid === null) throw new Error("an image cannot be laid out without an end");
  return laid.fragment;
}

function limitOf(box: Box, context: LayoutContext): ImageLimit | undefined {
  return box.kind === "image" ? context.memory.imageLimits.get(box) : undefined;
}

function layOther(box: Box, width: number, context: LayoutContext): Fragment {
  const space = plainSpace(width, Math.max(1, context.imageLimit));
  return layoutWhole(box, { ...space, fixedWidth: fitWidth(box, width, context) }, context);
}
