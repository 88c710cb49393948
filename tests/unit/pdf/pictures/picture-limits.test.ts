import { describe, expect, it } from "vitest";
import type { ImageItem } from "../../../../src/layout/pages.ts";
import { makePage, makePages, rootNode, write, writeQuietly } from "../../../tools/make-pages.ts";
import { readContents } from "../../../tools/pdf-objects.ts";

const picture = (svg: string): ImageItem => ({
  kind: "image",
  x: 10,
  y: 20,
  width: 40,
  height: 30,
  image: { format: "svg", id: svg, svg, width: 75, height: 75 },
  tag: rootNode,
  place: { file: "page.html", span: null },
});

describe("SVG pictures", () => {
  const ladder = (levels: number, step: (level: number) => string, first: string): string => {
    const steps = Array.from({ length: levels }, (_, level) => step(level + 1));
    return `<defs>${first}${steps.join("")}</defs>`;
  };
  const twice = (level: number) => `<use href="#u${level}"/><use xlink:href="#u${level}"/>`;
  const uses = (levels: number) =>
    ladder(levels, (n) => `<g id="u${n}">${twice(n - 1)}</g>`, '<rect id="u0" width="9" height="9"/>') +
    twice(levels);
  const clips = ladder(
    30,
    (n) =>
      `<clipPath id="c${n}">${`<rect width="9" height="9" clip-path="url(#c${n - 1})"/>`.repeat(2)}</clipPath>`,
    '<clipPath id="c0"><rect width="9" height="9"/></clipPath>',
  );

  it.each([
    ["uses within uses", uses(60), "its `use` elements stand for more than 20000 others"],
    ["an element that uses itself", '<use id="u" href="#u"/>', "the element with the `id` `u` refers to itself"],
    ["elements that use each other", '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', "the element with the `id` `a` refers to itself"],
    ["clips within clips", `${clips}<rect width="9" height="9" clip-path="url(#c30)"/>`, "its patterns, masks, clips and markers draw each other too often"],
  ])("of a few bytes that would draw without end are refused: %s", async (_, content, expected) => {
    const started = performance.now();
    const { bytes, diagnostics } = await write(makePages([makePage([picture(`<svg viewBox="0 0 9 9">${content}</svg>`)])]));
    expect(diagnostics.map(({ code, message, file }) => [code, message, file])).toEqual([
      ["DEP-PDF-PICTURE", `the SVG picture cannot be drawn: ${expected}`, "page.html"],
    ]);
    expect(readContents(bytes)[0]?.trim()).toBe("1 0 0 -1 0 300 cm");
    expect(performance.now() - started).toBeLessThan(8_000);
  }); // prettier-ignore

  it("may use their parts again, a thousand times and in each other", async () => {
    const drawing = picture(`<svg viewBox="0 0 9 9">${uses(6)}</svg>`);
    const content = readContents(await writeQuietly(makePages([makePage([drawing])])))[0] ?? "";
    expect(content.match(/\bf\b/g)).toHaveLength(2 ** 7);
  });

  it.each([["<svg ".repeat(100_000)], [`<!--${"<svg ".repeat(100_000)}`], [`<svg ${'a="'.repeat(100_000)}`]])(
    "without an end are known for it at once, case %#",
    async (text) => {
      const started = performance.now();
      const { diagnostics } = await write(makePages([makePage([picture(text)])]));
      expect(diagnostics.map(({ message }) => message)).toEqual([
        "the SVG picture cannot be drawn: it has no `svg` element",
      ]);
      expect(performance.now() - started).toBeLessThan(1_500);
    },
  );
});
