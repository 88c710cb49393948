/** Takes a manifest's entries, returns `index.html`: a page that leads to every document, each in its own language. */
import { nameLanguage } from "../typography/name-language.ts";
import { escapeHtml } from "./escape-html.ts";
import { indexWords } from "./index-words.ts";
import type { ManifestEntry } from "./manifest.ts";

export const indexFile = "index.html";

const STYLE = `:root{color-scheme:light dark;font:1.0625rem/1.5 Georgia,"Times New Roman",serif}
body{max-width:44rem;margin:0 auto;padding:2.5rem 1.25rem;color:#1b1b1b;background:#fff}
h1{font:600 1.125rem/1.4 system-ui,sans-serif;letter-spacing:.02em;margin:0 0 2rem;padding-bottom:.5rem;border-bottom:2px solid}
h2{font-size:1.5rem;line-height:1.25;margin:2rem 0 .75rem}
ul{list-style:none;margin:0;padding:0}
li{padding:.5rem 0;border-top:1px solid #c9c9c9;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:baseline}
.language{flex:1 1 8rem}
a{font:500 1rem/1.5 system-ui,sans-serif;color:#0b4a8f;display:inline-block;padding:.25rem 0}
a:focus-visible{outline:3px solid;outline-offset:2px}
small{font-size:.8125rem;color:#595959}
@media (prefers-color-scheme:dark){body{color:#e8e6e1;background:#16181b}a{color:#8fc1ff}small{color:#a9a9a9}li{border-color:#44484d}}`;

export function writeIndex(entries: readonly ManifestEntry[]): string {
  const { language, words } = indexWords(entries[0]?.language ?? "en");
  const sections = groupBy(entries, ({ article }) => article.slug).map(writeArticle);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.heading)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(words.heading)}</h1>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

/** An article's heading is its title in the original's language, which comes first; every other title stands at its own. */
function writeArticle(entries: readonly ManifestEntry[]): string {
  const isOriginal = ({ language, article }: ManifestEntry): boolean => language === article.language;
  const ordered = [...entries.filter(isOriginal), ...entries.filter((entry) => !isOriginal(entry))];
  const [first] = ordered;
  const languages = groupBy(ordered, ({ language }) => language);
  const heading =
    first === undefined
      ? ""
      : `<h2 lang="${escapeHtml(first.language)}" dir="${first.direction}">${escapeHtml(first.title)}</h2>`;
  const items = languages.map((ofLanguage) => writeLanguage(ofLanguage, first?.title ?? ""));
  return `<section>\n${heading}\n<ul>\n${items.join("\n")}\n</ul>\n</section>`;
}

function writeLanguage(entries: readonly ManifestEntry[], heading: string): string {
  const [first] = entries;
  if (first === undefined) return "";
  const { language, direction, title } = first;
  const name = nameLanguage(language, language, language);
  const own =
    title === heading ? escapeHtml(name) : `${escapeHtml(name)}<br><small>${escapeHtml(title)}</small>`;
  const links = entries.map((entry) => writeLink(entry, name));
  return `<li lang="${escapeHtml(language)}" dir="${direction}"><span class="language">${own}</span> ${links.join(" ")}</li>`;
}

const FORMATS = {
  pdf: { name: "PDF", type: "application/pdf" },
  html: { name: "HTML", type: "text/html" },
} as const;

/** The label tells links apart when they are read out of their lines. */
function writeLink({ path, format, language, title, pages }: ManifestEntry, name: string): string {
  const { name: formatName, type } = FORMATS[format];
  const extent = pages === null ? "" : `, ${indexWords(language).words.pages(pages)}`;
  const text = `${formatName}${extent}`;
  const href = path.split("/").map(encodeURIComponent).join("/");
  const label = `${text}: ${title} (${name})`;
  return `<a href="${escapeHtml(href)}" hreflang="${escapeHtml(language)}" type="${type}" aria-label="${escapeHtml(label)}">${escapeHtml(text)}</a>`;
}

/** In the order in which the groups first appear. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
