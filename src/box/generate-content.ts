/** Takes `content` and `string-set` values, returns inline items and text (CSS Content 3 § 2, CSS GCPM 3 § 1). */
import type { ComputedStyle, ContentPart } from "../css/computed-style.ts";
import type { StyledElement } from "../css/styled-document.ts";
import type { InlineItem, InlineTextRun, NamedString, Tag } from "./box-tree.ts";
import { layoutArtifact } from "./structure.ts";
import { anonymousBase, placeOf, type Around, type Building } from "./building.ts";
import { contentText } from "./content-text.ts";
import { isPageCounter, type PageCounter } from "./page-counter.ts";
import { findTarget } from "./targets.ts";

/** `around.tag` is the one that the generated text belongs to, unless something else is read out instead of it. */
export function generateContent(
  building: Building,
  parts: readonly ContentPart[],
  style: ComputedStyle,
  owner: StyledElement,
  around: Around,
): readonly InlineItem[] {
  const tag = tagOf(building, parts, style, owner, around);
  const run = (text: string): InlineTextRun => {
    building.structure.use(tag);
    const { language, link } = around;
    const order = building.structure.order();
    return { kind: "text", text, style, language, tag, link, place: placeOf(building, owner), order };
  };
  return parts.flatMap((part): readonly InlineItem[] => {
    if (isPageCounter(part)) {
      const found = settleTarget(building, part, owner);
      return found === null ? [] : [{ kind: "page-counter", part: found, run: run("") }];
    }
    // Dots that lead the eye are nothing to be read.
    if (part.type === "leader")
      return [{ kind: "leader", pattern: part.pattern, run: { ...run(""), tag: layoutArtifact } }];
    if (part.type === "image") return generateImage(building, part.url, style, owner);
    const text = contentText(building, part, style, owner);
    return text === "" ? [] : [run(text)];
  });
}

/** That of what is read out instead of the content; a decoration where nothing is. */
function tagOf(
  building: Building,
  parts: readonly ContentPart[],
  style: ComputedStyle,
  owner: StyledElement,
  { tag, language }: Around,
): Tag {
  const last = parts.at(-1);
  if (last?.type !== "alternative") return tag;
  const alt = last.parts.map((part) => contentText(building, part, style, owner)).join("");
  return alt === "" ? layoutArtifact : building.structure.add(tag, { role: "Span", language, alt });
}

/** The same part with an address that is an `id` on the pages; null where there is none. */
function settleTarget(building: Building, part: PageCounter, owner: StyledElement): PageCounter | null {
  if (part.type !== "target-counter" && part.type !== "target-counters") return part;
  const found = findTarget(building, part.url, owner);
  return found === null ? null : { ...part, url: `#${found.id}` };
}

function generateImage(
  building: Building,
  url: string,
  style: ComputedStyle,
  owner: StyledElement,
): readonly InlineItem[] {
  const place = placeOf(building, owner);
  // The style sheet's addresses are resolved already: they count from the root.
  const image = building.images.open(url, "", place);
  if (image === null) return [];
  // A style sheet's picture says nothing that would have words.
  const base = anonymousBase(building, layoutArtifact, owner);
  return [{ kind: "atomic", box: { ...base, kind: "image", style, image } }];
}

/** Evaluates `string-set` of an element (CSS GCPM 3 § 1.1). */
export function setStrings(building: Building, owner: StyledElement): readonly NamedString[] {
  return owner.style.stringSet.map(({ name, parts }) => {
    const resolved = parts.flatMap((part): readonly ContentPart[] => {
      if (!isPageCounter(part)) return [{ type: "string", value: contentText(building, part, owner.style, owner) }];
      const found = settleTarget(building, part, owner);
      return found === null ? [] : [found];
    });
    const value = resolved.map((part) => (part.type === "string" ? part.value : "")).join("");
    return resolved.some(isPageCounter) ? { name, value, parts: resolved } : { name, value };
  });
} // prettier-ignore
