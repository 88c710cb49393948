/** Takes the pages, reads each of their images into the document; what is damaged is reported and left out. */
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { ImageItem, Pages } from "../../layout/pages.ts";
import type { PdfDocument } from "../document.ts";
import { checkResolution } from "./check-resolution.ts";
import { isPlainCmyk, openPlainCmyk } from "./open-jpeg.ts";
import { nameImage, placeOfImage } from "../place-of.ts";

export function openImages(content: Pages, document: PdfDocument, sink: Sink): void {
  const { pages } = content;
  const seen = new Set<string>();
  for (const { items } of pages)
    for (const item of items) {
      if (item.kind !== "image" || seen.has(item.image.id)) continue;
      seen.add(item.image.id);
      openImage(item, document, sink);
    }
  checkResolution(content, sink);
}

function openImage(item: ImageItem, document: PdfDocument, sink: Sink): void {
  const { image } = item;
  if (image.format === "svg") return;
  try {
    const found = document.openImage(image.bytes);
    const opened = isPlainCmyk(image.bytes) ? openPlainCmyk(image.bytes, found, document) : found;
    // JPEG: written now, so that the order of objects is that of the pages.
    if (opened.obj === null) opened.embed(document);
    document._imageRegistry[image.id] = opened;
  } catch (error) {
    // What pdfkit says of a JPEG are its own words.
    const ours = image.format === "png" && error instanceof Error;
    report(sink, "DEP-PDF-IMAGE", placeOfImage(item), {
      message: `the ${nameImage(image)} is damaged: ${ours ? error.message : "its segments make no sense"}`,
      hint: "save the image again",
    });
  }
}
