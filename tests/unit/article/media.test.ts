import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readImageHeader } from "../../../src/article/read-image-header.ts";
import { unsafePartOf } from "../../../src/article/read-svg-header.ts";
import { read, unmark, withHead } from "./reading.ts";

const encoder = new TextEncoder();
const svg = (attributes: string, content = ""): Uint8Array =>
  encoder.encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>\n`);
const png = new Uint8Array(readFileSync("articles/specimen/douze-mois.png"));

function pngOf(width: number, height: number): Uint8Array {
  const bytes = Uint8Array.from(png);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** Segments of a JPEG up to its frame header, with an Exif orientation where one is given. */
function jpegOf(width: number, height: number, orientation?: number, littleEndian = false): Uint8Array {
  const sof = [
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    34,
    0,
    2,
    17,
    1,
    3,
    17,
    1,
  ];
  const order = littleEndian ? [0x49, 0x49, 42, 0, 8, 0, 0, 0] : [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const pair = (value: number): number[] => (littleEndian ? [value, 0] : [0, value]);
  const tag = littleEndian ? [0x12, 0x01] : [0x01, 0x12];
  const tiff = [
    ...order,
    ...pair(1),
    ...tag,
    ...pair(3),
    0,
    0,
    0,
    1,
    ...pair(orientation ?? 1),
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const app1 = orientation === undefined ? [] : [0xff, 0xe1, 0, exif.length + 2, ...exif];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, ...app1, ...sof, 0xff, 0xd9]);
}

describe("an image's header", () => {
  test("gives format and size", () => {
    expect(readImageHeader(png)).toEqual({ format: "png", width: 960, height: 480 });
    expect(readImageHeader(jpegOf(640, 480))).toEqual({ format: "jpeg", width: 640, height: 480 });
    expect(readImageHeader(jpegOf(640, 480, 6))).toEqual({ format: "jpeg", width: 480, height: 640 });
    expect(readImageHeader(jpegOf(640, 480, 8, true))).toEqual({ format: "jpeg", width: 480, height: 640 });
    expect(readImageHeader(jpegOf(640, 480, 3))).toEqual({ format: "jpeg", width: 640, height: 480 });
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
    ["", 300, 150],
  ])("of an SVG with %s", (attributes, width, height) => {
    const header = readImageHeader(svg(attributes));
    expect(header).toMatchObject({ format: "svg" });
    expect(header).toMatchObject({
      width: expect.closeTo(width, 6) as number,
      height: expect.closeTo(height, 6) as number,
    });
  });

  test("passes over an SVG's prologue", () => {
    const text = `\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [ <!ENTITY a "b"> ]>\n<svg width="3" height="4"/>\n<!-- end -->`;
    expect(readImageHeader(encoder.encode(text))).toMatchObject({ width: 3, height: 4 });
  });

  test.each([
    ["unknown", new Uint8Array()],
    ["unknown", encoder.encode("GIF89a")],
    ["unknown", encoder.encode("<html><svg/></html>")],
    ["unknown", new Uint8Array([0xc3, 0x28])],
    ["damaged", png.subarray(0, 20)],
    ["damaged", png.subarray(0, 400)],
    ["damaged", pngOf(0, 10)],
    ["damaged", jpegOf(640, 480).subarray(0, 14)],
    ["damaged", Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0])],
    ["damaged", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0])],
    ["damaged", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0, 0, 0, 0])],
    ["damaged", encoder.encode('<svg width="1" height="1"><path d="M0')],
  ])("is %s, case %#", (problem, bytes) => {
    expect(readImageHeader(bytes)).toBe(problem);
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
        const header = readImageHeader(Uint8Array.from([...start, ...rest]));
        expect(["string", "object"]).toContain(typeof header);
      }),
    );
  });
});

describe("an SVG", () => {
  test.each([
    "<script>x</script>",
    "<svg:script>x</svg:script>",
    '<path onload="x"/>',
    "<path\nonclick='x'/>",
    "<foreignObject/>",
    '<animate attributeName="x"/>',
    '<image href="https://example.org/x.png"/>',
    "<use xlink:href='other.svg#a'/>",
    '<image href="data:text/html;base64,x"/>',
    '<image href="data:image/svg+xml;base64,x"/>',
    "<style>@import 'x.css'; </style>",
    "<style>a { fill: url(http://example.org/a) }</style>",
    "<style>a { fill: url( 'x.svg#a' ) }</style>",
    '<!DOCTYPE svg [ <!ENTITY a "b"> ]>',
    '<?xml-stylesheet href="x.css"?>',
  ])("with %s is unsafe", (content) => {
    expect(unsafePartOf(svg("", content))).not.toBeNull();
  });

  test("with references to its own parts is safe", () => {
    const content = `<defs><linearGradient id="g"/></defs><style>a { fill: url(#g) } b { fill: url("#g") }</style><use href="#g"/><image xlink:href='data:image/png;base64,AAAA'/><text font-size="3">on = 1</text>`;
    expect(unsafePartOf(svg("", content))).toBeNull();
    for (const name of ["circuit", "vague"])
      expect(unsafePartOf(new Uint8Array(readFileSync(`articles/specimen/${name}.svg`)))).toBeNull();
  });
});

describe("media", () => {
  const files = {
    "articles/a/x.png": png,
    "articles/a/x.jpg": jpegOf(640, 480),
    "articles/a/x.svg": svg('width="2" height="1"'),
    "articles/a/wrong.svg": png,
    "articles/a/large.png": pngOf(8000, 5001),
    "articles/a/limit.png": pngOf(8000, 5000),
    "articles/a/text.png": "text",
    "articles/a/cut.png": png.subarray(0, 100),
    "articles/a/bad.svg": svg("", "<script/>"),
  };
  const media = (item: string): string => withHead(`media:\n  - { ${item} }\n`);

  test("are read with their sizes and texts", () => {
    const text = withHead(
      `media:\n  - { id: a, file: x.png, alt: A, caption: <em>C</em>, credit: R, width: 60% }\n  - { id: b, file: ./x.jpg, alt: B, width: 80mm }\n  - { id: c, file: x.svg, decorative: true }\n  - { id: d, file: limit.png, alt: D }\n`,
    );
    const { article, diagnostics } = read(text, { files });
    expect(diagnostics).toEqual([]);
    expect(article?.media).toMatchObject([
      {
        id: "a",
        file: "x.png",
        format: "png",
        width: 960,
        height: 480,
        alt: "A",
        decorative: false,
        displayWidth: "60%",
        caption: [{ name: "em" }],
        credit: [{ value: "R" }],
      },
      { id: "b", format: "jpeg", width: 640, height: 480, displayWidth: "80mm", caption: null, credit: null },
      { id: "c", format: "svg", width: 2, height: 1, alt: null, decorative: true, displayWidth: null },
      { id: "d", width: 8000, height: 5000 },
    ]);
    expect([...(article?.texts.keys() ?? [])].filter((key) => key.startsWith("media"))).toEqual([
      "media.a.alt",
      "media.a.caption",
      "media.a.credit",
      "media.b.alt",
      "media.d.alt",
    ]);
  });

  test.each([
    ["FILE-MISSING", "id: m, file: ‸no.png, alt: A"],
    ["FILE-OUTSIDE", "id: m, file: ‸../x.png, alt: A"],
    ["MEDIA-EXTENSION", "id: m, file: ‸wrong.svg, alt: A"],
    ["MEDIA-SIZE", "id: m, file: ‸large.png, alt: A"],
    ["MEDIA-FORMAT", "id: m, file: ‸text.png, alt: A"],
    ["MEDIA-DAMAGED", "id: m, file: ‸cut.png, alt: A"],
    ["MEDIA-UNSAFE", "id: m, file: ‸bad.svg, alt: A"],
    ["ALT-MISSING", "‸id: m, file: x.png"],
    ["ALT-MISSING", "‸id: m, file: x.png, alt: null, decorative: false"],
    ["ALT-UNUSED", "id: m, file: x.png, alt: ‸A, decorative: true"],
  ])("%s of %s", (code, item) => {
    const { text, place } = unmark(media(item));
    const { article, found } = read(text, { files });
    expect(found).toEqual([`${code} ${place}`]);
    expect(article !== null).toBe(["MEDIA-EXTENSION", "ALT-UNUSED"].includes(code));
  });
});
