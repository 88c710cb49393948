/** Lays out a document written down in a test, with paragraphs that need no fonts. */
import { buildBoxes } from "../../../src/box/build-boxes.ts";
import type { StyledDocument } from "../../../src/css/styled-document.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { layOutPages } from "../../../src/layout/lay-out-pages.ts";
import type { PageItem, Pages } from "../../../src/layout/pages.ts";
import { fakeFonts, setFakeParagraph } from "../../tools/fake-paragraph.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { styleTree, type PagePlan, type Planned } from "../../tools/styled-tree.ts";

export interface LaidOut {
  readonly pages: Pages;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

export function layOut(styled: StyledDocument, files: Record<string, string | Uint8Array> = {}): LaidOut {
  const sink = createSink();
  const tree = buildBoxes(styled, { host: createMemoryHost({ files }), sink });
  const context = { fonts: fakeFonts, sink, pageStyle: styled.pageStyle, setParagraph: setFakeParagraph };
  const pages = layOutPages(tree, context);
  const { diagnostics } = sink;
  return {
    pages,
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message),
  };
}

/** Children on pages of 200 by 100 pt, where nothing is to be said. */
export function layOutQuietly(children: readonly Planned[], page: PagePlan = {}): Pages {
  const { pages, messages } = layOut(styleTree(children, page));
  if (messages.length > 0) throw new Error(messages.join("\n"));
  return pages;
}

export function itemsOf<Kind extends PageItem["kind"]>(
  pages: Pages,
  kind: Kind,
  page = 0,
): readonly (PageItem & { readonly kind: Kind })[] {
  const isKind = (item: PageItem): item is PageItem & { readonly kind: Kind } => item.kind === kind;
  return pages.pages[page]?.items.filter(isKind) ?? [];
}
