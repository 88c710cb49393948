import type { CodeRow } from "../codes.ts";

export const htmlCodes = {
  "DEP-HTML-ENCODING": {
    severity: "error",
    title: "The page is not UTF-8",
    explanation:
      "Its text cannot be known: any other encoding would be a guess, and words would be printed wrongly.",
    fix: "save the page as UTF-8",
  },
  "DEP-HTML-SYNTAX": {
    severity: "warning",
    title: "HTML is malformed here",
    explanation: "The text is read as a browser would read it, which may not be what was meant.",
    fix: "correct the markup at the place: close what is open, in the right order",
  },
  "DEP-HTML-SCRIPT": {
    severity: "warning",
    title: "Script is left out",
    explanation: "A document runs no code: scripts and event handlers do not get into any output.",
    fix: "take it out; write what it would have made into the page itself; data blocks of JSON-LD stay",
  },
  "DEP-HTML-BASE": {
    severity: "warning",
    title: "`base` is ignored",
    explanation: "Addresses count from the page's own file.",
    fix: "take the `base` element out and write the paths in full",
  },
  "DEP-HTML-NESTING": {
    severity: "warning",
    title: "Elements are nested too deeply",
    explanation: "Below a depth that no document needs, elements are left out; their text is kept.",
    fix: "look for elements that are opened again and again and never closed",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
