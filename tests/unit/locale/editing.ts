/** Makes an edition of a small article, in a project in memory. */
import type { Article } from "../../../src/article/article.ts";
import { readArticle } from "../../../src/article/read-article.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { createSink } from "../../../src/diagnostics/sink.ts";
import type { Edition } from "../../../src/locale/edition.ts";
import { makeEdition } from "../../../src/locale/make-edition.ts";
import { createMemoryHost } from "../../tools/memory-host.ts";

/** Every mark that a translation must keep, one plain text, one label, and three quotations. */
export const original = `schema: depeche-article/1
slug: a
language: fr
headline: { text: Titre }
kicker: Rubrique
body:
  - { id: p1, type: paragraph, text: 'Il a dit : <q ref="q1">Oui</q> et <q ref="q1">Ou</q>.' }
  - { id: p2, type: paragraph, text: '<ref entity="e1">Elle</ref> voit <a href="https://x.example/">ce lien</a><fn>Une note.</fn>, le <time datetime="2026-03-02">2 mars</time>, <code>a.csv</code>.' }
  - { id: p3, type: paragraph, text: "Rien <em>de plus</em>." }
  - { id: p4, type: paragraph, text: 'Et <q ref="q2">Yes</q>, <q ref="q3">Si</q>.' }
  - { id: n1, type: note, title: Note, text: Un avis. }
  - id: c1
    type: chart
    spec: bar
    title: Chiffres
    data: [{ an: "2025", 3.5 km: 1 }, { an: "2026", 3.5 km: 2 }]
    x: an
    y: 3.5 km
    alt: Deux barres.
entities: [{ id: e1, kind: person, name: Elle, role: témoin }]
quotes:
  - { id: q1, speaker: e1, saidIn: und, saidInBasis: not-stated, rendering: unknown, verbatim: null }
  - { id: q2, speaker: e1, saidIn: en, saidInBasis: stated, rendering: translation, verbatim: null }
  - { id: q3, speaker: e1, saidIn: en, saidInBasis: stated, rendering: translation, verbatim: "Yes, <em>so</em>" }
`;

/** Its translation, without a fault. */
export const translation = {
  headline: "Title",
  kicker: "Section",
  body: {
    p1: 'He said: <q ref="q1">Yes</q> and <q ref="q1">Ye</q>.',
    p2: 'On <time datetime="2026-03-02">2 March</time>, <ref entity="e1">she</ref> sees <code>a.csv</code> and <a href="https://x.example/">this link</a>.<fn>A note.</fn>',
    p3: "Nothing <strong>more</strong>.",
    p4: 'And <q ref="q3">Yes indeed</q>, <q ref="q2">Yes</q>.',
    n1: { title: "Note", text: "A notice." },
    c1: { title: "Figures", alt: "Two bars.", labels: { an: "year", "3.5 km": "3.5 kilometres" } },
  },
  entities: { e1: { name: "She", role: "witness" } },
};

export interface Project {
  readonly language?: string;
  readonly article?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly shipped?: Readonly<Record<string, string>>;
  readonly template?: string;
}

export interface Edited {
  readonly article: Article;
  /** null where none could be made. */
  readonly made: Edition | null;
  readonly edition: Edition;
  readonly diagnostics: readonly Diagnostic[];
  /** `locales/en/a.json 3:5 SYNTAX`, of each diagnostic in order. */
  readonly found: readonly string[];
}

export function readOriginal(text: string = original): Article {
  const sink = createSink();
  const host = createMemoryHost({ shipped: { "templates/briefing/briefing.hbs": "" } });
  const article = readArticle(
    { file: "articles/a.yaml", bytes: new TextEncoder().encode(text) },
    { host, sink },
  );
  if (article === null) throw new Error(sink.diagnostics.map(({ message }) => message).join("\n"));
  return article;
}

export const nothing: Edition = {
  article: readOriginal(), language: "und", direction: "ltr", isOriginal: false, languages: [], texts: new Map(),
  words: { translate: () => null, keys: new Set() }, quotes: new Map(), quotesNote: null, translation: { translated: 0, stale: 0, missing: 0 },
}; // prettier-ignore

export async function edit({
  language = "en",
  article: text = original,
  files = {},
  shipped = {},
  template = "page",
}: Project): Promise<Edited> {
  const sink = createSink();
  const article = readOriginal(text);
  const host = createMemoryHost({ files, shipped });
  const request = { article, language, languages: ["fr", language], template };
  const made = await makeEdition(request, { host, sink });
  const { diagnostics } = sink;
  return { article, made, edition: made ?? nothing, diagnostics, found: diagnostics.map(inShort) };
}

/** The English of the article, given as JSON. */
export async function translate(json: string | object): Promise<Edited> {
  const text = typeof json === "string" ? json : JSON.stringify(json, null, 2);
  return edit({ files: { "locales/en/a.json": text } });
}

export function inShort({ code, file, span }: Diagnostic): string {
  const place = span === null ? "-" : `${String(span.start.line)}:${String(span.start.column)}`;
  return `${file} ${place} ${code.replace("DEP-TRANSLATION-", "")}`;
}
