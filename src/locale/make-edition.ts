/**
 * Takes an article and a language, returns the article in that language: its texts translated as far as they are, the template's words,
 * what is known of its quotations. null where there is no translation to make it from, or where it cannot be read.
 *
 * Translations are looked for in `locales/<lang>/<slug>.json`, in the edition's language and its parents (`fr-CA`, then `fr`); what
 * none of them has is printed as the original has it. A translated text with errors counts as missing.
 */
import type { Article } from "../article/article.ts";
import { report } from "../diagnostics/sink.ts";
import { isFailure } from "../host.ts";
import { adviseLanguage } from "../typography/advise-language.ts";
import { isKnownLanguage } from "../typography/known-language.ts";
import { checkWords } from "./check-words.ts";
import { chooseTexts } from "./choose-texts.ts";
import { createCatalog } from "./create-catalog.ts";
import { directionOf } from "./direction-of.ts";
import type { Edition } from "./edition.ts";
import { languageOrder } from "./language-order.ts";
import { makeWords } from "./make-words.ts";
import {
  readTranslation,
  translationPath,
  type LocaleContext,
  type Translation,
} from "./read-translation.ts";
import { readPartWords } from "./read-part-words.ts";
import { readWords, type WordsByLanguage } from "./read-words.ts";
import { renderQuotes } from "./render-quotes.ts";

export interface EditionRequest {
  readonly article: Article;
  /** BCP 47 tag, canonical. */
  readonly language: string;
  /** All languages of the build, the original first. */
  readonly languages: readonly string[];
  /** Name of the template. */
  readonly template: string;
}

export async function makeEdition(request: EditionRequest, context: LocaleContext): Promise<Edition | null> {
  const { article, language, languages, template } = request;
  if (!isKnownLanguage(language)) return refuseLanguage(article, language, context);
  const isOriginal = language === article.language;
  if (isOriginal) warnOfOwnTranslation(article, context);
  const translations = readTranslations(article, language, context);
  const own = languageOrder(language);
  const wordLanguages = [...new Set([...own, ...languageOrder(article.language), ...lastResort])];
  const words = readWords(template, wordLanguages, context);
  for (const tag of own) checkWords(tag, template, words, context);
  const parts = readPartWords(words.all, wordLanguages, context.host);
  if (translations === null) return null;
  const texts = new Map(
    translations.map((translation) => [
      translation.language,
      new Map(
        [...translation.texts].flatMap(([key, { value, isBroken }]) =>
          isBroken ? [] : [[key, value] as const],
        ),
      ),
    ]),
  );
  const textLanguages = translations.map((translation) => translation.language);
  const content = {
    slug: article.slug,
    template,
    textLanguages,
    wordLanguages,
    texts,
    words: join(words.all, parts),
  };
  const catalog = await createCatalog(content);
  const chosen = chooseTexts({ article, language, translations, catalog }, context.sink);
  return {
    article,
    language,
    direction: directionOf(language),
    isOriginal,
    languages,
    texts: chosen.texts,
    words: makeWords({ language, template, own, words, parts, catalog }, context.sink),
    ...renderQuotes(article, language, translations),
    translation: chosen.counts,
  };
}

function join(words: WordsByLanguage, more: WordsByLanguage): WordsByLanguage {
  const languages = new Set([...words.keys(), ...more.keys()]);
  return new Map(
    [...languages].map((tag) => [tag, new Map([...(words.get(tag) ?? []), ...(more.get(tag) ?? [])])]),
  );
}

/** The languages that depeche's own words are written in. */
const lastResort = ["en", "fr"];

/** Nearest first; none for the original and for a language that has it as a parent. null where a file is damaged, or where there is none. */
function readTranslations(
  article: Article,
  language: string,
  context: LocaleContext,
): readonly Translation[] | null {
  const order = languageOrder(language);
  const end = order.indexOf(article.language);
  const found = (end === -1 ? order : order.slice(0, end)).map((tag) =>
    readTranslation(article, tag, context),
  );
  if (found.includes(null)) return null;
  const translations = found.filter((translation) => translation !== null && translation !== "missing");
  if (translations.length > 0 || end !== -1) return translations;
  const path = translationPath(language, article.slug);
  report(
    context.sink,
    "DEP-TRANSLATION-NO-FILE",
    { file: path, span: null },
    {
      message: `\`${article.slug}\` is not translated into \`${language}\`: there is no \`${path}\``,
      hint: "add the file, or leave the language out",
    },
  );
  return null;
}

/** A folder may have any name; what it holds would be typeset by the rules of no language. */
function refuseLanguage({ slug }: Article, language: string, { sink }: LocaleContext): null {
  report(
    sink,
    "DEP-TRANSLATION-LANGUAGE",
    { file: translationPath(language, slug), span: null },
    {
      message: `\`${language}\` is the tag of no language`,
      hint: `rename the folder \`locales/${language}\`: ${adviseLanguage(language)}`,
    },
  );
  return null;
}

function warnOfOwnTranslation({ slug, language, file }: Article, { host, sink }: LocaleContext): void {
  const path = translationPath(language, slug);
  if (isFailure(host.read(path))) return;
  report(
    sink,
    "DEP-TRANSLATION-OF-ORIGINAL",
    { file: path, span: null },
    {
      message: `\`${slug}\` is written in \`${language}\`: its text is that of \`${file}\`, and this file is not read`,
      hint: "remove the file",
    },
  );
}
