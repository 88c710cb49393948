/** Takes pages, reports images whose colours the profile of the document does not describe (ISO 19005-2 § 6.2.4.3). */
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { ImageItem, Pages } from "../../layout/pages.ts";
import { isCmyk } from "../pictures/open-jpeg.ts";
import { nameImage, placeOfImage } from "../place-of.ts";

/** Each once, where it is first. */
export function checkColours({ pages }: Pages, claim: string, sink: Sink): void {
  const seen = new Set<string>();
  for (const { items } of pages)
    for (const item of items) {
      if (item.kind !== "image" || item.image.format !== "jpeg" || seen.has(item.image.id)) continue;
      seen.add(item.image.id);
      if (!isCmyk(item.image.bytes)) continue;
      reportInks(item, claim, sink);
    }
}

/** Of an image, or of one within a picture. */
export function reportInks(item: ImageItem, claim: string, sink: Sink): void {
  report(sink, "DEP-STANDARD-COLOUR", placeOfImage(item), {
    message: `the ${nameImage(item.image)} has the colours of printing inks: ${claim} with the profile of sRGB cannot hold them`,
    hint: "save it again as sRGB",
  });
}
