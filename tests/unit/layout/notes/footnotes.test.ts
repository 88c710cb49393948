import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typeset } from "../../../tools/typeset.ts";
import { readNotes, wordsOf } from "./read-notes.ts";

const sheet = `
  @page { size: 240pt 200pt; margin: 20pt; @footnote { border-top: 1pt solid black; margin-top: 6pt; padding-top: 4pt } }
  body { margin: 0; font: 10pt/12pt "Source Serif 4" }
  p { margin: 0; widows: 2; orphans: 2 }
  .n { float: footnote; font-size: 8pt; line-height: 10pt; widows: 2; orphans: 2 }
  table { border-collapse: collapse } td { padding: 2pt; width: 80pt }
`;

const words = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}${index}`).join(" ");
const note = (name: string, count: number) => `<span class="n">${words(name, count)}</span>`;

function make(body: string, extra = "") {
  return typeset(
    `<!doctype html><html lang="en"><head><title>t</title><style>${sheet}${extra}</style></head><body>${body}</body></html>`,
  );
}

async function read(body: string, extra = "") {
  const made = await make(body, extra);
  expect(made.diagnostics.filter(({ code }) => code !== "DEP-LAYOUT-AVOID-RELAXED")).toEqual([]);
  return readNotes(made.pages);
}

describe("footnotes", () => {
  test("stand at the foot of the page of their call, numbered, below the text", async () => {
    const [page, ...others] = await read(`<p>One${note("a", 3)} two${note("b", 4)}.</p>`);
    expect(others).toEqual([]);
    expect(page).toMatchObject({
      calls: ["1", "2"],
      markers: ["1", "2"],
      body: "One two .",
      notes: "a0 a1 a2 b0 b1 b2 b3",
    });
    expect(page?.notesEnd).toBeCloseTo(180, 1);
    expect(page?.notesStart).toBeGreaterThan(page?.bodyEnd ?? 0);
  });

  test("go with the line that calls them: it moves on where its note has no room", async () => {
    // Twelve lines of twelve points leave sixteen: not enough for a rule and a note.
    const lines = Array.from({ length: 12 }, (_, index) => `<p>line${index}</p>`).join("");
    const pages = await read(`${lines}<p>last${note("a", 2)}</p>`);
    expect(pages.map(({ calls, markers }) => [calls, markers])).toEqual([
      [[], []],
      [["1"], ["1"]],
    ]);
  });

  test("stay on the page that has no more room than for the margin of the last", async () => {
    // Eleven lines, the rule and a note take 153 of 160 points.
    const lines = Array.from({ length: 10 }, (_, index) => `<p>line${index}</p>`).join("");
    const body = `${lines}<p>last${note("a", 2)}</p><p>more</p>`;
    for (const margin of ["8pt", "100pt"]) {
      const pages = await read(body, `.n { margin-bottom: ${margin} }`);
      expect(pages.map(({ calls, markers }) => [calls, markers])).toEqual([
        [["1"], ["1"]],
        [[], []],
      ]);
      expect(pages[0]?.notesEnd).toBeCloseTo(180 - 7, 1);
      expect(pages[1]?.body).toBe("more");
    }
    // Where there is room for it, it is kept, and so are margins between two notes.
    const [roomy] = await read(`<p>one${note("a", 2)} two${note("b", 2)}</p>`, ".n { margin-bottom: 8pt }");
    expect(roomy?.notesEnd).toBeCloseTo(180 - 8, 1);
    expect(roomy?.notesStart).toBeCloseTo(180 - 8 - 10 - 8 - 10, 1);
    const [, second] = await read(
      `<p>top</p>${body.replace("last", `last${note("b", 2)}`)}`,
      ".n { margin-bottom: 8pt }",
    );
    expect(second?.markers).toEqual(["1", "2"]);
    // What has no room even without it goes on as ever.
    const pages = await read(`<p>top</p>${body}`, ".n { margin-bottom: 8pt }");
    expect(pages.map(({ markers }) => markers)).toEqual([[], ["1"]]);
  });

  test("are split where a whole one would leave a hole", async () => {
    const lines = Array.from({ length: 6 }, (_, index) => `<p>line${index}</p>`).join("");
    const pages = await read(`${lines}<p>call${note("a", 120)} goes on</p><p>${words("z", 60)}</p>`);
    expect(pages[0]?.calls).toEqual(["1"]);
    expect(pages[0]?.markers).toEqual(["1"]);
    expect(pages[1]?.markers).toEqual([]);
    expect(wordsOf(pages.map(({ notes }) => notes).join(" "))).toEqual(words("a", 120).split(" "));
  });

  test.each([
    ["the next line, which no page may end before", `w${note("a", 80)}<br>x${note("b", 3)}`],
    ["the same line", `w${note("a", 80)} x${note("b", 3)}<br>y`],
  ])("wait behind one that is split where %s calls them: no hole is left", async (_, last) => {
    const lines = Array.from({ length: 8 }, (_, index) => `<p>line${index}</p>`).join("");
    const [page, next, ...others] = await read(`${lines}<p>${last}</p><p>end</p>`);
    expect(others).toEqual([]);
    expect(page?.calls).toEqual(["1", "2"]);
    expect(page?.markers).toEqual(["1"]);
    expect(next?.markers).toEqual(["2"]);
    expect(next?.notes).toMatch(/^a\d+ .*a79 b0 b1 b2$/);
    expect(next?.body).toBe("end");
  });

  test("do not wait where a page may end before the line that calls them", async () => {
    const lines = Array.from({ length: 6 }, (_, index) => `<p>line${index}</p>`).join("");
    const [page, next] = await read(`${lines}<p>x${note("a", 60)}</p><p>y${note("b", 3)}</p><p>end</p>`);
    expect([page?.calls, page?.markers]).toEqual([["1"], ["1"]]);
    expect([next?.calls, next?.markers]).toEqual([["2"], ["2"]]);
  });

  test("longer than a page go on over pages of their own after the text", async () => {
    const pages = await read(`<p>call${note("a", 400)}</p>`);
    expect(pages.length).toBeGreaterThan(2);
    expect(wordsOf(pages.map(({ notes }) => notes).join(" "))).toEqual(words("a", 400).split(" "));
    for (const { notesEnd } of pages) expect(notesEnd).toBeLessThanOrEqual(180.1);
  });

  test("are called in cells, lists, boxes and boxes in lines", async () => {
    const [page] = await read(
      `<table><tr><td>x${note("a", 2)}<td>y${note("b", 2)}</table><ul><li>z${note("c", 2)}</ul>
       <div style="display: inline-block">w${note("d", 2)}</div>`,
    );
    expect(page?.calls).toEqual(["1", "2", "3", "4"]);
    expect(page?.markers).toEqual(["1", "2", "3", "4"]);
  });

  test("are called in boxes out of the flow and floats, in lines and between blocks, once each", async () => {
    const [page, ...others] = await read(
      `<p>one${note("a", 2)} <span style="position: absolute; right: 0">two${note("b", 2)}</span>
       <span style="float: right">three${note("c", 2)}</span> four${note("d", 2)}</p>
       <div style="position: absolute; top: 60pt">five${note("e", 2)}</div>
       <div style="float: left; width: 60pt"><p>six${note("f", 2)}</p></div><p>seven${note("g", 2)}</p>`,
    );
    expect(others).toEqual([]);
    expect(page?.calls.toSorted()).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(page?.markers).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(page?.notes).toBe("a0 a1 b0 b1 c0 c1 d0 d1 e0 e1 f0 f1 g0 g1");
  });

  test("called in notes stand behind these, and none is lost", async () => {
    const [page] = await read(
      `<p>one<span class="n">outer<span class="n">inner</span> end</span> two${note("a", 1)}</p>`,
    );
    expect(page?.markers).toEqual(["1", "2", "3"]);
    expect(page?.notes).toContain("inner");
  });

  test("of a running element stand on the page that it is taken from, its call in the margin", async () => {
    const { pages } = await make(
      `<p>one</p><div style="position: running(head)">head${note("a", 2)}</div><p>two</p><p style="break-before: page">three</p>`,
      "@page { @top-left { content: element(head) } }",
    );
    const said = pages.pages.map(({ items }) =>
      items.flatMap((item) =>
        item.kind === "text"
          ? [item.pieces.map(({ glyphs }) => glyphs.map(({ text }) => text).join("")).join(" ")]
          : [],
      ),
    );
    expect(said[0]?.join(" | ")).toMatch(/a0 a1/);
    expect(said[1]?.join(" | ")).not.toMatch(/a0 a1/);
    expect(said[1]?.join(" | ")).toMatch(/head/);
  });

  test("of a table's head come once, where the head stands first", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `<tr><td>r${index}<td>s`).join("");
    const pages = await read(`<table><thead><tr><th>x${note("a", 2)}<th>y</thead>${rows}</table>`);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ markers }) => markers.length)).toEqual(
      pages.map((_, index) => (index === 0 ? 1 : 0)),
    );
  });

  test("in thousands at one place come one after the other, in time that grows with their number", async () => {
    const started = performance.now();
    const pages = await read(
      `<p>x${Array.from({ length: 3000 }, (_, index) => note(`n${index}q`, 1)).join(" ")}</p>`,
    );
    expect(wordsOf(pages.map(({ notes }) => notes).join(" "))).toEqual(
      Array.from({ length: 3000 }, (_, index) => `n${index}q0`),
    );
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  test("have their marker before their first word, or beside it as an item of a list has", async () => {
    const body = `<p>One${note("a", 3)}.</p>`;
    const [inside] = (await make(body)).pages.pages;
    const [outside] = (await make(body, ".n { display: list-item; margin-left: 20pt }")).pages.pages;
    const starts = (page: typeof inside) =>
      (page?.items ?? []).flatMap((item) =>
        item.kind === "text" ? [Math.round(item.x + (item.pieces[0]?.x ?? 0))] : [],
      );
    expect(starts(inside)).toEqual([20, 20]);
    expect(
      starts(outside)
        .toSorted((a, b) => a - b)
        .at(-1),
    ).toBe(40);
  });

  test("share a line with `footnote-display: inline`", async () => {
    const [page] = await read(
      `<p>One${note("a", 1)} two${note("b", 1)}.</p>`,
      ".n { footnote-display: inline }",
    );
    expect(page?.notesEnd).toBeCloseTo(180, 1);
    expect((page?.notesEnd ?? 0) - (page?.notesStart ?? 0)).toBeCloseTo(10, 1);
    expect(page?.notes).toBe("a0 b0");
  });

  test("take their paragraph along with `footnote-policy: block`", async () => {
    const before = `<p>${words("b", 60)}</p>`;
    const caller = `<p>${words("c", 40)}${note("n", 30)}</p>`;
    const [line] = await read(`${before}${caller}`, ".n { footnote-policy: line }");
    const [block] = await read(`${before}${caller}`, ".n { footnote-policy: block }");
    expect(line?.body).toContain("c0");
    expect(block?.body).not.toContain("c0");
    expect(block?.calls).toEqual([]);
  });

  test("are no higher than the `max-height` of their area", async () => {
    const pages = await read(`<p>call${note("a", 80)}</p>`, "@page { @footnote { max-height: 50pt } }");
    for (const { notesStart, notesEnd } of pages.slice(0, -1))
      expect(notesEnd - notesStart).toBeLessThanOrEqual(50);
    expect(wordsOf(pages.map(({ notes }) => notes).join(" "))).toEqual(words("a", 80).split(" "));
  });

  test("without a call, without a marker or without text lose nothing of the text", async () => {
    const [page] = await read(
      `<p>One${note("a", 1)} two<span class="n"></span>.</p>`,
      ".n::footnote-call, .n::footnote-marker { content: none }",
    );
    expect(page).toMatchObject({ calls: [], markers: [], body: "One two .", notes: "a0" });
  });

  test.each([
    ["text", ""],
    ["columns", "body { columns: 2; column-gap: 10pt }"],
    ["a box with edges", "body { border: 1pt solid; padding: 3pt; box-decoration-break: clone }"],
  ])(
    "in %s, in any number and of any length: each begins with its call or waits behind one called with it, all words once and in order",
    async (kind, extra) => {
      // As many as one page holds even where one line calls them all.
      const short = fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 12 })), { maxLength: 4 });
      const long = fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 13, max: 90 })), { maxLength: 1 });
      const paragraph = fc.record({ length: fc.integer({ min: 1, max: 70 }), notes: fc.oneof(short, long) });
      await fc.assert(
        fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
          const expected: string[] = [];
          const html = paragraphs.map(({ length, notes }, index) => {
            const texts = Array.from({ length }, (_, at) => {
              const here = notes.filter(([place]) => place % length === at);
              return `w${index}x${at}${here
                .map(([, count]) => {
                  const name = `n${expected.length}q`;
                  expected.push(words(name, count));
                  return note(name, count);
                })
                .join("")}`;
            });
            return `<p>${texts.join(" ")}</p>`;
          });
          const pages = await read(html.join(""), extra);
          const all = paragraphs.flatMap(({ length }, index) =>
            Array.from({ length }, (_, at) => `w${index}x${at}`),
          );
          expect(wordsOf(pages.map(({ body }) => body).join(" "))).toEqual(all);
          expect(wordsOf(pages.map(({ notes }) => notes).join(" "))).toEqual(expected.flatMap(wordsOf));
          const [begun, called]: [string[], string[]] = [[], []];
          for (const { calls, linesLeft, markers, bodyEnd, notesStart, notesEnd } of pages) {
            begun.push(...markers);
            called.push(...calls);
            // What lines call that cannot be parted waits beyond the page's height: lines side by side, and as many as widows and orphans hold together.
            expect(begun).toEqual(called.slice(0, begun.length));
            const waiting = called.length - begun.length;
            if (kind !== "columns" && waiting > 0)
              expect(Math.max(...linesLeft.slice(-waiting))).toBeLessThanOrEqual(3);
            expect(bodyEnd).toBeLessThanOrEqual(notesStart + 0.01);
            expect(Math.max(bodyEnd, notesEnd)).toBeLessThanOrEqual(180.1);
          }
        }),
        { numRuns: 40 },
      );
    },
  );
});
