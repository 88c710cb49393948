/** An article as content: its blocks, quotations, media, data and sources. */
import type { CodeRow } from "../codes.ts";

export const articleContentCodes = {
  "DEP-ARTICLE-NOT-BUILT": {
    severity: "error",
    title: "Article that is not to be built",
    explanation: "An article that is withheld or canceled must not be published.",
    fix: "set `status` to `draft` or `usable` once it may be",
  },
  "DEP-ARTICLE-NO-SUPPORT": {
    severity: "error",
    title: "Editorial wording without support",
    explanation: "Wording that is not in the source says which blocks support it.",
    fix: "list the ids of the blocks under `from`",
  },
  "DEP-ARTICLE-DATE-ORDER": {
    severity: "warning",
    title: "Dates in the wrong order",
    explanation: "The article says that it was updated before it was created.",
    fix: "correct one of the dates",
  },
  "DEP-ARTICLE-HEADING-LEVEL": {
    severity: "error",
    title: "Skipped heading level",
    explanation: "Readers who move by headings would look for the level between.",
    fix: "use the next level; the first is 2",
  },
  "DEP-ARTICLE-BLOCK-SHAPE": {
    severity: "error",
    title: "Block with the wrong parts",
    explanation: "The block has parts that exclude one another, or lacks the one it needs.",
    fix: "keep the parts that the message names",
  },
  "DEP-ARTICLE-RAGGED-TABLE": {
    severity: "error",
    title: "Ragged table",
    explanation: "All rows of a table have as many cells as its header.",
    fix: "add the missing cells (`null` for an empty one), or remove the surplus",
  },
  "DEP-ARTICLE-QUOTE-NOT-IN-BODY": {
    severity: "error",
    title: "Quotation that is not in the body",
    explanation: "Set-off and pull quotes repeat a `<q ref>` of the body, in each language.",
    fix: 'mark the quotation in the body with `<q ref="…">`',
  },
  "DEP-ARTICLE-QUOTE-UNUSED": {
    severity: "warning",
    title: "Quotation that is not in the text",
    explanation: "The record of a quotation is printed with its words, and no text has them.",
    fix: 'mark the words with `<q ref="…">`, or remove the record',
  },
  "DEP-ARTICLE-PARTIAL-QUOTE": {
    severity: "warning",
    title: "Partial quotation that differs",
    explanation: "The words are not part of the longest rendering of the same quotation.",
    fix: "compare the two, and correct the one that is wrong",
  },
  "DEP-ARTICLE-QUOTE-GLYPH": {
    severity: "warning",
    title: "Quotation marks as characters",
    explanation:
      "Each language has its own quotation marks; only what is marked with `<q>` gets them for certain.",
    fix: "mark the quotation with `<q>` and remove the characters",
  },
  "DEP-ARTICLE-MARKUP-IN-PLAIN-TEXT": {
    severity: "error",
    title: "Markup in a plain text",
    explanation: "Names, roles and alternative texts are plain: the tag would be printed as it stands.",
    fix: "remove the tag",
  },
  "DEP-ARTICLE-CHARACTER-REFERENCE": {
    severity: "warning",
    title: "Character reference in a plain text",
    explanation: "Names, roles and alternative texts are plain: `&amp;` would be printed as it stands.",
    fix: "write the character itself",
  },
  "DEP-ARTICLE-FILE-MISSING": {
    severity: "error",
    title: "File missing",
    explanation: "The article names a file that is not there.",
    fix: "put the file below `articles/<slug>/`, or correct the name",
  },
  "DEP-ARTICLE-FILE-OUTSIDE": {
    severity: "error",
    title: "File outside the article’s folder",
    explanation:
      "Files of an article stand below `articles/<slug>/`, so that nothing else of the machine can be published.",
    fix: "copy the file there and name it without `..`",
  },
  "DEP-ARTICLE-FILE-UNREADABLE": {
    severity: "error",
    title: "File that cannot be read",
    explanation: "The system did not let the file be read.",
    fix: "see the reason in the message",
  },
  "DEP-ARTICLE-SOURCE-CHANGED": {
    severity: "error",
    title: "Source that differs from its checksum",
    explanation: "The stored source is not the one that the article was made from.",
    fix: "restore the file, or check the article against it and write its new checksum",
  },
  "DEP-ARTICLE-SOURCE-UNCHECKED": {
    severity: "warning",
    title: "Source without a checksum",
    explanation: "Without a sha256 a later change of the stored source goes unnoticed.",
    fix: "add the `sha256` that the message names",
  },
  "DEP-ARTICLE-MEDIA-FORMAT": {
    severity: "error",
    title: "Image of an unknown format",
    explanation: "Images are PNG, JPEG or SVG, known by their content.",
    fix: "convert the image",
  },
  "DEP-ARTICLE-MEDIA-EXTENSION": {
    severity: "warning",
    title: "Image with a wrong extension",
    explanation: "The content is of another format than the name says.",
    fix: "rename the file",
  },
  "DEP-ARTICLE-MEDIA-DAMAGED": {
    severity: "error",
    title: "Damaged image",
    explanation: "The image ends early or its header cannot be read.",
    fix: "export the image again",
  },
  "DEP-ARTICLE-MEDIA-SIZE": {
    severity: "error",
    title: "Image too large",
    explanation: "Images may have 40 megapixels.",
    fix: "scale the image down",
  },
  "DEP-ARTICLE-MEDIA-UNSAFE": {
    severity: "error",
    title: "SVG with active or outside content",
    explanation:
      "Scripts, event handlers, entities and outside references have no place in a published image.",
    fix: "export the drawing as plain SVG",
  },
  "DEP-ARTICLE-ALT-MISSING": {
    severity: "error",
    title: "Image without alternative text",
    explanation: "Readers who do not see the image need its content in words.",
    fix: "write `alt`, or `decorative: true` for an image that says nothing",
  },
  "DEP-ARTICLE-ALT-UNUSED": {
    severity: "warning",
    title: "Alternative text of a decorative image",
    explanation: "A decorative image is passed over by screen readers, and its alternative text with it.",
    fix: "remove `alt`, or `decorative`",
  },
  "DEP-ARTICLE-CHART-ALT": {
    severity: "warning",
    title: "Chart without alternative text",
    explanation: "Readers who do not see the chart need what it shows in words.",
    fix: "write `alt`: what the chart shows, in a sentence",
  },
  "DEP-ARTICLE-CHART-FIELD": {
    severity: "error",
    title: "Field that the data lacks",
    explanation: "A chart’s `x`, `y` and `series` are names of fields of its data.",
    fix: "use one of the fields that the message names",
  },
  "DEP-ARTICLE-CHART-DATA": {
    severity: "error",
    title: "Data that a chart cannot show",
    explanation: "The values of `y` are numbers or null.",
    fix: "correct the value; numbers are written without separators, with a decimal point",
  },
  "DEP-ARTICLE-CSV": {
    severity: "error",
    title: "CSV that cannot be read",
    explanation: "Data files follow RFC 4180: a header row, equal numbers of fields, quotes closed.",
    fix: "correct the line that the message names",
  },
  "DEP-ARTICLE-OUTSIDE-DATA": {
    severity: "error",
    title: "Chart with data from outside",
    explanation: "Nothing is fetched while building; a chart’s data stand in the article or its folder.",
    fix: "use `data` or `dataFile`",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
