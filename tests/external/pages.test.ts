/** Pages of the kinds that people bring: each word is shown once and in order, none over another, with nothing to be said. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isArtifact, type Tag } from "../../src/box/box-tree.ts";
import { createSink } from "../../src/diagnostics/sink.ts";
import type { ElementNode } from "../../src/html/document.ts";
import { parseHtml } from "../../src/html/parse-html.ts";
import type { Pages, TextItem } from "../../src/layout/pages.ts";
import { typeset } from "../tools/typeset.ts";

const squeeze = (text: string) => text.replace(/[\s\u00ad\u200b]+/gu, "");

/** Texts in the order of the document; not what the page's own sheet hides. */
function textsOf({ name, children }: ElementNode): readonly string[] {
  if (["head", "style", "aside"].includes(name) && !children.some((child) => child.type === "element")) return [];
  return name === "head" ? [] : children.flatMap((child) => (child.type === "element" ? textsOf(child) : [squeeze(child.value)]));
} // prettier-ignore

const orderOf = (tag: Tag) => (isArtifact(tag) ? Infinity : tag.id);

/** What is read, in the order of the structure tree. */
function readPages({ pages }: Pages): string {
  const items = pages.flatMap((page) =>
    page.items.filter((item): item is TextItem => item.kind === "text" && item.artifact === null),
  );
  const pieces = items.flatMap((item) => item.pieces.map((piece) => ({ tag: piece.run.tag, text: piece.glyphs.map(({ text }) => text).join("") })));
  return squeeze(pieces.toSorted((a, b) => orderOf(a.tag) - orderOf(b.tag)).map(({ text }) => text).join(""));
} // prettier-ignore

function findOverlap({ pages }: Pages): string | null {
  for (const { items } of pages) {
    const texts = items.flatMap((item) => (item.kind === "text" && item.pieces.length > 0 ? [extentOf(item)] : []));
    for (const [index, a] of texts.entries())
      for (const b of texts.slice(index + 1))
        if (Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 0.5 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 0.5)
          return `${a.text} / ${b.text}`;
  }
  return null;
} // prettier-ignore

/** Letters reach some 0.7 em above the baseline and 0.2 em below. */
function extentOf({ x, top, baseline, pieces }: TextItem) {
  const size = Math.max(...pieces.map((piece) => piece.size));
  const y = top + baseline;
  const text = pieces.map(({ glyphs }) => glyphs.map((glyph) => glyph.text).join("")).join(" ");
  return {
    text,
    x1: Math.min(...pieces.map((piece) => x + piece.x)),
    x2: Math.max(...pieces.map((piece) => x + piece.x + piece.width)),
    y1: y - size * 0.7,
    y2: y + size * 0.2,
  };
}

/** Of each kind, the sheets that it takes. */
const kinds = [
  ["invoice", 1],
  ["letter", 1],
  ["ticket", 1],
  ["book", 16],
  ["report", 8],
] as const;

test.each(kinds)("%s: %i pages", { timeout: 120_000 }, async (kind: string, count: number) => {
  const html = readFileSync(new URL(`${kind}.html`, import.meta.url), "utf8");
  const { pages, diagnostics } = await typeset(html);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const { root } = parseHtml({ html, file: "page.html" }, { sink: createSink(), typography: null });
  const shown = readPages(pages);
  let at = 0;
  for (const text of textsOf(root)) {
    const found = shown.indexOf(text, at);
    expect(found, `«${text}» after «${shown.slice(Math.max(0, at - 40), at)}»`).toBeGreaterThanOrEqual(at);
    at = found + text.length;
  }
  expect(findOverlap(pages)).toBeNull();
  expect(pages.pages).toHaveLength(count);
});
