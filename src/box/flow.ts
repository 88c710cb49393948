/** Inline items on their way into paragraphs: a run of them between two block-level boxes is one (CSS 2.2 § 9.2.1.1). */
import type { StyledElement } from "../css/styled-document.ts";
import { anonymousStyle } from "./anonymous-style.ts";
import {
  isArtifact,
  type Box,
  type InlineBoundary,
  type InlineItem,
  type ParagraphBox,
  type Tag,
} from "./box-tree.ts";
import { anonymousBase, type Around, type Building } from "./building.ts";
import { collapseSpaces, hasContent } from "./collapse-spaces.ts";
import { needsParagraph } from "./roles.ts";

export interface Flow {
  readonly building: Building;
  readonly owner: StyledElement;
  readonly around: Around;
  readonly boxes: Box[];
  /** Of the paragraph at hand. */
  items: InlineItem[];
  /** Inline boxes that are open, outermost first. */
  readonly open: InlineBoundary[];
  /** The paragraph's own node; null until it has text. */
  tag: Tag | null;
}

export function beginFlow(building: Building, owner: StyledElement, around: Around): Flow {
  return { building, owner, around, boxes: [], items: [], open: [], tag: null };
}

/** The node for inline content: a P where the element around is a mere grouping one (ISO 32000-1 § 14.8.4.3). */
export function paragraphTag(flow: Flow): Tag {
  if (flow.tag !== null) return flow.tag;
  const { tag, language } = flow.around;
  flow.tag =
    isArtifact(tag) || !needsParagraph(tag.role)
      ? tag
      : flow.building.structure.add(tag, { role: "P", language });
  return flow.tag;
}

/** The tag of what stands in `around`: the paragraph's own unless an inline element has a node. */
export function inlineTag(flow: Flow, around: Around): Tag {
  return around.tag === flow.around.tag ? paragraphTag(flow) : around.tag;
}

interface Inlines {
  readonly items: readonly InlineItem[];
  readonly tag: Tag;
}

/** Ends the paragraph at hand, and closes its inline boxes; they open again in the next one. */
export function takeInlines(flow: Flow): Inlines | null {
  const closes = [...flow.open].reverse().map((inline): InlineItem => ({ kind: "close", inline }));
  const items = standAlone(flow, collapseSpaces([...flow.items, ...closes]));
  const tag = flow.tag ?? flow.around.tag;
  // What was named or linked to is so once.
  flow.open.forEach(
    (inline, index) =>
      (flow.open[index] = { ...inline, anchor: null, strings: [], outline: null, pageNumber: null }),
  );
  flow.items = flow.open.map((inline) => ({ kind: "open", inline }));
  flow.tag = null;
  return hasContent(items) || items.some(isNamed) ? { items, tag } : null;
}

/** What is out of the flow stands among the boxes where there is no text that it could stand beside. */
function standAlone(flow: Flow, items: readonly InlineItem[]): readonly InlineItem[] {
  if (hasContent(items.filter((item) => !isFree(item)))) return items;
  flow.boxes.push(...items.flatMap((item) => (isFree(item) ? [item.mark.box] : [])));
  return items.filter((item) => !isFree(item));
}

function isFree(item: InlineItem): item is InlineItem & { readonly kind: "mark" } {
  return item.kind === "mark" && item.mark.kind !== "footnote";
}

function isNamed(item: InlineItem): boolean {
  if (item.kind !== "open") return false;
  const { anchor, strings, outline, pageNumber } = item.inline;
  return anchor !== null || strings.length > 0 || outline != null || pageNumber != null;
}

/** Puts the paragraph at hand, if there is any, among the boxes. */
export function flushInlines(flow: Flow): void {
  const taken = takeInlines(flow);
  if (taken !== null) flow.boxes.push(anonymousParagraph(flow, taken));
}

export function anonymousParagraph(flow: Flow, { items, tag }: Inlines): ParagraphBox {
  const base = anonymousBase(flow.building, tag, flow.owner);
  const style = anonymousStyle(flow.owner.style, "block");
  return { ...base, kind: "paragraph", style, inlines: items, marker: null };
}
