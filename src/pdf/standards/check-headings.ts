/** Takes pages, reports headings that skip a level (ISO 14289-1 § 7.4.2). */
import type { StructureNode } from "../../box/box-tree.ts";
import type { Sink } from "../../diagnostics/diagnostic.ts";
import { report } from "../../diagnostics/sink.ts";
import type { Pages } from "../../layout/pages.ts";
import { placeOfDocument } from "../place-of.ts";
import { findPlaces } from "./find-places.ts";
import { walkStructure } from "./walk-structure.ts";

interface Skip {
  readonly heading: StructureNode;
  readonly level: number;
  /** Of the heading before it; 0: there is none. */
  readonly before: number;
}

export function checkHeadings(pages: Pages, claim: string, sink: Sink): void {
  const skips = findSkips(pages.structure);
  if (skips.length === 0) return;
  const places = findPlaces(pages);
  for (const { heading, level, before } of skips) {
    const after = before === 0 ? "the first heading" : `a heading after one of level ${before}`;
    report(sink, "DEP-STANDARD-HEADING", places.get(heading) ?? placeOfDocument(pages), {
      message: `${after} is of level ${level}: ${claim} lets no level be skipped`,
      hint: `make it \`<h${before + 1}>\`, and let the stylesheet say how it looks`,
    });
  }
}

function findSkips(structure: StructureNode): readonly Skip[] {
  const skips: Skip[] = [];
  let before = 0;
  for (const heading of walkStructure(structure)) {
    const level = Number(/^H([1-6])$/u.exec(heading.role)?.[1] ?? 0);
    if (level === 0) continue;
    if (level > before + 1) skips.push({ heading, level, before });
    before = level;
  }
  return skips;
}
