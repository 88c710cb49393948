import { describe, expect, it } from "vitest";
import { readArticle } from "../../../src/article/read-article.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import type { Edition } from "../../../src/locale/edition.ts";
import { describeArticle } from "../../../src/web/describe-article.ts";
import { listAlternates } from "../../../src/web/list-alternates.ts";
import { sniffImage } from "../../../src/web/sniff-image.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

function edition(yaml: string, language = "fr"): Edition {
  const sink = createSink();
  const bytes = new TextEncoder().encode(`schema: depeche-article/1\nslug: a\nlanguage: fr\n${yaml}`);
  const article = readArticle({ file: "articles/a.yaml", bytes }, { host: createMemoryHost(), sink });
  expect(sink.diagnostics).toEqual([]);
  if (article === null) throw new Error("the article has errors");
  const texts = [...article.texts].map(([key, { fragment, place }]) => [key, { key, language, state: "original" as const, fragment, place }] as const); // prettier-ignore
  return {
    article,
    language,
    direction: "ltr",
    isOriginal: language === "fr",
    languages: ["fr", "en"],
    texts: new Map(texts),
    words: { translate: () => null, keys: new Set() },
    quotes: new Map(),
    quotesNote: null,
    translation: { translated: 0, stale: 0, missing: 0 },
  };
}

const body = "headline: {text: Un <em>titre</em>}\nbody: [{id: p1, type: paragraph, text: Texte.}]\n";

describe("structured data", () => {
  it("says what the article says, in plain text, and nothing else", () => {
    expect(describeArticle(edition(body))).toEqual({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "Un titre",
      inLanguage: "fr",
    });
  });

  it("names the original of a translation", () => {
    expect(describeArticle(edition(body, "en"))).toMatchObject({
      inLanguage: "en",
      translationOfWork: { "@type": "NewsArticle", inLanguage: "fr", headline: "Un titre" },
    });
  });

  it("describes entities, places and authors by their types", () => {
    const more = `${body}byline: [{name: A B}]\ncreated: 2025-08-16\ndateline: {place: paris}\nentities:\n  - {id: paris, kind: place, name: Paris, sameAs: ["https://example.org/paris"]}\n  - {id: onu, kind: organisation, name: ONU, role: Organisation}\n`;
    expect(describeArticle(edition(more))).toMatchObject({
      author: [{ "@type": "Person", name: "A B" }],
      dateCreated: "2025-08-16",
      locationCreated: { "@type": "Place", name: "Paris" },
      mentions: [
        { "@type": "Place", name: "Paris", sameAs: ["https://example.org/paris"] },
        { "@type": "Organization", name: "ONU", description: "Organisation" },
      ],
    });
  });
});

describe("alternates", () => {
  it("are the pages of all languages, the original by default, and the PDF", () => {
    expect(listAlternates(edition(body), ["pdf", "html"])).toEqual([
      { href: "a.fr.html", language: "fr", type: "text/html" },
      { href: "a.en.html", language: "en", type: "text/html" },
      { href: "a.fr.html", language: "x-default", type: "text/html" },
      { href: "a.fr.pdf", language: "fr", type: "application/pdf" },
    ]);
    expect(listAlternates({ ...edition(body), languages: ["en"] }, ["html"])).toHaveLength(1);
  });
});

describe("image types", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it("are known by content", () => {
    expect(sniffImage(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe("image/jpeg");
    expect(sniffImage(bytes("GIF89a"))).toBe("image/gif");
    expect(sniffImage(bytes("RIFF1234WEBPVP8 "))).toBe("image/webp");
    expect(sniffImage(bytes("<?xml version='1.0'?>\n<!-- c -->\n<svg xmlns=''>"))).toBe("image/svg+xml");
    expect(sniffImage(bytes("<html><svg>"))).toBeNull();
    expect(sniffImage(new Uint8Array())).toBeNull();
  });

  it("are known after a prologue of any shape, as long as an article's may be, without a second look at it", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"/>`;
    const prologues = [
      "<!---->".repeat(400),
      "<!---->".repeat(9000),
      "<!-- - -- > -->\n".repeat(400),
      `<!--${"x".repeat(60_000)}-->`,
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]>\n`,
      "\ufeff\n",
    ];
    const start = performance.now();
    for (const prologue of prologues) {
      expect(sniffImage(bytes(prologue + svg))).toBe("image/svg+xml");
      expect(sniffImage(bytes(`${prologue}<html>${svg}`))).toBeNull();
      expect(sniffImage(bytes(`${prologue}<!--${svg}`))).toBeNull();
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
