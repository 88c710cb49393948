/** Documents in which everything stands in everything: floats, columns, tables, flex rows, lists, footnotes, forced breaks. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { typeset } from "../../tools/typeset.ts";

const style = `
  @page { size: 220pt 200pt; margin: 15pt }
  body { margin: 0; font: 9pt/11pt serif }
  .n { float: footnote; font-size: 7pt; line-height: 8pt }
  h2 { font-size: 11pt; margin: 6pt 0 3pt; break-after: avoid }
  p { margin: 0 0 3pt }
  .box { border: 1pt solid; padding: 2pt }
  .row { display: flex; gap: 4pt }
`;

/** A `%` stands for a word. */
const words = fc
  .integer({ min: 1, max: 24 })
  .map((count) => Array.from({ length: count }, () => "%").join(" "));
const paragraph = fc
  .tuple(words, fc.option(words), words)
  .map(
    ([before, note, after]) =>
      `<p>${before}${note === null ? "" : `<span class="n">${note}</span>`} ${after}</p>`,
  );
const float = fc
  .tuple(fc.constantFrom("left", "right"), fc.integer({ min: 20, max: 80 }), words)
  .map(([side, width, text]) => `<div style="float: ${side}; width: ${width}pt">${text}</div>`);
const heading = fc
  .tuple(fc.constantFrom("none", "all"), words)
  .map(([span, text]) => `<h2 style="column-span: ${span}">${text}</h2>`);
const broken = fc
  .tuple(fc.constantFrom("page", "column", "left", "avoid"), words)
  .map(([where, text]) => `<p style="break-before: ${where}">${text}</p>`);
const positioned = words.map((text) => `<p style="position: absolute">${text}</p>`);

const { content } = fc.letrec<{ content: string; several: string; table: string }>((tie) => ({
  several: fc.array(tie("content"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
  table: fc
    .array(fc.tuple(tie("content"), words, fc.boolean()), { minLength: 1, maxLength: 3 })
    .map((rows) => rows.map(([cell, text, spans]) => `<tr><td ${spans ? "rowspan=2" : ""}>${cell}<td>${text}`).join("")),
  content: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraph,
    heading,
    float,
    broken,
    positioned,
    fc.tuple(fc.integer({ min: 1, max: 3 }), tie("several")).map(([count, inside]) => `<div style="columns: ${count}; column-gap: 6pt">${inside}</div>`),
    fc.tuple(tie("content"), tie("content")).map(([one, other]) => `<div class="row"><div>${one}</div><div>${other}</div></div>`),
    fc.tuple(fc.constantFrom("", "break-inside: avoid", "clear: both", "overflow: hidden", "position: relative; height: 30pt"), tie("several"))
      .map(([rule, inside]) => `<div class="box" style="${rule}">${inside}</div>`),
    tie("several").map((inside) => `<ul><li>${inside}</li></ul>`),
    tie("table").map((rows) => `<table>${rows}</table>`),
  ),
})); // prettier-ignore

test("every word stands on a page, once", { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 8 }), async (parts) => {
      let count = 0;
      const body = parts.join("").replace(/%(?![;"])/gu, () => `w${count++}x`);
      const { pages } = await typeset(
        `<!doctype html><html lang="en"><title>t</title><style>${style}</style>${body}`,
      );
      const said = pages.pages.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === "text" && item.artifact === null ? item.pieces : [])),
      );
      const text = said.map(({ glyphs }) => glyphs.map((glyph) => glyph.text).join("")).join(" ");
      const found = (text.match(/w\d+x/gu) ?? []).toSorted();
      expect(found).toEqual(Array.from({ length: count }, (_, index) => `w${index}x`).toSorted());
    }),
    { numRuns: 150 },
  );
});
