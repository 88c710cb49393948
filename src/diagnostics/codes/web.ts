import type { CodeRow } from "../codes.ts";

export const webCodes = {
  "DEP-WEB-REMOTE": {
    severity: "warning",
    title: "A resource of another site is left out",
    explanation: "The HTML edition is one file that asks nothing of any server.",
    fix: "put the file into the project and name it there",
  },
  "DEP-WEB-FILE": {
    severity: "error",
    title: "A file that the page needs cannot be embedded",
    explanation: "The HTML edition carries its images and fonts within itself.",
    fix: "correct the path; it is relative to the file that names it",
  },
  "DEP-WEB-FORMAT": {
    severity: "error",
    title: "A file of a kind that cannot be embedded",
    explanation:
      "Images are PNG, JPEG, WebP, GIF or SVG, fonts TrueType, OpenType or WOFF, known by their content.",
    fix: "convert the file to one of these",
  },
  "DEP-WEB-ACTIVE": {
    severity: "warning",
    title: "Something that would run is left out",
    explanation:
      "The HTML edition has no script, no frame and no plug-in: it opens anywhere and does nothing by itself.",
    fix: "take the element or attribute out of the template",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
