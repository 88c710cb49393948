/** Takes a list item as it begins, returns its marker (CSS Lists 3 § 3), outside beside its first line or inside it. */
import type { StyledElement } from "../css/styled-document.ts";
import { isArtifact, type InlineItem, type MarkerBox, type Tag } from "./box-tree.ts";
import { placeOf, type Around, type Building } from "./building.ts";
import { formatMarker } from "./counter-styles.ts";
import { generateContent } from "./generate-content.ts";
import { layoutArtifact } from "./structure.ts";

export interface Item {
  /** For what is in the item. */
  readonly inner: Around;
  readonly outside: MarkerBox | null;
  readonly inside: readonly InlineItem[] | null;
}

/** An LI holds its label and its body (ISO 32000-1 § 14.8.4.3.3), a TOCI its label and what it is the label of (§ 14.8.4.2). */
export function beginItem(building: Building, styled: StyledElement, around: Around): Item {
  const role = isArtifact(around.tag) ? null : around.tag.role;
  const isItem = role === "LI" || role === "TOCI";
  const shown = hasMarker(styled);
  const label = isItem && shown ? building.structure.add(around.tag, { role: "Lbl", language: around.language }) : layoutArtifact; // prettier-ignore
  const items = shown ? markerItems(building, styled, around, label) : [];
  const body =
    role === "LI"
      ? building.structure.add(around.tag, { role: "LBody", language: around.language })
      : around.tag;
  const inner = { ...around, tag: body };
  if (items.length === 0) return { inner, outside: null, inside: null };
  if (styled.style.listStylePosition === "inside") return { inner, outside: null, inside: items };
  const style = styled.marker?.style ?? styled.style;
  return { inner, outside: { style, tag: label, inlines: items }, inside: null };
}

function hasMarker({ style, marker }: StyledElement): boolean {
  const content = marker?.content ?? null;
  return content === null
    ? style.listStyleType !== "none" || style.listStyleImage !== null
    : content.length > 0;
}

function markerItems(
  building: Building,
  styled: StyledElement,
  around: Around,
  tag: Tag,
): readonly InlineItem[] {
  const base = styled.marker?.style ?? styled.style;
  // A marker keeps its spaces and is never broken (CSS Lists 3 § 3.1).
  const style = {
    ...base,
    whiteSpace: "pre",
    textTransform: "none",
    textIndent: 0,
    hyphens: "none",
  } as const;
  const content = styled.marker?.content ?? null;
  if (content !== null) return generateContent(building, content, style, styled, { ...around, tag });
  const { listStyleType: type, listStyleImage: url } = styled.style;
  if (url !== null) {
    const picture = generateContent(building, [{ type: "image", url }], style, styled, { ...around, tag });
    const [space] = generateContent(building, [{ type: "string", value: "\u2002" }], style, styled, {
      ...around,
      tag,
    });
    // One that cannot be shown leaves its place to the type (CSS Lists 3 § 3.2).
    if (picture.length > 0) return space === undefined ? picture : [...picture, space];
    if (type === "none") return [];
  }
  const text =
    typeof type === "object" && "string" in type
      ? type.string
      : formatMarker(building.counters.value("list-item"), type);
  if (text === "") return [];
  building.structure.use(tag);
  return [
    {
      kind: "text",
      text,
      style,
      language: around.language,
      tag,
      link: null,
      place: placeOf(building, styled),
      order: building.structure.order(),
    },
  ];
}
