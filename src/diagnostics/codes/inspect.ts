import type { CodeRow } from "../codes.ts";

/** What is said of a PDF that is looked into; no program can judge what these leave to a human. */
export const inspectCodes = {
  "DEP-INSPECT-NOT-PDF": {
    severity: "error",
    title: "A file that is no PDF",
    explanation: "It does not begin as a PDF does, or is so damaged that none of its pages can be found.",
    fix: "name a PDF, or get the file again from where it came",
  },
  "DEP-INSPECT-PASSWORD": {
    severity: "error",
    title: "A PDF that needs a password",
    explanation: "It is encrypted, and nobody can read it without the password.",
    fix: "save it without a password, and inspect that file",
  },
  "DEP-INSPECT-ENCRYPTED": {
    severity: "warning",
    title: "An encrypted PDF",
    explanation:
      "It opens without a password, but is encrypted: only its text, its pages and their labels are read, nothing is said of tags, fonts and attachments. Archives take no such file.",
    fix: "save it without encryption, and inspect that file",
  },
  "DEP-INSPECT-DAMAGED": {
    severity: "warning",
    title: "A damaged PDF",
    explanation:
      "Its table of objects is of no use, so that they were searched for, or pages cannot be read: other programs may show less.",
    fix: "get the file again from where it came, or let its program write it anew",
  },
  "DEP-INSPECT-TITLE": {
    severity: "warning",
    title: "A PDF without a title, or one that is not shown",
    explanation:
      "Screen readers announce the title first; without one, or where it is not shown, they read the name of the file.",
    fix: "give the document a title, and let windows show it (`DisplayDocTitle`)",
  },
  "DEP-INSPECT-LANGUAGE": {
    severity: "warning",
    title: "A PDF that does not say its language",
    explanation: "A screen reader speaks with the voice of the language that the document names.",
    fix: "name the document's language",
  },
  "DEP-INSPECT-FOREIGN": {
    severity: "warning",
    title: "A phrase in another script, without its language",
    explanation:
      "Words in a script that the language of the text is not written in are in another language, which their tag should name.",
    fix: "mark the phrase with its language",
  },
  "DEP-INSPECT-NO-TAGS": {
    severity: "warning",
    title: "A PDF without tags",
    explanation:
      "Without a structure tree nobody can tell headings from paragraphs, or in which order to read.",
    fix: "let the program that made it write tags",
  },
  "DEP-INSPECT-UNTAGGED": {
    severity: "warning",
    title: "Content that is neither tagged nor an artifact",
    explanation: "A screen reader leaves it out, or reads it at any place.",
    fix: "tag what is to be read, and mark what only decorates as an artifact",
  },
  "DEP-INSPECT-HEADING": {
    severity: "warning",
    title: "Headings that do not lead through the document",
    explanation:
      "Readers jump from heading to heading: there must be some, the first of level 1, and none may skip a level.",
    fix: "give each part a heading, of the level below that of the part around it",
  },
  "DEP-INSPECT-TABLE": {
    severity: "warning",
    title: "A table without header cells, or with some that do not say what they head",
    explanation: "In each cell a screen reader says the headers that belong to it.",
    fix: "make the cells that head rows and columns `TH`, with `Scope`",
  },
  "DEP-INSPECT-ALT": {
    severity: "warning",
    title: "A picture without a text that could stand for it",
    explanation:
      "Its alternative text is missing or empty, the name of a file, or a word that says no more than that there is a picture.",
    fix: "say what the picture says, in a sentence",
  },
  "DEP-INSPECT-ORDER": {
    severity: "info",
    title: "Text that is read after what stands below it",
    explanation:
      "Tags are read in their own order, which may differ from that on the page; whether it makes sense only a human can tell.",
    fix: "listen to the page, or read its tags above",
  },
  "DEP-INSPECT-CONTRAST": {
    severity: "warning",
    title: "Text that differs little from its background",
    explanation:
      "Contrast below 4.5 to 1 is hard to read for many, and for large text below 3 to 1 (WCAG 2.2, 1.4.3). Backgrounds other than plain areas are not seen.",
    fix: "use a darker colour for the text, or a lighter background",
  },
  "DEP-INSPECT-FONT": {
    severity: "warning",
    title: "A font that is not in the file, or does not say its characters",
    explanation:
      "A font that is not embedded looks different on each machine; one without a table of characters can be neither read aloud nor searched.",
    fix: "embed all fonts, with their `ToUnicode` tables",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
