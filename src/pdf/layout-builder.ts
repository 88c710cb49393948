/** pdfmake's LayoutBuilder, with nothing left to lay out: it hands laid-out pages to pdfmake's Renderer, in its own terms. */
import type { Tag } from "../box/box-tree.ts";
import type { Page, PageItem, Pages } from "../layout/pages.ts";
import { PdfmakeLayoutBuilder, type RenderedItem, type RenderedPage } from "./pdfmake-internals.ts";

/** What the painter gets: the item, and whose it is; null where it belongs to nobody (clips). */
export interface Placed<Item extends PageItem = PageItem> {
  readonly source: Item;
  readonly tag: Tag | null;
}

export interface PlacedPage extends RenderedPage {
  readonly source: Page;
}

export class LayoutBuilder extends PdfmakeLayoutBuilder {
  override tryLayoutDocument(content: Pages): {
    pages: readonly PlacedPage[];
    linearNodeList: readonly never[];
  } {
    return { pages: content.pages.map(placePage), linearNodeList: [] };
  }
}

function placePage(page: Page): PlacedPage {
  const { width, height, items } = page;
  return { pageSize: { width, height }, items: items.map(placeItem), source: page };
}

function placeItem(item: PageItem): RenderedItem {
  return { type: typeOf(item), item: { source: item, tag: tagOf(item) } satisfies Placed };
}

const types = {
  text: "line",
  rectangle: "vector",
  path: "vector",
  gradient: "vector",
  clip: "beginClip",
  "clip-end": "endClip",
} as const;

function typeOf(item: PageItem): RenderedItem["type"] {
  if (item.kind === "image") return item.image.format === "svg" ? "svg" : "image";
  return types[item.kind];
}

/** A line with runs of several elements names only the artifact that overrides them: the pieces name the others. */
function tagOf(item: PageItem): Tag | null {
  if (item.kind === "text") return item.artifact ?? item.pieces[0]?.run.tag ?? null;
  return "tag" in item ? item.tag : null;
}
