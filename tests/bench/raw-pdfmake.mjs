// The measure beside ours: pdfmake alone, as its own documentation has it, with the same words in the same fonts and sizes.
// As a program: node raw-pdfmake.mjs <folder> writes one PDF a language there.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const require = createRequire(import.meta.url);
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const seed = "sommet-alaska-trump-poutine";
export const languages = ["fr", "en"];

/** All words of the article in one language, by what they are. */
export function readTexts(language) {
  const article = parse(readFileSync(join(root, `articles/${seed}.yaml`), "utf8"));
  const translation =
    language === article.language
      ? {}
      : JSON.parse(readFileSync(join(root, `locales/${language}/${seed}.json`), "utf8"));
  const plain = (text) => (text ?? "").replaceAll(/<[^>]+>/g, "");
  return {
    headline: plain(translation.headline ?? article.headline.text),
    deck: plain(translation.deck ?? article.deck?.text),
    body: article.body
      .filter(({ text }) => text)
      .map(({ id, text }) => plain(translation.body?.[id] ?? text)),
    keyFacts: (article.keyFacts ?? []).map(({ id, text }) => plain(translation.keyFacts?.[id] ?? text)),
    timeline: (article.timeline ?? []).map(({ id, text }) => plain(translation.timeline?.[id]?.text ?? text)),
    positions: (article.positions ?? []).map(({ id, label, points }) => ({
      label: plain(translation.positions?.[id]?.label ?? label),
      points: points.map((point) => plain(translation.positions?.[id]?.points?.[point.id] ?? point.text)),
    })),
    entities: (article.entities ?? [])
      .filter(({ role }) => role)
      .map(({ id, name, role }) => [
        plain(translation.entities?.[id]?.name ?? name),
        plain(translation.entities?.[id]?.role ?? role),
      ]),
  };
}

const serif = join(root, "node_modules/@expo-google-fonts/source-serif-4");
const sans = join(root, "node_modules/@expo-google-fonts/source-sans-3");
let isReady = false;

export async function makePdf(texts) {
  const pdfmake = require("pdfmake");
  if (!isReady) {
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => true);
    pdfmake.setFonts({
      Serif: {
        normal: join(serif, "400Regular/SourceSerif4_400Regular.ttf"),
        bold: join(serif, "600SemiBold/SourceSerif4_600SemiBold.ttf"),
      },
      Sans: {
        normal: join(sans, "400Regular/SourceSans3_400Regular.ttf"),
        bold: join(sans, "600SemiBold/SourceSans3_600SemiBold.ttf"),
      },
    });
    isReady = true;
  }
  return pdfmake.createPdf(describe(texts)).getBuffer();
}

function describe({ headline, deck, body, keyFacts, timeline, positions, entities }) {
  return {
    pageSize: "A4",
    pageMargins: [56, 56, 56, 46],
    info: { title: headline, creationDate: new Date(0), modDate: new Date(0) },
    defaultStyle: { font: "Serif", fontSize: 10.25, lineHeight: 1.1 },
    footer: (page, pages) => ({
      text: `${page} / ${pages}`,
      font: "Sans",
      fontSize: 8.25,
      alignment: "right",
      margin: [56, 12, 56, 0],
    }),
    content: [
      { text: headline, bold: true, fontSize: 26, margin: [0, 0, 0, 8] },
      { text: deck, fontSize: 14.5, margin: [0, 0, 0, 12] },
      { ul: keyFacts, font: "Sans", fontSize: 9.25, margin: [0, 0, 0, 12] },
      ...body.map((text) => ({ text, margin: [0, 0, 0, 7] })),
      {
        columns: positions.map(({ label, points }) => [{ text: label, bold: true }, { ul: points }]),
        columnGap: 14,
        font: "Sans",
        fontSize: 9,
        margin: [0, 0, 0, 12],
      },
      { ol: timeline, font: "Sans", fontSize: 9, margin: [0, 0, 0, 12] },
      {
        table: { widths: [98, "*"], body: entities },
        layout: "lightHorizontalLines",
        font: "Sans",
        fontSize: 9,
      },
    ],
  };
}

const [, script, folder] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const language of languages)
    writeFileSync(join(folder, `${language}.pdf`), await makePdf(readTexts(language)));
}
