/** Takes boxes and page types, returns pages of placed items. */
import type { BoxTree, InlineItem, PageCounterItem } from "../box/box-tree.ts";
import { findPageCounters } from "../box/inner-boxes.ts";
import type { StyledDocument } from "../css/styled-document.ts";
import type { Sink } from "../diagnostics/diagnostic.ts";
import { report } from "../diagnostics/sink.ts";
import type { FontLibrary } from "../fonts/face.ts";
import { setParagraph } from "../text/set-paragraph.ts";
import { collectPages } from "./collect-pages.ts";
import { findBreakFacts } from "./flow/break-facts.ts";
import { createMemory, type LayoutContext, type Memory, type SetParagraph } from "./flow/context.ts";
import { reportFaces } from "./lines/report-faces.ts";
import { leaveRightToLeft } from "./lines/right-to-left.ts";
import type { Pages } from "./pages.ts";
import { breakPages, firstArea } from "./sheets/break-pages.ts";
import { carryMemory } from "./sheets/carry-memory.ts";
import {
  type Printed,
  findChanged,
  guessCounters,
  isSameCount,
  printCounters,
  tellNumber,
} from "./sheets/count-pages.ts";
import { holdReports } from "./sheets/hold-reports.ts";
import { placePositioned } from "./positioned/place-positioned.ts";
import { reportHeld } from "./page-floats/report-held.ts";
import { numberPages, paintContent } from "./sheets/number-pages.ts";
import { findRepeated } from "./sheets/page-at-hand.ts";
import { makeSlot } from "./sheets/page-slots.ts";

interface PagesContext {
  readonly fonts: FontLibrary;
  readonly sink: Sink;
  readonly pageStyle: StyledDocument["pageStyle"];
  /** Instead of the text room, in tests of layout alone. */
  readonly setParagraph?: SetParagraph;
}

type Given = Required<PagesContext>;

/** From this pass on counters that still change get a box of their own, from the next all of them. */
const patience = 3;
/** A number that is not true after so many cannot be: what it says moves what it points to. */
const mostPasses = 8;

/** How the counters of pages in the text are set. */
interface Setting {
  readonly printed: Printed;
  /** Those that stand in boxes as wide as any number. */
  readonly slotted: ReadonlySet<PageCounterItem>;
  /** Printed numbers of the pages, for counters that stand on several. */
  readonly numbers: readonly number[];
  /** The highest number that the boxes have room for. */
  readonly most: number;
  readonly memory: Memory;
}

/**
 * All content is placed, split over pages or, where it can be neither, placed and reported. Counters of pages inside the text are
 * set with the numbers of the pages before, until the pages have these numbers: mostly in the second pass.
 */
export function layOutPages(tree: BoxTree, context: PagesContext): Pages {
  const reports = holdReports(context.sink);
  reportHeld(tree.root, context.sink);
  const checked = reportFaces(context.setParagraph ?? setParagraph, context.fonts, reports.text);
  const set = leaveRightToLeft(tree, checked, reports.text);
  const given: Given = {
    ...context,
    sink: reports.pages,
    setParagraph: (content, { fonts }) => set(content, { fonts, sink: reports.text }),
  };
  const counters = findPageCounters(tree.root);
  const repeated = counters.length === 0 ? [] : findRepeated(tree);
  let setting: Setting = { printed: guessCounters(counters), slotted: new Set(), numbers: [], most: 0, memory: createMemory() };
  for (let pass = 1; ; pass++) {
    const laid = layOutOnce(tree, given, setting);
    const printed = printCounters(counters, laid.painted);
    const numbers = laid.painted.map(({ number }) => number);
    const moved = isSameCount(setting.numbers, numbers) ? [] : repeated;
    const changed = [...new Set([...findChanged(setting.printed, printed), ...moved])];
    if (changed.length === 0 || pass === mostPasses) {
      if (changed.length > 0) sayUnsettled(changed, reports.pages);
      const pages = collectPages(tree, laid.broken, laid.painted, laid.context);
      reports.release();
      return pages;
    }
    const slotted = pass < patience ? [] : pass === patience ? [...setting.slotted, ...changed] : counters;
    const most = Math.max(setting.most, ...numbers, numbers.length);
    setting = { printed, slotted: new Set(slotted), numbers, most, memory: carryMemory(tree.root, setting.memory) };
    reports.begin();
  }
} // prettier-ignore

function layOutOnce(tree: BoxTree, given: Given, setting: Setting) {
  const context = makeContext(tree, given, setting);
  const source = { pageStyle: given.pageStyle, direction: tree.direction };
  const broken = placePositioned(breakPages(tree.root, source, context), tree.root, source, context);
  const painted = numberPages(
    broken.map((page) => paintContent(page, tree.root, context)),
    tree,
  );
  return { context, broken, painted };
}

function makeContext(tree: BoxTree, given: Given, setting: Setting): LayoutContext {
  const slots = new Map<PageCounterItem, Map<string, InlineItem>>();
  const context: LayoutContext = {
    fonts: given.fonts,
    sink: given.sink,
    setParagraph: given.setParagraph,
    language: tree.language,
    facts: findBreakFacts(tree.root),
    imageLimit: Infinity,
    pageWidth: 0,
    pageCounter: (item, page) => {
      const text = page === undefined ? (setting.printed.get(item) ?? "") : tellNumber(item, page);
      if (!setting.slotted.has(item)) return { ...item.run, text };
      const known = slots.get(item) ?? new Map<string, InlineItem>();
      slots.set(item, known);
      const slot = known.get(text) ?? makeSlot(item, text, setting.most, context);
      known.set(text, slot);
      return slot;
    },
    numbers: setting.numbers,
    openImage: (url) => tree.openImage?.(url, tree.root.place) ?? null,
    memory: setting.memory,
  };
  const area = firstArea(tree.root, { pageStyle: given.pageStyle, direction: tree.direction }, context);
  return { ...context, imageLimit: area.height, pageWidth: area.width };
}

function sayUnsettled([first, ...others]: readonly PageCounterItem[], sink: Sink): void {
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  report(sink, "DEP-LAYOUT-PAGE-NUMBERS", first.run.place, {
    message: `the page number here${more} may be wrong: each time it is set, the pages break elsewhere`,
    hint: "break the page before what it points to",
  });
}
