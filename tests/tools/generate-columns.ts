/** Takes a number and a shift, returns a document in columns, with headings across them, and what a reader should find in it. */
import { createRandom } from "./create-random.ts";
import type { Expected, ExpectedBlock } from "./judge-pages.ts";

const page = { width: 297.64, height: 419.53, margin: 34 };

const words = (
  "accord sommet gouvernement négociation communiqué frontière territoire sécurité garantie coopération infrastructure " +
  "administration parlementaire économie énergie climat région capitale ministre le la une des pour avec dans sans sous"
).split(" ");

/** `shift`: words more in the first paragraph, so that everything after it moves on. */
export function generateColumns(seed: number, shift: number): { readonly html: string; readonly expected: Expected } {
  const below = createRandom(seed);
  const blocks: ExpectedBlock[] = [];
  const block = (kind: ExpectedBlock["kind"], tag: string, count: number): string => {
    const own = `Texte${String.fromCharCode(97 + (blocks.length % 26), 97 + Math.floor(blocks.length / 26))}`;
    const text = `${[own, ...Array.from({ length: count }, () => words[below(words.length)]!)].join(" ")}.`;
    blocks.push({ kind, text });
    return `<${tag}>${text}</${tag}>`;
  };
  const parts = [block("paragraph", "p", 10 + shift)];
  for (let index = 0; index < 10; index++) {
    const which = below(6);
    if (which === 0) parts.push(block("heading", "h2", 3 + below(4)));
    if (which === 1) parts.push(block("heading", "h3", 2 + below(4)));
    if (which === 2) parts.push(`<ul>${[1, 2, 3].map(() => block("item", "li", 2 + below(9))).join("")}</ul>`);
    parts.push(block("paragraph", "p", 10 + below(60)));
  }
  const style = `
    @page { size: ${page.width}pt ${page.height}pt; margin: ${page.margin}pt; @bottom-center { content: counter(page); font-size: 7pt } }
    html { font: 7.5pt/1.3 serif; text-align: justify; hyphens: auto; widows: 2; orphans: 2 }
    body { margin: 0; columns: ${2 + (seed % 2)}; column-gap: 12pt; column-rule: 0.5pt solid #888 }
    h2, h3 { font-size: 1.2em; margin: 0.8em 0 0.3em; text-align: left; break-after: avoid } h2 { column-span: all }
    p { margin: 0 0 0.4em } ul { margin: 0 0 0.4em; padding-left: 1.4em }`;
  const html = `<!DOCTYPE html><html lang="fr"><head><title>Colonnes</title><style>${style}</style></head><body>${parts.join("")}</body></html>`;
  return { html, expected: { ...whatToExpect, blocks } };
} // prettier-ignore

const whatToExpect = {
  area: {
    left: page.margin,
    top: page.margin,
    right: page.width - page.margin,
    bottom: page.height - page.margin,
  },
  furniture: [/^\d+$/, /^[•◦▪]$/u],
  widows: 2,
  orphans: 2,
} as const;
