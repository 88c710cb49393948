import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isArtifact, type StructureNode } from "../../../src/box/box-tree.ts";
import type { Page } from "../../../src/layout/pages.ts";
import { typeset } from "../../tools/typeset.ts";

const html = readFileSync(new URL("../../cases/page-contents/page.html", import.meta.url), "utf8");
const { pages, diagnostics } = await typeset(html);

function linesOf(page: Page | undefined, artifact: boolean): readonly string[] {
  return (page?.items ?? []).flatMap((item) => {
    if (item.kind !== "text" || (item.artifact !== null) !== artifact) return [];
    const inMargin = item.pieces.every(({ run }) => isArtifact(run.tag));
    if (inMargin !== artifact) return [];
    return [
      item.pieces
        .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
        .join("")
        .trim(),
    ];
  });
}

function roles(node: StructureNode): string {
  const children = (node.children ?? []).map(roles);
  return children.length === 0 ? node.role : `${node.role}(${children.join(" ")})`;
}

test("a contents page has the number of each page, without a warning", () => {
  expect(diagnostics).toEqual([]);
  expect(linesOf(pages.pages[0], false)).toEqual([
    "Contents",
    "1. The first chapter 1",
    "2. The second chapter, whose title is too long",
    "for one line of so small a page 2",
    "A part of it 2",
    "3. The third chapter 3",
  ]);
  expect(linesOf(pages.pages[1], false).slice(1)).toEqual([
    "What is said here is said again later (“The third",
    "chapter”, page 3), and here the head changes.",
  ]);
});

test("its numbers stand in one column, and its links reach over the whole entry", () => {
  const [page] = pages.pages;
  const right = 297.64 - 42.52 - 6;
  const ends = (page?.items ?? []).flatMap((item) => {
    const last = item.kind === "text" ? item.pieces.at(-1) : undefined;
    const isNumber =
      last !== undefined && !isArtifact(last.run.tag) && last.glyphs.every(({ text }) => /^\d?$/u.test(text));
    return item.kind === "text" && isNumber ? [item.x + last.x + last.width] : [];
  });
  expect(ends).toHaveLength(4);
  for (const end of ends) expect(end).toBeCloseTo(right, 1);
  const [first] = (page?.links ?? []).filter(({ link }) => link.href === "#first");
  expect(first?.x).toBeCloseTo(48.52, 1);
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(right, 1);
});

test("readers find it as a table of contents", () => {
  const item = "TOCI(P(Link))";
  expect(roles(pages.structure)).toContain(`TOC(${item} TOCI(P(Link) TOC(${item})) ${item})`);
});

test("heads run, change within a line, and know their page; labels are printed numbers", () => {
  expect(pages.pages.map(({ label }) => label)).toEqual(["i", "1", "2", "3"]);
  expect(linesOf(pages.pages[0], true)).toContain("A report · 1");
  expect(linesOf(pages.pages[1], true)).toContain("Another head");
  expect(linesOf(pages.pages[3], true)).toEqual(expect.arrayContaining(["Another head", "3 The third chapter", "3"])); // prettier-ignore
});

test("bookmarks say what the style sheet says", () => {
  expect(pages.outline.map(({ level, title, open }) => [level, title, open ?? true])).toEqual([
    [2, "Contents", true],
    [1, "1 The first chapter", false],
    [1, "2 The second chapter, whose title is too long for one line of so small a page", false],
    [2, "A part of it", true],
    [1, "3 The third chapter", false],
  ]);
});
