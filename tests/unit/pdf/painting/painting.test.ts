import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ImageResource } from "../../../../src/box/box-tree.ts";
import type { ImageItem, PageItem, Pages, PathItem } from "../../../../src/layout/pages.ts";
import { makeLine, makePage, makePages, makePiece, openFace, rootNode, write, writeQuietly } from "../../../tools/make-pages.ts"; // prettier-ignore
import { makePng } from "../../../tools/make-png.ts";
import { readContents, readObjects } from "../../../tools/pdf-objects.ts";
import { readPdf, readText } from "../../../tools/read-pdf.ts";
import { withoutMarks } from "../../../tools/without-marks.ts";

const red = { r: 255, g: 0, b: 0, a: 1 };
const blue = { r: 0, g: 0, b: 255, a: 0.25 };
const tag = rootNode;

const paint = async (...items: readonly PageItem[]) =>
  withoutMarks(readContents(await writeQuietly(makePages([makePage(items)])))[0] ?? "");

const path = (rest: Partial<PathItem>): PathItem => ({
  kind: "path",
  commands: [
    { op: "move", x: 1, y: 2 },
    { op: "line", x: 3, y: 2 },
    { op: "curve", x1: 4, y1: 2, x2: 5, y2: 3, x: 5, y: 4.12345 },
    { op: "close" },
  ],
  fill: null,
  stroke: null,
  tag,
  ...rest,
});

describe("rectangles and paths", () => {
  it("are painted in page space, y downward", async () => {
    const content = await paint({
      kind: "rectangle",
      x: 10,
      y: 20,
      width: 30.5,
      height: 0.25,
      fill: red,
      tag,
    });
    expect(content).toContain("1 0 0 -1 0 300 cm\n1 0 0 rg\n10 20 30.5 0.25 re\nf");
  });

  it("are filled, stroked, or both, with dashes and curves", async () => {
    const stroke = { color: blue, width: 2, dash: [3, 1] };
    const content = await paint(path({ fill: red }), path({ stroke }), path({ fill: red, stroke }));
    expect(content).toContain("1 2 m\n3 2 l\n4 2 5 3 5 4.123 c\nh\nf");
    expect(content).toContain("0 0 1 RG\n/Gs1 gs\n2 w\n[3 1] 0 d");
    expect(content).toMatch(/h\nS\n/);
    expect(content).toMatch(/h\nB\n/);
    expect(content.match(/ RG$/gm)).toHaveLength(1);
  });

  it("are left out where nothing is to be seen", async () => {
    const clear = { ...red, a: 0 };
    const nothing = await paint(
      { kind: "rectangle", x: 0, y: 0, width: 9, height: 9, fill: clear, tag },
      path({}),
      path({ fill: clear }),
      path({ commands: [], fill: red }),
      path({ stroke: { color: red, width: 0, dash: [] } }),
    );
    expect(nothing.trim()).toBe("1 0 0 -1 0 300 cm");
  });

  it("take dashes that are no pattern for a plain line", async () => {
    const content = await paint(path({ stroke: { color: red, width: 1, dash: [0, 0] } }));
    expect(content).not.toContain(" d\n");
  });

  it("are an error of this program where they are nowhere", async () => {
    const item: PageItem = { kind: "rectangle", x: NaN, y: 0, width: 9, height: 9, fill: red, tag };
    await expect(write(makePages([makePage([item])]))).rejects.toThrow("NaN is no place on a page");
  });
});

describe("clips", () => {
  it("hold until they end, and take their colours with them", async () => {
    const rectangle: PageItem = { kind: "rectangle", x: 1, y: 1, width: 2, height: 2, fill: red, tag };
    const clip: PageItem = { kind: "clip", x: 0, y: 0, width: 5, height: 5 };
    const content = await paint(clip, rectangle, { kind: "clip-end" }, rectangle);
    expect(content).toContain("q\n0 0 5 5 re\nW n\n1 0 0 rg\n1 1 2 2 re\nf\nQ\n1 0 0 rg\n1 1 2 2 re\nf");
  });

  it("forget fonts set within them", async () => {
    const line = makeLine(10, 10, makePiece("a"));
    const content = await paint(
      { kind: "clip", x: 0, y: 0, width: 50, height: 50 },
      line,
      { kind: "clip-end" },
      line,
    );
    expect(content.match(/ Tf$/gm)).toHaveLength(2);
  });
});

const image = (resource: ImageResource, rest: Partial<ImageItem> = {}): ImageItem => ({
  kind: "image",
  image: resource,
  x: 10,
  y: 20,
  width: 40,
  height: 30,
  tag,
  place: { file: "page.html", span: null },
  ...rest,
});

const png = (bytes: Uint8Array, id = "png"): ImageResource => ({
  format: "png",
  id,
  bytes,
  width: 3,
  height: 3,
});
const svg = (text: string, id = text): ImageResource => ({
  format: "svg",
  id,
  svg: text,
  width: 75,
  height: 75,
});

const imagesOf = (bytes: Uint8Array) =>
  readObjects(bytes).filter(({ dictionary }) => dictionary.includes("/Subtype /Image"));

describe("images", () => {
  it("are written once, however often they are shown", async () => {
    const shown = png(makePng({ width: 2, height: 2, color: 2, bits: 8 }));
    const bytes = await writeQuietly(makePages([makePage([image(shown), image(shown, { y: 80 })]), makePage([image(shown)])])); // prettier-ignore
    expect(imagesOf(bytes)).toHaveLength(1);
    expect(readContents(bytes)[0]).toContain("40 0 0 -30 10 50 cm\n/P");
  });

  it.each([
    ["grey, 1 bit", { color: 0, bits: 1 }, "DeviceGray", 1],
    ["grey, 16 bits", { color: 0, bits: 16 }, "DeviceGray", 1],
    ["colour", { color: 2, bits: 8 }, "DeviceRGB", 1],
    ["palette, 4 bits", { color: 3, bits: 4 }, "Indexed", 1],
    ["grey with alpha", { color: 4, bits: 8 }, "DeviceGray", 2],
    ["colour with alpha, 16 bits", { color: 6, bits: 16 }, "DeviceRGB", 2],
    ["palette with transparency, 2 bits", { color: 3, bits: 2, transparency: [0, 128] }, "Indexed", 2],
    ["interlaced colour", { color: 2, bits: 8, interlaced: true }, "DeviceRGB", 1],
    [
      "interlaced grey with a transparent shade",
      { color: 0, bits: 2, interlaced: true, transparency: [0, 1] },
      "DeviceGray",
      2,
    ],
    ["interlaced palette", { color: 3, bits: 1, interlaced: true }, "Indexed", 1],
  ] as const)("may be PNG: %s", async (_, options, space, objects) => {
    const bytes = await writeQuietly(makePages([makePage([image(png(makePng({ width: 5, height: 9, ...options })))])])); // prettier-ignore
    expect(imagesOf(bytes)).toHaveLength(objects);
    expect(imagesOf(bytes).some(({ dictionary }) => dictionary.includes(space))).toBe(true);
    // pdf.js decodes it.
    await readPdf(bytes);
  });

  it("have a transparent colour", async () => {
    const bytes = await writeQuietly(makePages([makePage([image(png(makePng({ width: 2, height: 2, color: 2, bits: 8, transparency: [0, 9, 0, 8, 0, 7] })))])])); // prettier-ignore
    expect(imagesOf(bytes)[0]?.dictionary).toContain("/Mask [9 9 8 8 7 7]");
  });

  it("may be JPEG", async () => {
    const bytes = await writeQuietly(makePages([makePage([image({ format: "jpeg", id: "j", bytes: tinyJpeg, width: 1, height: 1 })])])); // prettier-ignore
    expect(imagesOf(bytes)[0]?.dictionary).toContain("DCTDecode");
  });

  it("fade as one where they are drawings", async () => {
    const drawing = svg(
      `<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/><rect x="4" width="9" height="9"/></svg>`,
    );
    const whole = readObjects(await writeQuietly(makePages([makePage([image(drawing)])])));
    expect(whole.some(({ dictionary }) => dictionary.includes("/Subtype /Form"))).toBe(false);
    const faded = readObjects(await writeQuietly(makePages([makePage([image(drawing, { opacity: 0.4 })])])));
    const groups = faded.filter(({ dictionary }) => dictionary.includes("/Subtype /Form"));
    expect(groups).toHaveLength(1);
    expect(groups[0]?.dictionary).toContain("/S /Transparency");
    expect(faded.some(({ dictionary }) => /\/ca 0?\.4\b/u.test(dictionary))).toBe(true);
  });

  it("are left out where they have no size", async () => {
    const content = await paint(
      image(png(makePng({ width: 2, height: 2, color: 2, bits: 8 })), { width: 0 }),
    );
    expect(content).not.toContain("Do");
  });

  const whole = makePng({ width: 4, height: 4, color: 6, bits: 8 });
  const damaged: readonly (readonly [string, ImageResource])[] = [
    ["cut short", png(whole.subarray(0, whole.length - 20))],
    ["without a header", png(Buffer.concat([whole.subarray(0, 8), whole.subarray(-12)]))],
    ["of a wrong kind", png(makePng({ width: 4, height: 4, color: 2, bits: 3 }))],
    [
      "without pixels",
      png(makePng({ width: 4, height: 4, color: 2, bits: 8, data: deflateSync(Buffer.alloc(3)) })),
    ],
    ["not decompressible", png(makePng({ width: 4, height: 4, color: 2, bits: 8, data: Buffer.alloc(30) }))],
    ["much too large", png(makePng({ width: 1e6, height: 1e6, color: 2, bits: 8, data: deflateSync("") }))],
    ["with an unknown filter", png(makePng({ width: 1, height: 1, color: 6, bits: 8, data: deflateSync(Buffer.from([9, 1, 1, 1, 1])) }))], // prettier-ignore
    ["without a palette", png(makePng({ width: 4, height: 4, color: 3, bits: 8, palette: [] }))],
    ["a JPEG without a frame", { format: "jpeg", id: "x", bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), width: 1, height: 1 }], // prettier-ignore
    ["neither", { format: "jpeg", id: "x", bytes: Uint8Array.of(1, 2, 3, 4), width: 1, height: 1 }],
  ];
  it.each(damaged)("that are damaged are reported: %s", async (_, resource) => {
    const named = image({ ...resource, name: "maps/a" });
    const { bytes, diagnostics } = await write(makePages([makePage([named, named])]));
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([["DEP-PDF-IMAGE", "page.html"]]);
    expect(diagnostics[0]?.message).toMatch(/^the (?:PNG|JPEG) image `maps\/a` is damaged: \S/);
    expect(diagnostics[0]?.message).not.toMatch(/SOI|Invalid|offset/);
    expect(imagesOf(bytes)).toEqual([]);
    expect((await readPdf(bytes)).pages).toHaveLength(1);
  });
});

describe("SVG pictures", () => {
  it("are drawn as paths, their own size or not", async () => {
    const content = await paint(
      image(svg('<svg width="100" height="100"><rect width="50" height="50" fill="#f00"/></svg>')),
    );
    expect(content).toContain("1 0 0 1 10 20 cm");
    // 100 px in 30 pt of height, the smaller of the two.
    expect(content).toContain("0.3 0 0 0.3");
    expect(content).not.toContain(" Do");
  });

  it("may hold text, set in the fonts of the pages, which says what it says", async () => {
    const text = '<svg viewBox="0 0 100 100"><text x="5" y="50" font-family="Source Serif 4" font-weight="bold">office</text></svg>'; // prettier-ignore
    const bytes = await writeQuietly(
      makePages([makePage([makeLine(10, 290, makePiece("x")), image(svg(text))])]),
    );
    expect(await readText(bytes)).toEqual([expect.stringContaining("office")]);
    expect((await readPdf(bytes)).fonts).toEqual(["SourceSerif4-Regular"]);
  });

  it("set text in the face that comes nearest", async () => {
    const faces = ["400Regular/SourceSerif4_400Regular", "700Bold/SourceSerif4_700Bold", "400Regular_Italic/SourceSerif4_400Regular_Italic"]; // prettier-ignore
    const line = makeLine(10, 290, ...faces.map((face) => makePiece("x", { face: openFace(face) })));
    const text = (wish: string, word: string) => `<text y="9" font-family="Other, 'Source Serif 4'" ${wish}>${word}</text>`; // prettier-ignore
    const words =
      text('font-weight="bold"', "bold") + text('font-style="italic"', "slanted") + text("", "plain");
    const bytes = await writeQuietly(makePages([makePage([line, image(svg(`<svg viewBox="0 0 99 9">${words}</svg>`))])])); // prettier-ignore
    const fontOf = new Map((await readPdf(bytes)).pages[0]?.texts.map(({ text, font }) => [text, font]));
    expect(fontOf.get("bold")).toBe("SourceSerif4-Bold");
    expect(fontOf.get("slanted")).toBe("SourceSerif4-Italic");
    expect(fontOf.get("plain")).toBe("SourceSerif4-Regular");
  });

  it("may hold images as data, and no others", async () => {
    const data = Buffer.from(makePng({ width: 2, height: 2, color: 6, bits: 8 })).toString("base64");
    const good = svg(
      `<svg viewBox="0 0 9 9"><image width="9" height="9" href="data:image/png;base64,${data}"/></svg>`,
    );
    expect(imagesOf(await writeQuietly(makePages([makePage([image(good)])])))).toHaveLength(2);
    for (const address of ["/etc/hostname", "https://example.org/x.png", "../x.png"]) {
      const bad = svg(`<svg viewBox="0 0 9 9"><image width="9" height="9" href="${address}"/><rect width="3" height="3"/></svg>`); // prettier-ignore
      const { bytes, diagnostics } = await write(makePages([makePage([image(bad)])]));
      expect(diagnostics.map(({ code }) => code)).toEqual(["DEP-PDF-PICTURE-PART"]);
      expect(imagesOf(bytes)).toEqual([]);
      expect(readContents(bytes)[0]).toContain("f");
    }
  });

  it("lead nowhere: their links are dropped", async () => {
    const link = svg(
      '<svg viewBox="0 0 9 9"><a href="javascript:alert(1)"><rect width="3" height="3"/></a></svg>',
    );
    const bytes = await writeQuietly(makePages([makePage([image(link)])]));
    expect(Buffer.from(bytes).includes("javascript")).toBe(false);
    expect((await readPdf(bytes)).pages[0]?.links).toEqual([]);
  });

  it("set text in the page's own font where the page has no text", async () => {
    const asked: unknown[] = [];
    const findFace: Pages["findFace"] = (query) => {
      asked.push(query);
      return openFace(query.weight === 700 ? "700Bold/SourceSerif4_700Bold" : "400Regular/SourceSerif4_400Regular"); // prettier-ignore
    };
    const drawing = svg('<svg viewBox="0 0 99 9"><text y="9" font-family="Wibble">plain</text><text y="9" font-weight="bold">bold</text></svg>'); // prettier-ignore
    const bytes = await writeQuietly(makePages([makePage([image(drawing)])], { findFace }));
    expect((await readPdf(bytes)).pages[0]?.texts.map(({ text, font }) => [text, font])).toEqual([
      ["plain", "SourceSerif4-Regular"],
      ["bold", "SourceSerif4-Bold"],
    ]);
    expect(asked).toContainEqual({ weight: 400, style: "normal" });
  });

  it("say which characters of their text the font lacks, once", async () => {
    const drawing = (text: string): ImageResource => ({ ...svg(`<svg viewBox="0 0 99 9"><text y="9">${text}</text></svg>`), name: "a.svg" }); // prettier-ignore
    const line = makeLine(10, 290, makePiece("x"));
    const picture = image(drawing("Un ꀔ, deux ꀔ\u00a0\u2011 e\u0301"));
    const { diagnostics } = await write(makePages([makePage([line, picture, picture, image(drawing("rien"))])])); // prettier-ignore
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["DEP-TEXT-MISSING-GLYPH", "the font `Source Serif 4` of text in the SVG picture `a.svg` has no character `ꀔ` (U+A014)"],
    ]); // prettier-ignore
  });

  it("that cannot be drawn are reported, and leave nothing behind", async () => {
    const bad: ImageResource = { ...svg('<svg viewBox="0 0 9 9"><rect width="3" height="3"/><text>no font is there</text></svg>'), name: "a.svg" }; // prettier-ignore
    const { bytes, diagnostics } = await write(makePages([makePage([image(bad), image(bad)])]));
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["DEP-PDF-PICTURE", "the SVG picture `a.svg` cannot be drawn: something in it makes no sense"],
    ]);
    expect(readContents(bytes)[0]?.trim()).toBe("1 0 0 -1 0 300 cm");
    const none = await write(makePages([makePage([image(svg("<p>no picture</p>"))])]));
    expect(none.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["DEP-PDF-PICTURE", "the SVG picture cannot be drawn: it has no `svg` element"],
    ]);
  });

  it.each([
    ['<rect width="3"', "the tag of the element `rect` makes no sense or does not end"],
    ["<g><rect/>", "the element `g` is closed as `svg`"],
    ['<rect x="1" x="2"/>', "an element has the attribute `x` twice"],
    ["</svg><g/>", "something stands behind its end"],
  ])("that are not well-formed are not drawn at all: %s", async (content, expected) => {
    const picture = svg(`<svg viewBox="0 0 9 9"><rect width="3" height="3"/>${content}</svg>`);
    const { bytes, diagnostics } = await write(makePages([makePage([image(picture)])]));
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([["DEP-PDF-PICTURE", `the SVG picture cannot be drawn: ${expected}`]]);
    expect(readContents(bytes)[0]?.trim()).toBe("1 0 0 -1 0 300 cm");
  }); // prettier-ignore

  it.each([
    ['<path d="M 1"/>', ["the command `M` of a path has 1 numbers"]],
    ['<path d="M 1 2 wibble"/>', ["a path has the unexpected text `wibble`"]],
    ['<polygon points="1 2 3"/>', ["a list of points has a number too many"]],
    ['<polyline points="1 2 x"/>', ["a list of points has the unexpected text `x`"]],
    ['<image href="https://example.org/a.png" width="9" height="9"/>', ["the image `https://example.org/a.png` in it is not embedded"]],
    ['<image href="data:image/png;base64,AAAA" width="9" height="9"/>', ["the image `data:image/png;base64,AAAA` in it cannot be read"]],
    ['<pattern id="p" width="9" height="9"><rect fill="url(#p)" width="3" height="3"/></pattern>', []],
  ])("with a part that cannot be drawn, %s: said in our words", async (content, expected) => {
    const picture = svg(`<svg viewBox="0 0 9 9">${content}</svg>`);
    const { diagnostics } = await write(makePages([makePage([image(picture)])]));
    expect(diagnostics.map(({ code }) => code)).toEqual(expected.map(() => "DEP-PDF-PICTURE-PART"));
    expect(diagnostics.map(({ message }) => message.replace("a part of the SVG picture is not drawn: ", ""))).toEqual(expected);
  }); // prettier-ignore
});

/** One grey pixel. */
const tinyJpeg = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=",
  "base64",
);
