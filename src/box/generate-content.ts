/** Takes `content` and `string-set` values, returns inline items and text (CSS Content 3 § 2, CSS GCPM 3 § 1). */
import type { ComputedStyle, ContentPart } from "../css/computed-style.ts";
import type { StyledElement, StyledPseudo } from "../css/styled-document.ts";
import type { InlineItem, InlineTextRun, NamedString } from "./box-tree.ts";
import { anonymousBase, placeOf, type Around, type Building } from "./building.ts";
import { formatCounter } from "./counter-styles.ts";
import { findText } from "./find-text.ts";
import { findQuote } from "./quotes.ts";

/** `around.tag` is the one that the generated text belongs to. */
export function generateContent(
  building: Building,
  parts: readonly ContentPart[],
  style: ComputedStyle,
  owner: StyledElement,
  around: Around,
): readonly InlineItem[] {
  const run = (text: string): InlineTextRun => ({
    kind: "text", text, style, language: around.language, tag: around.tag, link: around.link, place: placeOf(building, owner),
  }); // prettier-ignore
  return parts.flatMap((part): readonly InlineItem[] => {
    if (isPageCounter(part)) {
      building.structure.use(around.tag);
      return [{ kind: "page-counter", part, run: run("") }];
    }
    if (part.type === "image") return generateImage(building, part.url, style, owner, around);
    const text = partText(building, part, style, owner);
    if (text === "") return [];
    building.structure.use(around.tag);
    return [run(text)];
  });
}

/** Only the pages know these. */
function isPageCounter(part: ContentPart): boolean {
  return (
    (part.type === "counter" || part.type === "counters") && (part.name === "page" || part.name === "pages")
  );
}

function generateImage(
  building: Building,
  url: string,
  style: ComputedStyle,
  owner: StyledElement,
  around: Around,
): readonly InlineItem[] {
  const place = placeOf(building, owner);
  // The style sheet's addresses are resolved already: they count from the root.
  const image = building.images.open(url, "", place);
  if (image === null) return [];
  const tag = building.structure.add(around.tag, { role: "Figure", language: around.language });
  building.structure.use(tag);
  const base = anonymousBase(building, tag, owner);
  return [{ kind: "atomic", box: { ...base, kind: "image", style, image } }];
}

function partText(building: Building, part: ContentPart, style: ComputedStyle, owner: StyledElement): string {
  switch (part.type) {
    case "string":
      return part.value;
    case "counter":
      return formatCounter(building.counters.value(part.name), part.style);
    case "counters":
      return building.counters.values(part.name).map((value) => formatCounter(value, part.style)).join(part.separator); // prettier-ignore
    case "quote":
      return nextQuote(building, part.which, style, owner.element.language);
    case "element-content":
      return elementText(building, part.which, owner);
    case "named-string":
    case "image":
      return "";
  }
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
  const pseudo = (found: StyledPseudo | null) =>
    (found?.content ?? [])
      .map((part) => partText(building, part, found?.style ?? owner.style, owner))
      .join("");
  switch (which) {
    case "text":
      return findText(owner);
    case "before":
      return pseudo(owner.before);
    case "after":
      return pseudo(owner.after);
    case "first-letter":
      return /^\p{P}*./su.exec(findText(owner))?.[0] ?? "";
    case "marker":
      return formatCounter(building.counters.value("list-item"), "decimal");
  }
}

/** Evaluates `string-set` of an element (CSS GCPM 3 § 1.1). */
export function setStrings(building: Building, owner: StyledElement): readonly NamedString[] {
  return owner.style.stringSet.map(({ name, parts }) => {
    const resolved = parts.map((part): ContentPart =>
      isPageCounter(part) ? part : { type: "string", value: partText(building, part, owner.style, owner) },
    );
    const value = resolved.map((part) => (part.type === "string" ? part.value : "")).join("");
    return resolved.some(isPageCounter) ? { name, value, parts: resolved } : { name, value };
  });
}
