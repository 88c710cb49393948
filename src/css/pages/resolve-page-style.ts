/** Takes the @page rules, returns the style of any page: its size, margins and margin boxes (CSS Page 3 § 5). */
import type { ComputedStyle, LengthPercentage } from "../computed-style.ts";
import type { Cascaded } from "../cascade/cascade.ts";
import { valueOf } from "../properties/longhands.ts";
import type { Styler, StyleRecord } from "../cascade/compute-style.ts";
import type { MarginBoxName, MarginBoxStyle, PageQuery, PageStyle } from "../styled-document.ts";
import { resolveLength } from "../styled-document.ts";
import type { RankedPage } from "../sheets/flatten-sheets.ts";
import { marginBoxNames } from "../sheets/parse-page-rule.ts";
import type { DeclarationBlock } from "../sheets/declaration.ts";
import type { PageBoxName, PageSize } from "../sheets/sheet.ts";
import { pageSizes } from "./page-size.ts";

interface MatchedPage extends RankedPage {
  readonly specificity: number;
}

/** `root`: the style that pages inherit from. */
export function resolvePageStyles(
  pages: readonly RankedPage[],
  root: StyleRecord,
  styler: Styler,
): (query: PageQuery) => PageStyle {
  const known = new Map<string, PageStyle>();
  return (query) => {
    const matched = matchPages(pages, query);
    const key = matched.map((page) => page.order).join();
    let style = known.get(key);
    if (style === undefined) {
      style = makePageStyle(matched, root, styler);
      known.set(key, style);
    }
    return style;
  };
}

const originRanks = { "user-agent": 0, author: 1 } as const;

/** The weakest first. */
function matchPages(pages: readonly RankedPage[], query: PageQuery): readonly MatchedPage[] {
  return pages
    .flatMap((page): MatchedPage[] => {
      const selectors = page.item.selectors.filter((selector) => selector.matches(query));
      if (selectors.length === 0) return [];
      return [{ ...page, specificity: Math.max(...selectors.map((selector) => selector.specificity)) }];
    })
    .sort(
      (a, b) =>
        originRanks[a.origin] - originRanks[b.origin] ||
        a.layer - b.layer ||
        a.specificity - b.specificity ||
        a.order - b.order,
    );
}

function makePageStyle(matched: readonly MatchedPage[], root: StyleRecord, styler: Styler): PageStyle {
  const [width, height] = pageSize(matched);
  const own = matched.map((page) => ({ page, block: page.item.block }));
  const record = styler.stylePage(orderBlocks(own), root);
  const { values } = record;
  return {
    width,
    height,
    margin: {
      top: marginOf(valueOf(values, "margin-top"), height),
      right: marginOf(valueOf(values, "margin-right"), width),
      bottom: marginOf(valueOf(values, "margin-bottom"), height),
      left: marginOf(valueOf(values, "margin-left"), width),
    },
    style: record.style,
    marginBoxes: marginBoxNames.flatMap((name) => styleMarginBox(name, matched, record, styler)),
    footnoteArea: styleFootnoteArea(matched, record, styler),
  };
}

function styleMarginBox(
  name: MarginBoxName,
  matched: readonly MatchedPage[],
  page: StyleRecord,
  styler: Styler,
): readonly MarginBoxStyle[] {
  const blocks = blocksOf(name, matched);
  // The user agent's rules alone make no box: they have no content.
  if (blocks.every((entry) => entry.page.origin === "user-agent")) return [];
  const { style } = styler.stylePage(orderBlocks(blocks), page);
  if (style.content === null || style.display === "none") return [];
  return [{ name, style: { ...style, display: "block" }, content: style.content }];
}

function blocksOf(name: PageBoxName, matched: readonly MatchedPage[]): readonly PageBlock[] {
  return matched.flatMap((page) =>
    page.item.marginBoxes.filter((box) => box.name === name).map(({ block }) => ({ page, block })),
  );
}

function styleFootnoteArea(
  matched: readonly MatchedPage[],
  page: StyleRecord,
  styler: Styler,
): ComputedStyle {
  const { style } = styler.stylePage(orderBlocks(blocksOf("footnote", matched)), page);
  return { ...style, display: "block" };
}

interface PageBlock {
  readonly page: MatchedPage;
  readonly block: DeclarationBlock;
}

/** Normal declarations in order, then the important ones. */
function orderBlocks(blocks: readonly PageBlock[]): readonly Cascaded[] {
  const of = (important: boolean) =>
    blocks.flatMap(({ page: { origin, layer }, block }) =>
      block.declarations
        .filter((declaration) => declaration.important === important)
        .map((declaration) => ({ declaration, origin, layer })),
    );
  return [...of(false), ...of(true)];
}

/** Width and height, pt. */
function pageSize(matched: readonly MatchedPage[]): readonly [number, number] {
  let size: PageSize | null = null;
  for (const { item } of matched)
    if (item.size !== null && (size?.important !== true || item.size.important)) size = item.size;
  const [defaultWidth, defaultHeight] = pageSizes["a4"] ?? [0, 0];
  const width = size?.width ?? defaultWidth;
  const height = size?.height ?? defaultHeight;
  if (size?.orientation == null) return [width, height];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return size.orientation === "landscape" ? [long, short] : [short, long];
}

/** A percentage is of the page box's own width or height (§ 6.3); `auto` is 0. */
function marginOf(value: LengthPercentage | "auto", base: number): number {
  return value === "auto" ? 0 : resolveLength(value, base);
}
