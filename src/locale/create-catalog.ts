/** Takes words and translated texts, returns what finds them by key: i18next, one instance for each edition. */
import { createInstance, type i18n } from "i18next";
import type { Place } from "../diagnostics/diagnostic.ts";
import { addFormats } from "./formats.ts";
import { completePlurals } from "./plural-forms.ts";
import type { WordsByLanguage } from "./read-words.ts";

export interface Found {
  readonly language: string;
  readonly text: string;
}

export interface FoundWord extends Found {
  readonly place: Place;
  /** What stands between its braces and has no value, as `{{date}}`. */
  readonly unfilled: readonly string[];
}

export interface Catalog {
  /** An article's text as it stands: it is content, not a message, and `{{` and `$t(` in it are printed. */
  readonly text: (key: string) => Found | null;
  /** A word of the template, with interpolation, plurals and context. */
  readonly word: (key: string, values: Readonly<Record<string, unknown>>) => FoundWord | null;
}

export interface CatalogContent {
  readonly slug: string;
  readonly template: string;
  /** Where texts are looked for, the edition's language first. */
  readonly textLanguages: readonly string[];
  readonly wordLanguages: readonly string[];
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly words: WordsByLanguage;
}

export async function createCatalog(content: CatalogContent): Promise<Catalog> {
  const { slug, textLanguages, texts } = content;
  const words = new Map(
    [...content.words].map(([language, own]) => [language, completePlurals(own, language)]),
  );
  const unfilled: string[] = [];
  const engine = await startEngine({ ...content, words }, (piece) => void unfilled.push(piece));
  return {
    text: (key) => {
      for (const language of textLanguages) {
        // An article may have labels that are no names of JavaScript's own objects: the store looks at own keys only.
        const text: unknown = texts.has(language) ? engine.getResource(language, slug, key, flat) : undefined;
        if (typeof text === "string") return { language, text };
      }
      return null;
    },
    word: (key, values) => {
      const options = optionsOf(values);
      if (!engine.exists(key, options)) return null;
      unfilled.length = 0;
      const { res, usedLng, exactUsedKey } = engine.t(key, { ...options, returnDetails: true });
      const place = words.get(usedLng)?.get(exactUsedKey)?.place ?? nowhere;
      return { language: usedLng, text: res, place, unfilled: [...unfilled] };
    },
  };
}

const flat = { keySeparator: false, ignoreJSONStructure: false } as const;

const nowhere: Place = { file: "locales", span: null };

async function startEngine(
  { slug, template, wordLanguages, texts, words }: CatalogContent,
  tellUnfilled: (piece: string) => void,
): Promise<i18n> {
  const [language = "en", ...fallbackLng] = wordLanguages;
  const engine = createInstance();
  engine.use(silentLogger);
  await engine.init({
    lng: language,
    fallbackLng,
    // The order is ours: i18next's own would go through the parents of each language once more.
    load: "currentOnly",
    ns: [template, slug],
    defaultNS: template,
    resources: toResources({ slug, template, texts, words }),
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    // What is printed is escaped where it is printed.
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (_word: string, [piece = ""]: readonly string[]) => {
      tellUnfilled(piece);
      return "";
    },
  });
  addFormats(engine);
  return engine;
}

/** What i18next would say on the console is said by diagnostics, or is no one's business. */
const silentLogger = {
  type: "logger",
  log: () => undefined,
  warn: () => undefined,
  error: () => undefined,
} as const;

/** Of the values, only these mean something to i18next itself; all others are for the word's braces. */
function optionsOf(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { count, context, ordinal } = values;
  return {
    replace: values,
    ...(typeof count === "number" ? { count } : {}),
    ...(typeof context === "string" ? { context } : {}),
    ...(ordinal === true ? { ordinal } : {}),
  };
}

function toResources({
  slug,
  template,
  texts,
  words,
}: Pick<CatalogContent, "slug" | "template" | "texts" | "words">): Record<
  string,
  Record<string, Record<string, string>>
> {
  const languages = new Set([...texts.keys(), ...words.keys()]);
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      {
        [template]: Object.fromEntries(
          [...(words.get(language) ?? [])].map(([key, { text }]) => [key, text]),
        ),
        [slug]: Object.fromEntries(texts.get(language) ?? []),
      },
    ]),
  );
}
