/** What the tokenizer finds wrong (HTML 13.2.2), in an author's words; what has no row here is reported by its token or not at all. */

import type { DiagnosticCode } from "../diagnostics/codes.ts";

export interface SyntaxRow {
  readonly message: string;
  readonly hint: string;
  /** Where it has a code of its own. */
  readonly code?: DiagnosticCode;
}

const ampersand = "write `&amp;` where the sign itself is meant";
const bracket = "write `&lt;` where the sign itself is meant";
const attribute = 'write attributes as `name="value"`, with a space between them';

export const syntaxTable: Readonly<Record<string, SyntaxRow>> = {
  "unknown-named-character-reference": { message: "an unknown character name", hint: ampersand },
  "missing-semicolon-after-character-reference": {
    message: "a character reference without its semicolon",
    hint: ampersand,
  },
  "absence-of-digits-in-numeric-character-reference": {
    message: "a character reference without a number",
    hint: ampersand,
  },
  "character-reference-outside-unicode-range": {
    message: "a character reference beyond U+10FFFF",
    hint: "correct the number",
  },
  "invalid-first-character-of-tag-name": { message: "a `<` that begins no tag", hint: bracket },
  "missing-end-tag-name": { message: "an end tag without a name", hint: bracket },
  "eof-before-tag-name": { message: "a `<` that begins no tag", hint: bracket },
  "eof-in-tag": { message: "a tag that is not finished", hint: "close the tag with `>`" },
  "end-tag-with-attributes": { message: "an end tag with attributes", hint: "move them to the start tag" },
  "end-tag-with-trailing-solidus": { message: "an end tag with a second `/`", hint: "remove it" },
  "unexpected-solidus-in-tag": { message: "a `/` within a tag", hint: "remove it" },
  "unexpected-equals-sign-before-attribute-name": {
    message: "a `=` without an attribute's name",
    hint: attribute,
  },
  "unexpected-character-in-attribute-name": {
    message: "a quote or `<` in an attribute's name",
    hint: attribute,
  },
  "unexpected-character-in-unquoted-attribute-value": {
    message: "a quote, `<`, `=` or backtick in an unquoted value",
    hint: attribute,
  },
  "missing-attribute-value": { message: "an attribute without its value", hint: attribute },
  "duplicate-attribute": {
    message: "an attribute is given twice in one tag",
    hint: "remove one of them",
    code: "DEP-MARKUP-DUPLICATE-ATTRIBUTE",
  },
  "missing-whitespace-between-attributes": { message: "attributes without a space between", hint: attribute },
};
