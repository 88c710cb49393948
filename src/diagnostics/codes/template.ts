/** A template: its syntax, and what it asks for. */
import type { CodeRow } from "../codes.ts";

export const templateCodes = {
  "DEP-TEMPLATE-UNREADABLE": {
    severity: "error",
    title: "Template that cannot be read",
    explanation: "The file of the template or of a partial is not there, or is not text in UTF-8.",
    fix: "put it at `templates/<name>/<name>.hbs`, partials into `templates/<name>/partials/`",
  },
  "DEP-TEMPLATE-SYNTAX": {
    severity: "error",
    title: "Template that is not Handlebars",
    explanation: "The file does not follow the syntax of Handlebars, so that nothing of it can be rendered.",
    fix: "close each `{{` by `}}` and each block `{{#name …}}` by `{{/name}}`, the inner before the outer",
  },
  "DEP-TEMPLATE-UNSUPPORTED": {
    severity: "error",
    title: "Part of Handlebars that templates do without",
    explanation:
      "Decorators, inline partials and sections over variables cannot be checked before rendering.",
    fix: "use a partial file, `#if`, `#unless`, `#each` or `#with`",
  },
  "DEP-TEMPLATE-UNESCAPED": {
    severity: "error",
    title: "Unescaped output",
    explanation: "Articles are written by others: three braces would let their text become markup.",
    fix: "use two braces; `text` prints a text of the article with its marks",
  },
  "DEP-TEMPLATE-UNKNOWN-VARIABLE": {
    severity: "error",
    title: "Unknown variable",
    explanation: "Nothing of that name is at that place: it would print nothing, whatever the article has.",
    fix: "correct the name; inside `#each` and `#with`, names outside begin with `../` or `@root.`",
  },
  "DEP-TEMPLATE-UNKNOWN-HELPER": {
    severity: "error",
    title: "Unknown helper",
    explanation: "No helper has that name.",
    fix: "correct the name",
  },
  "DEP-TEMPLATE-ARGUMENT": {
    severity: "error",
    title: "Argument that does not fit",
    explanation: "The helper takes another number or another kind of arguments.",
    fix: "give it what the message names",
  },
  "DEP-TEMPLATE-NOT-PRINTABLE": {
    severity: "error",
    title: "Output of what is not text",
    explanation:
      "Texts of the article have marks, lists and records have parts: none of them prints by itself.",
    fix: "print a text with `{{text …}}`, a list with `{{#each …}}` or `{{list …}}`, of a record its parts",
  },
  "DEP-TEMPLATE-UNKNOWN-VALUE": {
    severity: "error",
    title: "Comparison with a word that never comes",
    explanation:
      "The value is one of a few words, and this is none of them: the part would never be printed.",
    fix: "use one of the words that the message names",
  },
  "DEP-TEMPLATE-UNKNOWN-PARTIAL": {
    severity: "error",
    title: "Unknown partial",
    explanation: "There is no file of that name among the template’s partials.",
    fix: "correct the name, or add `partials/<name>.hbs`",
  },
  "DEP-TEMPLATE-DYNAMIC-PARTIAL": {
    severity: "error",
    title: "Partial whose name is computed",
    explanation:
      "Which file it is would show only while rendering, and perhaps not with the article at hand.",
    fix: "name the partial; choose between several with `#if`",
  },
  "DEP-TEMPLATE-UNKNOWN-WORD": {
    severity: "error",
    title: "Unknown word",
    explanation: "Neither the edition’s language nor its fallbacks have a word of that key.",
    fix: "correct the key, or add the word to `locales/<language>/<template>.json`",
  },
  "DEP-TEMPLATE-DYNAMIC-WORD": {
    severity: "error",
    title: "Word whose key is computed",
    explanation:
      "A key that is known only while rendering may be missing in one language and not in another.",
    fix: 'write the key in quotes; words by value stand in groups: `{{t "status" status}}`',
  },
  "DEP-TEMPLATE-RECURSION": {
    severity: "error",
    title: "Partial without end",
    explanation: "A partial calls itself with what it was given itself.",
    fix: "call it with a part of what it was given: `{{> items items=items}}`",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
