/** Takes pages that are painted and numbered, returns them with their margin boxes, labels, anchors and outline. */
import type { CounterStyle } from "../css/counter-style.ts";
import type { BoxTree } from "../box/box-tree.ts";
import { formatCounter } from "../box/counter-styles.ts";
import type { PageStyle } from "../css/styled-document.ts";
import type { LayoutContext } from "./flow/context.ts";
import type { Destination, OutlineEntry, Page, Pages } from "./pages.ts";
import type { BrokenPage } from "./sheets/break-pages.ts";
import { paintMarginBoxes } from "./sheets/margin-boxes.ts";
import type { PaintedPage } from "./sheets/number-pages.ts";

export function collectPages(
  tree: BoxTree,
  broken: readonly BrokenPage[],
  painted: readonly PaintedPage[],
  context: LayoutContext,
): Pages {
  const anchors = new Map<string, Destination>();
  const outline: OutlineEntry[] = [];
  const pages = painted.map(({ canvas, number, facts }, index): Page => {
    const page = broken[index];
    if (page !== undefined) paintMarginBoxes(canvas, page, facts, tree, context);
    for (const { what, x, y } of canvas.anchors)
      if (!anchors.has(what)) anchors.set(what, { page: index, x, y });
    for (const { what, x, y } of canvas.outline) {
      const { level, title, open } = what;
      outline.push({ level, title, destination: { page: index, x, y }, ...(!open && { open }) });
    }
    const { width = 0, height = 0 } = page?.style ?? {};
    const style = numberingOf(page?.style);
    const label = formatCounter(number, style);
    return { width, height, label, numbering: { value: number, style: typeof style === "string" ? style : OWN_STYLE }, items: canvas.items, links: canvas.links };
  });
  const { structure, title, language, direction, metadata } = tree;
  const families = tree.root.style.fontFamily;
  const findFace: Pages["findFace"] = (query) => context.fonts.stack({ ...query, families, language })[0];
  const findFaces: Pages["findFaces"] = (query) => context.fonts.stack({ ...query, language });
  const { place } = tree.root;
  return { pages, anchors, outline, structure, title, language, direction, place, metadata, findFace, findFaces };
} // prettier-ignore

/** What PDF has no counterpart of: the label alone is kept. */
const OWN_STYLE = "";

/** The counter style that the page's own number is printed in. */
function numberingOf(style: PageStyle | undefined): string | CounterStyle {
  for (const { content } of style?.marginBoxes ?? []) {
    for (const part of content) {
      if ((part.type === "counter" || part.type === "counters") && part.name === "page") return part.style;
    }
  }
  return "decimal";
}
