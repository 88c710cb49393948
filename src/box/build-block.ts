/** Takes an element that makes a block-level or atomic box, returns the box with all that is in it. */
import type { StyledElement, StyledPseudo } from "../css/styled-document.ts";
import { anonymousStyle, blockify } from "./anonymous-style.ts";
import { beginElement, isPicture, type Begun } from "./begin-element.ts";
import type { BlockBox, Box, FlexBox, MarkerBox, NamedString, ParagraphBox } from "./box-tree.ts";
import { addEntries } from "./build-flow.ts";
import { buildImage } from "./build-image.ts";
import { placePending } from "./build-running.ts";
import { buildTable } from "./build-table.ts";
import {
  anonymousBase,
  expand,
  isBlank,
  type Around,
  type Base,
  type Building,
  type Entry,
} from "./building.ts";
import { checkElement } from "./check-element.ts";
import { changesOf } from "./counters.ts";
import { anonymousParagraph, beginFlow, paragraphTag, takeInlines, type Flow } from "./flow.ts";
import { applyFirsts } from "./first-parts.ts";
import { generateContent } from "./generate-content.ts";
import { beginItem, type Item } from "./make-marker.ts";

export function buildBlock(building: Building, styled: StyledElement, around: Around): Box {
  if (isPicture(styled)) return buildImage(building, styled, around);
  const display = blockify(styled.style.display);
  if (display === "table") return buildTable(building, styled, around);
  if (display === "flex") return buildFlex(building, styled, around);
  return buildContainer(building, styled, around);
}

/** A box of flow content: a paragraph when all is inline, else a block. */
export function buildContainer(
  building: Building,
  styled: StyledElement,
  around: Around,
): BlockBox | ParagraphBox {
  const begun = beginElement(building, styled, around);
  if (styled.style.display === "list-item") return buildItem(building, styled, begun);
  return buildContent(building, styled, begun, { outside: null, inside: null });
}

/** The content of an element that has begun, behind its marker. */
export function buildContent(
  building: Building,
  styled: StyledElement,
  { base, inner }: Begun,
  { outside, inside }: Omit<Item, "inner">,
): BlockBox | ParagraphBox {
  const flow = beginFlow(building, styled, inner);
  if (inside !== null) flow.items.push(...inside);
  fill(flow, expand(styled));
  return finishContainer(flow, base, outside);
}

function fill(flow: Flow, entries: readonly Entry[]): void {
  flow.building.counters.open();
  addEntries(flow, entries, flow.around);
  flow.building.counters.close();
}

function buildItem(building: Building, styled: StyledElement, begun: Begun): BlockBox | ParagraphBox {
  const item = beginItem(building, styled, begun.inner);
  return buildContent(building, styled, { base: begun.base, inner: item.inner }, item);
}

function finishContainer(flow: Flow, base: Base, marker: MarkerBox | null): BlockBox | ParagraphBox {
  const { style } = flow.owner;
  if (flow.tag !== null) placePending(flow, flow.around);
  const taken = takeInlines(flow);
  const hasColumns = style.columnCount !== "auto" || style.columnWidth !== "auto";
  if (flow.boxes.length === 0 && taken !== null && !hasColumns) {
    const box = { ...base, kind: "paragraph", style, tag: taken.tag, inlines: taken.items, marker } as const;
    return applyFirsts(box, flow.owner);
  }
  if (taken !== null) flow.boxes.push(anonymousParagraph(flow, taken));
  // What is named behind the last box is named there: the next one may stand on another page.
  const rest = flow.building.pending.splice(0);
  const strings = flow.boxes.length === 0 ? [...base.strings, ...rest] : base.strings;
  if (rest.length > 0 && flow.boxes.length > 0) flow.boxes.push(emptyBlock(flow, rest));
  const box = { ...base, strings, kind: "block", style, children: flow.boxes, marker } as const;
  return applyFirsts(box, flow.owner);
}

function emptyBlock({ building, owner, around }: Flow, strings: readonly NamedString[]): BlockBox {
  const style = anonymousStyle(owner.style, "block");
  const base = anonymousBase(building, around.tag, owner);
  return { ...base, strings, kind: "block", style, children: [], marker: null };
}

/** Every child of a flex container is an item; text between them makes anonymous ones (CSS Flexbox 1 § 4). */
function buildFlex(building: Building, styled: StyledElement, around: Around): FlexBox {
  const { base, inner } = beginElement(building, styled, around);
  const children: Box[] = [];
  building.counters.open();
  let loose: Entry[] = [];
  const flush = () => {
    const flow = beginFlow(building, styled, inner);
    addEntries(flow, loose, inner);
    loose = [];
    const taken = takeInlines(flow);
    if (taken !== null) flow.boxes.push(anonymousParagraph(flow, taken));
    children.push(...flow.boxes);
  };
  for (const entry of expand(styled)) {
    if (!isItem(entry)) {
      if (loose.length > 0 || !isBlank(entry) || isSilent(entry)) loose.push(entry);
      continue;
    }
    flush();
    children.push(buildFlexItem(building, entry, inner));
  }
  flush();
  building.counters.close();
  return { ...base, kind: "flex", style: styled.style, children };
}

function isItem(entry: Entry): boolean {
  if (entry.kind === "pseudo") return entry.pseudo.style.display !== "none";
  return entry.kind === "node" && entry.node.type === "element" && entry.node.style.display !== "none";
}

/** Shows nothing, but counts or names something. */
function isSilent(entry: Entry): boolean {
  return entry.kind !== "node" || entry.node.type === "element";
}

function buildFlexItem(building: Building, entry: Entry, around: Around): Box {
  if (entry.kind === "pseudo") return buildPseudoBlock(building, entry.pseudo, entry.owner, around);
  const node = entry.kind === "node" && entry.node.type === "element" ? entry.node : entry.owner;
  // Floating and positioning have no effect on a flex item (§ 4).
  const style = { ...node.style, display: blockify(node.style.display), float: "none" } as const;
  const item = { ...node, style };
  checkElement(building, item);
  return buildBlock(building, item, around);
}

/** A generated box that is not inline: its content is one paragraph. */
export function buildPseudoBlock(
  building: Building,
  pseudo: StyledPseudo,
  owner: StyledElement,
  around: Around,
): BlockBox | ParagraphBox {
  building.counters.enter(changesOf(pseudo.style));
  const flow = beginFlow(building, { ...owner, style: pseudo.style }, around);
  const style = { ...pseudo.style, display: blockify(pseudo.style.display) };
  const base = anonymousBase(building, around.tag, owner);
  if (pseudo.content.length === 0) return { ...base, kind: "block", style, children: [], marker: null };
  const tag = paragraphTag(flow);
  flow.items.push(...generateContent(building, pseudo.content, pseudo.style, owner, { ...around, tag }));
  const taken = takeInlines(flow);
  if (taken === null) return { ...base, kind: "block", style, children: [], marker: null };
  return { ...base, tag, kind: "paragraph", style, inlines: taken.items, marker: null };
}
