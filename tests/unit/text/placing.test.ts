import { describe, expect, it } from "vitest";
import type { ImageBox, InlineItem } from "../../../src/box/box-tree.ts";
import type { ComputedStyle } from "../../../src/css/computed-style.ts";
import type { Line } from "../../../src/text/line.ts";
import { sides, line as border } from "../../tools/styled-tree.ts";
import { blockStyle, boundary, glyphPieces, inkEnd, linesAsText, paragraph, run, setLines, textOf } from "../../tools/lines-as-text.ts"; // prettier-ignore

const start = (line: Line) => glyphPieces(line)[0]!.x;

describe("alignment", () => {
  const text = "un deux trois quatre cinq";
  const set = (style: Partial<ComputedStyle>) => setLines(text, 70, { style });

  it("is at the start, the end, in the middle", () => {
    for (const line of set({ textAlign: "start" })) expect(start(line)).toBe(0);
    for (const line of set({ textAlign: "end" })) expect(inkEnd(line)).toBeCloseTo(70, 6);
    for (const line of set({ textAlign: "center" }))
      expect(start(line)).toBeCloseTo((70 - line.width) / 2, 6);
    for (const line of set({ textAlign: "center", textIndent: 10 }).slice(1))
      expect(start(line)).toBeCloseTo((70 - line.width) / 2, 6);
  });

  it("turns round in a right-to-left paragraph", () => {
    for (const line of set({ direction: "rtl" })) expect(inkEnd(line)).toBeCloseTo(70, 6);
    for (const line of set({ direction: "rtl", textAlign: "end" })) expect(start(line)).toBe(0);
  });

  it("has a way of its own for last lines", () => {
    const last = (style: Partial<ComputedStyle>) => set({ textAlign: "justify", ...style }).at(-1)!;
    expect(start(last({}))).toBe(0);
    expect(inkEnd(last({}))).toBeLessThan(60);
    expect(inkEnd(last({ textAlignLast: "end" }))).toBeCloseTo(70, 6);
    expect(inkEnd(last({ textAlignLast: "justify" }))).toBeCloseTo(70, 6);
    expect(start(last({ textAlign: "end" }))).toBeGreaterThan(10);
  });

  it("stretches spaces and no-break spaces alike, not the narrow one", () => {
    const justified = setLines("un deux\u00a0six\u202f! trois quatre", 90, {
      style: { textAlign: "justify" },
    });
    const natural = setLines("un deux\u00a0six\u202f! trois quatre", 90);
    const advances = (line: Line) =>
      glyphPieces(line).flatMap(({ glyphs }) =>
        glyphs.filter(({ text }) => /\s/.test(text)).map(({ advance }) => advance),
      );
    const grown = advances(justified[0]!).map((advance, index) => advance - advances(natural[0]!)[index]!);
    expect(grown[0]).toBeGreaterThan(0.5);
    expect(grown[1]).toBeCloseTo(grown[0]!, 6);
    expect(grown[2]).toBe(0);
    expect(inkEnd(justified[0]!)).toBeCloseTo(90, 6);
  });

  it("leaves a line of one word, and one that is too long, where they begin", () => {
    expect(inkEnd(setLines("constitution du", 60, { style: { textAlign: "justify" } })[0]!)).toBeLessThan(59);
  });
});

describe("text-wrap", () => {
  const headline = "Alaska\u202f: une rencontre sans accord entre les deux présidents";
  const widths = (lines: readonly Line[]) => lines.map(({ width }) => width);

  it("balances headlines without more lines", () => {
    for (const width of [120, 150, 180, 230]) {
      const plain = setLines(headline, width);
      const balanced = setLines(headline, width, { style: { textWrap: "balance" } });
      expect(balanced).toHaveLength(plain.length);
      const spread = (lines: readonly Line[]) => Math.max(...widths(lines)) - Math.min(...widths(lines));
      expect(spread(balanced)).toBeLessThanOrEqual(spread(plain));
    }
    expect(linesAsText(setLines(headline, 230, { style: { textWrap: "balance" } }))).toEqual([
      "Alaska\u202f: une rencontre sans",
      "accord entre les deux présidents",
    ]);
  });

  it("leaves long paragraphs and forced breaks alone", () => {
    const long = `${headline} `.repeat(12).trim();
    const style = { textWrap: "balance" } as const;
    expect(linesAsText(setLines(long, 150, { style }))).toEqual(linesAsText(setLines(long, 150)));
    const pre = { whiteSpace: "pre-line" } as const;
    expect(linesAsText(setLines("un deux trois\nsix", 40, { style: { ...pre, ...style } }))).toEqual(
      linesAsText(setLines("un deux trois\nsix", 40, { style: pre })),
    );
  });

  it("keeps one short word from standing alone at the end", () => {
    const text = "Les présidents se sont rencontrés vendredi en Alaska et le sommet est fini";
    let alone = 0;
    for (let width = 110; width < 260; width += 3) {
      const plain = linesAsText(setLines(text, width)).at(-1);
      const pretty = linesAsText(setLines(text, width, { style: { textWrap: "pretty" } }));
      if (plain === "fini") alone++;
      expect(pretty.at(-1)).not.toBe("fini");
      expect(pretty.join(" ")).toBe(text);
    }
    expect(alone).toBeGreaterThan(1);
  });

  const pretty = { textWrap: "pretty" } as const;
  /** Whether the words can be set with no line but the last emptier than 15 %, and no short word alone at the end. */
  const isEvenPossible = (words: readonly string[], width: number) => {
    const share = (from: number, to: number) => paragraph(words.slice(from, to).join(" ")).maxContent / width;
    const reached = [true, ...words.map(() => false)];
    for (let from = 0; from < words.length; from++) {
      if (reached[from] !== true) continue;
      for (let to = from + 1; to <= words.length && share(from, to) <= 1; to++) {
        const ends = to === words.length;
        if (ends ? to - from > 1 || words[from]!.length > 8 : share(from, to) >= 0.85) reached[to] = true;
      }
    }
    return reached.at(-1) === true;
  };

  it("tears no hole into a ragged line where another breaking is without", () => {
    const text =
      "Poutine a déclaré : « Nous espérons que Kiev et les capitales européennes comprendront cela de manière constructive et éviteront de créer des obstacles ».";
    let possible = 0;
    for (let width = 180; width < 420; width += 7) {
      const lines = setLines(text, width, { style: pretty });
      const holes = lines.slice(0, -1).filter((line) => line.width < 0.85 * width);
      if (!isEvenPossible(text.split(" "), width)) continue;
      possible++;
      expect(holes, `${width}: ${linesAsText(lines).join("|")}`).toEqual([]);
    }
    expect(possible).toBeGreaterThan(20);
  });

  it("gives a last word company, a long one only where that tears no hole", () => {
    const set = (text: string, width: number) => linesAsText(setLines(text, width, { style: pretty }));
    const last = (text: string, width: number) => set(text, width).at(-1);
    const width = (text: string) => paragraph(text).maxContent + 1;
    // The line before stays full enough.
    expect(last("Progress towards a peace that ends in agreement.", width("Progress towards a peace that ends in"))).toBe("in agreement.");
    // It would be a fifth emptier without its last word.
    expect(last("Progress towards peace, without a concrete agreement.", width("Progress towards peace, without a concrete"))).toBe("agreement.");
    // A short word is worth the hole.
    expect(last("Publish everything, and without choosing what ends.", width("Publish everything, and without choosing what"))).toBe("what ends.");
    // In a narrow column, a long word fills enough of its line.
    expect(last("Ici, la dernière au parlement.", width("Ici, la dernière au"))).toBe("parlement.");
    expect(last("Ici, la dernière au pont.", width("Ici, la dernière au"))).toBe("au pont.");
  }); // prettier-ignore

  it("fills a last line of one or two short words where the lines above have words to give", () => {
    const sentence =
      "Les guillemets, les espaces et les tirets sont des caractères du texte : on les copie, on les cherche et on les lit avec lui. Une machine ne devine pas lequel il faut, et laisse ce que la main a écrit.";
    const text = `${sentence} ${sentence} ${sentence} Chaque langue a les siens, et le dit en silence.`;
    const words = text.replaceAll(" ", "");
    const share = (lines: readonly Line[], width: number) => lines.at(-1)!.width / width;
    const shorter = { greedy: 0, pretty: 0, justified: 0 };
    for (let width = 260; width < 500; width += 4) {
      const greedy = setLines(text, width);
      const lines = setLines(text, width, { style: pretty });
      const justified = setLines(text, width, { style: { textAlign: "justify", hyphens: "auto" } });
      for (const set of [lines, justified])
        expect(linesAsText(set).join("").replaceAll(/[ =]/g, "")).toBe(words);
      expect(lines.length).toBe(greedy.length);
      if (share(greedy, width) < 0.2) shorter.greedy++;
      if (share(lines, width) < 0.2) shorter.pretty++;
      if (share(justified, width) < 0.1) shorter.justified++;
    }
    expect(shorter.greedy).toBeGreaterThan(8);
    expect(shorter.pretty).toBeLessThan(0.1 * shorter.greedy);
    expect(shorter.justified).toBe(0);
  });
});

describe("line boxes", () => {
  const serif = { ascent: 10.36, descent: 3.35 };
  const height = (items: Parameters<typeof setLines>[0], style: Partial<ComputedStyle> = {}) => {
    const [line] = setLines(items, 500, { style });
    return [line!.height, line!.baseline];
  };
  const close = (found: readonly number[], wanted: readonly number[]) => {
    expect(found).toHaveLength(wanted.length);
    found.forEach((value, index) => {
      expect(value).toBeCloseTo(wanted[index]!, 6);
    });
  };

  it("share the leading above and below", () => {
    const half = (14 - 13.71) / 2;
    close(height("mot"), [14, serif.ascent + half]);
    close(height("mot", { lineHeight: null }), [13.71, serif.ascent]);
    close(height("mot", { lineHeight: 10 }), [10, serif.ascent + (10 - 13.71) / 2]);
  });

  it("are as high as the paragraph's own font at least", () => {
    close(height([run("mot", { fontSize: 6, lineHeight: 6 })]), height("mot"));
    const tall = height(["mot", run("mot", { fontSize: 20, lineHeight: 28 })]);
    expect(tall[0]).toBeGreaterThan(27.9);
  });

  it("raise and lower scripts by the font's own measure, and stay even with a line height of 0", () => {
    const [line] = setLines(["m", run("2", { verticalAlign: "super", fontSize: 7, lineHeight: 0 })], 500);
    const [base, script] = glyphPieces(line!);
    expect(base).toMatchObject({ rise: 0, size: 10 });
    expect(script).toMatchObject({ rise: 3.5, size: 7 });
    close([line!.height, line!.baseline], height("m"));
    const [low] = setLines(["m", run("2", { verticalAlign: "sub", fontSize: 7, lineHeight: 14 })], 500);
    expect(glyphPieces(low!)[1]!.rise).toBeCloseTo(-0.75, 6);
    expect(low!.height).toBeGreaterThanOrEqual(14);
  });

  it("know lengths, percentages, middle and the edges of text", () => {
    const rise = (verticalAlign: ComputedStyle["verticalAlign"]) =>
      glyphPieces(setLines(["m", run("2", { verticalAlign, fontSize: 5, lineHeight: 10 })], 500)[0]!)[1]!
        .rise;
    expect(rise(3)).toBe(3);
    expect(rise({ percent: 50, plus: 1 })).toBe(6);
    const half = (10 - 13.71 / 2) / 2;
    expect(rise("middle")).toBeCloseTo(4.75 / 2 - (serif.ascent / 2 - serif.descent / 2) / 2, 6);
    expect(rise("text-top")).toBeCloseTo(serif.ascent - (serif.ascent / 2 + half), 6);
    expect(rise("text-bottom")).toBeCloseTo(-serif.descent + serif.descent / 2 + half, 6);
  });

  it("are aligned to as a whole by top and bottom", () => {
    const style = { fontSize: 5, lineHeight: 30 } as const;
    const [line] = setLines(
      ["m", run("2", { verticalAlign: "top", ...style }), run("3", { verticalAlign: "bottom", ...style })],
      500,
    );
    expect(line!.height).toBeCloseTo(30, 6);
    const rises = glyphPieces(line!).map(({ rise }) => rise);
    const above = (30 - 13.71 / 2) / 2 + serif.ascent / 2;
    expect(rises[1]).toBeCloseTo(line!.baseline - above, 6);
    expect(rises[2]).toBeCloseTo(line!.baseline - above, 6);
  });

  it("do not take vertical-align of cells and blocks for that of their text", () => {
    const cell = { ...blockStyle, display: "table-cell", verticalAlign: "middle" } as const;
    const [line] = setLines([{ ...run("mot"), style: cell }], 500);
    expect(glyphPieces(line!)[0]!.rise).toBe(0);
  });

  it("nest: what is in a raised box is raised with it", () => {
    const outer = boundary({ verticalAlign: 4 });
    const items: InlineItem[] = [
      { kind: "open", inline: outer },
      { ...run("a"), style: outer.style },
      run("b", { verticalAlign: 2 }),
      run("c"),
      { kind: "close", inline: outer },
      run("d"),
    ];
    expect(glyphPieces(setLines(items, 500)[0]!).map(({ rise }) => rise)).toEqual([4, 6, 4, 0]);
  });
});

describe("boxes in a line", () => {
  const box = { style: { ...blockStyle }, tag: { artifact: "Layout", subtype: null }, anchor: null, place: { file: "page.html", span: null }, strings: [], outline: null } as const; // prettier-ignore
  const image: ImageBox = {
    ...box,
    kind: "image",
    image: { format: "svg", id: "i", svg: "<svg/>", width: 30, height: 20 },
  };

  it("stand on the baseline, or have one of their own", () => {
    const [line] = setLines(["a ", { kind: "atomic", box: image }, " b"], 500);
    const piece = line!.pieces.find(({ kind }) => kind === "atomic");
    expect(piece).toMatchObject({ kind: "atomic", width: 30, height: 20, y: 0 });
    expect(line!.baseline).toBe(20);
    const size = { width: 30, height: 20, baseline: 15 };
    const [own] = setLines(["a", { kind: "atomic", box: image, size }], 500);
    expect(own!.baseline).toBe(15);
    expect(own!.height).toBeCloseTo(20, 6);
  });

  it("may be broken before and after, and hold a line alone", () => {
    const size = { width: 40, height: 8, baseline: null };
    const lines = setLines(["un ", { kind: "atomic", box: image, size }, " deux"], 45);
    expect(lines.map(({ pieces }) => pieces.map(({ kind }) => kind).join(" "))).toEqual([
      "glyphs",
      "atomic glyphs",
      "glyphs",
    ]);
    const { minContent, maxContent } = paragraph([{ kind: "atomic", box: image, size }, " deux"]);
    expect(minContent).toBe(40);
    expect(maxContent).toBeGreaterThan(60);
  });

  const framed = boundary({
    padding: { ...sides(1), inlineStart: 3, inlineEnd: 4 },
    margin: { ...sides(0), inlineStart: 5, inlineEnd: { percent: 0, plus: 6 } },
    border: sides(border(1)),
  });
  const inside = (...items: InlineItem[]): InlineItem[] => [
    { kind: "open", inline: framed },
    ...items,
    { kind: "close", inline: framed },
  ];

  it("are drawn behind their text, with padding and border at both ends", () => {
    const [line] = setLines(["a", ...inside(run("mot")), "b"], 500);
    const [frame, before, word, after] = line!.pieces;
    expect(frame).toMatchObject({ kind: "inline-box", opens: true, closes: true });
    expect(frame!.x).toBeCloseTo(before!.x + before!.width + 5, 6);
    expect(word!.x).toBeCloseTo(frame!.x + 4, 6);
    expect(frame!.x + frame!.width).toBeCloseTo(word!.x + word!.width + 5, 6);
    expect(after!.x).toBeCloseTo(frame!.x + frame!.width + 6, 6);
    if (frame?.kind === "inline-box") expect(frame.height).toBeCloseTo(13.71, 6);
    expect(line!.width).toBeCloseTo(inkEnd(line!), 6);
  });

  it("go on over lines, open with what follows and close with what precedes", () => {
    const lines = setLines(["un ", ...inside(run("deux trois ")), "quatre"], 42);
    const frames = lines.map(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === "inline-box" ? [[piece.opens, piece.closes]] : [])),
    );
    expect(linesAsText(lines)).toEqual(["un", "deux", "trois", "quatre"]);
    expect(frames).toEqual([[], [[true, false]], [[false, true]], []]);
  });

  it("mark a place even when they are empty", () => {
    const inline = boundary({}, "here");
    const items: InlineItem[] = [
      { kind: "open", inline },
      { kind: "close", inline },
    ];
    const [line] = setLines(items, 500);
    expect(line).toMatchObject({ width: 0, height: 0 });
    expect(line!.pieces).toMatchObject([
      { kind: "inline-box", x: 0, width: 0, boundary: { anchor: "here" } },
    ]);
    expect(setLines(["mot ", ...items], 500)[0]!.pieces).toHaveLength(2);
  });

  it("take a counter of pages as the text that layout gives it", () => {
    const counter = {
      kind: "page-counter",
      part: { type: "counter", name: "page", style: "decimal" },
      run: run("12"),
    } as const;
    expect(textOf(setLines(["page\u00a0", counter], 500)[0]!)).toBe("page\u00a012");
  });
});
