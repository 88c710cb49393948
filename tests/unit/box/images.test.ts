import { describe, expect, test } from "vitest";
import { buildBoxes } from "../../../src/box/build-boxes.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import { boxesAsText, structureAsText } from "../../tools/boxes-as-text.ts";
import { jpegOf } from "../../tools/image-bytes.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { el, styleTree, type Planned } from "../../tools/styled-tree.ts";

function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write("IHDR", 4, "latin1");
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, header, Buffer.from("\0\0\0\0IEND\0\0\0\0", "latin1")]));
}

function jpeg(width: number, height: number): Uint8Array {
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
  bytes.writeUInt16BE(height, 14);
  bytes.writeUInt16BE(width, 16);
  return new Uint8Array(bytes);
} // prettier-ignore

const files = {
  "a.png": png(40, 20),
  "turned.jpg": jpegOf(40, 20, 6),
  "pictures/b.jpg": jpeg(8, 6),
  "c.svg": '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" width="40"/>',
  "bad.png": "no image",
  "t/page.html": "",
};

function build(...children: readonly Planned[]) {
  const sink = createSink();
  const tree = buildBoxes(styleTree(children), { host: createMemoryHost({ files }), sink });
  return { text: boxesAsText(tree.root), structure: structureAsText(tree.structure), diagnostics: sink.diagnostics, tree };
} // prettier-ignore

const img = (src: string, rest: Record<string, string> = {}, display: "inline" | "block" = "block") =>
  el("img", { attributes: { src, alt: "x", ...rest }, style: { display } });

describe("natural sizes", () => {
  test("png, jpeg, svg at 96 dpi", () => {
    const { text, diagnostics } = build(img("a.png"), img("pictures/b.jpg"), img("/c.svg"));
    expect(diagnostics).toEqual([]);
    expect(text).toContain(
      "image Figure png 30x15\n    image Figure jpeg 6x4.5\n    image Figure svg 30x15\n",
    );
  });
  test("a photograph that lies on its side stands upright, as in a browser", () => {
    const { tree } = build(img("turned.jpg"));
    expect(boxesAsText(tree.root)).toContain("image Figure jpeg 15x30");
  });
  test("attributes replace them", () => {
    expect(build(img("a.png", { width: "80" })).text).toContain("png 60x30");
    expect(build(img("a.png", { height: "80px", width: "10" })).text).toContain("png 7.5x60");
  });
  test("know what they are called: their path below the root", () => {
    const { root } = build(img("pictures/../pictures/b.jpg"), img("/c.svg")).tree;
    const [body] = root.kind === "block" ? root.children : [];
    const names = (body?.kind === "block" ? body.children : []).map((box) => box.kind === "image" && box.image.name); // prettier-ignore
    expect(names).toEqual(["pictures/b.jpg", "c.svg"]);
  });
  test("data URLs", () => {
    const url = `data:image/png;base64,${Buffer.from(png(4, 4)).toString("base64")}`;
    expect(build(img(url)).text).toContain("png 3x3");
    expect(build(img("data:image/svg+xml,%3Csvg width='8' height='4'/%3E")).text).toContain("svg 6x3");
  });
});

describe("tags", () => {
  test("an image in a line, in a figure, a decoration, in a link", () => {
    expect(build(el("p", "a ", img("a.png", {}, "inline"), " b")).text).toContain("paragraph P: a [image] b");
    expect(build(el("figure", img("a.png", { alt: "seen" }), el("figcaption", "c"))).structure).toBe(
      "Document(Figure(Caption))",
    );
    expect(build(el("figure", img("a.png", { alt: "" }), el("figcaption", "c"))).structure).toBe(
      "Document(P)",
    );
    expect(build(el("figure", el("blockquote", el("p", "q")), el("figcaption", "c"))).structure).toBe(
      "Document(BlockQuote(P) P)",
    );
    expect(build(el("p", "a", img("a.png", { alt: "" }, "inline"))).structure).toBe("Document(P)");
    expect(build(el("p", el("a", { attributes: { href: "x" } }, img("a.png", {}, "inline")))).structure).toBe(
      "Document(P(Link(Figure)))",
    );
  });
  test("an inline svg is an image, its current colour resolved", () => {
    const svg = el("svg", { namespace: "svg", attributes: { width: "8", height: "4", "aria-label": "s", onclick: "x" } });
    const { text, tree, diagnostics } = build(el("p", svg));
    expect(diagnostics).toEqual([]);
    expect(text).toContain("[image]");
    const json = JSON.stringify(tree.root, (key, value: unknown) => (key === "parent" ? undefined : value));
    expect(json).toContain("http://www.w3.org/2000/svg");
    expect(json).not.toContain("onclick");
  }); // prettier-ignore
  test("generated images", () => {
    const { text } = build(el("p", { before: [{ type: "image", url: "a.png" }] }, "x"));
    expect(text).toContain("[image]x");
  });
});

describe("what cannot be shown is said, and its words stand in its place", () => {
  test.each([
    ["gone.png", "DEP-LAYOUT-IMAGE-MISSING", "the image `gone.png` cannot be read: there is no such file"],
    ["../../up.png", "DEP-LAYOUT-IMAGE-MISSING", "the image `../../up.png` cannot be read: it is outside the project"],
    ["bad.png", "DEP-LAYOUT-IMAGE-FORMAT", "the image `bad.png` is damaged or neither PNG, JPEG nor SVG"],
    ["data:x", "DEP-LAYOUT-IMAGE-MISSING", "the image `data:x` cannot be read: the data URL has no comma"],
    ["https://example.org/a.png", "DEP-LAYOUT-IMAGE-REMOTE", "the image `https://example.org/a.png` is on the network and is left out"],
  ])("%s", (src, code, message) => {
    const { text, diagnostics } = build(img(src, { alt: "a word" }));
    expect(diagnostics.map((one) => [one.code, one.message])).toEqual([[code, message]]);
    expect(text).toContain("a word");
  }); // prettier-ignore
});
