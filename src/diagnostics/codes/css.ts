import type { CodeRow } from "../codes.ts";

export const cssCodes = {
  "DEP-CSS-SYNTAX": {
    severity: "warning",
    title: "Style sheet cannot be read here",
    explanation:
      "The text is not CSS at this place, so the declaration or rule is left out; the rest of the sheet counts, unless a bracket left open takes it in.",
    fix: "look for a missing brace, bracket, colon, semicolon or closing quote just before the place",
  },
  "DEP-CSS-INVALID-SELECTOR": {
    severity: "warning",
    title: "Selector is invalid",
    explanation:
      "One invalid selector makes the whole rule void (Selectors 4, section 3.9), as in a browser.",
    fix: "correct the selector, split the list into rules of their own, or look for a `;` or `}` that is missing before it",
  },
  "DEP-CSS-UNSUPPORTED-SELECTOR": {
    severity: "warning",
    title: "Selector has no effect in print",
    explanation: "The selector is valid CSS, but names something that is not drawn on paper yet.",
    fix: "style an element in its place, or keep the rule inside `@media screen`",
  },
  "DEP-CSS-UNKNOWN-PROPERTY": {
    severity: "warning",
    title: "Property is unknown",
    explanation: "No property has this name, so the declaration is left out.",
    fix: "correct the name, or take the declaration out",
  },
  "DEP-CSS-INVALID-VALUE": {
    severity: "warning",
    title: "Value is invalid",
    explanation: "The property does not take this value, so the declaration is left out.",
    fix: "write a value that the property takes",
  },
  "DEP-CSS-UNSUPPORTED-PROPERTY": {
    severity: "warning",
    title: "Property is not supported in print",
    explanation: "The property is CSS, but has no effect on the pages.",
    fix: "reach the effect with a supported property, or keep the declaration inside `@media screen`",
  },
  "DEP-CSS-UNSUPPORTED-VALUE": {
    severity: "warning",
    title: "Value is not supported in print",
    explanation: "The value is CSS, but has no effect on the pages, so the declaration is left out.",
    fix: "write a value that print supports, or keep the declaration inside `@media screen`",
  },
  "DEP-CSS-UNKNOWN-AT-RULE": {
    severity: "warning",
    title: "At-rule is unknown",
    explanation: "No rule of this name exists, so it is left out with all that is in it.",
    fix: "correct the name",
  },
  "DEP-CSS-UNSUPPORTED-AT-RULE": {
    severity: "warning",
    title: "At-rule is not supported in print",
    explanation: "The rule is CSS, but has no effect on the pages.",
    fix: "leave it out, or keep it for the screen",
  },
  "DEP-CSS-UNDEFINED-VARIABLE": {
    severity: "warning",
    title: "Custom property is not defined",
    explanation:
      "A `var()` names a custom property that the element neither has nor inherits, and gives no fallback.",
    fix: "define the custom property, on `:root` for instance, or write a fallback: `var(--name, value)`",
  },
  "DEP-CSS-VARIABLE-CYCLE": {
    severity: "warning",
    title: "Custom properties depend on each other",
    explanation: "Custom properties that need each other have no value (CSS Variables 1, section 2.3).",
    fix: "break the circle: give one of them a value of its own",
  },
  "DEP-CSS-IMPORT-POSITION": {
    severity: "warning",
    title: "@import comes too late",
    explanation: "Only `@charset` and `@layer` may stand before `@import`, so the sheet is not loaded.",
    fix: "move the `@import` to the top of the sheet",
  },
  "DEP-CSS-IMPORT-CYCLE": {
    severity: "warning",
    title: "Sheets import each other",
    explanation: "The sheet is being loaded already, so this import is left out.",
    fix: "take one of the imports out",
  },
  "DEP-CSS-SHEET-MISSING": {
    severity: "error",
    title: "Style sheet cannot be read",
    explanation: "A page without its sheet would not look as it was designed.",
    fix: "correct the path: it counts from the file that names it, or from the root where it begins with `/`",
  },
  "DEP-CSS-SHEET-REMOTE": {
    severity: "warning",
    title: "Remote style sheet is left out",
    explanation: "Nothing is loaded from the network.",
    fix: "save the sheet beside the page and name that file",
  },
  "DEP-CSS-FONT-FACE": {
    severity: "warning",
    title: "@font-face is incomplete",
    explanation: "A font needs a `font-family` and a `src`, so the rule is left out.",
    fix: "add the missing descriptor",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
