import type { CodeRow } from "../codes.ts";

export const textCodes = {
  "DEP-TEXT-MISSING-FONT": {
    severity: "error",
    title: "A font file cannot be read",
    explanation:
      "A `@font-face` rule names a file that is not there or may not be read. The page would be set in another face than its designer chose.",
    fix: "Put the file in its place, correct the `url()`, or install the package that an `npm:` address names.",
  },
  "DEP-TEXT-DAMAGED-FONT": {
    severity: "error",
    title: "A font file is damaged",
    explanation:
      "The file is no font, or parts of it are missing or make no sense, so no text can be set in it.",
    fix: "Fetch the file again or export it again from its source.",
  },
  "DEP-TEXT-UNSUPPORTED-FONT": {
    severity: "error",
    title: "A font file is of a kind that cannot be used",
    explanation: "WOFF2 files and collections of several fonts cannot be read or embedded.",
    fix: "Give the same font as TTF, OTF or WOFF, one font in each file.",
  },
  "DEP-TEXT-MISSING-GLYPH": {
    severity: "error",
    title: "No font has a character",
    explanation:
      "Neither the fonts of the style sheet nor those that come with depeche can draw the character. A page with a hole or a box in its place would be wrong without anybody noticing.",
    fix: "Name a font that has the character in `font-family`, or write the text without it.",
  },
  "DEP-TEXT-OVERFLOW": {
    severity: "warning",
    title: "A word is wider than its line",
    explanation:
      "The word cannot be broken anywhere that fits, so it sticks out of its box and may touch what stands beside it.",
    fix: "Allow `hyphens: auto` or `overflow-wrap: anywhere`, put a soft hyphen (U+00AD) in the word, or make the box wider.",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
