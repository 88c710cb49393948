/** Takes what is found in a PDF, returns what is wrong with it as a whole. */
import type { Inspection } from "../inspection.ts";
import type { Finding } from "./finding.ts";

interface Rule {
  readonly isBroken: (inspection: Inspection) => boolean;
  readonly code: Finding["code"];
  readonly message: (inspection: Inspection) => string;
}

const RULES: readonly Rule[] = [
  {
    isBroken: ({ isEncrypted }) => isEncrypted,
    code: "DEP-INSPECT-ENCRYPTED",
    message: () =>
      "the PDF is encrypted: its text is read, but not its tags, fonts, metadata and attachments",
  },
  {
    isBroken: ({ isRepaired }) => isRepaired,
    code: "DEP-INSPECT-DAMAGED",
    message: () => "the table of objects is damaged: the objects were searched for",
  },
  {
    isBroken: ({ unreadable }) => unreadable.length > 0,
    code: "DEP-INSPECT-DAMAGED",
    message: ({ unreadable }) => `pages that cannot be read: ${unreadable.slice(0, 20).join(", ")}`,
  },
  {
    isBroken: ({ isEncrypted, metadata }) => !isEncrypted && metadata.title === null,
    code: "DEP-INSPECT-TITLE",
    message: () => "the document has no title",
  },
  {
    isBroken: ({ metadata }) => metadata.title !== null && !metadata.showsTitle,
    code: "DEP-INSPECT-TITLE",
    message: () => "windows show the name of the file in place of the title: `DisplayDocTitle` is not set",
  },
  {
    isBroken: ({ isEncrypted, metadata }) => !isEncrypted && metadata.language === null,
    code: "DEP-INSPECT-LANGUAGE",
    message: () => "the document does not say its language",
  },
  {
    isBroken: ({ isEncrypted, tags }) => !isEncrypted && tags.elements.length === 0,
    code: "DEP-INSPECT-NO-TAGS",
    message: ({ tags }) => (tags.hasTree ? "the tree of tags is empty" : "the document has no tags"),
  },
  {
    isBroken: ({ tags }) => tags.elements.length > 0 && !tags.isMarked,
    code: "DEP-INSPECT-NO-TAGS",
    message: () => "the document has tags, but does not say that it is tagged (`Marked`)",
  },
];

export function checkDocument(inspection: Inspection): readonly Finding[] {
  return RULES.filter(({ isBroken }) => isBroken(inspection)).map(({ code, message }) => ({
    code,
    message: message(inspection),
  }));
}
