/** Parts of generated content that only the pages know: counters of pages, here or where an address leads. */
import type { ContentPart } from "../css/computed-style.ts";
import { formatCounter } from "./counter-styles.ts";

export type PageCounter = ContentPart & {
  readonly type: "counter" | "counters" | "target-counter" | "target-counters";
  readonly name: "page" | "pages";
};

export function isPageCounter(part: ContentPart): part is PageCounter {
  switch (part.type) {
    case "counter":
    case "counters":
    case "target-counter":
    case "target-counters":
      return part.name === "page" || part.name === "pages";
    default:
      return false;
  }
}

interface PageNumbers {
  readonly page: number;
  readonly total: number;
  /** Printed number of the page where the target of an address is; null where it is on none. */
  readonly pageOf: (url: string) => number | null;
}

export function formatPageCounter(part: PageCounter, { page, total, pageOf }: PageNumbers): string {
  const isTarget = part.type === "target-counter" || part.type === "target-counters";
  const target = isTarget ? pageOf(part.url) : page;
  if (target === null) return "";
  return formatCounter(part.name === "pages" ? total : target, part.style);
}
