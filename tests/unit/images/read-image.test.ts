import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findUnsafePart } from "../../../src/images/find-unsafe-part.ts";
import { readImage } from "../../../src/images/read-image.ts";
import { jpegOf, png, pngOf, svgOf } from "../../tools/image-bytes.ts";

const encoder = new TextEncoder();

describe("an image's header", () => {
  test("gives format and size", () => {
    expect(readImage(png)).toEqual({ format: "png", width: 960, height: 480, orientation: 1, whole: true });
    expect(readImage(jpegOf(640, 480))).toEqual({
      format: "jpeg",
      width: 640,
      height: 480,
      orientation: 1,
      whole: true,
    });
    expect(readImage(jpegOf(640, 480, 6))).toEqual({
      format: "jpeg",
      width: 480,
      height: 640,
      orientation: 6,
      whole: true,
    });
    expect(readImage(jpegOf(640, 480, 8, true))).toEqual({
      format: "jpeg",
      width: 480,
      height: 640,
      orientation: 8,
      whole: true,
    });
    expect(readImage(jpegOf(640, 480, 3))).toEqual({
      format: "jpeg",
      width: 640,
      height: 480,
      orientation: 3,
      whole: true,
    });
  });

  test.each([
    ['width="120" height="80"', 120, 80],
    ["width='120px' height='80px'", 120, 80],
    ['width="25.4mm" height="1in"', 96, 96],
    ['viewBox="0 0 300 100"', 300, 100],
    ['width="150" viewBox="0,0,300,100"', 150, 50],
    ['height="50" viewBox="0 0 300 100"', 150, 50],
    ['width="100%" height="100%" viewBox="0 0 30 10"', 30, 10],
    ['width="90"', 90, 150],
    ['height="90"', 300, 90],
    ['viewBox="0 0 0 10"', 300, 150],
    ['width="2in" viewBox="0 0 4 2"', 192, 96],
    ['width="10px" height="1mm"', 10, 96 / 25.4],
    ["width='&#49;2' height='8'", 12, 8],
    ["data-note='>' width='12' height='8'", 12, 8],
    ["", 300, 150],
  ])("of an SVG with %s", (attributes, width, height) => {
    const header = readImage(svgOf(attributes));
    expect(header).toMatchObject({ format: "svg" });
    expect(header).toMatchObject({
      width: expect.closeTo(width, 6) as number,
      height: expect.closeTo(height, 6) as number,
    });
  });

  test("passes over an SVG's prologue", () => {
    const text = `\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [ <!ENTITY a "b"> ]>\n<svg width="3" height="4"/>\n<!-- end -->`;
    expect(readImage(encoder.encode(text))).toMatchObject({ width: 3, height: 4 });
  });

  test.each([
    ["unknown", new Uint8Array()],
    ["unknown", encoder.encode("GIF89a")],
    ["unknown", encoder.encode("<html><svg/></html>")],
    ["unknown", new Uint8Array([0xc3, 0x28])],
    ["damaged", png.subarray(0, 20)],
    ["damaged", pngOf(0, 10)],
    ["damaged", jpegOf(640, 480).subarray(0, 14)],
    ["damaged", Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0])],
    ["damaged", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0])],
    ["damaged", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0, 0, 0, 0])],
    ["damaged", Uint8Array.from([0xff, 0xd8, 0xff, 0xc0])],
    ["unknown", encoder.encode('<SVG width="1" height="1"/>')],
  ])("is %s, case %#", (problem, bytes) => {
    expect(readImage(bytes)).toBe(problem);
  });

  test.each([
    ["png", png.subarray(0, 400)],
    ["svg", encoder.encode('<svg width="960" height="480"><path d="M0')],
    ["svg", encoder.encode('<svg width="960" height="480"><g></svg>')],
    ["svg", encoder.encode('<svg width="960" height="480"/><g/>')],
    ["svg", encoder.encode('<svg width="960" height="480"/>x')],
  ])("has a size where the %s is not whole, and says so, case %#", (format, bytes) => {
    expect(readImage(bytes)).toEqual({ format, width: 960, height: 480, orientation: 1, whole: false });
  });

  test("of any bytes never throws", () => {
    const signature = fc.constantFrom(
      [],
      [...png.subarray(0, 24)],
      [...jpegOf(9, 9, 6).subarray(0, 30)],
      [...encoder.encode("<svg ")],
    );
    fc.assert(
      fc.property(signature, fc.uint8Array({ maxLength: 80 }), (start, rest) => {
        const header = readImage(Uint8Array.from([...start, ...rest]));
        expect(["string", "object"]).toContain(typeof header);
      }),
    );
  });

  test.each([
    ["comments behind the end", `<svg width="1" height="1"/>${"<!-- -->".repeat(100_000)}`],
    ["comments before it", `${"<!---->".repeat(100_000)}<svg width="1" height="1"/>`],
    ["comments that do not end", `<svg width="1" height="1"/>${"<!--".repeat(100_000)}`],
    ["tags that do not end", "<svg ".repeat(100_000)],
    [
      "elements in each other",
      `<svg width="1" height="1">${"<g>".repeat(100_000)}${"</g>".repeat(100_000)}</svg>`,
    ],
    ["space in a tag", `<svg${" ".repeat(400_000)}x`],
    ["declarations", `<!DOCTYPE svg [${'<!ENTITY a "['.repeat(100_000)}`],
  ])("takes time in proportion: %s", (_, text) => {
    const started = performance.now();
    readImage(encoder.encode(text));
    findUnsafePart(encoder.encode(text));
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
