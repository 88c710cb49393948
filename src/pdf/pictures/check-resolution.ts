/** Takes the pages, reports images that have too few pixels for the size at which they are printed. */
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { ImageItem, Pages } from "../../layout/pages.ts";
import { nameImage, placeOfImage } from "../place-of.ts";

/** Pixels to the inch, below which print looks coarse. */
const least = 150;

/** pt: an inch. Smaller ones are signs, not pictures. */
const inch = 72;

/** Each image once, where it is printed largest. What lies behind boxes is no picture of the text. */
export function checkResolution({ pages }: Pages, sink: Sink): void {
  const worst = new Map<string, { readonly item: ImageItem; readonly dpi: number }>();
  for (const { items } of pages)
    for (const item of items) {
      if (item.kind !== "image" || item.place === undefined || Math.max(item.width, item.height) < inch) continue;
      const dpi = resolutionOf(item);
      if (dpi < (worst.get(item.image.id)?.dpi ?? least)) worst.set(item.image.id, { item, dpi });
    }
  for (const { item, dpi } of worst.values()) reportCoarse(item, dpi, sink);
} // prettier-ignore

function resolutionOf({ image: { pixels }, width, height }: ImageItem): number {
  return pixels === undefined ? Infinity : Math.min(pixels.width / width, pixels.height / height) * inch;
}

function reportCoarse(item: ImageItem, dpi: number, sink: Sink): void {
  const { image, width, height } = item;
  const wanted = [width, height].map((length) => Math.ceil((length / inch) * least));
  const printed = [width, height].map((length) => Math.round((length * 25.4) / inch));
  report(sink, "DEP-PDF-RESOLUTION", placeOfImage(item), {
    message: `the ${nameImage(image)} is printed with ${Math.max(1, Math.floor(dpi))} pixels to the inch, fewer than ${least}`,
    hint: `on ${printed.join(" by ")} mm use one of ${wanted.join(" by ")} pixels or more, or print it smaller`,
  });
}
