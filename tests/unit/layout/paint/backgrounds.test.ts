import { describe, expect, it } from "vitest";
import type { BackgroundLayer, Color, ComputedStyle, Gradient } from "../../../../src/css/computed-style.ts";
import { placeTiles } from "../../../../src/layout/paint/place-tiles.ts";
import { planGradient } from "../../../../src/layout/paint/plan-gradient.ts";
import { el, line, sides, styleTree } from "../../../tools/styled-tree.ts";
import { itemsOf, layOut } from "../lay-out.ts";

const red: Color = { r: 255, g: 0, b: 0, a: 1 };
const blue: Color = { r: 0, g: 0, b: 255, a: 1 };
const clear: Color = { r: 0, g: 0, b: 0, a: 0 };
const percent = (value: number) => ({ percent: value, plus: 0 });

const plain: BackgroundLayer = {
  image: { url: "tile.svg" },
  position: { x: percent(0), y: percent(0) },
  size: ["auto", "auto"],
  repeat: ["repeat", "repeat"],
  origin: "padding-box",
  clip: "border-box",
};

const box = { x: 0, y: 0, width: 100, height: 50 };
const tile = { width: 30, height: 20 };
const place = (layer: Partial<BackgroundLayer>, natural: typeof tile | null = tile, painted = box) =>
  placeTiles({ ...plain, ...layer }, natural, box, painted);

describe("tiles of a background", () => {
  it("cover what is painted, from the position on in both directions", () => {
    expect(place({})).toEqual({ width: 30, height: 20, xs: [0, 30, 60, 90], ys: [0, 20, 40] });
    expect(place({ position: { x: percent(50), y: percent(100) } })).toMatchObject({
      xs: [-25, 5, 35, 65, 95],
      ys: [-10, 10, 30],
    });
    const wide = { x: -5, y: -5, width: 110, height: 60 };
    expect(place({}, tile, wide).xs).toEqual([-30, 0, 30, 60, 90]);
  });

  it("stand once, where their position says", () => {
    const once = { repeat: ["no-repeat", "no-repeat"] } as const;
    expect(place({ ...once, position: { x: percent(100), y: 7 } })).toMatchObject({ xs: [70], ys: [7] });
    expect(place({ ...once, position: { x: { percent: 100, plus: -10 }, y: percent(50) } }).xs).toEqual([60]);
  });

  it("are as large as they are asked to be", () => {
    expect(place({ size: "cover" })).toMatchObject({ width: 100, height: 20 * (100 / 30) });
    expect(place({ size: "contain" })).toMatchObject({ width: 75, height: 50 });
    expect(place({ size: [percent(50), "auto"] })).toMatchObject({ width: 50, height: 100 / 3 });
    expect(place({ size: ["auto", 10] })).toMatchObject({ width: 15, height: 10 });
    expect(place({}, null)).toMatchObject({ width: 100, height: 50, xs: [0], ys: [0] });
  });

  it("are stretched to a whole number, or kept apart evenly", () => {
    expect(place({ repeat: ["round", "round"] })).toEqual({ width: 100 / 3, height: 50 / 3, xs: [0, 100 / 3, 200 / 3], ys: [0, 50 / 3, 100 / 3] }); // prettier-ignore
    expect(place({ repeat: ["space", "space"] })).toMatchObject({ xs: [0, 35, 70], ys: [0, 30] });
  });

  it("are few, however small they are", () => {
    const { xs, ys } = place({ size: [0.001, 0.001] });
    expect(Math.max(xs.length, ys.length)).toBeLessThanOrEqual(2000);
    expect(place({ size: [0, 0] }).xs).toEqual([]);
  });
});

const linear = (direction: Extract<Gradient, { type: "linear" }>["direction"], stops: Gradient["stops"] = two, repeating = false): Gradient =>
  ({ type: "linear", direction, stops, repeating }); // prettier-ignore
const two: Gradient["stops"] = [{ color: red, at: null }, { color: blue, at: null }]; // prettier-ignore

describe("a gradient", () => {
  const lineOf = (gradient: Gradient) => {
    const { shape } = planGradient(gradient, box);
    if (shape.type !== "linear") throw new Error("no line");
    return [shape.x1, shape.y1, shape.x2, shape.y2].map((value) => Math.round(value * 100) / 100 + 0);
  };

  it("runs from side to side, from corner to corner, and at an angle", () => {
    expect(lineOf(linear({ angle: 180 }))).toEqual([50, 0, 50, 50]);
    expect(lineOf(linear({ angle: 90 }))).toEqual([0, 25, 100, 25]);
    expect(lineOf(linear({ toward: { x: "left", y: null } }))).toEqual([100, 25, 0, 25]);
    // The line of half colour goes through the other corners.
    expect(lineOf(linear({ toward: { x: "right", y: "bottom" } }))).toEqual([30, -15, 70, 65]);
    expect(lineOf(linear({ angle: 45 }))).toEqual([12.5, 62.5, 87.5, -12.5]);
  });

  const stopsOf = (stops: Gradient["stops"], repeating = false) =>
    planGradient(linear({ angle: 90 }, stops, repeating), box).stops.map(
      ({ at }) => Math.round(at * 1000) / 1000,
    );

  it("spreads stops without a place, and keeps them in order", () => {
    expect(stopsOf([...two, { color: red, at: null }])).toEqual([0, 0.5, 1]);
    expect(stopsOf([{ color: red, at: 0 }, { color: blue, at: percent(60) }, { color: red, at: 20 }, { color: red, at: 100 }])).toEqual([0, 0.6, 0.6, 1]); // prettier-ignore
  });

  it("has stops of which no two are at one place, hard edges included", () => {
    const { stops } = planGradient(
      linear({ angle: 90 }, [{ color: red, at: 20 }, { color: blue, at: 20 }, { color: blue, at: 60 }, { color: red, at: 60 }]),
      box,
    ); // prettier-ignore
    const places = stops.map(({ at }) => at);
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(1);
    for (const [index, at] of places.entries())
      if (index > 0) expect(at).toBeGreaterThan(places[index - 1] ?? 0);
    expect(stops.at(-1)?.color).toEqual(red);
  });

  it("goes on with its colours where it repeats, not without end", () => {
    const striped = [{ color: red, at: 0 }, { color: blue, at: 10 }]; // prettier-ignore
    expect(planGradient(linear({ angle: 90 }, striped, true), box).stops.length).toBeGreaterThanOrEqual(20);
    const fine = [{ color: red, at: 0 }, { color: blue, at: 1e-6 }]; // prettier-ignore
    expect(planGradient(linear({ angle: 90 }, fine, true), box).stops.length).toBeLessThanOrEqual(600);
  });

  it("fades to nothing without going dark", () => {
    const { stops } = planGradient(
      linear({ angle: 90 }, [
        { color: red, at: null },
        { color: clear, at: null },
      ]),
      box,
    );
    expect(stops.at(-1)?.color).toEqual({ ...red, a: 0 });
  });

  it("has circles that reach the side or the corner that is asked for", () => {
    const radial = (
      size: Extract<Gradient, { type: "radial" }>["size"],
      shape: "circle" | "ellipse",
      x = 50,
    ) => {
      const gradient = { type: "radial", shape, size, center: { x: percent(x), y: percent(50) }, stops: two, repeating: false } as const; // prettier-ignore
      const plan = planGradient(gradient, box).shape;
      if (plan.type !== "radial") throw new Error("no circle");
      return [plan.outer, plan.outer * plan.flatten].map((value) => Math.round(value * 100) / 100);
    };
    expect(radial("closest-side", "circle")).toEqual([25, 25]);
    expect(radial("farthest-side", "ellipse")).toEqual([50, 25]);
    expect(radial("farthest-corner", "circle")).toEqual([55.9, 55.9]);
    expect(radial("farthest-corner", "ellipse")).toEqual([70.71, 35.36]);
    expect(radial("closest-side", "circle", 0)).toEqual([0.01, 0.01]);
    expect(radial([40, percent(20)], "ellipse")).toEqual([40, 10]);
  });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30pt" height="20pt"/>';

function paint(style: Partial<ComputedStyle>, files: Record<string, string> = { "tile.svg": svg }) {
  return layOut(styleTree([el("div", { style: { display: "block", blockSize: 40, ...style } })]), files);
}

describe("the background of a box", () => {
  it("is clipped to the box, its layers painted from the last to the first", () => {
    const { pages, codes } = paint({
      backgroundLayers: [
        { ...plain, repeat: ["no-repeat", "no-repeat"] },
        { ...plain, image: linear({ angle: 180 }) },
      ],
    });
    expect(codes).toEqual([]);
    const kinds = pages.pages[0]?.items.map(({ kind }) => kind);
    expect(kinds).toEqual(["clip", "gradient", "clip-end", "clip", "image", "clip-end"]);
    expect(itemsOf(pages, "image")[0]).toMatchObject({ x: 0, y: 0, width: 30, height: 20 });
    expect(itemsOf(pages, "image")[0]?.tag).toMatchObject({ artifact: "Layout" });
  });

  it("begins within the border and ends where it is clipped, its corners round", () => {
    const { pages } = paint({
      border: sides(line(5)),
      borderRadius: { startStart: 10, startEnd: 10, endEnd: 10, endStart: 10 },
      backgroundClip: "padding-box",
      backgroundColor: red,
      backgroundLayers: [{ ...plain, repeat: ["no-repeat", "no-repeat"], clip: "padding-box" }],
    });
    const [clip] = itemsOf(pages, "clip");
    expect(clip).toMatchObject({ x: 5, y: 5, width: 190 });
    expect(clip?.path?.some(({ op }) => op === "curve")).toBe(true);
    expect(itemsOf(pages, "image")[0]).toMatchObject({ x: 5, y: 5 });
  });

  it("has corners that are parts of ellipses, each side's border taken off its own radius", () => {
    const corner = { across: 30, down: { percent: 50, plus: 0 } };
    const none = 0;
    const { pages } = paint({
      blockSize: 40,
      border: { ...sides(line(0)), inlineStart: line(10), blockStart: line(4) },
      borderRadius: { startStart: corner, startEnd: { across: 10, down: 0 }, endEnd: none, endStart: none },
      backgroundClip: "padding-box",
      backgroundColor: red,
    });
    const [path] = itemsOf(pages, "path");
    // The box is 200 by 44: the corner reaches 30 across and 22 down, less the borders of 10 and 4.
    expect(path?.commands[0]).toEqual({ op: "move", x: 30, y: 4 });
    expect(path?.commands.at(-2)).toMatchObject({ op: "curve", x: 30, y: 4, x1: 10 });
    expect(path?.commands.at(-3)).toEqual({ op: "line", x: 10, y: 22 });
    expect(path?.commands[1]).toEqual({ op: "line", x: 200, y: 4 });
  });

  it("is left out where its image cannot be read, which is said once", () => {
    const missing = { ...plain, image: { url: "no.png" } };
    const { pages, codes } = paint({ backgroundLayers: [missing, missing] });
    expect(codes).toEqual(["DEP-LAYOUT-IMAGE-MISSING"]);
    expect(pages.pages[0]?.items).toEqual([]);
  });

  it("has no more than some hundred drawings", () => {
    const { pages } = paint({ backgroundLayers: [{ ...plain, size: [0.5, 0.5] }] });
    expect(itemsOf(pages, "image").length).toBeLessThanOrEqual(400);
  });
});

describe("borders", () => {
  const commandsOf = (style: Partial<ComputedStyle>) => itemsOf(paint(style).pages, "path");

  it("have dots as round as they are wide, the first and the last whole", () => {
    const [top] = commandsOf({ border: sides(line(4, "dotted")) });
    expect(top?.stroke).toMatchObject({ width: 4, cap: "round" });
    const [start, end] = top?.commands ?? [];
    expect(start).toMatchObject({ op: "move", x: 2, y: 2 });
    expect(end).toMatchObject({ op: "line", x: 198, y: 2 });
    const step = top?.stroke?.dash[1] ?? 0;
    expect((196 / step) % 1).toBeCloseTo(0, 9);
  });

  it("begin and end with a dash", () => {
    const [top] = commandsOf({ border: sides(line(2, "dashed")) });
    const [dash = 0, gap = 0] = top?.stroke?.dash ?? [];
    expect(((200 + gap) / (dash + gap)) % 1).toBeCloseTo(0, 9);
  });

  it("meet at the corners where they are double", () => {
    expect(commandsOf({ border: sides(line(6, "double")) })).toHaveLength(2);
  });
});
