/** Takes an image of an article, returns it as an `img` element; what is wrong with it is reported where the article names it. */
import type { Place } from "../diagnostics/diagnostic.ts";
import { escapeAttribute } from "../markup/serialise.ts";
import type { PlaceMarks } from "./mark-places.ts";
import type { ImageView } from "./view.ts";

interface PictureContext {
  readonly marks: PlaceMarks;
  readonly mediaPlaces: ReadonlyMap<string, Place>;
}

/** What only decorates has no words. */
export function printPicture(image: ImageView, alt: string, { marks, mediaPlaces }: PictureContext): string {
  const { src, width, height, displayWidth, decorative } = image;
  const words = decorative ? "" : alt;
  const size = `width="${String(width)}" height="${String(height)}"`;
  const style = displayWidth === null ? "" : ` style="width: ${escapeAttribute(displayWidth)}"`;
  const html = `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(words)}" ${size}${style}>`;
  const place = mediaPlaces.get(src);
  return place === undefined ? html : marks.around(html, place);
}

export function isImage(given: unknown): given is ImageView {
  return typeof given === "object" && given !== null && "src" in given && "displayWidth" in given;
}
