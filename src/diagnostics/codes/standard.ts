import type { CodeRow } from "../codes.ts";

/** What a PDF must have to claim a standard; nothing of it is asked of one that claims none. */
export const standardCodes = {
  "DEP-STANDARD-TITLE": {
    severity: "error",
    title: "A document that claims PDF/UA has no title",
    explanation:
      "Readers announce the title in place of the file's name, and a window shows it (ISO 14289-1 § 7.1). It is the text of `<title>`.",
    fix: "give the page a `<title>`",
  },
  "DEP-STANDARD-LANGUAGE": {
    severity: "error",
    title: "A language is not known",
    explanation:
      "A screen reader speaks each text with the voice of its language (ISO 14289-1 § 7.2; ISO 19005-2 § 6.7.4). The document must name one, as a tag by BCP 47, and so must every phrase that names another.",
    fix: 'give it as `lang`, as in `<html lang="fr">`',
  },
  "DEP-STANDARD-ALT": {
    severity: "error",
    title: "An image without alternative text, in a document that claims PDF/UA",
    explanation:
      'Who cannot see the image reads its alternative text (ISO 14289-1 § 7.3). An image that says nothing is decoration, and says so with `alt=""`.',
    fix: 'say in `alt` what the image says, or `alt=""` where it only decorates',
  },
  "DEP-STANDARD-HEADING": {
    severity: "error",
    title: "A heading level is skipped, in a document that claims PDF/UA",
    explanation:
      "Readers find their way by headings: the first is of level 1, and none is more than one level below the one before it (ISO 14289-1 § 7.4.2).",
    fix: "use the next level, and let the stylesheet say how it looks",
  },
  "DEP-STANDARD-TABLE": {
    severity: "error",
    title: "A table with holes, in a document that claims PDF/UA",
    explanation:
      "Who hears a table finds the way by counting rows and columns: each row covers as many columns, and no cell lies on another or reaches beyond the last row (ISO 14289-1 § 7.2, 7.5). Rows that are too short are filled up; a cell or row that spans others and is hidden, floats or stands elsewhere leaves a hole.",
    fix: "give each row as many cells, and hide or move no cell or row of a table that has spans",
  },
  "DEP-STANDARD-CHARACTER": {
    severity: "error",
    title: "A character without a meaning, in a document that claims PDF/A",
    explanation:
      "Characters for private use mean something in one font only, and nothing to who searches, copies or listens (ISO 19005-2 § 6.2.11.7.3).",
    fix: "use a character that Unicode has, or an image with alternative text",
  },
  "DEP-STANDARD-COLOUR": {
    severity: "error",
    title: "An image of printing inks, in a document that claims PDF/A",
    explanation:
      "The colours of a PDF/A are those of one profile, here sRGB, which says nothing of cyan, magenta, yellow and black (ISO 19005-2 § 6.2.4.3).",
    fix: "save the image as sRGB",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
