/**
 * Computed values of one box (CSS Cascade 4, § 4.4). Lengths in pt (1px = 0.75pt). Physical sides are mapped to logical
 * ones by the element's direction; the block direction is always top to bottom.
 */

/** A percentage plus a length, as `calc(50% - 3pt)`: of what, the property's definition says. */
export interface Percentage {
  readonly percent: number;
  readonly plus: number;
}

export type LengthPercentage = number | Percentage;

export interface Sides<T> {
  readonly blockStart: T;
  readonly inlineEnd: T;
  readonly blockEnd: T;
  readonly inlineStart: T;
}

export interface Corners<T> {
  readonly startStart: T;
  readonly startEnd: T;
  readonly endEnd: T;
  readonly endStart: T;
}

/** sRGB, 0 to 255, alpha 0 to 1. */
export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

export type BorderStyle = "none" | "hidden" | "solid" | "dashed" | "dotted" | "double";

export interface BorderSide {
  /** pt; 0 where the style is none or hidden. */
  readonly width: number;
  readonly style: BorderStyle;
  readonly color: Color;
}

export type Display =
  | "block" | "inline" | "inline-block" | "list-item" | "flex" | "inline-flex" | "none" | "contents" | "flow-root"
  | "table" | "inline-table" | "table-row-group" | "table-header-group" | "table-footer-group" | "table-row"
  | "table-cell" | "table-caption" | "table-column" | "table-column-group"; // prettier-ignore

export type BreakBetween = "auto" | "avoid" | "page" | "left" | "right" | "recto" | "verso" | "column";
export type BreakInside = "auto" | "avoid";

/** Generated content (CSS Content 3): strings are resolved, the rest waits for the page. */
export type ContentPart =
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "counter"; readonly name: string; readonly style: string }
  | { readonly type: "counters"; readonly name: string; readonly separator: string; readonly style: string }
  | { readonly type: "named-string"; readonly name: string; readonly which: "first" | "start" | "last" | "first-except" }
  | { readonly type: "element-content"; readonly which: "text" | "before" | "after" | "first-letter" | "marker" }
  | { readonly type: "quote"; readonly which: "open" | "close" | "no-open" | "no-close" }
  | { readonly type: "image"; readonly url: string }; // prettier-ignore

export interface CounterChange {
  readonly name: string;
  readonly value: number;
}

export interface StringSet {
  readonly name: string;
  readonly parts: readonly ContentPart[];
}

export interface TextDecoration {
  readonly underline: boolean;
  readonly lineThrough: boolean;
  readonly overline: boolean;
  readonly color: Color;
  /** pt; null: from the font. */
  readonly thickness: number | null;
}

export interface ComputedStyle {
  readonly display: Display;
  readonly position: "static" | "relative" | "absolute" | "fixed";
  readonly float: "none" | "inline-start" | "inline-end";
  readonly clear: "none" | "inline-start" | "inline-end" | "both";
  readonly visibility: "visible" | "hidden" | "collapse";
  readonly direction: "ltr" | "rtl";
  readonly inset: Sides<LengthPercentage | "auto">;

  readonly boxSizing: "content-box" | "border-box";
  readonly inlineSize: LengthPercentage | "auto";
  readonly blockSize: LengthPercentage | "auto";
  readonly minInlineSize: LengthPercentage | "auto";
  readonly minBlockSize: LengthPercentage | "auto";
  readonly maxInlineSize: LengthPercentage | "none";
  readonly maxBlockSize: LengthPercentage | "none";
  readonly margin: Sides<LengthPercentage | "auto">;
  readonly padding: Sides<LengthPercentage>;
  readonly border: Sides<BorderSide>;
  readonly borderRadius: Corners<LengthPercentage>;
  readonly backgroundColor: Color;
  readonly overflow: "visible" | "hidden";
  readonly opacity: number;
  readonly objectFit: "fill" | "contain" | "cover" | "none" | "scale-down";

  readonly color: Color;
  /** Family names in order; generic ones in lower case: serif, sans-serif, monospace. */
  readonly fontFamily: readonly string[];
  /** pt */
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: "normal" | "italic" | "oblique";
  /** OpenType features from font-feature-settings and font-variant-*, by tag: 1 on, 0 off. */
  readonly fontFeatures: Readonly<Record<string, number>>;
  /** pt; null for `normal`: from the first font's metrics. */
  readonly lineHeight: number | null;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly textAlign: "start" | "end" | "center" | "justify";
  readonly textAlignLast: "auto" | "start" | "end" | "center" | "justify";
  readonly textIndent: LengthPercentage;
  readonly textTransform: "none" | "uppercase" | "lowercase" | "capitalize";
  readonly textDecoration: TextDecoration;
  readonly textWrap: "wrap" | "nowrap" | "balance" | "pretty" | "stable";
  readonly whiteSpace: "normal" | "nowrap" | "pre" | "pre-wrap" | "pre-line" | "break-spaces";
  readonly overflowWrap: "normal" | "anywhere" | "break-word";
  readonly wordBreak: "normal" | "break-all" | "keep-all" | "break-word";
  readonly hyphens: "none" | "manual" | "auto";
  /** Letters at least in the word, before and after the hyphen; null for auto. */
  readonly hyphenateLimitChars: readonly [number | null, number | null, number | null];
  /** Consecutive hyphenated lines at most; null for no limit. */
  readonly hyphenateLimitLast: "none" | "always";
  readonly hyphenateLimitLines: number | null;
  /** Unfilled space that is tolerated before hyphenating. */
  readonly hyphenateLimitZone: LengthPercentage;
  readonly tabSize: number;
  readonly verticalAlign:
    | "baseline" | "sub" | "super" | "top" | "middle" | "bottom" | "text-top" | "text-bottom" | LengthPercentage; // prettier-ignore

  readonly listStyleType: string | { readonly string: string };
  readonly listStylePosition: "inside" | "outside";
  /** null for `normal` and `none`: `normal` gives no pseudo-element a box, and a marker its list-style. */
  readonly content: readonly ContentPart[] | null;
  readonly quotes: "auto" | "none" | readonly (readonly [string, string])[];
  readonly counterReset: readonly CounterChange[];
  readonly counterIncrement: readonly CounterChange[];
  readonly counterSet: readonly CounterChange[];
  readonly stringSet: readonly StringSet[];

  readonly breakBefore: BreakBetween;
  readonly breakAfter: BreakBetween;
  readonly breakInside: BreakInside;
  readonly widows: number;
  readonly orphans: number;
  /** Name of the page type (`page`), or auto. */
  readonly page: string;
  readonly boxDecorationBreak: "slice" | "clone";

  readonly flexDirection: "row" | "row-reverse" | "column" | "column-reverse";
  readonly flexWrap: "nowrap" | "wrap" | "wrap-reverse";
  readonly flexGrow: number;
  readonly flexShrink: number;
  readonly flexBasis: LengthPercentage | "auto" | "content";
  readonly order: number;
  readonly justifyContent:
    | "start" | "end" | "center" | "space-between" | "space-around" | "space-evenly" | "normal"; // prettier-ignore
  readonly alignItems: "start" | "end" | "center" | "baseline" | "stretch";
  readonly alignSelf: "auto" | "start" | "end" | "center" | "baseline" | "stretch";
  readonly rowGap: LengthPercentage;
  readonly columnGap: LengthPercentage;

  readonly borderCollapse: "separate" | "collapse";
  readonly borderSpacing: readonly [number, number];
  readonly captionSide: "top" | "bottom";
  readonly tableLayout: "auto" | "fixed";
  readonly emptyCells: "show" | "hide";
}
