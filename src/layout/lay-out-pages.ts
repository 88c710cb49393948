/** Takes boxes and page types, returns pages of placed items. */
import type { Box, BoxTree, ParagraphBox } from "../box/box-tree.ts";
import type { StyledDocument } from "../css/styled-document.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import type { FontLibrary } from "../fonts/face.ts";
import { formatCounter } from "../box/counter-styles.ts";
import { setParagraph } from "../text/set-paragraph.ts";
import { findBreakFacts } from "./flow/break-facts.ts";
import { breakPages, firstArea, type BrokenPage } from "./sheets/break-pages.ts";
import { createMemory, type LayoutContext, type SetParagraph } from "./flow/context.ts";
import { numberPages, paintContent, type PaintedPage } from "./sheets/number-pages.ts";
import { paintMarginBoxes } from "./sheets/margin-boxes.ts";
import type { Destination, OutlineEntry, Page, Pages } from "./pages.ts";
import { reportFaces } from "./lines/report-faces.ts";
import { leaveRightToLeft } from "./lines/right-to-left.ts";

interface PagesContext {
  readonly fonts: FontLibrary;
  readonly sink: Sink;
  readonly pageStyle: StyledDocument["pageStyle"];
  /** Instead of the text room, in tests of layout alone. */
  readonly setParagraph?: SetParagraph;
}

/** Page counters inside text are set as often as it takes for them to be true, at most this many times. */
const mostPasses = 4;

/** All content is placed, split over pages or, where it can be neither, placed and reported. */
export function layOutPages(tree: BoxTree, context: PagesContext): Pages {
  const { fonts, sink } = context;
  const checked = reportFaces(context.setParagraph ?? setParagraph, fonts, sink);
  const given = { ...context, setParagraph: leaveRightToLeft(tree, checked, sink) };
  let counted: Counted = { pages: new Map(), total: 0 };
  for (let pass = 1; ; pass++) {
    const context = makeContext(tree, given, counted);
    const source = { pageStyle: given.pageStyle, direction: tree.direction };
    const broken = breakPages(tree.root, source, context);
    const painted = numberPages(broken.map((page) => paintContent(page, tree.root, context)), tree);
    const now = countPages(painted);
    if (pass === mostPasses || !hasCounters(painted) || isSame(now, counted)) {
      return finish(tree, broken, painted, context);
    }
    counted = now;
  }
} // prettier-ignore

interface Counted {
  /** Printed number of the page on which a paragraph begins. */
  readonly pages: ReadonlyMap<Box, number>;
  readonly total: number;
}

function makeContext(tree: BoxTree, given: Required<PagesContext>, counted: Counted): LayoutContext {
  const context: LayoutContext = {
    fonts: given.fonts,
    sink: given.sink,
    setParagraph: given.setParagraph,
    language: tree.language,
    facts: findBreakFacts(tree.root),
    imageLimit: Infinity,
    pageWidth: 0,
    pageCounter: (box: ParagraphBox, { part }) => {
      if (part.type !== "counter" && part.type !== "counters") return "";
      const value = part.name === "pages" ? counted.total : (counted.pages.get(box) ?? 0);
      return formatCounter(value, part.style);
    },
    memory: createMemory(),
  };
  const area = firstArea(tree.root, { pageStyle: given.pageStyle, direction: tree.direction }, context);
  return { ...context, imageLimit: area.height, pageWidth: area.width };
}

function countPages(painted: readonly PaintedPage[]): Counted {
  const pages = new Map<Box, number>();
  for (const { canvas, number } of painted) {
    for (const box of canvas.paragraphs) if (!pages.has(box)) pages.set(box, number);
  }
  return { pages, total: painted.length };
}

function hasCounters(painted: readonly PaintedPage[]): boolean {
  return painted.some(({ canvas }) =>
    canvas.paragraphs.some((box) => box.kind === "paragraph" && box.inlines.some(({ kind }) => kind === "page-counter")),
  );
} // prettier-ignore

function isSame(a: Counted, b: Counted): boolean {
  return a.total === b.total && [...a.pages].every(([box, page]) => b.pages.get(box) === page);
}

function finish(
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
      outline.push({ level: what.level, title: what.title, destination: { page: index, x, y } });
    }
    const { width = 0, height = 0 } = page?.style ?? {};
    return { width, height, label: String(number), items: canvas.items, links: canvas.links };
  });
  const { structure, title, language, direction, metadata } = tree;
  const families = tree.root.style.fontFamily;
  const findFace: Pages["findFace"] = (query) => context.fonts.stack({ ...query, families, language })[0];
  return { pages, anchors, outline, structure, title, language, direction, metadata, findFace };
}
