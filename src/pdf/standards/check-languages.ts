/** Takes pages, reports where the language of a text is not known (ISO 14289-1 § 7.2; ISO 19005-2 § 6.7.4). */
import type { StructureNode } from "../../box/box-tree.ts";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { Pages } from "../../layout/pages.ts";
import { canonicalTag } from "../../typography/canonical-tag.ts";
import { placeOfDocument } from "../place-of.ts";
import { findPlaces } from "./find-places.ts";
import { walkStructure } from "./walk-structure.ts";

export function checkLanguages(pages: Pages, claim: string, sink: Sink): void {
  const { language, structure } = pages;
  if (language.trim() === "")
    report(sink, "DEP-STANDARD-LANGUAGE", placeOfDocument(pages), {
      message: `the language of the document is not known, and ${claim} needs it`,
      hint: 'name it on the outermost element, as in `<html lang="fr">`',
    });
  const unknown = new Map<string, StructureNode>();
  for (const node of walkStructure(structure))
    if (node.language !== null && canonicalTag(node.language) === null && !unknown.has(node.language))
      unknown.set(node.language, node);
  if (unknown.size === 0) return;
  const places = findPlaces(pages);
  for (const [tag, node] of unknown)
    report(sink, "DEP-STANDARD-LANGUAGE", places.get(node) ?? placeOfDocument(pages), {
      message: `\`${tag}\` is no language tag, and ${claim} needs one`,
      hint: "write a tag by BCP 47, such as `fr` or `en-GB`",
    });
}
