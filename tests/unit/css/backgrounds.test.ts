import { describe, expect, test } from "vitest";
import type { BackgroundLayer, Gradient, Position } from "../../../src/css/computed-style.ts";
import { declare, hex, shown, warnings } from "./style.ts";

function layers(declarations: string): readonly BackgroundLayer[] {
  return declare(declarations).backgroundLayers;
}

const at = ({ x, y }: Position): string => `${shown(x)} ${shown(y)}`;

function layer(declarations: string): string {
  return layers(declarations)
    .map(({ image, position, size, repeat, origin, clip }) => {
      const name = "url" in image ? image.url : image.type;
      const extent = typeof size === "string" ? size : size.map(shown).join(" ");
      return `${name} ${at(position)} / ${extent} ${repeat.join(" ")} ${origin} ${clip}`;
    })
    .join(", ");
}

describe("layers", () => {
  test.each([
    ["background-image: url(a.png)", "a.png 0% 0% / auto auto repeat repeat padding-box border-box"],
    ["background: url(a.png) no-repeat right 10px bottom 5% / 50% auto content-box", "a.png 100%-7.5 95% / 50% auto no-repeat no-repeat content-box content-box"],
    ["background: border-box center / cover url(a.png) padding-box repeat-x", "a.png 50% 50% / cover repeat no-repeat border-box padding-box"],
    ["background: url(a.png), linear-gradient(red, blue) space round fixed", "a.png 0% 0% / auto auto repeat repeat padding-box border-box, linear 0% 0% / auto auto space round padding-box border-box"],
    ["background-image: url(a.png), none, url(b.png); background-repeat: no-repeat, repeat-y; background-size: 3pt", "a.png 0% 0% / 3 auto no-repeat no-repeat padding-box border-box, b.png 0% 0% / 3 auto no-repeat no-repeat padding-box border-box"],
    ["background: none", ""],
    ["background: red; background-image: none, none", ""],
  ])("%s", (declarations, expected) => {
    expect(layer(declarations)).toBe(expected);
  }); // prettier-ignore

  test("the colour lies under the last layer, and is cut as that is", () => {
    const style = declare("background: url(a.png) border-box, url(b.png) content-box #123456");
    expect([hex(style.backgroundColor), style.backgroundClip]).toEqual(["#123456", "content-box"]);
    expect(declare("background: red").backgroundClip).toBe("border-box");
  });

  test("addresses count from the sheet, and the shorthand resets what it leaves out", () => {
    expect(layer("background-size: cover; background: url(../a.png)")).toContain(
      "../a.png 0% 0% / auto auto",
    );
  });
});

describe("positions", () => {
  test.each([
    ["left", "0 50%"],
    ["top", "50% 0"],
    ["center", "50% 50%"],
    ["10pt", "10 50%"],
    ["bottom right", "100% 100%"],
    ["right top", "100% 0"],
    ["center left", "0 50%"],
    ["top center", "50% 0"],
    ["25% 75%", "25% 75%"],
    ["left 10pt", "0 10"],
    ["10pt bottom", "10 100%"],
    ["right 10pt top 5pt", "100%-10 5"],
    ["bottom 20% left 10pt", "10 80%"],
    ["right 10pt center", "100%-10 50%"],
    ["top 5pt right", "100% 5"],
    ["calc(100% - 3pt) calc(1pt + 2pt)", "100%-3 3"],
  ])("%s", (value, expected) => {
    expect(at(declare(`object-position: ${value}`).objectPosition)).toBe(expected);
  });

  test.each(["left left", "top 10pt", "10pt left", "top bottom", "10pt 10pt 10pt", "left 1pt 2pt", "center 1pt top 2pt", "left 1pt top 2pt 3pt", "left right top", "red", "1"])(
    "%s is none", (value) => {
    expect(warnings(`#p { object-position: ${value} }`)[0]).toContain("DEP-CSS-INVALID-VALUE");
  }); // prettier-ignore

  test("initial values", () => {
    expect(at(declare("").objectPosition)).toBe("50% 50%");
  });
});

describe("gradients", () => {
  const gradient = (value: string): Gradient => {
    const [first] = layers(`color: #00ff00; background-image: ${value}`);
    if (first === undefined || "url" in first.image) throw new Error("no gradient");
    return first.image;
  };
  const stops = (value: string): string =>
    gradient(value).stops.map(({ color, at: place }) => `${hex(color)}${place === null ? "" : ` ${shown(place)}`}`).join(", "); // prettier-ignore

  test.each([
    ["linear-gradient(red, blue)", { toward: { x: null, y: "bottom" } }],
    ["linear-gradient(to right, red, blue)", { toward: { x: "right", y: null } }],
    ["linear-gradient(to top left, red, blue)", { toward: { x: "left", y: "top" } }],
    ["linear-gradient(-90deg, red, blue)", { angle: 270 }],
    ["linear-gradient(0.25turn, red, blue)", { angle: 90 }],
    ["linear-gradient(0, red, blue)", { angle: 0 }],
  ])("%s", (value, direction) => {
    expect(gradient(value)).toMatchObject({ type: "linear", direction, repeating: false });
  });

  test.each([
    ["radial-gradient(red, blue)", { shape: "ellipse", size: "farthest-corner", center: "50% 50%" }],
    ["radial-gradient(circle at top, red, blue)", { shape: "circle", size: "farthest-corner", center: "50% 0" }],
    ["radial-gradient(closest-side circle at 10pt 20%, red, blue)", { shape: "circle", size: "closest-side", center: "10 20%" }],
    ["radial-gradient(5pt, red, blue)", { shape: "circle", size: [5, 5], center: "50% 50%" }],
    ["radial-gradient(5pt 10% at left, red, blue)", { shape: "ellipse", size: [5, { percent: 10, plus: 0 }], center: "0 50%" }],
  ])("%s", (value, expected) => {
    const found = gradient(value);
    if (found.type !== "radial") throw new Error("not radial");
    expect({ shape: found.shape, size: found.size, center: at(found.center) }).toEqual(expected);
  }); // prettier-ignore

  test("stops: two places, hints, the text's own colour, and repetition", () => {
    expect(stops("linear-gradient(red 0 10%, currentcolor 50%, blue)")).toBe("#ff0000 0, #ff0000 10%, #00ff00 50%, #0000ff");
    expect(stops("linear-gradient(#000, 20%, #fff)")).toBe("#000000, #7f.87f.87f.8 20%, #ffffff");
    expect(gradient("repeating-linear-gradient(red, blue 3pt)").repeating).toBe(true);
  }); // prettier-ignore

  test.each([
    ["linear-gradient(red)", "UNSUPPORTED-VALUE"],
    ["linear-gradient(10%, red, blue)", "INVALID-VALUE"],
    ["linear-gradient(red, 10%, 20%, blue)", "INVALID-VALUE"],
    ["linear-gradient(to left right, red, blue)", "INVALID-VALUE"],
    ["radial-gradient(circle 10%, red, blue)", "INVALID-VALUE"],
    ["radial-gradient(circle 1pt 2pt, red, blue)", "UNSUPPORTED-VALUE"],
    ["conic-gradient(red, blue)", "UNSUPPORTED-VALUE"],
  ])("%s", (value, code) => {
    expect(warnings(`#p { background-image: ${value} }`)[0]).toContain(code);
  });

  test("what to write instead", () => {
    const [conic = "", layered = ""] = warnings("#p { background: conic-gradient(red, blue); background-position-x: 3pt }"); // prettier-ignore
    expect(conic).toContain("(use `linear-gradient()` or `radial-gradient()`, or a picture)");
    expect(layered).toContain("(write the value in `background-position`)");
  });
});
