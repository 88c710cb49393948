/** The typographic rules of each locale: one row each. A new locale is a new row. */
import {
  englishBindings,
  frenchBindings,
  germanBindings,
  NBSP,
  NNBSP,
  russianBindings,
  ukrainianBindings,
  type Binding,
} from "./bindings.ts";
import { languageChain } from "./language-chain.ts";

/** One level of quotation marks; `space` stands inside each of them, and may be empty. */
export interface QuoteLevel {
  readonly open: string;
  readonly close: string;
  readonly space: string;
}

/** The space before a mark; "insert" where the author wrote none, too. */
export interface MarkSpace {
  readonly space: string;
  readonly insert: boolean;
}

export type Mark = ";" | ":" | "!" | "?" | "%";

export interface LocaleRules {
  /** Outermost first; deeper quotes alternate between the last two. */
  readonly quotes: readonly QuoteLevel[];
  /** Whether a straight apostrophe becomes U+2019. */
  readonly apostrophe: boolean;
  readonly marks: Readonly<Partial<Record<Mark, MarkSpace>>>;
  /** Space between digit groups written with a plain space; null keeps what is written. */
  readonly groups: string | null;
  /** Space between a number and the symbol of its unit; null keeps what is written. */
  readonly units: string | null;
  /** Words held to what follows: see bindings.ts. */
  readonly bindings: readonly Binding[];
  /** Ordinals whose ending is set as superscript. */
  readonly ordinals: "french" | null;
}

const level = (open: string, close: string, space = ""): QuoteLevel => ({ open, close, space });
const insert = (space: string): MarkSpace => ({ space, insert: true });

const double = level("“", "”");
const single = level("‘", "’");
const guillemets = level("«", "»");

const plain: LocaleRules = {
  quotes: [double, single],
  apostrophe: true,
  marks: {},
  groups: null,
  units: null,
  bindings: [],
  ordinals: null,
};

const fr: LocaleRules = {
  ...plain,
  quotes: [level("«", "»", NNBSP), double, single],
  marks: { ";": insert(NNBSP), "!": insert(NNBSP), "?": insert(NNBSP), ":": insert(NBSP), "%": insert(NBSP) },
  groups: NNBSP,
  units: NBSP,
  bindings: frenchBindings,
  ordinals: "french",
};

const english: LocaleRules = { ...plain, units: NBSP, bindings: englishBindings };
const noMark: MarkSpace = { space: "", insert: false };

const rows: Readonly<Record<string, LocaleRules>> = {
  fr,
  "fr-CH": {
    ...fr,
    quotes: [level("«", "»", NNBSP), level("‹", "›")],
    marks: { ...fr.marks, ":": insert(NNBSP) },
  },
  "fr-CA": {
    ...fr,
    quotes: [level("«", "»", NBSP), double, single],
    marks: { ":": insert(NBSP), "%": insert(NBSP), ";": noMark, "!": noMark, "?": noMark },
    groups: NBSP,
  },
  en: english,
  "en-GB": { ...english, quotes: [single, double] },
  de: {
    ...plain,
    quotes: [level("„", "“"), level("‚", "‘")],
    units: NBSP,
    bindings: germanBindings,
  },
  "de-CH": { ...plain, quotes: [guillemets, level("‹", "›")], units: NBSP },
  es: { ...plain, quotes: [guillemets, double, single], marks: { "%": insert(NBSP) }, units: NBSP },
  it: { ...plain, quotes: [guillemets, double] },
  pt: { ...plain, quotes: [guillemets, double] },
  "pt-BR": plain,
  ru: {
    ...plain,
    quotes: [guillemets, level("„", "“")],
    bindings: russianBindings,
  },
  uk: { ...plain, quotes: [guillemets, level("„", "“")], bindings: ukrainianBindings },
  ar: { ...plain, quotes: [guillemets, double] },
  he: { ...plain, quotes: [level("”", "”"), level("’", "’")], apostrophe: false },
  ja: { ...plain, quotes: [level("「", "」"), level("『", "』")] },
  "zh-Hans": plain,
  "zh-Hant": { ...plain, quotes: [level("「", "」"), level("『", "』")] },
};

/** Takes a BCP 47 tag, returns the rules of its row, or its nearest parent's; “ ” ‘ ’ and no spacing where none has one. */
export function rulesFor(language: string): LocaleRules {
  for (const tag of languageChain(language)) {
    const row = Object.hasOwn(rows, tag) ? rows[tag] : undefined;
    if (row !== undefined) return row;
  }
  return plain;
}
