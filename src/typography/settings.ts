/** House style per language (`typography` in depeche.yaml), keyed by BCP 47 tag; a tag without an entry takes its parent's. */
export type TypographySettings = Readonly<Record<string, LanguageSettings>>;

export interface LanguageSettings {
  /** Space before a colon where the language has one: U+00A0 or U+202F. */
  readonly colon?: "nbsp" | "nnbsp";
  /** Outer quotes where a language has both habits (English). */
  readonly quotes?: "single" | "double";
}
