/** Takes an element that floats to the page's foot, leaves its call in the text, and the note behind it (CSS GCPM 3 § 2). */
import type { StyledElement, StyledPseudo } from "../css/styled-document.ts";
import { beginElement } from "./begin-element.ts";
import type { InlineItem, Tag } from "./box-tree.ts";
import { buildContent } from "./build-block.ts";
import type { Around, Building } from "./building.ts";
import { inlineTag, type Flow } from "./flow.ts";
import { generateContent } from "./generate-content.ts";
import type { Item } from "./make-marker.ts";

export function addFootnote(flow: Flow, styled: StyledElement, around: Around): void {
  const { building } = flow;
  const parent = inlineTag(flow, around);
  const add = (below: Tag, role: "Reference" | "Note") =>
    building.structure.add(below, { role, language: around.language });
  // Read where it is called: the call, then the note (ISO 32000-1 § 14.8.4.4.1).
  const call = add(parent, "Reference");
  const note = add(parent, "Note");
  const element = { ...styled, style: { ...styled.style, display: "block", float: "none" } } as const;
  const { base, inner } = beginElement(building, element, { ...around, tag: note, link: null });
  const within = { ...inner, link: null };
  flow.items.push(...generate(building, styled.footnoteCall, styled, { ...around, tag: call }));
  const box = buildContent(
    building,
    element,
    { base, inner: within },
    makeMarker(building, styled, within, note),
  );
  flow.items.push({ kind: "mark", mark: { kind: "footnote", box } });
}

function generate(building: Building, pseudo: StyledPseudo | null, owner: StyledElement, around: Around): readonly InlineItem[] {
  if (pseudo === null) return [];
  return generateContent(building, pseudo.content, pseudo.style, owner, around);
} // prettier-ignore

function makeMarker(
  building: Building,
  styled: StyledElement,
  around: Around,
  note: Tag,
): Omit<Item, "inner"> {
  const { footnoteMarker: marker, style } = styled;
  if (marker === null || marker.content.length === 0) return { outside: null, inside: null };
  const tag = building.structure.add(note, { role: "Lbl", language: around.language });
  const inlines = generate(building, marker, styled, { ...around, tag });
  // Only an item of a list has a place outside for its marker.
  if (style.display !== "list-item" || style.listStylePosition === "inside")
    return { outside: null, inside: inlines };
  return { outside: { style: marker.style, tag, inlines }, inside: null };
}
