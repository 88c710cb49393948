/** Takes the children of an element, returns the boxes that they make: inline content is gathered, block-level boxes end it. */
import type { ComputedStyle, LengthPercentage } from "../css/computed-style.ts";
import type { StyledElement, StyledPseudo, StyledText } from "../css/styled-document.ts";
import { blockify } from "./anonymous-style.ts";
import { beginElement, isPicture, nameContents } from "./begin-element.ts";
import type { Box, InlineBoundary } from "./box-tree.ts";
import { buildBlock, buildPseudoBlock } from "./build-block.ts";
import { addFootnote } from "./build-footnote.ts";
import { buildImage } from "./build-image.ts";
import { buildRunning, placePending } from "./build-running.ts";
import { buildLooseTable, isTablePart } from "./build-table.ts";
import {
  displayOf,
  expand,
  isBlank,
  placeOf,
  sayOnce,
  type Around,
  type Base,
  type Entry,
} from "./building.ts";
import { checkElement } from "./check-element.ts";
import { changesOf } from "./counters.ts";
import { findText } from "./find-text.ts";
import { flushInlines, inlineTag, paragraphTag, type Flow } from "./flow.ts";
import { generateContent, setStrings } from "./generate-content.ts";

/** Elements may nest this deep; the call stack is the bound. */
const depthLimit = 200;

export function addEntries(flow: Flow, entries: readonly Entry[], around: Around): void {
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry === undefined) continue;
    if (isTablePart(displayOf(entry))) {
      const end = endOfParts(entries, index);
      flushInlines(flow);
      flow.boxes.push(buildLooseTable(flow.building, entries.slice(index, end), flow.owner, around));
      index = end - 1;
      continue;
    }
    addEntry(flow, entry, around);
  }
}

/** Parts of a table without a table, and the white space between them, share an anonymous one (CSS 2.2 § 17.2.1). */
function endOfParts(entries: readonly Entry[], start: number): number {
  let end = start;
  for (let index = start; index < entries.length; index++) {
    const entry = entries[index];
    if (entry === undefined) break;
    if (isTablePart(displayOf(entry))) end = index + 1;
    else if (!isBlank(entry)) break;
  }
  return end;
}

function addEntry(flow: Flow, entry: Entry, around: Around): void {
  if (entry.kind === "enter") {
    flow.building.counters.enter(changesOf(entry.owner.style));
    nameContents(flow.building, entry.owner);
    if (flow.tag !== null) placePending(flow, around);
    flow.building.counters.open();
  } else if (entry.kind === "leave") {
    flow.building.counters.close();
  } else if (entry.kind === "running") {
    buildRunning(flow.building, entry.node, around);
    if (flow.tag !== null) placePending(flow, around);
  } else if (entry.kind === "pseudo") {
    addPseudo(flow, entry.pseudo, entry.owner, around);
  } else if (entry.node.type === "text") {
    addText(flow, entry.node, entry.owner, around);
  } else {
    addElement(flow, entry.node, around);
  }
}

function addText(flow: Flow, text: StyledText, owner: StyledElement, around: Around): void {
  const blank = isBlank({ kind: "node", node: text, owner });
  // Space alone begins no paragraph: it goes with the text before it.
  const last = flow.items.at(-1);
  const lone = blank && flow.tag === null && around.tag === flow.around.tag;
  const tag = lone ? (last?.kind === "text" ? last.tag : around.tag) : inlineTag(flow, around);
  if (!blank) {
    flow.building.structure.use(tag);
    placePending(flow, around);
  }
  flow.items.push({
    kind: "text",
    text: text.value,
    style: owner.style,
    language: text.language === "" ? around.language : text.language,
    tag,
    link: around.link,
    place: { file: flow.building.file, span: text.span },
    order: flow.building.structure.order(),
  });
}

function addElement(flow: Flow, styled: StyledElement, around: Around): void {
  const { style, element } = styled;
  const { building } = flow;
  if (style.display === "none") {
    building.pending.push(...setStrings(building, styled));
    return;
  }
  if (element.namespace === "html" && element.name === "br") {
    flow.building.structure.use(inlineTag(flow, around));
    flow.items.push({ kind: "break", style });
    return;
  }
  if (around.depth > depthLimit) {
    addFlattened(flow, styled, around);
    return;
  }
  addBox(flow, styled, around);
}

function addBox(flow: Flow, styled: StyledElement, around: Around): void {
  const { building } = flow;
  const { style } = styled;
  checkElement(building, styled);
  if (style.float === "footnote") {
    addFootnote(flow, styled, around);
    return;
  }
  const { display } = style;
  const out = outOfFlow(style);
  if (out !== null) {
    const block = { ...styled, style: { ...style, display: blockify(display) } };
    flow.items.push({ kind: "mark", mark: { kind: out, box: buildBlock(building, block, around) } });
  } else if (display === "inline" && !isPicture(styled)) {
    addInline(flow, styled, around);
  } else if (display.startsWith("inline")) {
    addAtomic(flow, styled, around);
  } else {
    flushInlines(flow);
    flow.boxes.push(buildBlock(building, styled, around));
  }
}

/** What takes a box out of the flow; a positioned one does not float (CSS 2.2 § 9.7). */
function outOfFlow({ float, position }: ComputedStyle): "float" | "positioned" | null {
  if (position === "absolute" || position === "fixed") return "positioned";
  return float === "inline-start" || float === "inline-end" ? "float" : null;
}

function addFlattened(flow: Flow, styled: StyledElement, around: Around): void {
  const value = findText(styled);
  sayOnce(
    flow.building,
    "DEP-LAYOUT-NESTING",
    placeOf(flow.building, styled),
    `elements are nested more than ${depthLimit} deep; \`${styled.element.name}\` and what is in it are shown as plain text`,
    "flatten the structure of the page",
  );
  addText(
    flow,
    { type: "text", value, language: styled.element.language, span: styled.element.span },
    styled,
    around,
  );
}

function addAtomic(flow: Flow, styled: StyledElement, around: Around): void {
  const inside = { ...around, tag: inlineTag(flow, around) };
  if (isPicture(styled)) {
    const image = buildImage(flow.building, styled, inside);
    if (image.kind === "image") flow.items.push({ kind: "atomic", box: image });
    else flow.items.push(...image.inlines);
    return;
  }
  flow.items.push({ kind: "atomic", box: buildBlock(flow.building, styled, inside) });
}

function addInline(flow: Flow, styled: StyledElement, around: Around): void {
  const { building } = flow;
  if (styled.element.name === "wbr") {
    addText(flow, { type: "text", value: "\u200b", language: "", span: styled.element.span }, styled, around);
    return;
  }
  const parent = needsOwnParagraph(styled, flow, around) ? paragraphTag(flow) : around.tag;
  const { base, inner } = beginElement(building, styled, around, parent);
  const boundary = boundaryOf(styled.style, base.tag, base);
  openInline(flow, boundary);
  building.counters.open();
  addEntries(flow, expand(styled), inner);
  building.counters.close();
  closeInline(flow, boundary);
}

/** An inline element around blocks stands beside their paragraphs, not in one. */
function needsOwnParagraph(styled: StyledElement, flow: Flow, around: Around): boolean {
  if (around.tag !== flow.around.tag || ["dt", "dd"].includes(styled.element.name)) return false;
  if (flow.tag !== null) return true;
  const holdsText = (node: StyledElement): boolean =>
    node.before !== null ||
    node.after !== null ||
    node.children.some((child) =>
      child.type === "text"
        ? child.value.trim() !== ""
        : child.style.display.startsWith("inline") && (isPicture(child) || holdsText(child)),
    );
  return holdsText(styled);
}

function addPseudo(flow: Flow, pseudo: StyledPseudo, owner: StyledElement, around: Around): void {
  const { style } = pseudo;
  if (style.display === "none") return;
  const out = outOfFlow(style);
  if (out !== null) {
    const box = buildPseudoBlock(flow.building, pseudo, owner, around);
    flow.items.push({ kind: "mark", mark: { kind: out, box } });
    return;
  }
  if (style.display !== "inline") {
    const atomic = style.display.startsWith("inline");
    if (!atomic) flushInlines(flow);
    const inside = atomic ? { ...around, tag: inlineTag(flow, around) } : around;
    const box = buildPseudoBlock(flow.building, pseudo, owner, inside);
    if (atomic) flow.items.push({ kind: "atomic", box });
    else flow.boxes.push(box);
    return;
  }
  flow.building.counters.enter(changesOf(style));
  const tag = inlineTag(flow, around);
  const boundary = boundaryOf(style, tag, { anchor: null, strings: [], outline: null });
  openInline(flow, boundary);
  flow.items.push(...generateContent(flow.building, pseudo.content, style, owner, { ...around, tag }));
  closeInline(flow, boundary);
}

function openInline(flow: Flow, boundary: InlineBoundary | null): void {
  if (boundary === null) return;
  flow.open.push(boundary);
  flow.items.push({ kind: "open", inline: boundary });
}

function closeInline(flow: Flow, boundary: InlineBoundary | null): void {
  const inline = boundary === null ? undefined : flow.open.pop();
  if (inline !== undefined) flow.items.push({ kind: "close", inline });
}

const sideNames = ["blockStart", "inlineEnd", "blockEnd", "inlineStart"] as const;

/** Only inline boxes that show, that are raised or lowered with all that is in them, or that are named, are marked off. */
function boundaryOf(
  style: ComputedStyle,
  tag: Box["tag"],
  { anchor, strings, outline, pageNumber }: Pick<Base, "anchor" | "strings" | "outline" | "pageNumber">,
): InlineBoundary | null {
  const shows =
    style.verticalAlign !== "baseline" ||
    style.backgroundColor.a > 0 ||
    Object.values(style.border).some(({ width }) => width > 0) ||
    [style.padding, style.margin].some((edge) => sideNames.some((side) => isLength(edge[side])));
  const isNamed = anchor !== null || strings.length > 0 || outline !== null || pageNumber != null;
  if (!shows && !isNamed) return null;
  return {
    style,
    tag,
    anchor,
    strings,
    ...(outline !== null && { outline }),
    ...(pageNumber != null && { pageNumber }),
  };
}

function isLength(value: LengthPercentage | "auto"): boolean {
  return typeof value === "number" ? value !== 0 : value !== "auto";
}
