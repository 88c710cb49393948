import { expect, test } from "vitest";
import type { ComputedStyle, TextDecoration } from "../../../../src/css/computed-style.ts";
import { el } from "../../../tools/styled-tree.ts";
import { itemsOf, layOutQuietly } from "../lay-out.ts";

const grey = { r: 200, g: 200, b: 200, a: 1 };
const none = { underline: false, lineThrough: false, overline: false, color: grey, thickness: 1 } as const;

function paint(decoration: Partial<TextDecoration>, more: Partial<ComputedStyle> = {}) {
  const textDecoration: TextDecoration = { ...none, style: "solid", ...decoration };
  const pages = layOutQuietly([el("p", el("span", { style: { textDecoration, ...more } }, "abcd"))]);
  const areas = itemsOf(pages, "rectangle").map(({ x, y, width, height }) => [x, y, width, height]);
  return { areas, strokes: itemsOf(pages, "path") };
}

test("a solid line is one area, a double one two", () => {
  const [[x, y, width, height] = []] = paint({ underline: true }).areas;
  expect([x, width, height]).toEqual([0, 20, 1]);
  const below = paint({ underline: true, style: "double" }).areas;
  expect(below).toEqual([[0, y, 20, 1], [0, y! + 2, 20, 1]]); // prettier-ignore
  const [[, top] = []] = paint({ overline: true }).areas;
  expect(paint({ overline: true, style: "double" }).areas.map((area) => area[1])).toEqual([top, top! - 2]);
  const [[, middle] = []] = paint({ lineThrough: true }).areas;
  expect(paint({ lineThrough: true, style: "double" }).areas.map((area) => area[1])).toEqual([middle! - 1, middle! + 1]); // prettier-ignore
});

test("dots, dashes and waves are strokes along the line", () => {
  const [dots] = paint({ underline: true, style: "dotted" }).strokes;
  expect(dots).toMatchObject({ fill: null, stroke: { color: grey, width: 1, dash: [0, 2], cap: "round" } });
  const [dashes] = paint({ underline: true, style: "dashed" }).strokes;
  expect([dashes?.commands.map(({ op }) => op), dashes?.stroke?.dash]).toEqual([
    ["move", "line"],
    [3, 2],
  ]);
  const [wave] = paint({ underline: true, style: "wavy" }).strokes;
  expect(wave?.commands.map(({ op }) => op)).toEqual(["move", ...Array.from({ length: 7 }, () => "curve")]);
  expect(wave?.commands.at(-1)).toMatchObject({ x: 20 });
  expect(paint({ underline: true, style: "wavy" }).areas).toEqual([]);
});

test("a wave of the thinnest line has few bends, and nothing is drawn in no colour", () => {
  const [wave] = paint({ underline: true, style: "wavy", thickness: 0.0001 }).strokes;
  expect(wave?.commands.length).toBeLessThan(30);
  for (const style of ["solid", "double", "dotted", "dashed", "wavy"] as const) {
    const { areas, strokes } = paint({ underline: true, style, color: { ...grey, a: 0 } });
    expect([areas, strokes]).toEqual([[], []]);
  }
});

test("text-underline-offset counts from the baseline, and moves no other line", () => {
  const [[, zero] = []] = paint({ underline: true }, { textUnderlineOffset: 0 }).areas;
  const [[, three] = []] = paint({ underline: true }, { textUnderlineOffset: 3 }).areas;
  expect(three! - zero!).toBe(3);
  expect(paint({ lineThrough: true }, { textUnderlineOffset: 3 }).areas).toEqual(paint({ lineThrough: true }).areas); // prettier-ignore
});
