import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/article/read-article.ts";
import { writeSvg } from "../../src/box/write-svg.ts";
import type { StyledElement } from "../../src/css/styled-document.ts";
import { createSink } from "../../src/diagnostics/sink.ts";
import { createTextMeasure } from "../../src/figure/measure-text.ts";
import { findOverlap } from "../../src/figure/vega/find-overlap.ts";
import { openFonts } from "../../src/fonts/open-fonts.ts";
import { makeEdition } from "../../src/locale/make-edition.ts";
import { quietStage, type RoomName } from "../../src/stage.ts";
import { styleEdition } from "../../src/style-edition.ts";
import { createMemoryHost } from "../tools/memory-host.ts";

const data = `[${["Nord", "Hameau des Forges", "Pont", "Est", "Les Salines"].map((name, i) => `{ lieu: "${name}", v: ${String(i + 1)}.5 }`).join(", ")}]`;
const article = `schema: depeche-article/1
slug: a
language: fr
headline: { text: Un titre }
body:
  - { id: g1, type: chart, spec: bar, x: lieu, y: v, data: ${data}, alt: Barres }
  - { id: g2, type: chart, vegaLite: { mark: bar, encoding: { x: { field: lieu, type: nominal }, y: { field: v, type: quantitative } } }, data: ${data}, alt: Barres }
`;
const template = `<!DOCTYPE html><html lang="{{language}}"><head><title>x</title><link rel="stylesheet" href="page.css"></head><body>{{#each body}}<figure id="{{id}}">{{drawing}}</figure>{{/each}}</body></html>`;

function svgsOf(root: StyledElement): readonly StyledElement[] {
  if (root.element.name === "svg") return [root];
  return root.children.flatMap((child) => (child.type === "element" ? svgsOf(child) : []));
}

/** How often each room was entered, and the drawings, with what their page makes of them. */
async function style(sheet: string, text = article) {
  const host = createMemoryHost({
    files: { "articles/a.yaml": text, "templates/page/page.hbs": template, "templates/page/page.css": sheet },
  });
  const sink = createSink();
  const read = readArticle(
    { file: "articles/a.yaml", bytes: new TextEncoder().encode(text) },
    { host, sink },
  );
  const edition = read && (await makeEdition({ article: read, language: "fr", languages: ["fr"], template: "page" }, { host, sink })); // prettier-ignore
  if (edition === null) throw new Error(JSON.stringify(sink.diagnostics));
  const rooms: RoomName[] = [];
  const at = quietStage.of("a fr");
  const styled = await styleEdition(edition, (room, run) => (rooms.push(room), at(room, run)), { host, sink, template: "page", formats: ["pdf"], typography: {} }); // prettier-ignore
  const svgs = styled === null ? [] : svgsOf(styled.print.root);
  const fonts = openFonts(styled?.print.fontFaces ?? [], { host, sink });
  const overlaps = svgs.map((svg) => findOverlap(writeSvg(svg), createTextMeasure(fonts, "fr", svg.style.fontFamily))); // prettier-ignore
  const attributes = svgs.map(({ element }) => element.attributes);
  return { rooms, attributes, overlaps, said: sink.diagnostics.map(({ code }) => code) };
}

describe("the page of an edition", () => {
  it("is made once where it sets charts as they are drawn", async () => {
    const { rooms, attributes, said } = await style("svg { max-width: 100%; height: auto }");
    expect(rooms).toEqual(["figure", "template", "html", "css"]);
    expect(attributes.map(({ width }) => width)).toEqual(["493", "493"]);
    expect(said).toEqual([]);
  });

  it("has its charts drawn as wide as it wants each of them", async () => {
    const { rooms, attributes, overlaps, said } = await style("svg { width: 300px } #g2 svg { width: 330pt; max-width: 315pt }"); // prettier-ignore
    expect(rooms).toHaveLength(8);
    expect(attributes.map(({ width }) => width)).toEqual(["300", "420"]);
    expect(overlaps).toEqual([null, null]);
    expect(said).toEqual([]);
  });

  it("has them drawn in its type", async () => {
    const face = `@font-face { font-family: Slab; src: url("npm:@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf") }`;
    const { attributes, overlaps, said } = await style(`${face} svg { font: 15px/1 Slab, serif }`);
    for (const svg of attributes) expect(svg["font-family"]).toBe("Slab, serif");
    expect(attributes[0]?.["font-size"]).toBe("15");
    expect(overlaps).toEqual([null, null]);
    expect(said).toEqual([]);
  });

  it("keeps the drawing where a width is a share of something, or none that a chart can have", async () => {
    const share = await style("svg { width: 50% }");
    expect(share.attributes.map(({ width }) => width)).toEqual(["493", "493"]);
    const tiny = await style("svg { width: 0; font-size: 0 }");
    expect(tiny.attributes).toHaveLength(2);
    const huge = await style("svg { width: 1e9px; font-size: 1e9px }");
    expect(Number(huge.attributes[0]?.width)).toBeLessThanOrEqual(3000);
  });

  it("says once what is wrong with it", async () => {
    const twice = await style("svg { width: 300px; colour: red }");
    expect(twice.rooms).toHaveLength(8);
    expect(twice.said).toHaveLength(1);
    const once = await style("svg { colour: red }");
    expect(once.said).toEqual(twice.said);
  });
});
