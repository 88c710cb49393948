/** Takes pages, reports images that nothing stands for when they are not seen (ISO 14289-1 § 7.3). */
import { isArtifact, type StructureNode } from "../../box/box-tree.ts";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { ImageItem, Pages } from "../../layout/pages.ts";
import { nameImage, placeOfDocument, placeOfImage } from "../place-of.ts";
import { walkStructure } from "./walk-structure.ts";

export function checkAlternatives(pages: Pages, claim: string, sink: Sink): void {
  const figures = [...walkStructure(pages.structure)].filter(
    ({ role, alt }) => role === "Figure" && (alt ?? "").trim() === "",
  );
  if (figures.length === 0) return;
  const images = findImages(pages, new Set(figures));
  for (const figure of figures) {
    const image = images.get(figure);
    const name = image === undefined ? "image" : nameImage(image.image);
    report(sink, "DEP-STANDARD-ALT", image === undefined ? placeOfDocument(pages) : placeOfImage(image), {
      message: `the ${name} has no alternative text, and ${claim} needs one`,
      // A drawing in the page itself has no file, and no `alt`.
      hint:
        image?.image.format === "svg" && image.image.name === undefined
          ? 'say in its `<title>` what it says, or `aria-hidden="true"` where it only decorates'
          : 'say in `alt` what it says, or `alt=""` where it only decorates',
    });
  }
}

function findImages(pages: Pages, figures: ReadonlySet<StructureNode>): ReadonlyMap<StructureNode, ImageItem> {
  const found = new Map<StructureNode, ImageItem>();
  for (const { items } of pages.pages)
    for (const item of items) {
      if (item.kind !== "image" || isArtifact(item.tag) || !figures.has(item.tag)) continue;
      if (!found.has(item.tag)) found.set(item.tag, item);
    }
  return found;
} // prettier-ignore
