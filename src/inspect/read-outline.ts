/** Takes an open PDF, returns its outline (ISO 32000-1 § 12.3.3); what goes in circles ends. */
import { describeGoal } from "./describe-goal.ts";
import type { OpenPdf } from "./open-pdf.ts";
import { isKind, type Cos } from "./cos/values.ts";

export interface OutlineItem {
  readonly title: string;
  /** `page 3`, `#name`, an address; null where it leads nowhere. */
  readonly goal: string | null;
  readonly children: readonly OutlineItem[];
}

const MOST = 20_000;
const DEEPEST = 50;

export function readOutline(pdf: OpenPdf): readonly OutlineItem[] {
  const { reader, objects } = pdf;
  const seen = new Set<number>();
  const readLevel = (first: Cos | undefined, depth: number): readonly OutlineItem[] => {
    const items: OutlineItem[] = [];
    let at = first;
    while (isKind(at, "reference") && !seen.has(at.id) && seen.size < MOST && depth < DEEPEST) {
      seen.add(at.id);
      const entries = reader.entries(at);
      if (entries === null) break;
      items.push({
        title: reader.text(entries.get("Title"))?.trim() ?? "",
        goal: describeGoal(entries, pdf),
        children: readLevel(entries.get("First"), depth + 1),
      });
      at = entries.get("Next");
    }
    return items;
  };
  return readLevel(reader.entries(objects.catalog.get("Outlines"))?.get("First"), 0);
}
