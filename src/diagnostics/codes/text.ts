import type { CodeRow } from "../codes.ts";

export const textCodes = {
  "DEP-TEXT-MISSING-FONT": {
    severity: "error",
    title: "A font file cannot be read",
    explanation:
      "A `@font-face` rule names a file that is not there or may not be read. The page would be set in another face than its designer chose.",
    fix: "put the file in its place, correct the `url()`, or install the package that an `npm:` address names",
  },
  "DEP-TEXT-DAMAGED-FONT": {
    severity: "error",
    title: "A font file is damaged",
    explanation:
      "The file is no font, or parts of it are missing or make no sense, so no text can be set in it.",
    fix: "fetch the file again or export it again from its source",
  },
  "DEP-TEXT-UNSUPPORTED-FONT": {
    severity: "error",
    title: "A font file is of a kind that cannot be used",
    explanation: "WOFF2 files and collections of several fonts cannot be read or embedded.",
    fix: "give the same font as TTF, OTF or WOFF, one font in each file",
  },
  "DEP-TEXT-MISSING-GLYPH": {
    severity: "error",
    title: "No font has a character",
    explanation:
      "Neither the fonts of the style sheet nor those that come with depeche can draw the character. A page with a hole or a box in its place would be wrong without anybody noticing, and is neither PDF/UA nor PDF/A. `depeche pdf`, which claims no standard, draws a box and warns.",
    fix: "name a font that has the character in `font-family`, or write the text without it",
  },
  "DEP-TEXT-RIGHT-TO-LEFT": {
    severity: "error",
    title: "Text that runs from right to left cannot be set as PDF yet",
    explanation:
      "Lines in Hebrew, Arabic and the scripts akin to them would come out in the wrong order, Arabic letters unjoined. The first such text is named, for the whole document; browsers set the HTML edition right.",
    fix: "make the HTML edition alone, with `-f html`, in a font that has the script",
  },
  "DEP-TEXT-FACE": {
    severity: "warning",
    title: "A family has no face of the weight or style asked for",
    explanation:
      "Bold and italic are never made up by thickening or slanting letters: text is set in the family's nearest face, so that what should stand out may look like the rest.",
    fix: "give a file of that weight or style in a `@font-face` rule, or name a family that has it",
  },
  "DEP-TEXT-OVERFLOW": {
    severity: "warning",
    title: "A word is wider than its line",
    explanation:
      "The word cannot be broken anywhere that fits, so it sticks out of its box and may touch what stands beside it.",
    fix: "allow `hyphens: auto` or `overflow-wrap: anywhere`, put a soft hyphen (U+00AD) in the word, or make the box wider",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
