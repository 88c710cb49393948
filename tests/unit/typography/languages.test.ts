/** Language tags and names of languages. */
import { expect, test } from "vitest";
import { isKnownLanguage } from "../../../src/typography/known-language.ts";
import { languageOfName } from "../../../src/typography/language-of-name.ts";

test.each(["en", "fr-CA", "zh-Hant-TW", "gsw", "aaq", "und", "en-XY", "de-u-co-phonebk"])(
  "%s is known",
  (tag) => {
    expect(isKnownLanguage(tag)).toBe(true);
  },
);

test.each(["english", "xx", "root", "abcdefgh", "a", "", "en--GB"])("%j is not", (tag) => {
  expect(isKnownLanguage(tag)).toBe(false);
});

test.each([
  ["english", "en"],
  ["Deutsch", "de"],
  ["german", "de"],
  ["Français", "fr"],
  ["francais", "fr"],
  ["עברית", "he"],
  ["العربية", "ar"],
  ["Simplified Chinese", "zh-Hans"],
  ["Hawaiian", "haw"],
])("%s is the name of %s", (name, tag) => {
  expect(languageOfName(name)).toBe(tag);
});

test.each(["", "-", "elvish", "en"])("%j is the name of no language", (name) => {
  expect(languageOfName(name)).toBeNull();
});
