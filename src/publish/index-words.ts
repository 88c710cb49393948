/** The few words of the index page, by language; a new language is a new row. */
export interface IndexWords {
  readonly heading: string;
  readonly pages: (count: number) => string;
}

const english: IndexWords = {
  heading: "Documents",
  pages: (count) => (count === 1 ? "1 page" : `${count} pages`),
};

const words: Readonly<Record<string, IndexWords>> = {
  en: english,
  fr: { heading: "Documents", pages: (count) => (count < 2 ? `${count}\u00a0page` : `${count}\u00a0pages`) },
};

export function indexWords(language: string): { readonly language: string; readonly words: IndexWords } {
  const base = language.split("-")[0] ?? "";
  const own = Object.hasOwn(words, base) ? words[base] : undefined;
  return own === undefined ? { language: "en", words: english } : { language, words: own };
}
