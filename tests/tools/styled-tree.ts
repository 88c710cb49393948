/** Styled documents written down in tests: elements with the few values that matter, the rest as a browser's own sheet has it. */
import { anonymousStyle } from "../../src/box/anonymous-style.ts";
import type { BorderSide, ComputedStyle, ContentPart, Display, Sides } from "../../src/css/computed-style.ts";
import type {
  PageQuery,
  PageStyle,
  StyledDocument,
  StyledElement,
  StyledPseudo,
} from "../../src/css/styled-document.ts";

export const ink = { r: 0, g: 0, b: 0, a: 1 };
const nothing = { r: 0, g: 0, b: 0, a: 0 };

export function sides<T>(value: T): Sides<T> {
  return { blockStart: value, inlineEnd: value, blockEnd: value, inlineStart: value };
}

export function line(width: number, style: BorderSide["style"] = "solid"): BorderSide {
  return { width, style: width === 0 ? "none" : style, color: ink };
}

export const initialStyle: ComputedStyle = {
  display: "inline", position: "static", running: null, footnotePolicy: "auto", footnoteDisplay: "block", zIndex: "auto", float: "none", clear: "none", visibility: "visible", direction: "ltr",
  inset: sides("auto"), boxSizing: "content-box", inlineSize: "auto", blockSize: "auto", minInlineSize: "auto",
  minBlockSize: "auto", maxInlineSize: "none", maxBlockSize: "none", margin: sides(0), padding: sides(0),
  border: sides({ width: 0, style: "none", color: ink }),
  borderRadius: { startStart: 0, startEnd: 0, endEnd: 0, endStart: 0 }, backgroundColor: nothing, backgroundClip: "border-box", backgroundLayers: [], overflow: "visible",
  opacity: 1, objectFit: "fill", objectPosition: { x: { percent: 50, plus: 0 }, y: { percent: 50, plus: 0 } }, color: ink, fontFamily: ["serif"], fontSize: 10, fontWeight: 400, fontStyle: "normal",
  fontFeatures: {}, fontPosition: "normal", fontCaps: "normal", lineHeight: 10, letterSpacing: 0, wordSpacing: 0, textAlign: "start", textAlignCharacter: null, textAlignLast: "auto",
  textIndent: 0, textIndentLines: "first", textTransform: "none",
  textDecoration: { underline: false, lineThrough: false, overline: false, style: "solid", color: ink, thickness: null },
  textUnderlineOffset: null, textWrap: "wrap", whiteSpace: "normal", overflowWrap: "normal", wordBreak: "normal", hyphens: "manual", hyphenateCharacter: null,
  hyphenateLimitChars: [null, null, null], hyphenateLimitLast: "none", hyphenateLimitLines: null, hyphenateLimitZone: 0, hangingPunctuation: [], tabSize: 8,
  verticalAlign: "baseline", listStyleType: "disc", listStylePosition: "outside", listStyleImage: null, content: null, quotes: "auto",
  counterReset: [], counterIncrement: [], counterSet: [], stringSet: [], bookmarkLevel: null, bookmarkLabel: [{ type: "element-content", which: "text" }], bookmarkState: "open", breakBefore: "auto", breakAfter: "auto",
  breakInside: "auto", widows: 2, orphans: 2, page: "auto", boxDecorationBreak: "slice", columnCount: "auto", columnWidth: "auto",
  columnFill: "balance", columnSpan: "none", columnRule: { width: 0, style: "none", color: ink }, flexDirection: "row",
  flexWrap: "nowrap", flexGrow: 0, flexShrink: 1, flexBasis: "auto", order: 0, justifyContent: "normal",
  alignContent: "normal", alignItems: "stretch", alignSelf: "auto", rowGap: 0, columnGap: 0, borderCollapse: "separate", borderSpacing: [0, 0],
  captionSide: "top", tableLayout: "auto", emptyCells: "show",
}; // prettier-ignore

const displays: Readonly<Record<string, Display>> = {
  a: "inline", b: "inline", span: "inline", em: "inline", strong: "inline", q: "inline", code: "inline", br: "inline", img: "inline",
  svg: "inline", wbr: "inline", dt: "block", li: "list-item", table: "table", caption: "table-caption",
  thead: "table-header-group", tbody: "table-row-group", tfoot: "table-footer-group", tr: "table-row",
  td: "table-cell", th: "table-cell", col: "table-column", colgroup: "table-column-group",
}; // prettier-ignore

const sheet: Readonly<Record<string, Partial<ComputedStyle>>> = {
  ol: { listStyleType: "decimal" },
  ul: { listStyleType: "disc" },
  h2: { breakAfter: "avoid", bookmarkLevel: 2 },
  table: { boxSizing: "border-box" },
};

export interface Wish {
  readonly style?: Partial<ComputedStyle>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly before?: string | readonly ContentPart[];
  readonly after?: string | readonly ContentPart[];
  readonly marker?: readonly ContentPart[];
  readonly pseudoStyle?: Partial<ComputedStyle>;
  readonly namespace?: "html" | "svg";
}

export type Planned =
  string | { readonly name: string; readonly wish: Wish; readonly children: readonly Planned[] };

/** `el("p", "text")` or `el("p", { style: {…} }, "text")`. */
export function el(name: string, first?: Wish | Planned, ...rest: readonly Planned[]): Planned {
  if (first === undefined) return { name, wish: {}, children: rest };
  if (typeof first === "string" || "children" in first) return { name, wish: {}, children: [first, ...rest] };
  return { name, wish: first, children: rest };
}

function styleNode(planned: Exclude<Planned, string>, parent: ComputedStyle, around: string): StyledElement {
  const { name, wish } = planned;
  const language = wish.language ?? around;
  const base = anonymousStyle(parent, displays[name] ?? "block");
  const style: ComputedStyle = { ...base, ...sheet[name], ...wish.style };
  const pseudo = (content: string | readonly ContentPart[] | undefined): StyledPseudo | null => {
    if (content === undefined) return null;
    const parts: readonly ContentPart[] =
      typeof content === "string" ? [{ type: "string", value: content }] : content;
    return { style: { ...anonymousStyle(style, "inline"), ...wish.pseudoStyle }, content: parts };
  };
  const attributes = wish.attributes ?? {};
  const element = {
    type: "element", name, namespace: wish.namespace ?? "html", attributes, children: [], language, direction: "ltr",
    span: null,
  } as const; // prettier-ignore
  return {
    type: "element",
    element,
    style,
    before: pseudo(wish.before),
    after: pseudo(wish.after),
    marker:
      style.display === "list-item"
        ? { style: anonymousStyle(style, "inline"), content: wish.marker ?? null }
        : null,
    footnoteCall: null,
    footnoteMarker: null,
    firstLine: null,
    firstLetter: null,
    children: planned.children.map((child) =>
      typeof child === "string"
        ? { type: "text", value: child, language, span: null }
        : styleNode(child, style, language),
    ),
  };
}

export interface PagePlan {
  readonly width?: number;
  readonly height?: number;
  readonly margin?: number;
  readonly style?: (query: PageQuery) => Partial<PageStyle>;
}

export function plainPage({ width = 200, height = 100, margin = 0, style }: PagePlan = {}): (query: PageQuery) => PageStyle {
  return (query) => ({
    width,
    height,
    margin: { top: margin, right: margin, bottom: margin, left: margin },
    style: initialStyle,
    marginBoxes: [],
    footnoteArea: initialStyle,
    ...style?.(query),
  });
} // prettier-ignore

/** A page whose body holds the children, without any margins of its own. */
export function styleTree(
  children: readonly Planned[],
  page: PagePlan = {},
  rootWish: Wish = {},
): StyledDocument {
  const html = el("html", { language: "en", ...rootWish }, el("body", ...children));
  const root = styleNode(html as Exclude<Planned, string>, initialStyle, "en");
  return {
    document: {
      file: "page.html", root: root.element, title: "A page", metadata: {}, language: "en", direction: "ltr", sheets: [],
    },
    root,
    pageStyle: plainPage(page),
    fontFaces: [],
    sheets: [],
  }; // prettier-ignore
}
