import { expect, test } from "vitest";
import { compile } from "../../../../src/library.ts";
import { createMemoryHost } from "../../../tools/memory-host.ts";

const article = `schema: depeche-article/1
slug: harbour
language: en
headline: { text: Harbour }
body:
  - { id: p1, type: paragraph, text: The harbour reopens. }
  - id: t1
    type: table
    header: [Basin, Depth]
    rows: [[Unpronounceabilities, Incomprehensibilities]]
`;
const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{plain headline}}</title>
<link rel="stylesheet" href="narrow.css"></head><body>{{#each body}}{{> block}}{{/each}}</body></html>`;

test("a table that a template makes is reported at its first words in the article", async () => {
  const file = "articles/harbour.yaml";
  const host = createMemoryHost({
    files: {
      [file]: article,
      "templates/narrow/narrow.hbs": page,
      "templates/narrow/narrow.css": "@page { size: 60mm 100mm; margin: 5mm }",
    },
  });
  const source = { file, bytes: new TextEncoder().encode(article) };
  const { diagnostics } = await compile(source, { template: "narrow", formats: ["pdf"] }, host);
  expect(diagnostics.map(({ code, file: at, span }) => [code, at, span?.start.line])).toEqual([
    ["DEP-LAYOUT-TABLE-WIDE", file, 9],
  ]);
});
