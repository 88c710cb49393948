import { describe, expect, it } from "vitest";
import {
  findEmbeddedFontClass,
  PdfmakeDocument,
  PdfmakeLayoutBuilder,
  PdfmakePrinter,
  PdfmakeRenderer,
} from "../../../src/pdf/pdfmake-internals.ts";
import { serif } from "../../tools/make-pages.ts";

/** What this room overrides or calls, by class: another version of the engine may have none of it. */
const methods = [
  [
    "the document",
    PdfmakeDocument,
    "addContent save restore fillOpacity strokeOpacity font getFontFile openImage image annotate ref addPage validateLocalFile endMetadata _write _finalize _refEnd _convertRect push end on",
  ],
  ["the layout builder", PdfmakeLayoutBuilder, "layoutDocument tryLayoutDocument"],
  ["the printer", PdfmakePrinter, "createPdfKitDocument"],
  ["the renderer", PdfmakeRenderer, "renderPages renderLine renderVector renderImage renderSVG beginClip endClip"],
] as const; // prettier-ignore

function open() {
  const options = { pdfVersion: "1.7", compress: true, lang: "en", displayTitle: false } as const;
  const rest = { info: { CreationDate: new Date(0) }, autoFirstPage: false, font: null } as const;
  return new PdfmakeDocument({}, {}, {}, {}, { ...options, ...rest }, null, () => false);
}

describe("pdfmake and pdfkit have the members that this room uses", () => {
  it.each(methods)("methods of %s", (_, { prototype }, names) => {
    const missing = names.split(" ").filter((name) => typeof Reflect.get(prototype, name) !== "function");
    expect(missing).toEqual([]);
  });

  it("fields of the document", () => {
    const document = open();
    expect(document._root.data.Pages.data.Kids).toEqual([]);
    expect(document._root.data.Names.data.Dests._items).toEqual({});
    expect(typeof document._root.data.Names.data.Dests._compareKeys).toBe("function");
    expect(typeof document._root.data.Names.data.Dests._keysName).toBe("function");
    expect(typeof document._root.data.Names.data.Dests._dataForKey).toBe("function");
    expect(document._root.data.Names.data.Dests.limits).toBe(true);
    expect(document._fontFamilies).toEqual({});
    expect(document._fontCount).toBe(0);
    expect(document._imageRegistry).toEqual({});
    expect(document._id).toBeInstanceOf(Buffer);
    expect(document._font).toBeNull();
    expect(document.info["CreationDate"]).toEqual(new Date(0));
    expect(document.fonts).toEqual({});
  });

  it("fields of an object", () => {
    const object = open().ref({});
    expect(object).toMatchObject({ gen: 0, buffer: [], compress: true });
    expect(typeof object.finalize).toBe("function");
  });

  it("fields of a page and of an outline", () => {
    const document = open();
    document.addPage({ size: [100, 200] });
    expect(document.page).toMatchObject({ width: 100, height: 200 });
    expect(document.page.fonts).toEqual({});
    expect(document.page.dictionary.data["Type"]).toBe("Page");
    const item = document.outline.addItem("title", { pageNumber: 0 });
    expect(item.outlineData["Dest"]).toBeDefined();
  });

  it("fields of an embedded font", () => {
    const EmbeddedFontClass = findEmbeddedFontClass(serif.bytes);
    const font = new EmbeddedFontClass(open(), serif.font, "F1");
    expect(font.subset.glyphs).toEqual([0]);
    expect(font.subset.mapping).toEqual({ 0: 0 });
    expect(font.unicode).toEqual([[0]]);
    expect(font.widths).toHaveLength(1);
    expect(font.scale).toBe(1);
    expect(font.id).toBe("F1");
    expect(typeof font.encode).toBe("function");
    expect(typeof font.toUnicodeCmap).toBe("function");
    expect(typeof font.subset.encode).toBe("function");
    expect(font.font.getGlyph(1).advanceWidth).toBeGreaterThan(0);
  });
});
