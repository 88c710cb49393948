/** Takes what is found in a PDF, returns where text is read after what stands below it: one place a page is enough to look at. */
import type { Inspection } from "../inspection.ts";
import type { Area } from "../read-page-texts.ts";
import type { TagChild, TagText } from "../tags.ts";
import type { Finding } from "./finding.ts";
import { quoteStart } from "./name-place.ts";

/** Notes are read where they are called, and stand at the foot; captions may stand below what they name; pictures have no lines. */
const APART = new Set(["Note", "Caption", "Figure", "Formula"]);

export function checkOrder({ tags }: Inspection): readonly Finding[] {
  const texts = tags.elements.flatMap(listTexts);
  const pages = new Map<number, Finding>();
  for (const [index, text] of texts.entries()) {
    const before = texts[index - 1];
    if (before?.page !== text.page || before.area === null || text.area === null) continue;
    if (pages.has(text.page) || !isAbove(text.area, before.area)) continue;
    const message = `page ${String(text.page)}: ${quoteStart(text.text)} is read after ${quoteStart(before.text)}, and stands above it`;
    pages.set(text.page, { code: "DEP-INSPECT-ORDER", message });
  }
  return [...pages.values()];
}

function listTexts(child: TagChild): readonly TagText[] {
  if (child.kind === "text") return child.area === null ? [] : [child];
  return child.kind === "element" && !APART.has(child.standardRole) ? child.children.flatMap(listTexts) : [];
}

/** In the same column, with nothing of it beside the other. */
function isAbove(one: Area, other: Area): boolean {
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const narrower = Math.min(one.right - one.left, other.right - other.left);
  return one.bottom < other.top - 1 && shared > narrower / 2;
}
