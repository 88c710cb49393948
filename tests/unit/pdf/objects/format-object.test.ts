import { describe, expect, it } from "vitest";
import { formatObject } from "../../../../src/pdf/objects/format-object.ts";
import { joinParts } from "../../../../src/pdf/objects/object.ts";
import { PdfmakeDocument, pdfText, type PdfReference } from "../../../../src/pdf/pdfmake-internals.ts";

const options = { pdfVersion: "1.7", compress: true, lang: "en", displayTitle: false } as const;
const rest = { info: { CreationDate: new Date(0) }, autoFirstPage: false, font: null } as const;
const document = new PdfmakeDocument({}, {}, {}, {}, { ...options, ...rest }, null, () => false);
const [one, other] = [document.ref({}), document.ref({})];
const numbers = new Map([
  [one, 7],
  [other, 8],
] as const);

const show = (value: unknown) => joinParts(formatObject(value), numbers);

describe("a value", () => {
  it.each([
    ["a name", "Name", "/Name"],
    ["a truth", true, "true"],
    ["nothing", null, "null"],
    ["a number", -0.5, "-.5"],
    ["a small number", 4e-7, "0"],
    ["a number of many digits", 1 / 3, ".333333"],
    ["a large number", 123456789012, "123456789012"],
    ["text", pdfText("(a\\b)\r\n"), "(\\(a\\\\b\\)\\r\n)"],
    ["bytes", Uint8Array.of(0, 40, 255), "(\0\\(\xff)"],
    ["an instant", new Date("2026-02-03T04:05:06.789Z"), "(D:20260203040506Z)"],
    ["a list", ["A", 1, 2, "B", [3], pdfText("x"), 4, true], "[/A 1 2/B[3](x)4 true]"],
    ["references", [one, other, 1, one], "[7 0 R 8 0 R 1 7 0 R]"],
    ["a dictionary", { A: one, B: "C", D: { E: 1 }, F: [] }, "<</A 7 0 R/B/C/D<</E 1>>/F[]>>"],
    ["a dictionary of nothing", { A: undefined, B: null }, "<<>>"],
  ])("that is %s is written with no more white space than it needs", (_, value, expected) => {
    expect(show(value)).toBe(expected);
  });

  it.each([[NaN], [Infinity], [1e20]])("that is %d is refused", (value) => {
    expect(() => show({ A: value })).toThrow("cannot be written");
  });

  it("that is text or an instant stands where an object of its own would be named", () => {
    const text = document.ref(pdfText("said") as Record<string, unknown>);
    const instant = document.ref(new Date(0) as unknown as Record<string, unknown>);
    expect(show({ A: text, B: instant, C: one })).toBe("<</A(said)/B(D:19700101000000Z)/C 7 0 R>>");
  });

  it("may not name an object that never ended", () => {
    expect(() => show(document.ref({}) satisfies PdfReference)).toThrow("has not ended");
  });

  it("that is a name tree is written in order, with limits but at the root", () => {
    const tree = document._root.data.Names.data.Dests;
    tree.add("b", [one, "Fit"]);
    tree.add("a", 1);
    expect(show({ Dests: tree })).toBe("<</Dests<</Limits[(a)(b)]/Names[(a)1(b)[7 0 R/Fit]]>>>>");
    tree.limits = false;
    expect(show(tree)).toBe("<</Names[(a)1(b)[7 0 R/Fit]]>>");
  });

  it("of many parts takes time in proportion", () => {
    const time = (length: number) => {
      const value = Array.from({ length }, (_, i) => ({ A: i, B: one, C: pdfText("x") }));
      const started = performance.now();
      formatObject(value);
      return performance.now() - started;
    };
    time(10_000);
    expect(time(100_000)).toBeLessThan(30 * Math.max(2, time(10_000)));
  });
});
