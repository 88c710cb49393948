/** An article as a file: its bytes, its YAML, its keys and its ids. */
import type { CodeRow } from "../codes.ts";

export const articleFileCodes = {
  "DEP-ARTICLE-TOO-LARGE": {
    severity: "error",
    title: "Article file too large",
    explanation: "An article file may have 5 MB; data files and images stand beside it.",
    fix: "move data to a file below `articles/<slug>/`",
  },
  "DEP-ARTICLE-ENCODING": {
    severity: "error",
    title: "File that is not UTF-8",
    explanation: "Bytes that are not UTF-8 cannot be read as text without guessing.",
    fix: "save the file as UTF-8",
  },
  "DEP-ARTICLE-CHARACTER": {
    severity: "error",
    title: "Character that no file may contain",
    explanation:
      "Control characters and noncharacters have no form in print; bidi controls can make a text read other than it is stored.",
    fix: "remove the character; mark text of the other direction with `<bdi>`",
  },
  "DEP-ARTICLE-YAML-SYNTAX": {
    severity: "error",
    title: "YAML that cannot be read",
    explanation: "The file does not follow YAML 1.2, so that its content is not certain.",
    fix: "correct the place that the message names",
  },
  "DEP-ARTICLE-YAML-TAG": {
    severity: "error",
    title: "YAML tag",
    explanation: "Articles use plain YAML: text, numbers, lists and mappings, without tags (`!!…`).",
    fix: "remove the tag",
  },
  "DEP-ARTICLE-KEY-NOT-TEXT": {
    severity: "error",
    title: "Key that is not text",
    explanation: "Keys are names; a list, a mapping or null cannot be one.",
    fix: "write the key as text",
  },
  "DEP-ARTICLE-DUPLICATE-KEY": {
    severity: "error",
    title: "Key given twice",
    explanation: "Only one of the values could count, and which one depends on the reader.",
    fix: "remove one of them",
  },
  "DEP-ARTICLE-MERGE-KEY": {
    severity: "error",
    title: "Merge key",
    explanation: "`<<` belongs to YAML 1.1; in YAML 1.2 it is an ordinary name.",
    fix: "write the keys out",
  },
  "DEP-ARTICLE-FORBIDDEN-KEY": {
    severity: "error",
    title: "Key that is not allowed",
    explanation: "`__proto__` has a special meaning to programs that read the data.",
    fix: "give the key another name",
  },
  "DEP-ARTICLE-ALIAS-LIMIT": {
    severity: "error",
    title: "Too many aliases",
    explanation: "Aliases may be expanded 100 times, so that a small file cannot become an endless one.",
    fix: "write the content out",
  },
  "DEP-ARTICLE-NESTING": {
    severity: "error",
    title: "Nested too deep",
    explanation: "Lists and mappings may be nested 32 deep.",
    fix: "flatten the structure",
  },
  "DEP-ARTICLE-NOT-A-MAPPING": {
    severity: "error",
    title: "File without keys",
    explanation: "An article is a mapping of keys to values.",
    fix: "begin with `schema: depeche-article/1`",
  },
  "DEP-ARTICLE-UNKNOWN-KEY": {
    severity: "error",
    title: "Unknown key",
    explanation: "A key that is not known would be ignored, and what it says would be lost.",
    fix: "correct the name, or remove the key",
  },
  "DEP-ARTICLE-MISSING-KEY": {
    severity: "error",
    title: "Key missing",
    explanation: "The article cannot be read without it.",
    fix: "add the key",
  },
  "DEP-ARTICLE-WRONG-TYPE": {
    severity: "error",
    title: "Value of the wrong type",
    explanation: "The key takes another kind of value.",
    fix: "write the kind of value that the message names; numbers and dates that are text stand in quotes",
  },
  "DEP-ARTICLE-UNKNOWN-VALUE": {
    severity: "error",
    title: "Value that is not in the list",
    explanation: "The key takes one of a few words.",
    fix: "use one of the words that the message names",
  },
  "DEP-ARTICLE-BAD-VALUE": {
    severity: "error",
    title: "Value out of range",
    explanation: "The value does not have the form or size that the key asks for.",
    fix: "correct the value",
  },
  "DEP-ARTICLE-BAD-ID": {
    severity: "error",
    title: "Id of the wrong form",
    explanation:
      "Ids name places in files of several kinds: small letters, digits and hyphens, beginning with a letter or digit.",
    fix: "rename the id, and every reference to it",
  },
  "DEP-ARTICLE-BAD-DATE": {
    severity: "error",
    title: "Date of the wrong form",
    explanation: "Dates are ISO 8601, so that each language can print them its own way.",
    fix: "write `2025-08-15`, or `2025-08-15T10:30:00+02:00`; leave out what is not known",
  },
  "DEP-ARTICLE-BAD-LANGUAGE": {
    severity: "error",
    title: "Language tag of the wrong form",
    explanation: "Languages are BCP 47 tags in their canonical form, because they name files.",
    fix: "write the tag that the message suggests",
  },
  "DEP-ARTICLE-BAD-ADDRESS": {
    severity: "error",
    title: "Address of the wrong form",
    explanation: "Addresses are printed and linked, and must be complete.",
    fix: "write the whole address",
  },
  "DEP-ARTICLE-EMPTY-TEXT": {
    severity: "error",
    title: "Empty text",
    explanation: "What is unknown is null; an empty text would leave an empty place in print.",
    fix: "write the text, or `null`, or remove the key",
  },
  "DEP-ARTICLE-DUPLICATE-ID": {
    severity: "error",
    title: "Id given twice",
    explanation: "References to it would be ambiguous.",
    fix: "rename one of them",
  },
  "DEP-ARTICLE-UNKNOWN-REFERENCE": {
    severity: "error",
    title: "Reference to nothing",
    explanation: "The id that is referred to does not exist in this article.",
    fix: "correct the id, or add what it should name",
  },
  "DEP-ARTICLE-REFERENCE-KIND": {
    severity: "warning",
    title: "Reference to another kind of thing",
    explanation: "A place is expected where the article names a person, an organisation or an event.",
    fix: "refer to an entity with `kind: place`",
  },
  "DEP-ARTICLE-CIRCULAR-PLACE": {
    severity: "error",
    title: "Place inside itself",
    explanation: "The `in` of an entity leads back to it.",
    fix: "correct one of the `in` values",
  },
  "DEP-ARTICLE-SLUG": {
    severity: "error",
    title: "Slug that differs from the file name",
    explanation: "The slug names the article in addresses, translations and output, and must be found by it.",
    fix: "rename the file or change the slug",
  },
  "DEP-ARTICLE-SLUG-IS-TEMPLATE": {
    severity: "error",
    title: "Slug that is a template’s name",
    explanation: "Articles and templates keep their words in files of the same folder, `locales/<lang>/`.",
    fix: "choose another slug",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
