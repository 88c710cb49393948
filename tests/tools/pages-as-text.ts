/** Pages as text: for each item what it is and where, in whole points; pages are parted by a line. */
import { isArtifact, type Tag } from "../../src/box/box-tree.ts";
import type { Page, PageItem, Pages, TextItem } from "../../src/layout/pages.ts";

const round = (value: number) => String(Math.round(value * 100) / 100);

export function wordsOf(item: TextItem): string {
  return item.pieces.map((piece) => piece.glyphs.map(({ text }) => text).join("")).join(" ");
}

function tagText(tag: Tag): string {
  return isArtifact(tag) ? tag.artifact : tag.role;
}

function itemAsText(item: PageItem): string {
  switch (item.kind) {
    case "text": {
      const x = item.x + (item.pieces[0]?.x ?? 0);
      return `${round(x)},${round(item.top)} ${wordsOf(item)}${item.artifact === null ? "" : ` (${tagText(item.artifact)})`}`;
    }
    case "rectangle":
    case "gradient":
    case "image":
      return `${round(item.x)},${round(item.y)} ${item.kind} ${round(item.width)}x${round(item.height)} ${tagText(item.tag)}`;
    case "clip":
      return `${round(item.x)},${round(item.y)} clip ${round(item.width)}x${round(item.height)}`;
    case "clip-end":
      return "end of clip";
    case "path":
      return `path ${item.commands.map(({ op }) => op.charAt(0)).join("")}`;
  }
}

export function pageAsText({ items }: Page): string {
  return items.map((item) => `${itemAsText(item)}\n`).join("");
}

export function pagesAsText({ pages }: Pages): string {
  return pages.map(pageAsText).join("---\n");
}
