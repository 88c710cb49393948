/** Takes the linked elements and the rules, returns the styled tree; equal styles are one object. */
import type { ComputedStyle } from "../computed-style.ts";
import type { StyledElement, StyledNode, StyledPseudo } from "../styled-document.ts";
import type { ElementRef } from "../selectors/element-ref.ts";
import { valueOf } from "../properties/longhands.ts";
import type { Matched } from "./match-rules.ts";
import type { Styler, StyleRecord } from "./compute-style.ts";

export interface StyledRoot {
  readonly root: StyledElement;
  /** Computed values of the root: what pages inherit from. */
  readonly record: StyleRecord;
}

export function styleElements(
  root: ElementRef,
  match: (ref: ElementRef) => Matched,
  styler: Styler,
): StyledRoot {
  const matched = match(root);
  const record = styler.styleRoot(root, matched);
  return { root: styleElement(root, matched, record, match, styler), record };
}

function styleElement(
  ref: ElementRef,
  matched: Matched,
  record: StyleRecord,
  match: (ref: ElementRef) => Matched,
  styler: Styler,
): StyledElement {
  const { style } = record;
  const children: StyledNode[] = [];
  let next = 0;
  for (const child of ref.node.children) {
    if (child.type === "text") {
      children.push(child);
      continue;
    }
    const childRef = ref.children[next++];
    if (childRef === undefined) continue;
    const childMatched = match(childRef);
    const childRecord = styler.styleElement(childRef, childMatched, record);
    if (isKept(childRecord.style))
      children.push(styleElement(childRef, childMatched, childRecord, match, styler));
  }
  const pseudo = (name: string) => styler.stylePseudo(ref, name, matched, record);
  return {
    type: "element",
    element: ref.node,
    style,
    before: generated(pseudo("before")),
    after: generated(pseudo("after")),
    marker: style.display === "list-item" ? styleMarker(pseudo("marker"), style) : null,
    ...styleNotes(style, pseudo),
    ...styleFirsts(style, pseudo),
    children,
  };
}

type PseudoStyler = (name: string) => StyleRecord | null;

const noNotes = { footnoteCall: null, footnoteMarker: null } as const;

function styleNotes(
  { float }: ComputedStyle,
  pseudo: PseudoStyler,
): Pick<StyledElement, "footnoteCall" | "footnoteMarker"> {
  if (float !== "footnote") return noNotes;
  return {
    footnoteCall: generated(pseudo("footnote-call")),
    footnoteMarker: generated(pseudo("footnote-marker")),
  };
}

/** Block containers alone have a first line (CSS Pseudo 4 § 2.1). */
const containers: ReadonlySet<ComputedStyle["display"]> = new Set([
  "block", "list-item", "flow-root", "inline-block", "table-cell", "table-caption",
] as const); // prettier-ignore

const noFirsts = { firstLine: null, firstLetter: null } as const;

function styleFirsts(
  { display }: ComputedStyle,
  pseudo: PseudoStyler,
): Pick<StyledElement, "firstLine" | "firstLetter"> {
  if (!containers.has(display)) return noFirsts;
  return {
    firstLine: pseudo("first-line")?.style ?? null,
    firstLetter: pseudo("first-letter")?.style ?? null,
  };
}

/** What is not displayed is left out, unless it sets a string for the margins: a running head may be hidden in the text. */
function isKept({ display, stringSet }: ComputedStyle): boolean {
  return display !== "none" || stringSet.length > 0;
}

function generated(record: StyleRecord | null): StyledPseudo | null {
  if (record === null || record.style.content === null || record.style.display === "none") return null;
  return { style: record.style, content: record.style.content };
}

/** `content: none` takes the marker away, as `list-style-type: none` does (CSS Lists 3 § 3.2). */
function styleMarker(record: StyleRecord | null, item: ComputedStyle): StyledElement["marker"] {
  const content = record === null ? "normal" : valueOf(record.values, "content");
  if (content === "none" || (content === "normal" && item.listStyleType === "none")) return null;
  return { style: record?.style ?? item, content: content === "normal" ? null : content };
}
