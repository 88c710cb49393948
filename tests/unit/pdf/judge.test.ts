import { describe, expect, it } from "vitest";
import { generateDocument } from "../../tools/generate-documents.ts";
import { judge, type Expected, type ExpectedBlock, type Finding } from "../../tools/judge-pages.ts";
import { makeLine, makePage, makePages, makePiece, writeQuietly } from "../../tools/make-pages.ts";

/** Words at places: page, x, baseline. */
type Shown = readonly [page: number, x: number, baseline: number, text: string];

async function judgeLines(
  shown: readonly Shown[],
  blocks: readonly ExpectedBlock[],
): Promise<readonly Finding[]> {
  const count = Math.max(...shown.map(([page]) => page));
  const pages = Array.from({ length: count }, (_, index) =>
    makePage(
      shown.filter(([page]) => page === index + 1).map(([, x, y, text]) => makeLine(x, y, makePiece(text))),
    ),
  );
  const expected: Expected = {
    blocks,
    area: { left: 20, top: 20, right: 180, bottom: 280 },
    furniture: [/^\d+$/],
    widows: 2,
    orphans: 2,
  };
  return judge(await writeQuietly(makePages(pages)), expected);
}

const paragraph = (text: string): ExpectedBlock => ({ kind: "paragraph", text });
const heading = (text: string): ExpectedBlock => ({ kind: "heading", text });
const lines = (page: number, from: number, ...texts: readonly string[]): readonly Shown[] =>
  texts.map((text, i) => [page, 20, from + i * 12, text] as const);

const four = ["first of four lines", "second of four lines", "third of four lines", "fourth of four"];
const other = ["another paragraph of", "two lines in all"];

describe("the judge finds", () => {
  it("nothing wrong with pages that are right", async () => {
    const shown = [
      ...lines(1, 40, ...four),
      ...lines(2, 40, "A heading"),
      ...lines(2, 60, ...other),
      [2, 100, 295, "2"] as const,
    ];
    expect(await judgeLines(shown, [paragraph(four.join(" ")), heading("A heading"), paragraph(other.join(" "))])).toEqual([]); // prettier-ignore
  });

  it("nothing wrong with a paragraph cut two and two", async () => {
    expect(await judgeLines([...lines(1, 250, ...four.slice(0, 2)), ...lines(2, 40, ...four.slice(2))], [paragraph(four.join(" "))])).toEqual([]); // prettier-ignore
  });

  it("lost words, within a paragraph and at its end", async () => {
    const within = await judgeLines(lines(1, 40, four[0]!, four[2]!, four[3]!), [paragraph(four.join(" "))]);
    expect(within).toEqual([{ kind: "lost", page: 1, text: "secondoffourlines" }]);
    const atEnd = await judgeLines(lines(1, 40, ...four.slice(0, 3)), [paragraph(four.join(" "))]);
    expect(atEnd).toEqual([{ kind: "lost", page: 0, text: "fourthoffour" }]);
    const all = await judgeLines(lines(1, 40, ...other), [paragraph(other.join(" ")), paragraph("gone")]);
    expect(all).toEqual([{ kind: "lost", page: 0, text: "gone" }]);
  });

  it("doubled and unknown words", async () => {
    const doubled = await judgeLines(lines(1, 40, ...four.slice(0, 2), four[1]!, ...four.slice(2)), [paragraph(four.join(" "))]); // prettier-ignore
    expect(doubled.map(({ kind }) => kind)).toEqual(["doubled"]);
    const unknown = await judgeLines(lines(1, 40, ...other, "what is this"), [paragraph(other.join(" "))]);
    expect(unknown).toEqual([{ kind: "unknown", page: 1, text: "what is this" }]);
  });

  it("blocks in the wrong order, and lines", async () => {
    const blocks = [paragraph(four.join(" ")), paragraph(other.join(" "))];
    const swapped = await judgeLines([...lines(1, 40, ...other), ...lines(1, 80, ...four)], blocks);
    expect(swapped.map(({ kind }) => kind)).toEqual(["order"]);
    const upward = await judgeLines([...lines(1, 100, ...four), ...lines(1, 40, ...other)], blocks);
    expect(upward.map(({ kind }) => kind)).toEqual(["order"]);
    const line = await judgeLines([[1, 20, 60, other[0]!], [1, 20, 40, other[1]!]], blocks.slice(1)); // prettier-ignore
    expect(line.map(({ kind }) => kind)).toEqual(["order"]);
  });

  it("no wrong order where blocks stand beside each other", async () => {
    const shown = [...lines(1, 40, ...other), [1, 140, 40, "beside"] as const, [2, 140, 40, "it"] as const];
    const beside = (column: string) => ({ beside: { row: "1", column } });
    const blocks = [{ ...paragraph(other.join(" ")), ...beside("a") }, { ...paragraph("beside"), ...beside("b") }, { ...paragraph("it"), ...beside("b") }]; // prettier-ignore
    expect(await judgeLines(shown, blocks)).toEqual([]);
  });

  it("lines that overlap, and none that only come close", async () => {
    const blocks = [paragraph(other.join(" "))];
    const overlap = await judgeLines([[1, 20, 40, other[0]!], [1, 20, 46, other[1]!]], blocks); // prettier-ignore
    expect(overlap.map(({ kind }) => kind)).toEqual(["overlap"]);
    expect(await judgeLines([[1, 20, 40, other[0]!], [1, 20, 49.5, other[1]!]], blocks)).toEqual([]); // prettier-ignore
  });

  it.each([
    ["left", 15, 40],
    ["right", 150, 40],
    ["top", 20, 22],
    ["bottom", 20, 279],
  ])("text outside the page's area: %s", async (_, x, y) => {
    const found = await judgeLines([[1, x, y, "a word or two"]], [paragraph("a word or two")]);
    expect(found.map(({ kind }) => kind)).toEqual(["outside"]);
  });

  it("a folio outside the page", async () => {
    const found = await judgeLines([...lines(1, 40, "text"), [1, 198, 290, "17"]], [paragraph("text")]);
    expect(found.map(({ kind }) => kind)).toEqual(["outside"]);
  });

  it("orphans and widows", async () => {
    const blocks = [paragraph(four.join(" "))];
    const orphan = await judgeLines([...lines(1, 270, four[0]!), ...lines(2, 40, ...four.slice(1))], blocks);
    expect(orphan).toEqual([{ kind: "orphan", page: 1, text: four.join(" ").slice(0, 57) + "…" }]);
    const widow = await judgeLines(
      [...lines(1, 240, ...four.slice(0, 3)), ...lines(2, 40, four[3]!)],
      blocks,
    );
    expect(widow.map(({ kind }) => kind)).toEqual(["widow"]);
  });

  it("a widow that is only the rest of a word", async () => {
    const head = makeLine(20, 40, makePiece("one two"));
    const cut = makeLine(20, 52, makePiece("anti"), makePiece("-", { says: ["constitution"] }));
    const rest = makeLine(20, 40, makePiece("constitution", { says: Array<string>(12).fill("\u00ad") }));
    const bytes = await writeQuietly(makePages([makePage([head, cut]), makePage([rest])]));
    const area = { left: 20, top: 20, right: 180, bottom: 280 };
    const found = await judge(bytes, { blocks: [paragraph("one two anticonstitution")], area, furniture: [], widows: 2, orphans: 2 }); // prettier-ignore
    expect(found.map(({ kind }) => kind)).toEqual(["widow"]);
  });

  it("headings left behind by what they head", async () => {
    const shown = [...lines(1, 260, "A heading"), ...lines(2, 40, ...other)];
    expect(await judgeLines(shown, [heading("A heading"), paragraph(other.join(" "))])).toEqual([
      { kind: "stranded", page: 1, text: "A heading" },
    ]);
    expect(await judgeLines(lines(1, 260, "A heading"), [heading("A heading")])).toEqual([]);
  });

  it("nothing wrong with the head of a table coming again", async () => {
    const cell = (kind: "cell" | "head-cell", text: string): ExpectedBlock => ({ kind, text });
    const shown = [
      ...lines(1, 40, "Head"),
      ...lines(1, 60, "one"),
      ...lines(2, 40, "Head"),
      ...lines(2, 60, "two"),
    ];
    expect(
      await judgeLines(shown, [cell("head-cell", "Head"), cell("cell", "one"), cell("cell", "two")]),
    ).toEqual([]);
    const twice = [...shown, ...lines(2, 80, "one")];
    const found = await judgeLines(twice, [
      cell("head-cell", "Head"),
      cell("cell", "one"),
      cell("cell", "two"),
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(["doubled"]);
  });
});

describe("generated documents", () => {
  it("are the same for the same numbers, and others for others", () => {
    const make = (seed: number, shift: number) => generateDocument(seed, shift, { rules: true });
    expect(make(3, 5)).toEqual(make(3, 5));
    expect(make(3, 6).html).not.toBe(make(3, 5).html);
    expect(make(4, 5).html).not.toBe(make(3, 5).html);
  });

  it("differ in nothing but the style sheet when the rules are off", () => {
    const body = (rules: boolean) =>
      generateDocument(7, 2, { rules }).html.replace(/<style>[^]*<\/style>/, "");
    expect(body(true)).toBe(body(false));
  });
});
