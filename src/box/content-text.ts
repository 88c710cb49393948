/** Takes one part of generated content, returns its text at this place of the document (CSS Content 3 § 2). */
import type { ComputedStyle, ContentPart } from "../css/computed-style.ts";
import type { CounterStyle } from "../css/counter-style.ts";
import type { StyledElement, StyledPseudo } from "../css/styled-document.ts";
import type { Target } from "./box-tree.ts";
import type { Building } from "./building.ts";
import { formatCounter } from "./counter-styles.ts";
import { changesOf } from "./counters.ts";
import { findText } from "./find-text.ts";
import { findQuote } from "./quotes.ts";
import { findTarget } from "./targets.ts";

export function contentText(
  building: Building,
  part: ContentPart,
  style: ComputedStyle,
  owner: StyledElement,
): string {
  const { counters } = building;
  switch (part.type) {
    case "string":
      return part.value;
    case "counter":
      return formatCounter(counters.value(part.name), part.style);
    case "counters":
      return writeAll(counters.values(part.name), part);
    case "target-counter":
    case "target-counters":
      return counterAt(findTarget(building, part.url, owner)?.target ?? null, part);
    case "target-text":
      return targetText(findTarget(building, part.url, owner)?.target ?? null, part.which);
    case "quote":
      return nextQuote(building, part.which, style, owner.element.language);
    case "element-content":
      return elementText(building, part.which, owner);
    // What only pages have, and what is no text.
    case "named-string":
    case "element":
    case "image":
    case "leader":
    case "alternative":
      return "";
  }
}

function writeAll(
  values: readonly number[],
  { separator, style }: { readonly separator: string; readonly style: string | CounterStyle },
): string {
  return values.map((value) => formatCounter(value, style)).join(separator);
}

/** Nothing where the target is not there; 0 where it has no such counter. */
export function counterAt(
  target: Target | null,
  part: ContentPart & { readonly type: "target-counter" | "target-counters" },
): string {
  if (target === null) return "";
  const values = target.counters.get(part.name) ?? [0];
  return part.type === "target-counters"
    ? writeAll(values, part)
    : formatCounter(values.at(-1) ?? 0, part.style);
}

export function targetText(
  target: Target | null,
  which: "content" | "before" | "after" | "first-letter",
): string {
  if (target === null) return "";
  switch (which) {
    case "content":
      return target.text();
    case "before":
      return target.before;
    case "after":
      return target.after;
    case "first-letter":
      return firstLetter(target.text());
  }
}

/** With the punctuation before it (CSS Pseudo 4 § 2.2). */
function firstLetter(text: string): string {
  return /^\p{P}*./su.exec(text)?.[0] ?? "";
}

function nextQuote(
  building: Building,
  which: "open" | "close" | "no-open" | "no-close",
  style: ComputedStyle,
  language: string,
): string {
  const { quotes } = building;
  if (which === "no-open") quotes.depth += 1;
  if (which === "no-close") quotes.depth = Math.max(0, quotes.depth - 1);
  if (which === "open") return findQuote(style.quotes, language || building.language, quotes.depth++, "open");
  // A closing mark without an opening one is not shown (§ 2.4.2).
  if (which !== "close" || quotes.depth === 0) return "";
  quotes.depth -= 1;
  return findQuote(style.quotes, language || building.language, quotes.depth, "close");
}

function elementText(
  building: Building,
  which: "text" | "before" | "after" | "first-letter" | "marker",
  owner: StyledElement,
): string {
  switch (which) {
    case "text":
      return findText(owner);
    case "before":
      return pseudoText(building, owner.before, owner);
    case "after":
      return pseudoText(building, owner.after, owner);
    case "first-letter":
      return firstLetter(findText(owner));
    case "marker":
      return formatCounter(building.counters.value("list-item"), "decimal");
  }
}

/** What a pseudo-element will say: it counts there, not here. */
export function pseudoText(building: Building, pseudo: StyledPseudo | null, owner: StyledElement): string {
  if (pseudo === null) return "";
  const { quotes, counters } = building;
  const { depth } = quotes;
  const text = counters.during(changesOf(pseudo.style), () =>
    pseudo.content.map((part) => contentText(building, part, pseudo.style, owner)).join(""),
  );
  quotes.depth = depth;
  return text;
}
