import { describe, expect, test } from "vitest";
import type { ComputedStyle } from "../../../../src/css/computed-style.ts";
import { el, line, sides, type Planned } from "../../../tools/styled-tree.ts";
import { layOutQuietly } from "../lay-out.ts";

const a = (href: string, ...children: readonly (Planned | string)[]) =>
  el("a", { attributes: { href } }, ...children);

const box = (style: Partial<ComputedStyle>, ...children: readonly (Planned | string)[]) =>
  el("span", { style: { display: "inline-block", ...style } }, ...children);

/** Areas of links on the first page, by address. */
function areas(...children: readonly (Planned | string)[]): readonly string[] {
  const links = layOutQuietly([el("p", ...children)]).pages[0]?.links ?? [];
  return links.map(({ link, x, y, width, height }) => `${link.href} ${x},${y} ${width}x${height}`);
}

describe("areas of links", () => {
  test("a box in a link's text is in the link's area", () => {
    expect(areas("0 ", a("#l", "one ", box({}, "box"), " two"))).toEqual(["#l 10,0 55x12"]);
    expect(areas(a("#l", box({}, "box"), " two"))).toEqual(["#l 0,0 35x12"]);
  });

  test("a higher box makes the area as high as its line", () => {
    expect(areas(a("#l", "one ", box({ padding: sides(5) }, "box")))).toEqual(["#l 0,0 40x22"]);
  });

  test("boxes side by side in one link are one area, with what is between them", () => {
    expect(areas(a("#l", box({}, "one"), box({}, "two")))).toEqual(["#l 0,0 30x10"]);
    expect(areas(a("#l", box({}, "one"), " ", box({ inlineSize: 20 }, "two")))).toEqual(["#l 0,0 35x12"]);
  });

  test("a link within a box keeps an area for each of its lines", () => {
    expect(areas("text ", box({ inlineSize: 20 }, a("#l", "one two")), " on")).toEqual([
      "#l 25,0 15x10",
      "#l 25,10 15x10",
    ]);
  });

  test("links of the same line stay apart, those to one address too", () => {
    expect(areas(a("#l", "one ", box({}, "box")), " ", a("#m", "two"), " ", a("#l", box({}, "x")))).toEqual([
      "#l 0,0 35x12",
      "#l 60,0 5x10",
      "#m 40,0 15x12",
    ]);
  });

  test("what is moved away from its line keeps its own area", () => {
    const moved = (inset: Partial<ComputedStyle["inset"]>) =>
      box({ position: "relative", inset: { ...auto, ...inset } }, "box");
    expect(areas(a("#l", "one ", moved({ blockStart: 30 })))).toEqual(["#l 20,30 15x10", "#l 0,0 15x12"]);
    expect(areas(a("#l", "one ", moved({ inlineStart: 60 })))).toEqual(["#l 80,0 15x10", "#l 0,0 15x12"]);
  });

  test("a box with an edge in a link that goes on over two lines", () => {
    const edged = box({ border: sides(line(1)) }, "box");
    const links = layOutQuietly([
      el("p", { style: { inlineSize: 40 } }, a("#l", "one ", edged, " two three")),
    ]);
    expect(links.pages[0]?.links.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [0, 0, 37, 14],
      [0, 14, 15, 10],
      [0, 24, 25, 10],
    ]);
  });
});

const auto = sides("auto" as const);
