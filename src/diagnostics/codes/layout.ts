import type { CodeRow } from "../codes.ts";

export const layoutCodes = {
  "DEP-LAYOUT-IMAGE-MISSING": {
    severity: "error",
    title: "An image cannot be read",
    explanation: "The page names an image that is not there, lies outside the project or cannot be opened.",
    fix: "correct the path, or put the file where the page looks for it",
  },
  "DEP-LAYOUT-IMAGE-FORMAT": {
    severity: "error",
    title: "An image is damaged or of another format",
    explanation:
      "PDF takes PNG, JPEG and SVG; the file's first bytes are of none of these, or are cut short.",
    fix: "save the image again as PNG, JPEG or SVG",
  },
  "DEP-LAYOUT-IMAGE-REMOTE": {
    severity: "warning",
    title: "A remote image is left out",
    explanation:
      "Nothing is fetched from the network, so that the same input always gives the same document.",
    fix: "put the image into the project and name it by its path",
  },
  "DEP-LAYOUT-IMAGE-SHRUNK": {
    severity: "warning",
    title: "An image was made smaller to fit the page",
    explanation: "An image cannot be split; this one is larger than the room a page has for it.",
    fix: "give the image a smaller `width`, `height` or `max-height`",
  },
  "DEP-LAYOUT-ELEMENT": {
    severity: "warning",
    title: "An element cannot be shown on paper",
    explanation:
      "Embedded pages, films and sound have no printed form; what they hold as a substitute is shown. Of form controls the value is printed as text: of `input` with text, numbers or dates, of `textarea`, of `select` what is chosen, of `button` its content; other types of `input` leave nothing.",
    fix: "put a picture or a sentence in its place",
  },
  "DEP-LAYOUT-AVOID-RELAXED": {
    severity: "info",
    title: "A box that asked not to be broken was broken",
    explanation: "The box, or what must stay together with it, is taller than a page.",
    fix: "shorten it, or take `break-inside: avoid` away",
  },
  "DEP-LAYOUT-FLOAT-HELD": {
    severity: "warning",
    title: "A box cannot float to the head or foot of the page",
    explanation:
      "`float: top` and `float: bottom` move boxes of the page's own flow; those in columns, tables, flex boxes, side floats and boxes with a formatting context of their own stay in the flow.",
    fix: "move the box out of what holds it, or take `float` away",
  },
  "DEP-LAYOUT-OVERFLOW": {
    severity: "error",
    title: "Something does not fit on the page",
    explanation:
      "A piece that cannot be split is larger than the room the page has; it reaches beyond the page area.",
    fix: "make the piece smaller, or the page's margins",
  },
  "DEP-LAYOUT-TABLE-WIDE": {
    severity: "error",
    title: "A table is wider than its room",
    explanation:
      "The narrowest form of the columns is wider than the page area, so the table reaches into the margin.",
    fix: "take a smaller font, fewer columns, or a landscape page",
  },
  "DEP-LAYOUT-NO-ROOM": {
    severity: "error",
    title: "A page has no room for content",
    explanation: "The margins of the page leave less than one point of width or height.",
    fix: "make the margins of `@page` smaller or its size larger",
  },
  "DEP-LAYOUT-TOO-MANY-PAGES": {
    severity: "error",
    title: "A document has too many pages",
    explanation:
      "After 5000 pages nothing more is laid out: mostly, a height or the page's size is mistyped.",
    fix: "correct the height or the page's `size`, or make several documents of it",
  },
  "DEP-LAYOUT-TARGET": {
    severity: "warning",
    title: "Generated content follows an address that leads nowhere",
    explanation:
      "`target-counter()`, `target-counters()` and `target-text()` take what they show from the element whose `id` the address names. Nothing on the pages has this `id`, so nothing is shown.",
    fix: "give the goal its `id`, or correct the address",
  },
  "DEP-LAYOUT-COLUMNS-DEEP": {
    severity: "warning",
    title: "Columns are nested too deeply",
    explanation:
      "Columns in columns are balanced anew for each trial of those around them. In columns that are nested three deep, what asks for columns of its own stands in one.",
    fix: "take `columns` away from one of the boxes",
  },
  "DEP-LAYOUT-PAGE-NUMBERS": {
    severity: "warning",
    title: "Page numbers do not settle",
    explanation:
      "The numbers printed in the text change where its pages break, and the other way round, whatever is tried.",
    fix: "give the elements that hold page numbers a width of their own, or break the page before what they point to",
  },
  "DEP-LAYOUT-NESTING": {
    severity: "error",
    title: "Elements are nested too deeply",
    explanation: "What lies deeper than the limit is shown as plain text of the element at the limit.",
    fix: "flatten the structure of the page",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
