/** Takes what is on a page, returns where it comes from and what it is called, for diagnostics. */
import type { ImageResource, LinkTarget } from "../box/box-tree.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { ImageItem, Page, Pages } from "../layout/pages.ts";

const unknown: Place = { file: "", span: null };

export function placeOfImage(item: ImageItem): Place {
  return item.place ?? unknown;
}

/** Of what is wrong with the whole. */
export function placeOfDocument({ place }: Pages): Place {
  return place ?? unknown;
}

/** With its format: "PNG image `map.png`". */
export function nameImage({ format, name }: ImageResource): string {
  const kind = format === "svg" ? "SVG picture" : `${format.toUpperCase()} image`;
  return name === undefined ? kind : `${kind} \`${name}\``;
}

/** A link is where its first text on the page is; that of an image, where the image is. */
export function placeOfLink(link: LinkTarget, page: Page): Place {
  let fallback: Place | null = null;
  for (const item of page.items) {
    if (item.kind === "image") fallback ??= item.place ?? null;
    if (item.kind !== "text") continue;
    for (const { run } of item.pieces) {
      if (run.link === link) return run.place;
      fallback ??= { file: run.place.file, span: null };
    }
  }
  return fallback ?? unknown;
}
