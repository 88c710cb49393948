/** Inline markup of articles and translations. */
import type { CodeRow } from "../codes.ts";

export const markupCodes = {
  "DEP-MARKUP-UNKNOWN-TAG": {
    severity: "error",
    title: "Unknown mark",
    explanation:
      "Texts may use a short list of inline marks; anything else could not be carried into every output.",
    fix: "use one of `em strong q cite a abbr span bdi sup sub time code br fn ref`, or remove the tag",
  },
  "DEP-MARKUP-UNKNOWN-ATTRIBUTE": {
    severity: "error",
    title: "Unknown attribute of a mark",
    explanation: "Each mark takes only the attributes that have a meaning in every output.",
    fix: "correct the attribute's name, or remove it",
  },
  "DEP-MARKUP-MISSING-ATTRIBUTE": {
    severity: "error",
    title: "Attribute missing from a mark",
    explanation: "A link without an address or a mention without an entity says nothing.",
    fix: "add the attribute that the message names",
  },
  "DEP-MARKUP-BAD-ATTRIBUTE": {
    severity: "error",
    title: "Attribute with an unusable value",
    explanation: "The value is read by machines and must have the form that the message describes.",
    fix: "correct the value",
  },
  "DEP-MARKUP-DUPLICATE-ATTRIBUTE": {
    severity: "error",
    title: "Attribute given twice",
    explanation: "Only the first of two equal attributes would count.",
    fix: "remove one of them",
  },
  "DEP-MARKUP-HREF": {
    severity: "error",
    title: "Address of a kind that is not allowed",
    explanation:
      "Links lead to `https:`, `http:`, `mailto:`, `tel:` or to a block of the same article, never to scripts or local files.",
    fix: "write a full address of one of these kinds, or `#` and the id of a block",
  },
  "DEP-MARKUP-UNCLOSED-TAG": {
    severity: "error",
    title: "Mark that is not closed",
    explanation: "It is not clear how far the mark reaches.",
    fix: "add the end tag, inside the element that contains the start tag",
  },
  "DEP-MARKUP-STRAY-END-TAG": {
    severity: "error",
    title: "End tag without a start tag",
    explanation: "The tag closes nothing that is open.",
    fix: "remove it, or add the start tag",
  },
  "DEP-MARKUP-EMPTY-ELEMENT": {
    severity: "error",
    title: "Mark without text",
    explanation:
      "An empty link, quotation or footnote is an accident of editing and leaves a trace in print.",
    fix: "give the mark its text, or remove it",
  },
  "DEP-MARKUP-NESTED-LINK": {
    severity: "error",
    title: "Link inside a link",
    explanation: "A place in the text can lead to one address only.",
    fix: "end the outer link first",
  },
  "DEP-MARKUP-NESTED-NOTE": {
    severity: "error",
    title: "Footnote inside a footnote or a link",
    explanation: "A note has one call in the text, and the call is itself a link.",
    fix: "end the footnote or the link before the next footnote begins",
  },
  "DEP-MARKUP-FORBIDDEN-HERE": {
    severity: "error",
    title: "Mark that this text may not have",
    explanation:
      "Headlines and kickers are repeated in titles, outlines and running heads, where links and notes cannot follow.",
    fix: "remove the mark, or move it to the body",
  },
  "DEP-MARKUP-COMMENT": {
    severity: "error",
    title: "Comment in a text",
    explanation: "What stands in a text is published; a comment would reach the reader's file.",
    fix: "remove it; in YAML a comment (`# …`) may stand beside the text, in JSON there are none",
  },
  "DEP-MARKUP-CDATA": {
    severity: "error",
    title: "CDATA section in a text",
    explanation: "HTML has no CDATA sections; their content would be lost.",
    fix: "write the text itself, with `&lt;` and `&amp;`",
  },
  "DEP-MARKUP-DECLARATION": {
    severity: "error",
    title: "Declaration or processing instruction in a text",
    explanation: "A text is a fragment of a line, not a document.",
    fix: "remove it",
  },
  "DEP-MARKUP-SYNTAX": {
    severity: "error",
    title: "Markup that is not well written",
    explanation: "A browser would guess what was meant, and other readers would guess differently.",
    fix: 'write `&amp;` and `&lt;` for the signs themselves, and attributes as `name="value"`',
  },
  "DEP-MARKUP-CHARACTER": {
    severity: "error",
    title: "Character that no text may contain",
    explanation:
      "Control characters and noncharacters have no form in print; bidi controls can make a text read other than it is stored.",
    fix: "remove the character; mark text of the other direction with `<bdi>`",
  },
  "DEP-MARKUP-TOO-DEEP": {
    severity: "error",
    title: "Marks nested too deep",
    explanation: "Marks may be nested 32 deep.",
    fix: "close marks where they end",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
