/** An article in one language: what the template is given. */
import type { Article } from "../article/article.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Fragment } from "../markup/fragment.ts";

export type Direction = "ltr" | "rtl";

/** Where a text came from: the original itself, its translation, or the original for want of a translation. */
export type TextState = "original" | "translated" | "missing";

export interface LocalText {
  /** Key in `locales/<lang>/<slug>.json`: `body.p1`, `entities.trump.role`. */
  readonly key: string;
  /** Language in which the text is printed: the edition's, or the original's where a translation is missing. */
  readonly language: string;
  readonly state: TextState;
  /** The original was changed after this translation was last checked against it. */
  readonly isStale?: true;
  readonly fragment: Fragment;
  /** Where it is written: in the article's file, or in the translation's. */
  readonly place: Place;
}

/** The template's own words, from `locales/<lang>/<template>.json`. */
export interface Words {
  /** The word for a key with interpolation, plurals and context as i18next does; null where no language has it. */
  readonly translate: (key: string, values?: Readonly<Record<string, unknown>>) => string | null;
  /** All keys known to the edition's language or its fallbacks, without plural suffixes. */
  readonly keys: ReadonlySet<string>;
}

export interface QuoteRendering {
  readonly rendering: "original" | "translation" | "back-translation" | "unknown";
  readonly verbatim: Fragment | null;
}

/** Each translatable text is counted once; those that need no translation only where they have one. */
export interface TranslationCounts {
  /** Translated from today's original, as far as the lock knows. */
  readonly translated: number;
  readonly stale: number;
  readonly missing: number;
}

export interface Edition {
  readonly article: Article;
  /** BCP 47 tag of this edition. */
  readonly language: string;
  readonly direction: Direction;
  readonly isOriginal: boolean;
  /** All languages of this build, the edition's own among them, the original first. */
  readonly languages: readonly string[];
  /** Text by key; every text of the article has one. */
  readonly texts: ReadonlyMap<string, LocalText>;
  readonly words: Words;
  /** How each quotation of the article is rendered in this edition, by quote id. */
  readonly quotes: ReadonlyMap<string, QuoteRendering>;
  /** The translator's own note on quotations (`$quotes.default.note`), or null. */
  readonly quotesNote: string | null;
  readonly translation: TranslationCounts;
}
