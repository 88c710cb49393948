/** Translations of articles, the template's words, and locks. */
import type { CodeRow } from "../codes.ts";

export const translationCodes = {
  "DEP-TRANSLATION-NO-FILE": {
    severity: "error",
    title: "No translation into this language",
    explanation: "An edition was asked for in a language into which nothing of the article is translated.",
    fix: "add `locales/<lang>/<slug>.json`, or ask for another language",
  },
  "DEP-TRANSLATION-LANGUAGE": {
    severity: "error",
    title: "A folder of `locales/` with a tag that no language has",
    explanation:
      "Hyphenation, quotation marks and dates follow the language; nothing is known of one that does not exist.",
    fix: "rename the folder for its language: `fr`, `en-GB`, `zh-Hant`",
  },
  "DEP-TRANSLATION-UNREADABLE": {
    severity: "error",
    title: "File of `locales/` that cannot be read",
    explanation: "The file is not UTF-8, or has more than 5 MB.",
    fix: "save it as UTF-8, or shorten it",
  },
  "DEP-TRANSLATION-SYNTAX": {
    severity: "error",
    title: "JSON that cannot be read",
    explanation: "The file does not follow JSON (RFC 8259), so that its content is not certain.",
    fix: "correct the place that the message names",
  },
  "DEP-TRANSLATION-DUPLICATE-KEY": {
    severity: "error",
    title: "Key given twice in a file of `locales/`",
    explanation: "Only one of the texts could be printed, and which one depends on the reader.",
    fix: "remove one of them",
  },
  "DEP-TRANSLATION-NOT-TEXT": {
    severity: "error",
    title: "Value that is not a text",
    explanation:
      "Files of `locales/` hold texts; numbers are in the article, and each locale prints them its own way.",
    fix: "put it in double quotes, or remove it",
  },
  "DEP-TRANSLATION-UNKNOWN-KEY": {
    severity: "warning",
    title: "Translation of a text that the article does not have",
    explanation:
      "The key is misspelt, or the text was removed from the article: its translation is printed nowhere.",
    fix: "correct the key, or remove it",
  },
  "DEP-TRANSLATION-MISSING": {
    severity: "warning",
    title: "Text without a translation",
    explanation: "The text is printed in the original's language, and marked so.",
    fix: "add the key that the message names to the file",
  },
  "DEP-TRANSLATION-STALE": {
    severity: "warning",
    title: "Translation of an original that has changed since",
    explanation:
      "The lock says which original the text was checked against, and that is no longer the article's: the translation may say what the original no longer says.",
    fix: "check the text against the original, then run `depeche translate accept <slug> -l <lang> <key>`",
  },
  "DEP-TRANSLATION-LOST-MARK": {
    severity: "error",
    title: "Mark of the original that the translation lacks",
    explanation:
      "Quotations, links, notes, mentions, times and code of the original must all be in the translation, in any order: who said what must not change with the language.",
    fix: "mark the same words in the translation",
  },
  "DEP-TRANSLATION-ADDED-MARK": {
    severity: "error",
    title: "Mark that the original does not have",
    explanation: "A translation may not add quotations, links, notes, mentions, times or code of its own.",
    fix: "remove the mark, or correct what it refers to",
  },
  "DEP-TRANSLATION-MARKUP-IN-PLAIN-TEXT": {
    severity: "error",
    title: "Mark in a plain text",
    explanation: "Names, roles and alternative texts have no marks: the tag would be printed as it stands.",
    fix: "remove the tag",
  },
  "DEP-TRANSLATION-CHARACTER-REFERENCE": {
    severity: "warning",
    title: "Character reference in a plain text",
    explanation: "Plain texts are printed as they stand, `&amp;` and the like included.",
    fix: "write the character itself",
  },
  "DEP-TRANSLATION-QUOTE-GLYPH": {
    severity: "warning",
    title: "Quotation marks written as characters",
    explanation:
      "Marked quotations are printed in the glyphs of their language, nested ones included; characters stay what they are.",
    fix: "mark the quotation with `<q>`",
  },
  "DEP-TRANSLATION-QUOTES": {
    severity: "error",
    title: "Statement on quotations that cannot be used",
    explanation: "`$quotes` says how quotations were rendered, and what it says is printed.",
    fix: 'write `"$quotes": { "default": { "rendering": "translation", "note": "…" }, "<id>": { "rendering": "…", "verbatim": "…" } }`',
  },
  "DEP-TRANSLATION-OF-ORIGINAL": {
    severity: "warning",
    title: "Translation into the article's own language",
    explanation: "The original's text is in the article itself: this file is read by nothing.",
    fix: "remove the file, or correct the article's `language`",
  },
  "DEP-TRANSLATION-NO-WORDS": {
    severity: "warning",
    title: "A template without words in this language",
    explanation: "The template's own words are printed in another language.",
    fix: "add `locales/<lang>/<template>.json`",
  },
  "DEP-TRANSLATION-MISSING-WORD": {
    severity: "warning",
    title: "Words of the template that are missing in this language",
    explanation: "They are printed in another language. A word that is empty is missing.",
    fix: "add them to `locales/<lang>/<template>.json`",
  },
  "DEP-TRANSLATION-UNKNOWN-WORD": {
    severity: "warning",
    title: "A word that the template does not have",
    explanation: "The key is misspelt: the word is printed nowhere, and another one in its place.",
    fix: "correct the key, or remove it",
  },
  "DEP-TRANSLATION-WORD-VALUE": {
    severity: "error",
    title: "A word that asks for a value that it is not given",
    explanation: "What stands between the braces would be left out, and the sentence with a gap be printed.",
    fix: "write the name that the template gives, or remove the braces",
  },
  "DEP-TRANSLATION-LOCK": {
    severity: "error",
    title: "Lock that cannot be used",
    explanation:
      "The lock says which wording of the original a translation was made from; damaged, it says nothing that can be relied on.",
    fix: "restore the file, or remove it and run `depeche translate accept` once the translation has been checked",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
