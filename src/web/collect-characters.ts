/** Takes styled documents and their fonts, returns the characters that each face is used for. */
import type { ComputedStyle, ContentPart } from "../css/computed-style.ts";
import type { CounterStyle } from "../css/counter-style.ts";
import type { PageQuery, StyledDocument, StyledElement, StyledPseudo } from "../css/styled-document.ts";
import type { FontFace, FontLibrary } from "../fonts/face.ts";

export type FaceCharacters = ReadonlyMap<FontFace, ReadonlySet<number>>;

/** What counters of any style may write, and what a browser hyphenates with. */
const COUNTED = "0123456789-−.ivxlcdmIVXLCDMabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ•◦▪";
const HYPHENS = "-\u2010";
/** Quotation marks of `quotes: auto`, whatever the language. */
const QUOTES = "«»‹›“”„‟‘’‚‛「」『』《》\u00a0\u202f";

/** Punctuation before and after a first letter. */
const FIRST = 12;

interface Collecting {
  readonly fonts: FontLibrary;
  readonly found: Map<FontFace, Set<number>>;
}

/** A page is shown on a screen and printed: what either of them shows counts. */
export function collectCharacters(documents: readonly StyledDocument[], fonts: FontLibrary): FaceCharacters {
  const collecting: Collecting = { fonts, found: new Map() };
  for (const { root, document, pageStyle } of documents) {
    visit(root, collecting);
    for (const query of PAGES)
      for (const { style, content } of pageStyle(query).marginBoxes)
        add(partsText(content, style) + namedStrings(root), style, document.language, collecting);
  }
  return collecting.found;
}

const page: PageQuery = { name: "auto", first: false, side: "right", blank: false, index: 3 };
const PAGES: readonly PageQuery[] = [
  page,
  { ...page, side: "left", index: 2 },
  { ...page, first: true, index: 1 },
];

function visit(styled: StyledElement, collecting: Collecting): void {
  const { element, style, before, after, marker, firstLine, firstLetter, children } = styled;
  if (style.display === "none") return;
  const { language } = element;
  addPseudo(before, language, collecting);
  addPseudo(after, language, collecting);
  if (marker !== null) {
    const parts = marker.content === null ? "" : partsText(marker.content, marker.style);
    add(parts + markerText(style), marker.style, language, collecting);
  }
  // What the first line holds is known to the browser alone.
  if (firstLine !== null) add(textOf(styled) + HYPHENS, firstLine, language, collecting);
  if (firstLetter !== null)
    add(textOf(styled).trimStart().slice(0, FIRST), firstLetter, language, collecting);
  if (style.hyphens !== "none") add(HYPHENS + (style.hyphenateCharacter ?? ""), style, language, collecting);
  for (const child of children) {
    if (child.type === "element") visit(child, collecting);
    else add(child.value, style, child.language, collecting);
  }
}

function addPseudo(pseudo: StyledPseudo | null, language: string, collecting: Collecting): void {
  if (pseudo !== null) add(partsText(pseudo.content, pseudo.style), pseudo.style, language, collecting);
}

function markerText({ listStyleType }: ComputedStyle): string {
  if (typeof listStyleType === "object" && "string" in listStyleType) return listStyleType.string;
  return listStyleType === "none" ? "" : countedWith(listStyleType);
}

/** All signs of a style that the sheet defines, and those of decimal, which it may fall back to. */
function countedWith(style: string | CounterStyle): string {
  if (typeof style === "string") return COUNTED;
  const { prefix = "", suffix, negative = [], pad, symbols, fallback } = style;
  const own = symbols.map((symbol) => (typeof symbol === "string" ? symbol : symbol[1]));
  const other = fallback === undefined ? "" : countedWith(fallback);
  return [COUNTED, prefix, suffix, ...negative, pad?.symbol ?? "", ...own, other].join("");
}

function partsText(parts: readonly ContentPart[], style: ComputedStyle): string {
  return parts.map((part) => partText(part, style)).join("");
}

function partText(part: ContentPart, { quotes }: ComputedStyle): string {
  switch (part.type) {
    case "string":
      return part.value;
    case "counter":
      return countedWith(part.style);
    case "counters":
      return countedWith(part.style) + part.separator;
    case "quote":
      return typeof quotes === "string" ? QUOTES : quotes.flat().join("");
    case "target-counter":
      return countedWith(part.style);
    case "target-counters":
      return countedWith(part.style) + part.separator;
    case "leader":
      return part.pattern;
    case "named-string":
    case "target-text":
    case "element":
    case "element-content":
    case "image":
    // Said, not shown.
    case "alternative":
      return "";
  }
}

/** Texts that `string-set` hands to the margin boxes. */
function namedStrings(root: StyledElement): string {
  const own = root.style.stringSet.flatMap(({ parts }) =>
    parts.map((part) => (part.type === "element-content" ? textOf(root) : partText(part, root.style))),
  );
  return (
    own.join("") +
    root.children.map((child) => (child.type === "element" ? namedStrings(child) : "")).join("")
  );
}

function textOf({ children }: StyledElement): string {
  return children.map((child) => (child.type === "element" ? textOf(child) : child.value)).join("");
}

function add(text: string, style: ComputedStyle, language: string, { fonts, found }: Collecting): void {
  if (text === "") return;
  const { fontFamily, fontWeight, fontStyle } = style;
  const families = new Set(fontFamily.map((family) => family.toLowerCase()));
  const stack = fonts.stack({ families: fontFamily, weight: fontWeight, style: fontStyle, language });
  // Generic families are the reader's own, and so is what no family of the sheet has.
  const named = stack.filter((face) => families.has(face.family.toLowerCase()));
  for (const character of transformed(text, style, language)) {
    const codePoint = character.codePointAt(0) ?? 0;
    const face = named.find((candidate) => candidate.has(codePoint));
    if (face === undefined) continue;
    const characters = found.get(face);
    if (characters === undefined) found.set(face, new Set([codePoint]));
    else characters.add(codePoint);
  }
}

/** Small capitals that a face lacks are made of large ones. */
function transformed(text: string, { textTransform, fontCaps }: ComputedStyle, language: string): string {
  if (textTransform === "none" && fontCaps === "normal") return text;
  const locale = language === "" ? "und" : language;
  return text + text.toLocaleUpperCase(locale) + text.toLocaleLowerCase(locale);
}
