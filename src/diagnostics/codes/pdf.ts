import type { CodeRow } from "../codes.ts";

export const pdfCodes = {
  "DEP-PDF-IMAGE": {
    severity: "error",
    title: "An image is damaged",
    explanation: "The file begins like an image and is none: it is cut short, or its data make no sense.",
    fix: "save the image again from its source",
  },
  "DEP-PDF-PICTURE": {
    severity: "error",
    title: "An SVG picture cannot be drawn",
    explanation: "The drawing is damaged, or needs something that cannot be drawn in a PDF.",
    fix: "open the picture in a drawing program and save it as plain SVG",
  },
  "DEP-PDF-PICTURE-PART": {
    severity: "warning",
    title: "A part of an SVG picture is not drawn",
    explanation: "The rest of the picture is drawn. Images within it must be embedded as data.",
    fix: "save the picture as plain SVG, with text as text and images embedded",
  },
  "DEP-PDF-LINK": {
    severity: "warning",
    title: "A link is left out",
    explanation:
      "A document on its own can open whole addresses only, and opens neither scripts nor files of the reader's machine.",
    fix: "give the whole address: `https://…`, `mailto:…` or `tel:…`",
  },
  "DEP-PDF-ANCHOR": {
    severity: "warning",
    title: "A link within the document leads nowhere",
    explanation: "Nothing on the pages has the `id` that the link names.",
    fix: "give the goal that `id`, or correct the link",
  },
  "DEP-PDF-RESOLUTION": {
    severity: "warning",
    title: "An image has few pixels for its size on paper",
    explanation:
      "Below 150 pixels to the inch an image looks coarse in print; 300 are good. Images smaller than an inch are not judged.",
    fix: "use an image with more pixels, or print it smaller",
  },
} as const satisfies Readonly<Record<string, CodeRow>>;
