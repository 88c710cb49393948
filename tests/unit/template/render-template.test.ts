import { describe, expect, it } from "vitest";
import { compile } from "../../../src/library.ts";
import { createNodeHost } from "../../../src/node-host.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";
import { minimalArticle, render, renderFrom } from "../../tools/render.ts";

const quoted = `  - { id: p2, type: paragraph, text: 'He said: <q ref="q1">One <em>two</em><fn>A note.</fn> three & four five six</q>.<br><ref entity="e1">She</ref> did not.<fn>Another.</fn>' }
  - { id: x1, type: pullQuote, ref: q1 }
quotes: [{ id: q1, speaker: e1 }]
entities: [{ id: e1, kind: person, name: "Ann & Co", role: chair }]
`;

describe("a template", () => {
  it("prints texts with their marks, escaped once, and values escaped", async () => {
    const { html, lines } = await render({
      template: "{{#each body}}{{text text}}|{{/each}}{{#each people}}{{text name}}, {{plain name}}{{/each}}",
      article: quoted,
    });
    expect(lines).toEqual([]);
    expect(html).toContain(
      'He said: <q data-quotation="q1">One <em>two</em><sup class="fn"><a role="doc-noteref" id="note-ref_1" href="#note_1">1</a></sup><span class="footnote" data-note="1" hidden>A note.</span> three &amp; four five six</q>.<br><span data-entity="e1">She</span> did not.',
    );
    expect(html).toContain('<q data-quotation="q1">One <em>two</em> three &amp; four five six</q>|');
    expect(html).toContain("Ann &amp; Co, Ann &amp; Co");
    expect(html).not.toMatch(/[\ufdd0-\ufdef]/u);
  });

  it("numbers notes in the order of their references, and lists them", async () => {
    const { html } = await render({
      template: "{{#each notes}}{{mark}} {{text text}};{{/each}}",
      article: quoted,
    });
    expect(html).toBe("1 A note.;2 Another.;");
  });

  it("lists headings as a tree, without the notes and links in them", async () => {
    const { html, lines } = await render({
      template: "{{#each contents}}{{> entry}}{{/each}}",
      partials: { entry: "({{level}} {{id}} {{text text}}{{#each items}}{{> entry}}{{/each}})" },
      files: {
        "articles/letter.yaml": `schema: depeche-article/1
slug: letter
language: en
headline: { text: A headline }
body:
  - { id: a, type: heading, level: 2, text: "One<fn>A note.</fn>" }
  - { id: b, type: heading, level: 3, text: 'Of <a href="#a">a <em>link</em></a>' }
  - { id: c, type: heading, level: 4, text: Deep }
  - { id: d, type: heading, level: 3, text: Back }
  - { id: e, type: heading, level: 2, text: Two }
`,
      },
    });
    expect(lines).toEqual([]);
    expect(html).toBe("(2 a One(3 b Of a <em>link</em>(4 c Deep))(3 d Back))(2 e Two)");
  });

  it("takes a partial of all templates, unless it has its own", async () => {
    const files = { "templates/partials/one.hbs": "shared", "templates/partials/two.hbs": "shared" };
    const { html, lines } = await render({
      template: "{{> one}} {{> two}}",
      partials: { one: "own" },
      files,
    });
    expect(lines).toEqual([]);
    expect(html).toBe("own shared");
  });

  it("prints words with plurals, and texts within them", async () => {
    const { html, lines } = await render({
      template:
        '{{t "hello"}} {{t "files" count=body.length}} {{t "files" count=people.length}} {{t "greeting" name=headline}} {{t "status" status}} {{#each people}}{{t "greeting" name=name}}{{/each}}',
      article: `status: draft\n${quoted.slice(quoted.indexOf("entities"))}`,
    });
    expect(lines).toEqual([]);
    expect(html).toBe("Hello one file one file Hello, A headline Draft Hello, Ann &amp; Co");
  });

  it("compares, counts, joins and formats", async () => {
    const { html, lines } = await render({
      template:
        "{{#if (is status 'usable' 'draft')}}yes{{else}}no{{/if}} {{#if (any kicker deck people)}}some{{else}}none{{/if}} {{list people of='name'}} {{date created}} {{languageName original}} {{number version}}",
      article: `status: draft
created: 2026-08-01
version: 1234567
entities: [{ id: a, kind: person, name: Ann, role: r }, { id: b, kind: person, name: Bob, role: r }, { id: c, kind: person, name: Cid, role: r }]
`,
    });
    expect(lines).toEqual([]);
    expect(html).toBe(
      'yes some Ann, Bob, and Cid <time datetime="2026-08-01">1 August 2026</time> English 1,234,567',
    );
  });

  it("says where each text of the page is written", async () => {
    const file = "articles/letter.yaml";
    const bytes = new TextEncoder().encode(
      minimalArticle.replace("A paragraph.", "A paragraph with \u{1f9f6}."),
    );
    const { diagnostics } = await compile({ file, bytes }, { formats: ["pdf"] }, createMemoryHost());
    expect(diagnostics.map(({ code, file: at, span }) => [code, at, span?.start.line])).toEqual([
      ["DEP-TEXT-MISSING-GLYPH", file, 6],
    ]);
  });
});

describe("the briefing", () => {
  it("leaves no trace of what an article does not have", async () => {
    const { html, lines } = await render({});
    expect(lines).toEqual([]);
    const page = html ?? "";
    for (const trace of [
      "status",
      "kicker",
      "byline",
      "deck",
      "panel",
      "dateline",
      "embargo",
      "number",
      'class="row',
    ])
      expect(page).not.toContain(`class="${trace}`);
    expect(page).not.toMatch(/null|undefined|<(p|ul|ol|dl|div|section|figcaption|span)[^>]*>\s*<\/\1>/u);
    expect(page).not.toMatch(/<(h[1-6]|li|td|th)[^>]*>\s*<\/\1>/u);
  });

  it("runs the dateline in before the first paragraph, or sets it alone where the body begins otherwise", async () => {
    const place = `dateline: { place: a, date: 2026-08-01, text: null }
entities: [{ id: a, kind: place, name: Oslo }]
`;
    const { html } = await render({ article: place });
    expect(html).toMatch(
      /<p id="p1"[^>]*><span class="dateline">Oslo, <time[^>]*>1 August 2026<\/time>\s+—<\/span>\s+A paragraph/u,
    );
    const headed =
      minimalArticle.replace("body:\n", "body:\n  - { id: h1, type: heading, level: 2, text: First }\n") +
      place;
    const host = createMemoryHost({ files: { "articles/letter.yaml": headed } });
    const other = await renderFrom(host, "articles/letter.yaml", "briefing");
    expect(other.html).toMatch(/<p class="dateline">Oslo/u);
    expect(other.html?.match(/class="dateline"/gu)).toHaveLength(1);
  });

  it("prints numbers with the decimals that they are written with", async () => {
    const { html } = await render({
      template: "{{#each body}}{{#if rows}}{{> table}}{{/if}}{{/each}}",
      article:
        "  - { id: t1, type: table, header: [A, B], align: [left, decimal], rows: [[7.80, 7.80], [3, 7.01], [0.0, 12.5e0]] }\n",
    });
    const cells = [...(html ?? "").matchAll(/<t[dh](?: [^>]*)?>\s*([\d.]+)/gsu)].map(([, cell]) => cell);
    expect(cells).toEqual(["7.80", "7.80", "3", "7.01", "0.0", "12.5"]);
  });

  it("pads the numbers of a decimal column to the same point, and writes minus as minus", async () => {
    const { html } = await render({
      article:
        "  - { id: t1, type: table, header: [A, B], align: [left, decimal], rows: [[a, -1.25], [b, 3], [c, 20.5], [d, null]] }\n",
    });
    const cells = [...(html ?? "").matchAll(/<td class="decimal">(.*?)\s*<\/td>/gsu)].map(([, cell]) => cell);
    const padded = (number: string, padding: string) => `${number}<span class="padding">${padding}</span>`;
    expect(cells).toEqual(["\u22121.25", padded("3", "\u2008\u2007\u2007"), padded("20.5", "\u2007"), ""]);
    expect(html).toContain(`<table style="--decimal: '.'">`);
    const locale = { "locales/fr/letter.json": '{ "headline": "Un titre" }' };
    const article = "  - { id: t1, type: table, header: [A], align: [decimal], rows: [[1.5]] }\n";
    const french = await render({ article, language: "fr", languages: ["en", "fr"], files: locale });
    expect(french.html).toContain(`<table style="--decimal: ','">`);
  });

  it("marks what is not translated, in the original's language", async () => {
    const files = { "locales/fr/letter.json": '{ "headline": "Un titre" }' };
    const { html, lines } = await render({ language: "fr", languages: ["en", "fr"], files });
    expect(lines).toEqual([expect.stringMatching(/^locales\/fr\/letter\.json:1:1 DEP-TRANSLATION-MISSING/u)]);
    expect(html).toContain("<h1>Un titre</h1>");
    expect(html).toContain('<span class="untranslated" lang="en" dir="auto">A paragraph.</span>');
    expect(html).toContain("1 passage n'est pas traduit");
  });

  it("links the other editions only where there are pages of them", async () => {
    const files = {
      "locales/fr/letter.json": '{ "headline": "Un titre", "body": { "p1": "Un paragraphe." } }',
    };
    const both = { language: "fr", languages: ["en", "fr"], files };
    expect((await render(both)).html).toContain(
      '<a class="on-screen" href="letter.en.html" hreflang="en" lang="en" dir="auto">English</a>',
    );
    expect((await render({ ...both, formats: ["pdf"] })).html).not.toContain("letter.en.html");
  });

  it("is the same for every article of the project, whatever came before", async () => {
    const host = createNodeHost(".");
    const first = await renderFrom(host, "articles/specimen.yaml", "briefing");
    await renderFrom(host, "articles/sommet-alaska-trump-poutine.yaml", "briefing");
    const again = await renderFrom(host, "articles/specimen.yaml", "briefing");
    expect(first.lines).toEqual([]);
    expect(again.html).toBe(first.html);
  });
});
